import { isHoshinError } from 'hoshin/foundation';
import { amend, assess, explain, frameworkAt, history } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { facts, judged, ledgerOf } from './sample.ts';

const ledger = ledgerOf(facts);
const picture = assess(judged, ledger, { asOf: '2026-04-03' });

test('a goal names the facts it rests on, and what none covers', () => {
  const lines = explain(picture.goal!, { locale: 'en' }).split('\n');
  expect(lines).toContain('  Rests on 4 facts: n1, n2, n3, s1');
  const early = assess(judged, ledgerOf(facts.slice(4)), { asOf: '2026-04-03' });
  expect(explain(early.elements.sales.goals[1]!, { locale: 'zh' })).toContain('2026-01-01 至 2026-02-28 无数据');
});

test('with the ledger at hand every fact is told: what, by whom, when', () => {
  const lines = explain(picture.goal!, { locale: 'en', ledger }).split('\n');
  expect(lines).toContain('  n2: "north" reported 55 of "contracted-sales" for 2026-02, recorded on 2026-04-02');
  expect(explain(picture.elements.plan.nodes[0]!, { locale: 'zh', ledger })).toContain(
    'p1：“start”于 2026-03-20 填报已于 2026-03-10 完成',
  );
});

test('a sentence on a node names the node', () => {
  const [start] = picture.elements.plan.nodes;
  expect(explain(start!, { locale: 'zh', depth: 0 })).toBe(`“start”：${start!.because.zh}`);
  const warned = picture.warnings.filter(({ kind }) => kind === 'node');
  expect(warned.length).toBeGreaterThan(0);
  for (const warning of warned) {
    expect(explain(warning, { locale: 'en', depth: 0 })).toBe(`"${warning.subject}": ${warning.because.en}`);
  }
});

test('depth cuts the telling, and both languages tell as much', () => {
  const tell = (locale: 'zh' | 'en', depth: number) => explain(picture, { locale, depth, ledger }).split('\n').length;
  expect(tell('en', 0)).toBe(1);
  expect(tell('en', 1)).toBeLessThan(tell('en', 2));
  expect(tell('zh', 3)).toBe(tell('en', 3));
});

test('a language that it does not speak, and a depth that is none, are refused', () => {
  const pathsOf = (options: object): readonly string[] => {
    try {
      return [explain(picture, options as any)];
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ path }) => path.join('.')) : ['another error'];
    }
  };
  expect(pathsOf({ locale: 'fr', depth: -1, ledger })).toEqual(['locale', 'depth']);
  expect(pathsOf({ ledger })).toEqual(['locale']);
});

const put = (id: string, from: string, target: string) => ({
  id,
  from,
  by: 'president',
  because: { zh: '年中调整', en: 'Mid-year' },
  changes: [{ kind: 'put', in: 'goals', value: { ...judged.goals[1]!, target, version: id === 'a1' ? 2 : 3 } }],
});
const removal = {
  ...put('a2', '2026-09-01', '900'),
  changes: [
    {
      kind: 'put',
      in: 'entities',
      value: { id: 'east', kind: 'city', label: { zh: '东城', en: 'East' }, parent: 'group' },
    },
    { kind: 'remove', in: 'baselines', id: 'keys-1' },
    { kind: 'set', in: 'policies', value: { ...judged.policies, reviewHorizonDays: 30 } },
  ],
};
const amended = amend(judged, [put('a1', '2026-07-01', '800'), removal] as any);

test('a framework tells its versions: when, by whom, why and field by field what', () => {
  const versions = history(amended);
  expect(versions.map(({ version, from, to, amendment }) => [version, from, to, amendment])).toEqual([
    [0, null, '2026-06-30', null],
    [1, '2026-07-01', '2026-08-31', 'a1'],
    [2, '2026-09-01', null, 'a2'],
  ]);
  expect(versions[1]?.changes[0]).toMatchObject({
    what: 'changed',
    id: 'sales.north',
    fields: [
      { field: 'target', from: '700', to: '800' },
      { field: 'version', from: '1', to: '2' },
    ],
  });
  expect(versions[1]?.changes[0]?.because.zh).toBe(
    '修改目标“sales.north”：target 由 700 改为 800，version 由 1 改为 2',
  );
  expect(versions[2]?.changes.map(({ because }) => because.en)).toEqual([
    'Added the entity "east"',
    'Removed the baseline "keys-1"',
    'Changed the policies: reviewHorizonDays from 14 to 30',
  ]);
  expect(versions[1]?.because.en).toBe('"a1" from 2026-07-01, decided by president: Mid-year');
  expect(frameworkAt(amended, '2026-08-31' as any).goals[1]?.target).toBe('800');
});

test('the history of one item alone', () => {
  expect(history(amended, { id: 'sales.north' }).map(({ amendment }) => amendment)).toEqual(['a1']);
  expect(history(amended, { id: 'nothing' })).toEqual([]);
  expect(history(judged)).toHaveLength(1);
});
