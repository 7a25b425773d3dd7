import { isHoshinError } from 'hoshin/foundation';
import { parseInvestmentTracking, trackInvestment } from 'hoshin/investment';
import { dueReviews, parseReviewRule } from 'hoshin/reviews';
import { expect, test } from 'vitest';

const unit = { zh: '万元', en: '10k yuan' };
const months = (planned: readonly number[], actual: readonly (number | null)[]): unknown[] =>
  planned.map((value, at) => ({ month: `2026-0${at + 1}`, planned: value, actual: actual[at] ?? null }));
const rule = { unit, deviation: 'percent', judged: 'period', thresholds: [{ beyond: '0.05', light: 'red' }] };

/** Illustrative: a project's first half year. */
const document = {
  project: 'riverside',
  series: [
    { ...rule, dimension: 'cost', direction: 'decrease', months: months([100, 100, 100, 100], [100, 104, 112, 101]) },
    {
      ...rule,
      dimension: 'schedule',
      direction: 'increase',
      judged: 'cumulative',
      thresholds: [
        { beyond: '0.02', light: 'yellow' },
        { beyond: '0.1', light: 'red' },
      ],
      months: months([50, 50, 50, 50], [50, 47, 50, 30]),
    },
    { ...rule, dimension: 'receipts', direction: 'increase', months: months([0, 80, 80, 80], [3, null, 90, 80]) },
    { ...rule, dimension: 'funding', direction: 'steady', months: months([40, 40, 40, 40], [40, 37, 43, 40]) },
  ],
  causes: [
    cause('steel', 'cost', '2026-03', 'market', '9', '钢材涨价', 'Dearer steel'),
    cause('rework', 'cost', '2026-03', 'internal', '2', '返工', 'Rework'),
    cause('rain', 'schedule', '2026-04', 'other', '-20', '持续降雨', 'Long rain'),
  ],
};
function cause(id: string, dimension: string, month: string, nature: string, effect: string, zh: string, en: string) {
  return { id, dimension, month, nature, effect, label: { zh, en } };
}
const tracking = parseInvestmentTracking(document);
const lightsOf = (asOf: string, grain: 'month' | 'quarter'): Record<string, unknown> =>
  Object.fromEntries(
    trackInvestment(tracking, { asOf, grain }).dimensions.map(({ dimension, periods }) => [
      dimension,
      periods.map(({ light }) => light),
    ]),
  );

test('four dimensions by month: only months that are over count, each by its own direction', () => {
  expect(lightsOf('2026-04-30', 'month')).toEqual({
    cost: ['green', 'green', 'red', 'green'],
    schedule: ['green', 'yellow', 'green', 'red'],
    receipts: ['unknown', 'unknown', 'green', 'green'],
    funding: ['green', 'red', 'red', 'green'],
  });
  expect(lightsOf('2026-03-30', 'month')['cost']).toEqual(['green', 'green']);
  expect(lightsOf('2026-01-15', 'month')['cost']).toEqual([]);
});

test('quarters add up their months, say whether they are whole, and have no actual while a month is not reported', () => {
  const { dimensions } = trackInvestment(tracking, { asOf: '2026-04-30', grain: 'quarter' });
  const [cost, , receipts] = dimensions;
  expect(cost?.periods[0]).toMatchObject({ period: '2026-Q1', complete: true, planned: '300', actual: '316' });
  expect(cost?.periods[1]).toMatchObject({ period: '2026-Q2', complete: true, planned: '100' });
  expect(receipts?.periods[0]).toMatchObject({ actual: null, deviation: null, unreported: ['2026-02'] });
  expect(receipts?.periods[0]?.because.zh).toContain('2026-02');
  const early = trackInvestment(tracking, { asOf: '2026-02-28', grain: 'quarter' }).dimensions[0];
  expect(early?.periods).toMatchObject([{ period: '2026-Q1', complete: false, planned: '200', actual: '204' }]);
  const fiscal = { startMonth: 2, labelBy: 'startYear' } as const;
  const shifted = trackInvestment(tracking, { asOf: '2026-04-30', grain: 'quarter', fiscal }).dimensions[0];
  expect(shifted?.periods.map(({ period, planned }) => [period, planned])).toEqual([
    ['2025-Q4', '100'],
    ['2026-Q1', '300'],
  ]);
});

test('the deviation report attaches causes, parts them by nature, and says what nobody explained', () => {
  const { findings, light } = trackInvestment(tracking, { asOf: '2026-04-30', grain: 'month' });
  expect(light).toBe('red');
  expect(findings.map(({ dimension, period, light: one }) => `${dimension} ${period} ${one}`)).toEqual([
    'schedule 2026-04 red',
    'cost 2026-03 red',
    'funding 2026-03 red',
    'funding 2026-02 red',
    'schedule 2026-02 yellow',
  ]);
  const cost = findings.find(({ dimension }) => dimension === 'cost');
  expect(cost).toMatchObject({
    difference: '12',
    adverse: '0.12',
    explained: { market: '9', internal: '2', other: '0' },
    unexplained: '1',
  });
  expect(cost?.because.zh).toContain('原因：钢材涨价、返工；尚有 1 未说明原因');
  expect(findings[0]).toMatchObject({ difference: '-23', unexplained: '-3' });
});

test('deviations are events that the event rules of reviews take as they are, beside the rules of time', () => {
  const { events } = trackInvestment(tracking, { asOf: '2026-04-30', grain: 'month' });
  const label = { zh: '投资收益回顾', en: 'Investment review' };
  const rules = [
    { kind: 'time', id: 'quarterly', label, meeting: 'investment', subjects: ['riverside'], every: 'quarter', day: { kind: 'after', n: 10, unit: 'day' }, onDayOff: 'keep' },
    { kind: 'event', id: 'overrun', label, meeting: 'investment', event: 'cost-deviation', subjects: [], threshold: { side: 'more-than', value: '0.1' }, within: 7, unit: 'day' },
  ].map(parseReviewRule); // prettier-ignore
  const due = dueReviews(rules, { from: '2026-01-20', to: '2026-06-30', events });
  expect(due.map((one) => [one.due, one.reasons.map(({ rule: by }) => by)])).toEqual([
    ['2026-04-07', ['overrun']],
    ['2026-04-10', ['quarterly']],
  ]);
});

test('tracking that does not hang together is refused with every place', () => {
  const [first] = document.series;
  const broken = {
    ...document,
    series: [{ ...first, months: [...first!.months, { month: '2026-Q1', planned: 1, actual: null }] }, first],
    causes: [cause('x', 'funding', '2027-01', 'other', '1', '一', 'one')],
  };
  try {
    parseInvestmentTracking(broken);
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.issues.map(({ code }) => code)).toEqual(['not-month']);
  }
  const twice = { ...document, series: [first, first], causes: broken.causes };
  try {
    parseInvestmentTracking(twice);
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'duplicate-id series.1.dimension',
      'unknown-month causes.0.month',
    ]);
  }
});
