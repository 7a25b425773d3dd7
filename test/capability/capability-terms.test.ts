import { capabilityIndex, capabilityRanking, cashScore, developmentScore } from 'hoshin/capability';
import { isHoshinError } from 'hoshin/foundation';
import { score, scoreTree } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code, path }) => `${code} ${path.join('.')}`) : 'another error';
  }
  return [];
};

const late = {
  kind: 'curve',
  of: 'actual',
  corners: [
    { at: '0', gives: '100' },
    { at: '30', gives: '70' },
    { at: '60', gives: '0' },
  ],
  below: 'hold',
  above: 'hold',
};
const third = { period: '2026-Q3', asOf: '2026-09-20', late };
const nodes = [
  { id: 'start', due: '2026-07-01', finish: '2026-06-20' },
  { id: 'scheme', due: '2026-07-10', finish: '2026-08-09', weight: 2 },
  { id: 'open', due: '2026-09-05', finish: null },
  { id: 'topping', due: '2026-09-25', finish: null },
  { id: 'handover', due: '2026-10-01', finish: '2026-09-01' },
];

test('development counts the key nodes due in the period by now, weighted, by the late-day curve', () => {
  const result = developmentScore(nodes, third);
  // On time 100; thirty days late 70, twice; fifteen days late so far 85.
  expect(result.parts.map(({ id, points }) => [id, points])).toEqual([
    ['start', '100'],
    ['scheme', '70'],
    ['open', '85'],
  ]);
  expect(result.points).toBe('81.25');
  expect(result.because.zh).toBe('应完成关键节点 3 个，按期完成 1 个，项目开发能力得分为 81.25');
  expect(result.parts[2]?.because.zh).toContain('尚未完成，已逾期 15 天');
});

test('a finish after the day looked at is not known yet, and a quarter without due nodes has no points', () => {
  const early = developmentScore(nodes, { ...third, asOf: '2026-07-20' });
  expect(early.parts.map(({ id, points }) => [id, points])).toEqual([
    ['start', '100'],
    ['scheme', '90'],
  ]);
  expect(developmentScore(nodes, { ...third, period: '2026-Q1' })).toMatchObject({
    status: 'not-reported',
    points: null,
  });
});

test('the published month rule and on time or not are rules like others', () => {
  // «永泰 project-company KPIs»: 100 on time, +10 a month early up to 120, −15 a month late; 30 days a month here.
  const slopes = {
    kind: 'slopes',
    of: 'variance',
    onTarget: '100',
    better: { points: '10', per: '30', count: 'whole' },
    worse: { points: '15', per: '30', count: 'started' },
    floor: '0',
    cap: '120',
  };
  const one = (finish: string): string | null =>
    developmentScore([{ id: 'n', due: '2026-07-31', finish }], { ...third, asOf: '2026-12-31', late: slopes }).points;
  expect([one('2026-09-29'), one('2026-04-01')]).toEqual(['70', '120']);
  const flag = { kind: 'boolean', met: '100', missed: '0' };
  expect(developmentScore(nodes, { ...third, late: flag }).points).toBe('25');
});

const cashRules = {
  planned: { kind: 'ratio', full: '100', cap: '120' },
  notPositive: {
    kind: 'slopes',
    of: 'variance',
    onTarget: '100',
    better: { points: '5', per: '1000', count: 'pro-rata' },
    worse: { points: '10', per: '1000', count: 'pro-rata' },
    floor: '0',
    cap: '120',
  },
};

test('cash is scored by a ratio where there is a plan to take one of, else by the deviation, and says so', () => {
  expect(cashScore({ planned: 5000, actual: 4500 }, cashRules)).toMatchObject({ points: '90', effects: [] });
  expect(cashScore({ planned: 5000, actual: 9000 }, cashRules).points).toBe('120');
  expect(cashScore({ planned: 5000, actual: null }, cashRules)).toMatchObject({ status: 'not-reported', points: null });
  const paying = cashScore({ planned: -3000, actual: -5000 }, cashRules);
  expect([paying.points, paying.effects[0]?.code]).toEqual(['80', 'plan-not-positive']);
  expect(paying.effects[0]?.because.zh).toContain('按与计划的偏差计分');
  expect(cashScore({ planned: 0, actual: 2000 }, cashRules).points).toBe('110');
  // A plain ratio would give 167 points for paying out more than planned.
  expect(
    codesOf(() => cashScore({ planned: -3000, actual: -5000 }, { ...cashRules, notPositive: cashRules.planned })),
  ).toEqual(['ratio-of-no-plan notPositive']);
});

