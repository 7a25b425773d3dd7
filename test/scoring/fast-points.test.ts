/** Which cases are read in doubles: what is left to the exact way is only slower, so that no result would show it. */
import type { Direction } from 'hoshin/indicators';
import { parseScoringRule } from 'hoshin/scoring';
import { expect, test } from 'vitest';
import { fastPoints } from '../../src/scoring/fast-points.ts';

const exactly = Number.NaN;

interface Given {
  readonly actual: readonly number[];
  readonly target?: number;
  readonly baseline?: number;
  readonly stretch?: number;
  readonly direction?: Direction;
}

/** The points of each case; NaN where it is left to the exact way, null where the whole rule is. */
function read(rule: object, { actual, direction, ...beside }: Given): readonly number[] | null {
  const { length } = actual;
  const column = (value: number | undefined) => (value === undefined ? null : new Float64Array(length).fill(value));
  const columns = {
    length,
    actual: Float64Array.from(actual),
    target: column(beside.target),
    baseline: column(beside.baseline),
    stretch: column(beside.stretch),
  };
  const points = fastPoints(parseScoringRule(rule), columns, direction);
  return points && actual.map((_, at) => points(at));
}

const up = { target: 100, direction: 'increase' as const };
const ratio = { kind: 'ratio', full: '100' };

test('a ratio is read where the way from the start to the target is wide enough', () => {
  expect(read(ratio, { ...up, actual: [50, 120, exactly] })).toEqual([50, 120, exactly]);
  expect(read(ratio, { ...up, baseline: 50, actual: [75] })).toEqual([50]);
  expect(read(ratio, { ...up, target: 1, baseline: 0.99999, actual: [1] })).toEqual([exactly]);
  expect(read(ratio, { ...up, target: 0, actual: [1, 0] })).toEqual([exactly, exactly]);
});

test('downwards, what falls short of the target is better', () => {
  const down = { ...up, direction: 'decrease' as const };
  expect(read(ratio, { ...down, actual: [80, 120] })).toEqual([120, 80].map((n) => expect.closeTo(n, 9)));
  expect(read(ratio, { ...down, baseline: 200, actual: [150] })).toEqual([50]);
});

test('other directions, and rules without a target, are for exact numbers', () => {
  expect(read(ratio, { ...up, direction: 'maintain-above', actual: [1] })).toBeNull();
  expect(read(ratio, { actual: [1], direction: 'increase' })).toBeNull();
  expect(read({ kind: 'boolean', met: '1', missed: '0' }, { ...up, actual: [1] })).toBeNull();
});

test('a floor is read on both sides of its edge, not on it', () => {
  const rule = { ...ratio, floor: { at: '60', gives: '10' } };
  expect(read(rule, { ...up, actual: [59, 60, 61, 60 + 1e-9] })).toEqual([10, exactly, 61, exactly]);
});

test('bands are read off their edges, the open ones at both ends as well', () => {
  const bands = [
    { from: null, to: '0', gives: '1' },
    { from: '0', to: '10', gives: '2' },
    { from: '10', to: null, gives: '3' },
  ];
  const rule = { kind: 'bands', of: 'actual', includes: 'from', bands };
  expect(read(rule, { actual: [-5, 0, 5, 10, 15, exactly, Infinity] })).toEqual([
    1,
    exactly,
    2,
    exactly,
    3,
    exactly,
    exactly,
  ]);
  const one = { ...rule, bands: [{ from: null, to: null, gives: '7' }] };
  expect(read(one, { actual: [1, exactly] })).toEqual([7, exactly]);
  expect(read({ ...rule, of: 'variance' }, { actual: [1] })).toBeNull();
});

test('near an edge means a billionth of the larger of the two, and never less than of 1', () => {
  const bands = (edge: string) => ({
    kind: 'bands',
    of: 'actual',
    includes: 'from',
    bands: [
      { from: null, to: edge, gives: '0' },
      { from: edge, to: null, gives: '1' },
    ],
  });
  expect(read(bands('1000000'), { actual: [1_000_000.0005, 1_000_000.002, 999_999.9995] })).toEqual([
    exactly,
    1,
    exactly,
  ]);
  expect(read(bands('-1000000'), { actual: [-1_000_000.0005, -1_000_000.002] })).toEqual([exactly, 0]);
  expect(read(bands('0'), { actual: [5e-10, 2e-9, -5e-10, -2e-9] })).toEqual([exactly, 1, exactly, 0]);
});

test('a difference is read of whole numbers and of small ones', () => {
  const rule = {
    kind: 'step',
    of: 'variance',
    start: '0',
    from: '0',
    side: 'above',
    per: '1',
    gives: '1',
    count: 'pro-rata',
  };
  expect(read(rule, { ...up, actual: [103, 97, 100.5] })).toEqual([3, 0, 0.5]);
  expect(read(rule, { ...up, direction: 'decrease', actual: [97] })).toEqual([3]);
  expect(read(rule, { ...up, target: 1e6, actual: [1_000_002, 1_000_000.5, 7.5] })).toEqual([2, exactly, exactly]);
  expect(read(rule, { ...up, target: 0.5, actual: [1e6, -1e6] })).toEqual([exactly, exactly]);
});

