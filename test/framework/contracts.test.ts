import { assess, diff, safeParseFramework } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { firm } from './firm.ts';
import { ledgerOf } from './sample.ts';

const figure = (indicator: string, at: string, value: string) => ({
  kind: 'measurement',
  id: `${indicator}.${at}`,
  recordedOn: '2026-05-04',
  indicator,
  entity: 'p1',
  at,
  value,
});
const rating = {
  kind: 'rating',
  id: 'judged',
  recordedOn: '2026-05-04',
  subject: 'p1.2026',
  dimension: 'conduct',
  points: '80',
  by: 'president',
};
const veto = (on: string) => ({
  kind: 'veto',
  id: `veto.${on}`,
  recordedOn: '2026-05-04',
  contract: 'p1.2026',
  veto: { veto: 'accident', on, evidence: 'report', decidedBy: 'committee' },
});
const figures = [figure('sales', '2026-Q1', '144'), figure('satisfaction', '2026-Q1', '81')];
const at = (facts: readonly unknown[], asOf = '2026-05-05', scope?: string) =>
  assess(firm, ledgerOf(facts), { asOf, ...(scope === undefined ? {} : { scope }) }).systems.performance;

test('a contract under way is scored by what was to be there as far as its figures go', () => {
  const [p1] = at([...figures, rating]).contracts;
  expect(p1).toMatchObject({ contract: 'p1.2026', entity: 'p1', undertaker: 'p1-manager', final: false });
  // 730 a year are 180 by 31 March: 144 of them is 80. Of 90, 81 is 90. So 0.6 × 80 + 0.3 × 90 + 0.1 × 80.
  expect(p1?.score.node.points).toBe('83');
  expect(p1?.facts.toSorted()).toEqual(['sales.2026-Q1', 'satisfaction.2026-Q1']);
  expect(p1?.because.zh).toBe('p1.2026 责任书截至 2026-05-05 得分 83');
});

test('at the end of its period a contract is scored by what was signed', () => {
  // Figures that end in March are no account of a year.
  expect(at([...figures, rating], '2026-12-31').contracts[0]?.final).toBe(false);
  const quarters = [
    figure('sales', '2026-Q2', '200'),
    figure('sales', '2026-Q3', '200'),
    figure('sales', '2026-Q4', '113'),
  ];
  const year = [...figures, ...quarters, rating];
  const [p1] = at(year, '2026-12-31').contracts;
  expect(p1?.final).toBe(true);
  expect(p1?.score.node.parts[0]?.points).toBe('90');
  expect(p1?.because.en).toBe('Contract p1.2026 scores 89 over its whole period');
});

test('an item without a figure or a judgement holds the score, as the contract says', () => {
  expect(at(figures).contracts[0]?.score.node).toMatchObject({ points: null, status: 'held' });
});

test('a veto that was decided in the period takes its share, and the comparison tells it', () => {
  const before = assess(firm, ledgerOf([...figures, rating]), { asOf: '2026-05-05' });
  const after = assess(firm, ledgerOf([...figures, rating, veto('2026-04-02')]), { asOf: '2026-05-05' });
  expect(after.systems.performance.contracts[0]?.score.node.points).toBe('74.7');
  expect(diff(before, after).rates.map(({ rate, subject, value }) => [rate, subject, value])).toEqual([
    ['contract', 'p1.2026', { from: '83', to: '74.7' }],
  ]);
  expect(at([...figures, rating, veto('2025-04-02')]).contracts[0]?.score.node.points).toBe('83');
});

test('contracts are shown of what is looked at, from the day their period begins', () => {
  expect(at([], '2026-05-05', 'south').contracts.map(({ contract }) => contract)).toEqual(['south.H1']);
  expect(at([], '2025-12-31').contracts).toEqual([]);
});

test('points of a contract are no capability', () => {
  expect(assess(firm, ledgerOf([rating]), { asOf: '2026-05-05' }).systems.operations.indices).toEqual([]);
});

test('a contract names what is there, between positions, and carries its rules itself', () => {
  const broken = structuredClone(firm) as any;
  const [contract] = broken.contracts;
  broken.organization.positions = [
    { id: 'p1-manager', label: { zh: '经理', en: 'Manager' }, entity: 'p1', establishment: 1 },
  ];
  broken.contracts = [contract];
  contract.entity = 'nowhere';
  contract.from = 'no-contract';
  contract.items[0].indicator = 'nothing';
  contract.items[0].goal = 'no-goal';
  contract.items[1].rule = { kind: 'custom', name: 'mine' };
  const read = safeParseFramework(broken);
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'unknown-id contracts.0.entity',
    'unknown-id contracts.0.from',
    'unknown-id contracts.0.issuer',
    'unknown-id contracts.0.items.0.indicator',
    'unknown-id contracts.0.items.0.goal',
    'custom-rule contracts.0.items.1.rule',
  ]);
  contract.items[0].weight = '0.5';
  const unsummed = safeParseFramework(broken);
  expect(unsummed.ok ? [] : unsummed.issues.map(({ code }) => code)).toEqual(['weights-sum']);
});

test('a plan that cannot be scheduled is refused: nodes that support one another, and anchors that are not there', () => {
  const broken = structuredClone(firm) as any;
  broken.plans[0].nodes[0].supports = 'group.open';
  broken.plans[0].links = [{ from: 'group.open', to: 'group.start', type: 'FS' }];
  broken.plans[1].nodes[0].offset = { edge: 'finish', wins: 'earlier', from: [{ node: 'ghost', days: -30 }] };
  const read = safeParseFramework(broken);
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'unknown-id plans.1.nodes.0.offset.from.0.node',
    'cyclic-plan plans',
  ]);
});