test('the three terms as scored nodes make the index, with every part beneath', () => {
  const label = { zh: '经营', en: 'Operation' };
  const item = (id: string, actual: string, weight: string) => ({
    kind: 'item' as const,
    id,
    label,
    weight,
    rule: { kind: 'ratio', full: '100', floor: { at: '50', gives: '50' }, cap: '120' },
    input: { actual, target: '100', direction: 'increase' as const },
  });
  const operation = scoreTree({
    kind: 'group',
    id: 'operation',
    label,
    combine: 'weighted-mean',
    missing: 'hold',
    parts: [item('sales', '90', '0.6'), item('profit', '110', '0.4')],
  } as never);
  const cash = cashScore({ planned: 5000, actual: 5000 }, cashRules);
  const index = capabilityIndex(
    { development: developmentScore(nodes, third), operation, cash },
    { development: '0.4', operation: '0.4', cash: '0.2' },
  );
  expect(index.points).toBe('91.7');
  expect(index.parts[0]?.parts).toHaveLength(3);
});

const entry = (project: string, team: string, quarter: string, index: string | null, weight = 1) =>
  ({ project, team, quarter, index, weight }) as const;
const entries = [
  entry('a', 'east', '2026-Q1', '80'),
  entry('b', 'east', '2026-Q1', '90'),
  entry('c', 'west', '2026-Q1', '85'),
  entry('a', 'east', '2026-Q2', '88', 3),
  entry('b', 'east', '2026-Q2', '84'),
  entry('c', 'west', '2026-Q2', '88'),
  entry('d', 'west', '2026-Q2', null),
];
const ranking = { quarter: '2026-Q2', by: 'project', level: '1', missing: 'hold' } as const;

test('projects are ranked with ties, against the quarter before, with the distance to the next above', () => {
  const { rows } = capabilityRanking(entries, ranking);
  expect(
    rows.map(({ id, rank, tied, behind, change, gained, trend }) => [id, rank, tied, behind, change, gained, trend]),
  ).toEqual([
    ['a', 1, true, null, '8', 2, 'rising'],
    ['c', 1, true, null, '3', 1, 'rising'],
    ['b', 3, false, '4', '-6', -2, 'falling'],
    ['d', null, false, null, null, null, null],
  ]);
  expect(rows[0]?.history.map(({ quarter, points, rank }) => [quarter, points, rank])).toEqual([
    ['2026-Q1', '80', 3],
    ['2026-Q2', '88', 1],
  ]);
  expect(rows[0]?.because.zh).toBe('a得分 88，排名 1/3，较上季 +8');
  const first = capabilityRanking(entries, { ...ranking, quarter: '2026-Q1' });
  expect(first.rows.map(({ id, trend }) => [id, trend])).toEqual([
    ['b', 'new'],
    ['c', 'new'],
    ['a', 'new'],
  ]);
});

test('a team is the weighted mean of its projects; one without index holds it, or is left out as asked', () => {
  const teams = (missing: 'hold' | 'exclude') =>
    capabilityRanking(entries, { ...ranking, by: 'team', missing }).rows.map(({ id, points, rank }) => [
      id,
      points,
      rank,
    ]);
  expect(teams('hold')).toEqual([
    ['east', '87', 1],
    ['west', null, null],
  ]);
  expect(teams('exclude')).toEqual([
    ['west', '88', 1],
    ['east', '87', 2],
  ]);
});

test('what is no ranking is refused with its place; plain scores are as good as nodes', () => {
  expect(codesOf(() => capabilityRanking([entries[0]!, entries[0]!], ranking))).toEqual(['duplicate-id 1.project']);
  expect(codesOf(() => capabilityRanking([], { ...ranking, quarter: '2026-07' }))).toEqual(['not-quarter quarter']);
  const node = score({ kind: 'ratio', full: '100' }, { id: 'x', actual: '7', target: '10', direction: 'increase' });
  const { rows } = capabilityRanking([{ project: 'a', team: 't', quarter: '2026-Q2', index: node }], ranking);
  expect(rows[0]).toMatchObject({ points: '70', because: { en: 'a has 70, rank 1 of 1' } });
  expect(rows[0]?.score.because).toEqual(node.because);
});
