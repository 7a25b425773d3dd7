import { isHoshinError, round, sum } from 'hoshin/foundation';
import {
  earnedSchedule,
  earnedValue,
  handoverPassRate,
  judgeStages,
  judgeSuccess,
  ownFundsReturn,
  receiptsPlan,
  type SuccessCriteria,
  successDimensions,
} from 'hoshin/investment';
import { expect, test } from 'vitest';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return isHoshinError(error) ? error.code : 'another exception';
  }
  return 'none';
};

const estimates = ({ forecast }: ReturnType<typeof earnedValue>): unknown[] =>
  (['atBudget', 'atCpi', 'atSpi', 'atCpiSpi', 'atBlend', 'atTime', 'atTimeCpi'] as const).map(
    (form) => forecast?.[form]?.estimate ?? null,
  );

test('earned value of the nine-week case, to the digit', () => {
  const planned = sum(['420000', '308000', '230880', '280000']);
  const earned = sum(['420000', '246400', '230880', '280000']);
  const actual = sum(['425200', '246800', '254034', '280000']);
  expect([planned, earned, actual]).toEqual(['1238880', '1177280', '1206034']);
  const result = earnedValue({ planned, earned, actual });
  expect(result).toMatchObject({ costVariance: '-28754', scheduleVariance: '-61600', forecast: null });
  expect(round(result.costIndex ?? '0', '0.001')).toBe('0.976');
  expect(round(result.scheduleIndex ?? '0', '0.001')).toBe('0.95');
  expect(result.because.zh).toContain('超支');
});

test('earned value of the twenty-week case, and its forecasts', () => {
  const result = earnedValue({ planned: 5340, earned: 6370, actual: 6240, budget: 10000 });
  expect(result).toMatchObject({ costVariance: '130', scheduleVariance: '1030' });
  expect([result.costIndex, result.scheduleIndex].map((one) => round(one ?? '0', '0.0001'))).toEqual([
    '1.0208',
    '1.1929',
  ]);
  expect(estimates(result)).toEqual(['9870', '9795.918367', '9283.045526', '9220.942556', null, null, null]);
  expect(result.forecast?.toComplete).toBe('0.965426');
  expect(result.forecast?.atCpi).toMatchObject({
    performance: '1.020833',
    toGo: '3555.918367',
    variance: '204.081633',
  });
});

test('nothing spent or planned gives no index, not a number that divides by zero', () => {
  const start = earnedValue({ planned: 0, earned: 0, actual: 0, budget: 100 });
  expect(start).toMatchObject({ costIndex: null, scheduleIndex: null });
  expect(estimates(start)).toEqual(['100', null, null, null, null, null, null]);
  expect(start.forecast?.toComplete).toBe('1');
});

test('every form of the forecast is the rest divided by its performance', () => {
  const input = { planned: 800, earned: 600, actual: 750, budget: 2000 };
  // CPI 0.8, SPI 0.75, SPI(t) 0.7; the rest is 1,400.
  const result = earnedValue({ ...input, blend: { cost: '0.8', schedule: '0.2' }, timeIndex: '0.7' });
  expect(estimates(result)).toEqual(['2150', '2500', '2616.666667', '3083.333333', '2522.151899', '2750', '3250']);
  expect(result.forecast?.atTime?.because.zh).toBe('剩余工作 1400 按绩效 0.7 完成：完工 2750，较预算超支 750');
  expect(codeOf(() => earnedValue({ ...input, blend: { cost: '0.8', schedule: '0.3' } }))).toBe('shares-sum');
});

test('earned schedule reads time off the plan, and keeps its index after a late end', () => {
  const planned = [100, 200, 300, 400];
  expect(earnedSchedule({ planned, earned: 400, elapsed: 5 })).toMatchObject({
    earnedTime: '4',
    timeVariance: '-1',
    timeIndex: '0.8',
    forecastDuration: '5',
  });
  expect(earnedSchedule({ planned, earned: 50, elapsed: 1 }).earnedTime).toBe('0.5');
  expect(earnedSchedule({ planned, earned: 0, elapsed: 1 }).forecastDuration).toBeNull();
  expect(earnedSchedule({ planned: [100, 100, 200], earned: 100, elapsed: 2 }).earnedTime).toBe('2');
  expect(codeOf(() => earnedSchedule({ planned: [2, 1], earned: 1, elapsed: 1 }))).toBe('plan-falls');
});

