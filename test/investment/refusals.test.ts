/** Criteria, thresholds, shares and tracking: what they refuse, at which place, and their edges. */
import {
  judgeStages,
  judgeSuccess,
  ownFundsReturn,
  parseInvestmentTracking,
  parseSuccessCriteria,
  receiptsPlan,
  safeParseInvestmentTracking,
} from 'hoshin/investment';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';

const label = { zh: '利润率', en: 'Margin' };
const margin = { id: 'margin', label, unit: { zh: '百分点', en: 'points' }, direction: 'increase', deviation: 'points', thresholds: [{ beyond: '0', light: 'yellow' }, { beyond: '2', light: 'red' }] }; // prettier-ignore
const decision = { version: 'decision', label, setOn: '2026-03-01', values: { margin: '12' } };
const criteria = { project: 'riverside', dimensions: [margin], baselines: [decision] };
const parsed = parseSuccessCriteria(criteria);

test('success criteria name each dimension and version once, and value only what they define', () => {
  expect(parsed).toMatchObject({ project: 'riverside', baselines: [{ values: { margin: '12' } }] });
  const refused = (part: object): unknown => refusalOf(() => parseSuccessCriteria({ ...criteria, ...part }));
  expect(refused({ dimensions: [margin, margin], baselines: [decision, decision] })).toEqual([
    ['duplicate-id', 'dimensions.1.id'],
    ['duplicate-id', 'baselines.1.version'],
  ]);
  expect(refused({ baselines: [{ ...decision, values: { margin: null, cost: '1', irr: '2' } }] })).toEqual([
    ['unknown-dimension', 'baselines.0.values.cost'],
    ['unknown-dimension', 'baselines.0.values.irr'],
  ]);
  const thresholds = (...beyond: string[]): unknown =>
    refused({ dimensions: [{ ...margin, thresholds: beyond.map((one) => ({ beyond: one, light: 'red' })) }] });
  expect([thresholds('0', '0.1'), thresholds('1'), thresholds()]).toEqual([[], [], []]);
  expect(thresholds('-0.1')).toEqual([['thresholds-order', 'dimensions.0.thresholds.0.beyond']]);
  expect(thresholds('1', '1')).toEqual([['thresholds-order', 'dimensions.0.thresholds.1.beyond']]);
  expect(thresholds('2', '1', '3')).toEqual([['thresholds-order', 'dimensions.0.thresholds.1.beyond']]);
});

test('a deviation as large as a threshold does not exceed it', () => {
  const light = (value: string | null): unknown => {
    const [one] = judgeSuccess(parsed, { version: 'decision', values: { margin: value } }).dimensions;
    return [one?.light, one?.deviation];
  };
  expect(['12', '13', '11.9', '10', '9.9', null].map(light)).toEqual([
    ['green', '0'],
    ['green', '1'],
    ['yellow', '-0.1'],
    ['yellow', '-2'],
    ['red', '-2.1'],
    ['unknown', null],
  ]);
});

test('stages are judged in the order of their days, against versions that were set by then', () => {
  const at = (stage: string, on: string, value: string | null) => ({
    stage,
    label,
    on,
    version: 'decision',
    values: { margin: value },
  });
  const judged = judgeStages(parsed, [
    at('opening', '2026-09-01', '10.5'),
    at('scheme', '2026-03-01', '12.4'),
    at('again', '2026-09-01', null),
  ]);
  expect(judged.stages.map(({ stage, light, dimensions }) => [stage, light, dimensions[0]?.moved])).toEqual([
    ['scheme', 'green', null],
    ['opening', 'yellow', '-1.9'],
    ['again', 'unknown', null],
  ]);
  expect(
    judgeStages(parsed, [at('a', '2026-04-01', null), at('b', '2026-05-01', '12')]).stages[1]?.dimensions[0]?.moved,
  ).toBeNull();
  expect(
    refusalOf(() =>
      judgeStages(parsed, [at('early', '2026-02-28', '12'), at('x', '2026-04-01', '12'), at('x', '2026-05-01', '12')]),
    ),
  ).toEqual([
    ['duplicate-id', '2.stage'],
    ['version-not-set-yet', '0.version'],
  ]);
});

