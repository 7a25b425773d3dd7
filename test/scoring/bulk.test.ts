import { heldShare, parseScoringRule, score, scoreTree, scoreValues } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const label = { zh: '项', en: 'Item' };
const refused = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing thrown';
};

test('a million figures at once, or three: NaN where nothing is reported, exact at every edge', () => {
  const bands = parseScoringRule({
    kind: 'bands',
    of: 'attainment',
    includes: 'from',
    bands: [
      { from: null, to: '0.9', gives: '0' },
      { from: '0.9', to: '1', gives: '80' },
      { from: '1', to: null, gives: '100' },
    ],
  });
  // 27 of 30 is 0.9 exactly; in doubles, 0.07 of 0.7 times nine is not.
  const points = scoreValues(bands, {
    actual: [27, 26.999, null, 30, 0.63],
    target: [30, 30, 30, 30, 0.7],
    direction: 'increase',
  });
  expect([...points]).toEqual([80, 0, Number.NaN, 100, 80]);
});

test('rounding turns where exact numbers turn: 0.285 of 1 at a hundredth', () => {
  const rule = parseScoringRule({ kind: 'ratio', full: '1', round: { quantum: '0.01', mode: 'half-up' } });
  expect([...scoreValues(rule, { actual: [0.285, 1.005], target: 1, direction: 'increase' })]).toEqual([0.29, 1.01]);
});

test('rules that doubles cannot read are read exactly; those that need more than numbers are refused', () => {
  const tent = { kind: 'tent', full: '100', floor: '0', unit: 'share', below: '0.1', above: '0.2' };
  expect([...scoreValues(tent, { actual: [100, 95, 110], target: 100 })]).toEqual([100, 50, 50]);
  const manual = { kind: 'manual', least: '0', most: '100' };
  expect(refused(() => scoreValues(manual, { actual: [1] }))).toBe('not-in-bulk');
  expect(refused(() => scoreValues(tent, { actual: [1, 2], target: [1] }))).toBe('column-length');
  expect(refused(() => scoreValues(tent, { actual: ['1'] as never, target: 1 }))).toBe('not-column');
  expect(refused(() => scoreValues(tent, { actual: [1], target: 'much' }))).toBe('not-decimal');
});

test('what is to be maintained counts the periods in which it was', () => {
  const above = { direction: 'maintain-above' as const, target: '100' };
  expect(heldShare(['120', '99', null, '100', null], above)).toMatchObject({
    share: '0.5',
    held: 2,
    counted: 4,
    unreported: 1,
  });
  expect(heldShare([], above)).toMatchObject({ share: null, counted: 0 });
});

test('a function of one’s own sees the finished parts beside it, wherever it stands', () => {
  const ratio = { kind: 'ratio' as const, full: '100' as never };
  const up = (actual: string) => ({ actual, target: '100', direction: 'increase' as const });
  const custom = { kind: 'custom' as const, name: 'least' };
  const least = ({ siblings }: { siblings: readonly { points: number | null }[] }) =>
    Math.min(...siblings.map(({ points }) => points ?? 0));
  const item = (id: string, rule: object, input: object, weight: string) => ({
    kind: 'item' as const,
    id,
    label,
    weight: weight as never,
    rule: rule as never,
    input,
  });
  const whole = scoreTree(
    {
      kind: 'group',
      id: 'g',
      label,
      combine: 'weighted-mean',
      missing: 'hold',
      parts: [item('own', custom, {}, '0.2'), item('a', ratio, up('90'), '0.3'), item('b', ratio, up('70'), '0.5')],
    },
    { functions: { least } },
  );
  expect(whole.parts.map(({ id, points }) => [id, points])).toEqual([
    ['own', '70'],
    ['a', '90'],
    ['b', '70'],
  ]);
  expect(whole.points).toBe('76');
});

test('an attainment does not depend on how its fraction is written', () => {
  const one = score({ kind: 'ratio', full: '100' }, { actual: '1', target: '3', direction: 'increase' });
  const other = score({ kind: 'ratio', full: '100' }, { actual: '0.07', target: '0.21', direction: 'increase' });
  expect(other.inputs['attainment']).toBe(one.inputs['attainment']);
});