test('steps are read between two of them; those of a share of the mark too small to count are not', () => {
  const rule = {
    kind: 'step',
    of: 'actual',
    start: '100',
    from: '90',
    side: 'below',
    per: '10',
    gives: '-5',
    count: 'started',
  };
  expect(read(rule, { actual: [95, 86, 80, 75] })).toEqual([100, 95, exactly, 90]);
  expect(read({ ...rule, count: 'whole' }, { actual: [86, 75] })).toEqual([100, 95]);
  expect(read({ ...rule, count: 'pro-rata' }, { actual: [95, 85, 80] })).toEqual([100, 97.5, 95]);
  expect(read({ ...rule, side: 'above' }, { actual: [95, 86] })).toEqual([95, 100]);
  expect(read({ ...rule, per: '0.09' }, { actual: [80.05] })).not.toBeNull();
  expect(read({ ...rule, per: '0.08' }, { actual: [80] })).toBeNull();
  expect(read({ ...rule, from: '0', per: '0.0005' }, { actual: [80] })).toBeNull();
  expect(read({ ...rule, of: 'attainment' }, { actual: [80] })).toBeNull();
});

const anchors = {
  kind: 'anchors',
  points: { base: '60', target: '100', stretch: '120' },
  below: 'zero',
  above: 'hold',
};
const goal = { baseline: 80, target: 100, stretch: 110 };

test('anchors are read along their lines, held at the ends', () => {
  const actual = [70, 80, 90, 100, 105, 110, 130, 80 - 1e-9];
  expect(read(anchors, { ...goal, actual })).toEqual([0, 60, 80, 100, 110, 120, 120, exactly]);
  expect(read({ ...anchors, below: 'hold' }, { ...goal, actual: [70] })).toEqual([60]);
  expect(read({ ...anchors, below: 'extend' }, { ...goal, actual: [70] })).toEqual([40]);
  expect(read({ ...anchors, above: 'extend' }, { ...goal, actual: [70] })).toBeNull();
});

test('anchors downwards are the same, mirrored', () => {
  const down = { baseline: 100, target: 80, stretch: 70 };
  for (const direction of ['decrease', 'maintain-below'] as const)
    expect(read(anchors, { ...down, direction, actual: [110, 90, 75, 60] })).toEqual([0, 80, 110, 120]);
  expect(read(anchors, { ...down, direction: 'increase', actual: [90] })).toEqual([exactly]);
});

test('without a stretch the target’s points hold; anchors that are missing or out of order are for exact numbers', () => {
  const two = { baseline: 80, target: 100 };
  expect(read(anchors, { ...two, actual: [90, 100, 101] })).toEqual([80, 100, 100]);
  const points = { base: '60', target: '100' };
  expect(read({ ...anchors, points }, { ...goal, actual: [130] })).toEqual([100]);
  expect(read(anchors, { target: 100, actual: [90] })).toBeNull();
  expect(read(anchors, { baseline: 80, actual: [90] })).toBeNull();
  expect(read(anchors, { ...goal, baseline: 100, actual: [100] })).toEqual([exactly]);
  expect(read(anchors, { ...goal, stretch: 100, actual: [105] })).toEqual([exactly]);
  expect(read(anchors, { ...goal, baseline: 99.9999, actual: [99.99995] })).toEqual([exactly]);
});

test('a curve is read between its corners and held outside; goalposts whichever is the larger', () => {
  const corners = [
    { at: '0', gives: '10' },
    { at: '10', gives: '20' },
    { at: '20', gives: '60' },
  ];
  const curve = { kind: 'curve', of: 'actual', corners, below: 'hold', above: 'hold' };
  expect(read(curve, { actual: [-1, 0, 5, 10, 15, 20, 25, exactly] })).toEqual([10, 10, 15, 20, 40, 60, 60, exactly]);
  expect(read({ ...curve, below: 'extend' }, { actual: [1] })).toBeNull();
  expect(read({ ...curve, above: 'extend' }, { actual: [1] })).toBeNull();
  expect(read({ ...curve, of: 'attainment' }, { actual: [1] })).toBeNull();
  const posts = { kind: 'goalposts', of: 'actual', worst: { at: '20', gives: '0' }, best: { at: '10', gives: '100' } };
  expect(read(posts, { actual: [25, 15, 5] })).toEqual([0, 50, 100]);
  const close = [
    { at: '1', gives: '0' },
    { at: '1.00005', gives: '1' },
    { at: '2', gives: '2' },
  ];
  expect(read({ ...curve, corners: close }, { actual: [1.00002, 1.5] })).toEqual([exactly, expect.closeTo(1.5, 3)]);
});