const paper = { lag: ['0.6', '0.4'], lastCollectsAll: true, within: ['0.5', '0.1', '0.1', '0.3'] };

test.each([
  [
    [68075, 39711, 5673],
    ['40845', '51057', '21557'],
    ['25528', '5106', '5106', '15317'],
  ],
  [
    [49471, 61839, 12368],
    ['29683', '56892', '37104'],
    ['28446', '5689', '5689', '17068'],
  ],
  [
    [37844, 37844, 50458],
    ['22706', '37844', '65596'],
    ['18922', '3784', '3784', '11353'],
  ],
])('receipts of the board paper follow from its sales %j', (sales, totals, secondYear) => {
  const plan = receiptsPlan(sales, paper);
  expect(plan.map(({ total }) => round(total, 1))).toEqual(totals);
  expect(plan[1]?.parts.map((part) => round(part, 1))).toEqual(secondYear);
  expect(plan[1]?.sources.map(({ period, share }) => [period, share])).toEqual([
    [0, '0.4'],
    [1, '0.6'],
  ]);
  expect(sum(plan.flatMap(({ parts }) => parts))).toBe(sum(sales));
});

test('every published figure of the board paper is met to ±1, by year and by quarter', () => {
  const near = (sales: readonly number[], year: number, published: readonly number[]): void => {
    const { total, parts } = receiptsPlan(sales, paper)[year]!;
    const found = (published.length === 1 ? [total] : parts).map(Number);
    published.forEach((one, at) => expect(Math.abs(found[at]! - one)).toBeLessThanOrEqual(1));
  };
  const phases = [[68075, 39711, 5673], [49471, 61839, 12368], [37844, 37844, 50458]] as const; // prettier-ignore
  near(phases[0], 0, [40845]);
  near(phases[0], 1, [25528, 5106, 5106, 15317]);
  near(phases[0], 2, [10779, 2156, 2156, 6467]);
  near(phases[1], 0, [14841, 2968, 2968, 8905]);
  near(phases[1], 1, [28446, 5689, 5689, 17067]);
  near(phases[1], 2, [18552, 3710, 3710, 11131]);
  near(phases[2], 0, [22706]);
  near(phases[2], 1, [18922, 3784, 3784, 11353]);
  near(phases[2], 2, [32798, 6560, 6560, 19679]);
  // Sales themselves: 31,391 paced 60, 35 and 5 %.
  const pace = { lag: ['0.6', '0.35', '0.05'], lastCollectsAll: false, within: ['1'] };
  const villas = receiptsPlan([31391], pace).map(({ total }) => Number(total));
  [18834, 10987, 1570].forEach((one, at) => expect(Math.abs(villas[at]! - one)).toBeLessThanOrEqual(1));
});

test('without the last year’s rule receipts go on after the sales', () => {
  const plan = receiptsPlan([100], { ...paper, lastCollectsAll: false });
  expect(plan.map(({ total }) => total)).toEqual(['60', '40']);
  expect(codeOf(() => receiptsPlan([100], { ...paper, lag: ['0.6', '0.3'] }))).toBe('shares-sum');
});

test('own funds count for as long as they are tied up', () => {
  const flows = [
    { date: '2025-01-01', amount: -1000 },
    { date: '2025-07-02', amount: 500 },
  ];
  const result = ownFundsReturn(flows, { profit: 100, until: '2026-01-01' });
  expect(result.annualisedFunds).toBe(round(String((1000 * 182 + 500 * 183) / 365), '0.000001'));
  expect(result.tied.map(({ days, funds }) => [days, funds])).toEqual([
    [182, '1000'],
    [183, '500'],
  ]);
  expect(ownFundsReturn([], { profit: 1, until: '2026-01-01' }).rate).toBeNull();
});

const label = { zh: '指标', en: 'Measure' };
const criteria = {
  project: 'p',
  dimensions: [
    {
      id: 'irr',
      label,
      unit: { zh: '%', en: '%' },
      direction: 'increase',
      deviation: 'points',
      thresholds: [
        { beyond: '1', light: 'yellow' },
        { beyond: '3', light: 'red' },
      ],
    },
    {
      id: 'cost',
      label,
      unit: label,
      direction: 'decrease',
      deviation: 'percent',
      thresholds: [{ beyond: '0.05', light: 'red' }],
    },
  ],
  baselines: [
    { version: 'decision', label, setOn: '2026-01-01', values: { irr: '20', cost: '100' } },
    { version: 'target', label, setOn: '2026-06-01', values: { irr: '19', cost: '0' } },
  ],
} as unknown as SuccessCriteria;

