import { isHoshinError } from 'hoshin/foundation';
import { amend, frameworkAt, parseFramework, parseLedger, safeParseFramework, safeParseLedger } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { sampleFramework as sample } from './sample.ts';

const framework = parseFramework(sample);
const raised = {
  id: 'raise-north',
  from: '2026-07-01',
  by: 'president',
  because: { zh: '年中上调', en: 'Raised at mid-year' },
  changes: [
    { kind: 'put', in: 'goals', value: { ...framework.goals[1]!, target: '800', version: 2 } },
    { kind: 'remove', in: 'baselines', id: 'keys-1' },
  ],
} as const;

test('a framework is its own JSON', () => {
  expect(parseFramework(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
});

test('every fault of a document is told at once, each with its place and code', () => {
  const broken = structuredClone(sample) as any;
  broken.goals[0].entity = 'nowhere';
  broken.goals[1].indicator = 'nothing';
  broken.plans[0].links.push({ from: 'open', to: 'ghost', type: 'FS' });
  broken.baselines[0].dates[0].node = 'ghost';
  broken.platform.goal = 'none';
  broken.calendar = 'moon';
  broken.plans[0].nodes[1].finish = '2026-02-30';
  const read = safeParseFramework(broken);
  expect(read.ok).toBe(false);
  // An impossible date is told before what only a well-formed document can be asked.
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'impossible-date plans.0.nodes.1.finish',
  ]);
  broken.plans[0].nodes[1].finish = '2026-09-26';
  const again = safeParseFramework(broken);
  expect(again.ok ? [] : again.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'unknown-id goals.0.entity',
    'unknown-id goals.1.indicator',
    'unknown-id plans.0.links.1.to',
    'unknown-id baselines.0.dates.0.node',
    'unknown-id calendar',
    'unknown-id platform.goal',
  ]);
});

test('weights of 0.99, a float amount and a hundred errors are all refused with codes', () => {
  const broken = structuredClone(sample) as any;
  broken.policies.capability.cash = '0.19';
  broken.goals[0].target = 1200.5;
  broken.goals.push(...Array.from({ length: 100 }, (_, n) => ({ ...sample.goals[0], id: `g${n}`, target: 'x' })));
  const read = safeParseFramework(broken);
  const codes = read.ok ? [] : read.issues.map(({ code }) => code);
  expect(codes.length).toBe(102);
  expect(codes).toContain('weights-sum');
});

test('an amendment changes the framework from its day on, and the day before reads as it was', () => {
  const next = amend(framework, [raised as any]);
  expect(next.goals.map(({ target }) => target)).toEqual(['1200', '800', '500']);
  expect(next.baselines).toEqual([]);
  expect(frameworkAt(next, '2026-07-01' as any)).toBe(next);
  const before = frameworkAt(next, '2026-06-30' as any);
  expect(before).toEqual(framework);
  expect(framework.goals[1]!.target).toBe('700');
});

test('no amendment changes nothing; one made twice, out of order or leaving a hole is refused whole', () => {
  expect(amend(framework, [])).toBe(framework);
  const next = amend(framework, [raised as any]);
  const refused = (run: () => unknown): readonly string[] => {
    try {
      run();
      return [];
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ code }) => code) : ['another error'];
    }
  };
  expect(refused(() => amend(next, [{ ...raised, from: '2026-05-01' } as any]))).toEqual([
    'amendment-twice',
    'amendment-order',
  ]);
  const hole = { ...raised, id: 'hole', changes: [{ kind: 'remove', in: 'plans', id: 'keys' }] };
  expect(refused(() => amend(framework, [hole as any]))).toEqual(['unknown-id']);
  const ghost = { ...raised, id: 'ghost', changes: [{ kind: 'remove', in: 'plans', id: 'ghost' }] };
  expect(refused(() => amend(framework, [ghost as any]))).toEqual(['nothing-to-remove']);
});

test('a fact of no known kind is told at its kind', () => {
  const read = safeParseLedger({ format: 'hoshin.ledger', version: 1, facts: [{ kind: 'rumour' }, {}] });
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'not-allowed facts.0.kind',
    'not-allowed facts.1.kind',
  ]);
});

test('one fact twice is harmless; one id and revision with two contents is refused', () => {
  const fact = {
    kind: 'measurement',
    id: 'm1',
    recordedOn: '2026-02-03',
    indicator: 'contracted-sales',
    entity: 'north',
    at: '2026-01',
    value: '40',
  };
  const ledger = (facts: unknown[]): unknown => ({ format: 'hoshin.ledger', version: 1, facts });
  expect(parseLedger(ledger([fact, { ...fact }])).facts.length).toBe(2);
  const read = safeParseLedger(ledger([fact, { ...fact, value: '41' }, { ...fact, revision: 1, value: '42' }]));
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['conflicting-fact']);
});
