/** What a rule may not say: each fault with its path and its code, all of them at once. */
import { safeParseScoringRule } from 'hoshin/scoring';
import { expect, test } from 'vitest';

const faultsOf = (rule: unknown): readonly string[] => {
  const read = safeParseScoringRule(rule);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${path.join('.')} ${code}`);
};

const corner = (at: string, gives: string) => ({ at, gives });
const slope = { points: '1', per: '1', count: 'whole' };
const ratio = { kind: 'ratio', full: '100' };
const anchors = { kind: 'anchors', points: { base: '60', target: '100' }, below: 'zero', above: 'hold' };
const curve = {
  kind: 'curve',
  of: 'attainment',
  corners: [corner('0', '0'), corner('1', '100')],
  below: 'hold',
  above: 'hold',
};
const slopes = { kind: 'slopes', of: 'variance', onTarget: '100', better: slope, worse: slope };
const bands = {
  kind: 'bands',
  of: 'actual',
  includes: 'from',
  bands: [
    { from: null, to: '1', gives: '0' },
    { from: '1', to: null, gives: '100' },
  ],
};
const step = {
  kind: 'step',
  of: 'attainment',
  start: '100',
  from: '0.9',
  side: 'below',
  per: '0.1',
  gives: '-5',
  count: 'started',
};
const deductions = { kind: 'deductions', start: '100', items: [{ event: 'late', each: '5' }] };
const goalposts = { kind: 'goalposts', of: 'actual', worst: corner('0', '0'), best: corner('1', '100') };
const tent = { kind: 'tent', full: '100', floor: '0', unit: 'share', below: '0.1', above: '0.1' };
const yesNo = { kind: 'boolean', met: '100', missed: '0' };
const manual = { kind: 'manual', least: '0', most: '100' };
const custom = { kind: 'custom', name: 'own' };
const all = [ratio, anchors, curve, slopes, bands, step, deductions, goalposts, tent, yesNo, manual, custom];

test.each(all)('a sound rule is taken as it is: $kind', (rule) => {
  expect(faultsOf(rule)).toEqual([]);
});

test.each(all)('a word too many is a fault: $kind', (rule) => {
  expect(faultsOf({ ...rule, more: 1 })).toEqual(['more unknown-field']);
});

test.each(all)('every part of a rule is asked for: $kind', (rule) => {
  for (const name of Object.keys(rule)) {
    const rest = Object.entries(rule).filter(([other]) => other !== name);
    expect(faultsOf(Object.fromEntries(rest)), name).not.toEqual([]);
  }
});

const bounded = { floor: '0', cap: '120' };
const rounded = { round: { quantum: '0.1', mode: 'half-up' } };
test.each([
  { ...ratio, floor: corner('60', '0'), cap: '120', ...rounded },
  { ...ratio, floor: corner('60', '60'), cap: '60' },
  { ...anchors, points: { base: '0', target: '0', stretch: '0' }, ...rounded },
  { ...anchors, points: { base: '-10', target: '100' }, below: 'hold' },
  { ...anchors, below: 'extend', above: 'extend' },
  { ...curve, of: 'variance', below: 'extend', above: 'extend', ...rounded },
  { ...slopes, of: 'attainment', floor: '100', cap: '100', ...rounded },
  { ...slopes, better: { ...slope, points: '0', count: 'pro-rata' } },
  { ...bands, includes: 'to', ...rounded },
  { ...bands, bands: [{ from: null, to: null, gives: '1' }] },
  { ...step, side: 'above', ...bounded, ...rounded },
  {
    ...deductions,
    items: [
      { event: 'a', range: { least: '1', most: '1' }, cap: '0' },
      { event: 'b', each: '-1' },
    ],
    ...bounded,
    ...rounded,
  },
  { ...goalposts, worst: corner('9', '0'), best: corner('1', '0'), ...rounded },
  { ...tent, unit: 'absolute', floor: '100', ...rounded },
  { ...manual, least: '100', ...rounded },
  { ...custom, parameters: { share: '0.5' }, ...bounded, ...rounded },
])('what may be said is taken, up to its edge: %j', (rule) => {
  expect(faultsOf(rule)).toEqual([]);
});

test.each([
  [{ ...ratio, full: '0' }, ['full not-positive']],
  [{ ...ratio, floor: corner('60', '61') }, ['floor.gives out-of-order']],
  [{ ...ratio, floor: corner('60', '0'), cap: '59' }, ['cap out-of-order']],
  [{ ...anchors, points: { base: '-1', target: '100' } }, ['points.base negative']],
  [
    { ...anchors, points: { base: '101', target: '100', stretch: '99' } },
    ['points.target out-of-order', 'points.stretch out-of-order'],
  ],
  [{ ...curve, corners: [corner('0', '0')] }, ['corners too-small']],
  [
    { ...curve, corners: [corner('1', '0'), corner('1', '5'), corner('0', '9')] },
    ['corners.1.at out-of-order', 'corners.2.at out-of-order'],
  ],
  [{ ...slopes, better: { ...slope, points: '-1' } }, ['better.points negative']],
  [{ ...slopes, worse: { ...slope, per: '0' } }, ['worse.per not-positive']],
  [{ ...slopes, floor: '101' }, ['onTarget out-of-order']],
  [{ ...slopes, cap: '99' }, ['onTarget out-of-order']],
  [{ ...slopes, floor: '110', cap: '105' }, ['floor out-of-order', 'onTarget out-of-order']],
  [{ ...bands, bands: [] }, ['bands too-small']],
  [{ ...bands, bands: [{ from: '0', to: null, gives: '1' }] }, ['bands.0.from bands-not-open']],
  [{ ...bands, bands: [{ from: null, to: '0', gives: '1' }] }, ['bands.0.to bands-not-open']],
  [{ ...step, per: '0', floor: '2', cap: '1' }, ['per not-positive', 'floor out-of-order']],
  [{ ...deductions, items: [] }, ['items too-small']],
  [{ ...deductions, items: [{ event: '', each: '5' }] }, ['items.0.event too-small']],
  [{ ...deductions, items: [{ event: 'a' }] }, ['items.0 each-or-range']],
  [{ ...deductions, items: [{ event: 'a', each: '1', range: { least: '0', most: '1' } }] }, ['items.0 each-or-range']],
  [{ ...deductions, items: [{ event: 'a', range: { least: '2', most: '1' } }] }, ['items.0.range out-of-order']],
  [{ ...deductions, items: [{ event: 'a', each: '1', cap: '-1' }] }, ['items.0.cap negative']],
  [
    {
      ...deductions,
      items: [
        { event: 'a', each: '1' },
        { event: 'a', each: '2' },
      ],
    },
    ['items.1.event duplicate-event'],
  ],
  [{ ...deductions, floor: '1', cap: '0' }, ['floor out-of-order']],
  [{ ...goalposts, best: corner('0', '100') }, ['best.at posts-coincide']],
  [{ ...goalposts, best: corner('1', '-1') }, ['best.gives out-of-order']],
  [{ ...tent, floor: '101' }, ['floor out-of-order']],
  [{ ...tent, below: '0', above: '-1' }, ['below not-positive', 'above not-positive']],
  [{ ...manual, least: '101' }, ['least out-of-order']],
  [{ ...custom, name: '' }, ['name too-small']],
  [{ ...custom, floor: '1', cap: '0' }, ['floor out-of-order']],
  [{ ...ratio, round: { quantum: '0', mode: 'half-up' } }, ['round.quantum not-positive']],
])('what cannot be meant is refused where it stands: %j', (rule, faults) => {
  expect(faultsOf(rule)).toEqual(faults);
});

test.each<[rule: object, names: readonly string[]]>([
  [anchors, ['below', 'above']],
  [curve, ['of', 'below', 'above']],
  [slopes, ['of']],
  [bands, ['of', 'includes']],
  [step, ['of', 'side', 'count']],
  [goalposts, ['of']],
  [tent, ['unit']],
])('a word of a list is one of the list: %j', (rule, names) => {
  for (const name of names) expect(faultsOf({ ...rule, [name]: 'sideways' })).toHaveLength(1);
  expect(faultsOf({ kind: 'guess' })).toHaveLength(1);
});

test('refusals name the figures that do not go together', () => {
  const read = safeParseScoringRule({ ...slopes, floor: '110', cap: '105' });
  const said = read.ok ? '' : (read.issues[0]?.text.en ?? '');
  expect(said).toContain('110');
  expect(said).toContain('105');
});