test('success is judged by the direction of each dimension, against the version named, with the trail', () => {
  const judge = (version: string, irr: string | null, cost: string): unknown[] =>
    judgeSuccess(criteria, { version, values: { irr, cost } }).dimensions.map(({ light, adverse }) => [light, adverse]);
  expect(judge('decision', '19', '105')).toEqual([
    ['green', '1'],
    ['green', '0.05'],
  ]);
  expect(judge('decision', '18.9', '105.1')).toEqual([
    ['yellow', '1.1'],
    ['red', '0.051'],
  ]);
  expect(judge('decision', '16', '90')).toEqual([
    ['red', '4'],
    ['green', '-0.1'],
  ]);
  expect(judge('target', null, '90')).toEqual([
    ['unknown', null],
    ['unknown', null],
  ]);
  const [irr] = judgeSuccess(criteria, { version: 'target', values: {} }).dimensions;
  expect(irr?.trail).toEqual([
    { version: 'decision', value: '20' },
    { version: 'target', value: '19' },
  ]);
});

test('criteria that do not hang together are refused', () => {
  expect(codeOf(() => judgeSuccess(criteria, { version: 'none', values: {} }))).toBe('unknown-version');
  expect(codeOf(() => judgeSuccess(criteria, { version: 'target', values: { margin: '1' } }))).toBe(
    'unknown-dimension',
  );
  const [first] = criteria.dimensions;
  const twice = { ...criteria, dimensions: [...criteria.dimensions, first] };
  expect(codeOf(() => judgeSuccess(twice as never, { version: 'target', values: {} }))).toBe('duplicate-id');
});

const stage = (id: string, on: string, version: string, values: Record<string, string | null>) => ({
  stage: id,
  label,
  on,
  version,
  values,
});

test('stage by stage: each by the version that held then, with what moved and the trail as it was known', () => {
  const { stages } = judgeStages(criteria, [
    stage('opening', '2026-09-01', 'target', { irr: '17.5', cost: '104' }),
    stage('scheme', '2026-03-01', 'decision', { irr: '19.5', cost: '101' }),
  ]);
  expect(stages.map(({ stage: id, light }) => [id, light])).toEqual([
    ['scheme', 'green'],
    ['opening', 'yellow'],
  ]);
  expect(stages[1]?.dimensions.map(({ moved }) => moved)).toEqual(['-2', '3']);
  expect(stages[0]?.dimensions[0]?.trail).toEqual([{ version: 'decision', value: '20' }]);
  expect(codeOf(() => judgeStages(criteria, [stage('early', '2026-02-01', 'target', {})]))).toBe('version-not-set-yet');
  expect(codeOf(() => judgeStages(criteria, [stage('x', '2026-02-01', 'none', {})]))).toBe('unknown-version');
});

test('the usual dimensions take thresholds of one’s own', () => {
  const dimensions = Object.values(successDimensions).map((one) => ({
    ...one,
    thresholds: [{ beyond: '0.05', light: 'red' }],
  }));
  const values = { cost: '100', income: '150', profit: '20', irr: '18', handover: '95' };
  const own = { project: 'p', dimensions, baselines: [{ version: 'decision', label, setOn: '2026-01-01', values }] };
  const judged = judgeSuccess(own as never, { version: 'decision', values: { ...values, cost: '106', irr: '17.9' } });
  expect(judged.dimensions.map(({ light }) => light)).toEqual(['red', 'green', 'green', 'red', 'green']);
});

test('a pass rate names what it divides, and has none where nothing was presented', () => {
  expect(handoverPassRate({ presented: 400, accepted: 372 }).because.zh).toBe(
    '查验 400 套，一次通过 372 套，通过率 93%',
  );
  expect(handoverPassRate({ presented: 0, accepted: 0 }).rate).toBeNull();
  expect(codeOf(() => handoverPassRate({ presented: 3, accepted: 4 }))).toBe('more-than-presented');
});
