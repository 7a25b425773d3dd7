import { safeParsePlanTemplate } from 'hoshin/plans';
import { expect, test } from 'vitest';

const label = { zh: '节点', en: 'Node' };
const value = (id: string): object => ({ op: 'value', id });

test('a template tells every name that it does not know, and where', () => {
  const found = safeParsePlanTemplate({
    id: 't',
    label,
    plans: [{ id: 'main', label, tier: 2, owner: 'head', maySet: [], mayChange: [] }],
    parameters: [{ kind: 'number', id: 'floors', label, min: 1, max: 99 }],
    profiles: [{ id: 'quick', label, values: { storeys: 3 } }],
    nodes: [
      { id: 'land', label, plan: 'main' },
      { id: 'stray', label, plan: 'nowhere', supports: 'nobody' },
      { id: 'frame', label, plan: 'main', duration: { op: 'difference', from: value('floors'), less: value('decks') } },
      { id: 'bored', label, plan: 'main', duration: { op: 'case', by: 'ground', days: { soft: value('depth') } } },
      {
        id: 'show',
        label,
        plan: 'main',
        when: { parameter: 'sold-early', is: ['yes'] },
        offset: { edge: 'finish', wins: 'later', from: [{ node: 'sea', days: value('wait') }] },
      },
    ],
    links: [{ from: 'mars', to: 'venus', type: 'FS', lag: value('gap') }],
  });
  const places = found.ok ? [] : found.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  expect(places).toEqual([
    expect.stringContaining('profiles.0.values'),
    'unknown-id nodes.1.plan',
    'unknown-id nodes.1.supports',
    'unknown-id nodes.2',
    'unknown-id nodes.3',
    'unknown-id nodes.3',
    'unknown-id nodes.4.offset.from.0.node',
    'unknown-id nodes.4',
    'unknown-id nodes.4',
    'unknown-id links.0.from',
    'unknown-id links.0.to',
    'unknown-id links.0',
  ]);
});