test('shares of receipts add up to 1, none below zero', () => {
  const profile = { lag: ['0.6', '0.4'], lastCollectsAll: false, within: ['1'] };
  const refused = (part: object): unknown => refusalOf(() => receiptsPlan([100], { ...profile, ...part }));
  expect(refused({ lag: ['1.2', '-0.2'] })).toEqual([['negative-share', 'lag.1']]);
  expect(refused({ lag: ['0.6', '-0.2'], within: ['0.9'] })).toEqual([
    ['negative-share', 'lag.1'],
    ['shares-sum', 'lag'],
    ['shares-sum', 'within'],
  ]);
  expect(refused({ lag: ['1', '0'] })).toEqual([]);
  expect(refused({ within: [] })).toContainEqual(['too-small', 'within']);
});

test('receipts that come later than the sales lengthen the plan, unless the last period collects all', () => {
  const profile = { lag: ['0.5', '0.3', '0.2'], lastCollectsAll: false, within: ['0.5', '0.5'] };
  const open = receiptsPlan([100, 200], profile);
  expect(open.map(({ total, parts }) => [total, ...parts])).toEqual([
    ['50', '25', '25'],
    ['130', '65', '65'],
    ['80', '40', '40'],
    ['40', '20', '20'],
  ]);
  expect(open[1]?.sources).toEqual([
    { period: 0, share: '0.3', amount: '30' },
    { period: 1, share: '0.5', amount: '100' },
  ]);
  const closed = receiptsPlan([100, 200], { ...profile, lastCollectsAll: true });
  expect(closed.map(({ total }) => total)).toEqual(['50', '250']);
  expect(closed[1]?.sources.map(({ period, share }) => [period, share])).toEqual([
    [0, '0.3'],
    [0, '0.2'],
    [1, '1'],
  ]);
  expect(receiptsPlan([], profile)).toEqual([]);
});

test('own funds are tied up from the day they are paid in until they are back, or until the day looked at', () => {
  const flows = [
    { date: '2025-01-01', amount: -1000 },
    { date: '2025-07-01', amount: 1000 },
    { date: '2025-10-01', amount: -500 },
    { date: '2026-03-01', amount: -9000 },
  ];
  const found = ownFundsReturn(flows, { profit: 100, until: '2026-01-01' });
  expect(found.tied).toEqual([
    { from: '2025-01-01', days: 181, funds: '1000' },
    { from: '2025-10-01', days: 92, funds: '500' },
  ]);
  expect(found.annualisedFunds).toBe('621.917808');
  expect(ownFundsReturn(flows.slice(0, 1), { profit: 100, until: '2025-01-01' })).toMatchObject({
    tied: [],
    rate: null,
  });
});

test('tracking names series, months and causes once, months as months, and causes where there is a plan', () => {
  const unit = { zh: '万元', en: '10k yuan' };
  const series = { dimension: 'cost', unit, direction: 'decrease', deviation: 'percent', judged: 'period', thresholds: [], months: [{ month: '2026-01', planned: 1, actual: null }] }; // prettier-ignore
  const cause = { id: 'steel', dimension: 'cost', month: '2026-01', nature: 'market', effect: '1', label };
  const document = { project: 'riverside', series: [series], causes: [cause] };
  const refused = (part: object): unknown => refusalOf(() => parseInvestmentTracking({ ...document, ...part }));
  expect(refused({})).toEqual([]);
  expect(refused({ series: [series, series], causes: [cause, cause] })).toEqual([
    ['duplicate-id', 'series.1.dimension'],
    ['duplicate-id', 'causes.1.id'],
  ]);
  const [month] = series.months;
  expect(refused({ series: [{ ...series, months: [month, month] }] })).toEqual([
    ['duplicate-id', 'series.0.months.1.month'],
  ]);
  expect(refused({ series: [{ ...series, months: [{ ...month, month: '2026-Q1' }] }], causes: [] })).toEqual([
    ['not-month', 'series.0.months.0.month'],
  ]);
  expect(
    refused({
      causes: [
        { ...cause, month: '2026-02' },
        { ...cause, id: 'b', dimension: 'receipts' },
      ],
    }),
  ).toEqual([
    ['unknown-month', 'causes.0.month'],
    ['unknown-month', 'causes.1.month'],
  ]);
  expect(safeParseInvestmentTracking(document)).toMatchObject({ ok: true, value: { project: 'riverside' } });
  expect(safeParseInvestmentTracking({}).ok).toBe(false);
});
