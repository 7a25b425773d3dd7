import { score } from 'hoshin/scoring';
import { expect, test } from 'vitest';

/** Points, or the code of what stands against them, or why there are none. */
const told = (rule: object, input: object): string | null => {
  const { points, problems, status } = score(rule, input);
  return points ?? problems[0]?.code ?? status;
};
const up = { target: '100', direction: 'increase' };

test('a ratio on its floor is not under it', () => {
  const rule = { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' } };
  expect(['50', '49.99'].map((actual) => told(rule, { ...up, actual }))).toEqual(['50', '0']);
});

test('steps count on the side that was named, and none on the mark itself', () => {
  const step = (side: string) => ({
    kind: 'step',
    of: 'actual',
    start: '10',
    from: '5',
    side,
    per: '2',
    gives: '3',
    count: 'started',
  });
  const at = (side: string) => ['3', '5', '7', '8'].map((actual) => told(step(side), { actual }));
  expect(at('above')).toEqual(['10', '10', '13', '16']);
  expect(at('below')).toEqual(['13', '10', '10', '10']);
  expect(told(step('above'), { actual: null })).toBe('not-reported');
});

test('slopes of attainment count from 100 %, slopes of the variance in the unit of the figure', () => {
  const slopes = (of: string, per: string) => ({
    kind: 'slopes',
    of,
    onTarget: '100',
    better: { points: '2', per, count: 'pro-rata' },
    worse: { points: '3', per, count: 'pro-rata' },
  });
  const at = (rule: object) =>
    ['90', '100', '110'].map((actual) => told(rule, { ...up, target: '200', actual: String(Number(actual) * 2) }));
  expect(at(slopes('attainment', '0.1'))).toEqual(['97', '100', '102']);
  expect(at(slopes('variance', '10'))).toEqual(['94', '100', '104']);
});

test.each([
  ['ratio', { kind: 'ratio', full: '100' }],
  ['boolean', { kind: 'boolean', met: '1', missed: '0' }],
  [
    'slopes',
    {
      kind: 'slopes',
      of: 'variance',
      onTarget: '1',
      better: { points: '1', per: '1', count: 'whole' },
      worse: { points: '1', per: '1', count: 'whole' },
    },
  ],
])('%s without a target, or a direction, is a problem and not a missing figure', (_, rule) => {
  expect(told(rule, { actual: '5', direction: 'increase' })).toBe('no-target');
  expect(told(rule, { actual: '5', target: '5' })).toBe('direction-needed');
  expect(told(rule, { actual: null, target: '5', direction: 'increase' })).toBe('not-reported');
});

const tiers = { baseline: '80', target: '100', stretch: '120', direction: 'increase' };
const anchors = (more: object = {}) => ({
  kind: 'anchors',
  points: { base: '60', target: '100', stretch: '120' },
  below: 'zero',
  above: 'hold',
  ...more,
});

test('anchors need a base and a target that lie in one direction', () => {
  expect(told(anchors(), { ...tiers, actual: null })).toBe('not-reported');
  expect(told(anchors(), { ...tiers, actual: '90', baseline: null })).toBe('no-anchors');
  expect(told(anchors(), { ...tiers, actual: '90', target: null })).toBe('no-anchors');
  expect(told(anchors(), { ...tiers, actual: '90', baseline: '100' })).toBe('tiers-out-of-order');
  expect(told(anchors(), { ...tiers, actual: '90', stretch: '90' })).toBe('tiers-out-of-order');
  const falls = { actual: '85', baseline: '100', target: '80', stretch: '70' };
  expect(told(anchors(), { ...falls, direction: 'decrease' })).toBe('90');
  expect(told(anchors(), { ...falls, direction: 'maintain-below' })).toBe('90');
  expect(told(anchors(), { ...falls, direction: 'increase' })).toBe('tiers-out-of-order');
});

test('below the base nothing, its points, or the line carried on; beyond the last anchor held or carried on', () => {
  const at = (below: string) => ['70', '80', '81'].map((actual) => told(anchors({ below }), { ...tiers, actual }));
  expect([at('zero'), at('hold'), at('extend')]).toEqual([
    ['0', '60', '62'],
    ['60', '60', '62'],
    ['40', '60', '62'],
  ]);
  const over = (above: string) => ['120', '130'].map((actual) => told(anchors({ above }), { ...tiers, actual }));
  expect([over('hold'), over('extend')]).toEqual([
    ['120', '120'],
    ['120', '130'],
  ]);
});

test('a stretch counts where both the goal and the rule have one', () => {
  const plain = { kind: 'anchors', points: { base: '60', target: '100' }, below: 'zero', above: 'extend' };
  expect(told(plain, { ...tiers, actual: '110' })).toBe('120');
  expect(told(anchors({ above: 'extend' }), { ...tiers, stretch: null, actual: '110' })).toBe('120');
  expect(told(anchors({ above: 'extend' }), { ...tiers, actual: '110' })).toBe('110');
});

test('a curve bends at its corners, and is held or carried on outside', () => {
  const corners = [
    { at: '0', gives: '0' },
    { at: '10', gives: '50' },
    { at: '20', gives: '60' },
  ];
  const at = (end: string) =>
    ['-10', '0', '5', '10', '15', '20', '30'].map((actual) =>
      told({ kind: 'curve', of: 'actual', corners, below: end, above: end }, { actual }),
    );
  expect(at('hold')).toEqual(['0', '0', '25', '50', '55', '60', '60']);
  expect(at('extend')).toEqual(['-50', '0', '25', '50', '55', '60', '70']);
});

test('a tent has a width on each side, as a share of the target or in its unit', () => {
  const tent = (more: object = {}) => ({
    kind: 'tent',
    full: '100',
    floor: '40',
    unit: 'absolute',
    below: '20',
    above: '10',
    ...more,
  });
  const at = (rule: object, target: string | null) =>
    ['85', '95', '100', '105', '111'].map((actual) => told(rule, { actual, target }));
  expect(at(tent(), '100')).toEqual(['55', '85', '100', '70', '40']);
  expect(at(tent({ unit: 'share', below: '0.1', above: '0.05' }), '100')).toEqual(['40', '70', '100', '40', '40']);
  expect(told(tent(), { actual: null, target: '100' })).toBe('not-reported');
  expect(told(tent(), { actual: '5', target: null })).toBe('no-target');
  // A share of a target of zero has no width: on it or off it.
  expect(
    ['0', '1', '-1'].map((actual) =>
      told(tent({ unit: 'share', below: '0.1', above: '0.1' }), { actual, target: '0' }),
    ),
  ).toEqual(['100', '40', '40']);
});

test('points by hand lie within their bounds, ends included', () => {
  const rule = { kind: 'manual', least: '0', most: '10' };
  const at = (points: string) => told(rule, { manual: { points, by: 'reviewer', because: 'seen' } });
  expect(['-1', '0', '5', '10', '11'].map(at)).toEqual(['outside-range', '0', '5', '10', 'outside-range']);
  expect(told(rule, {})).toBe('not-reported');
});

test('deductions: caps both ways, and the assessor’s own points within their range', () => {
  const rule = {
    kind: 'deductions',
    start: '100',
    items: [
      { event: 'accident', each: '30', cap: '50' },
      { event: 'praise', each: '-5', cap: '8' },
      { event: 'quality', range: { least: '1', most: '10' } },
    ],
  };
  const after = (...events: readonly object[]) => told(rule, { events });
  expect([after({ event: 'accident' }), after({ event: 'accident', count: 2 })]).toEqual(['70', '50']);
  expect([after({ event: 'praise' }), after({ event: 'praise', count: 2 })]).toEqual(['105', '108']);
  const judged = (points?: string) => after({ event: 'quality', ...(points === undefined ? {} : { points }) });
  expect([judged('0.5'), judged('1'), judged('4'), judged('10'), judged('10.5'), judged()]).toEqual([
    'outside-range',
    '99',
    '96',
    '90',
    'outside-range',
    'points-needed',
  ]);
  expect(score(rule, { events: [{ event: 'quality' }] }).problems[0]).toMatchObject({
    path: [],
    message: 'the assessor must say how many points "quality" costs',
  });
});
