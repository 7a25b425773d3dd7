import * as fc from 'fast-check';
import { compare } from 'hoshin/foundation';
import { type GradeScale, parseGradeScale, parseScoringRule, score, type ScoringRule } from 'hoshin/scoring';
import {
  amounts,
  bandsPartition,
  bulkEqualsOneByOne,
  combinedLiesInside,
  gradesRise,
  scoreIsBounded,
  scoreIsDeterministic,
  scoreIsMonotone,
  unitsDoNotMatter,
} from 'hoshin/testing';
import { expect, test } from 'vitest';

const runs = { numRuns: 3000 };
const cents = (min: number, max: number) => fc.integer({ min, max }).map((n) => (n / 100).toFixed(2));
const rising = (size: number) =>
  fc
    .uniqueArray(fc.integer({ min: -20_000, max: 20_000 }), { minLength: size, maxLength: size })
    .map((list) => list.sort((a, b) => a - b).map((n) => (n / 100).toFixed(2)));
const round = fc.constantFrom(
  {},
  { round: { quantum: '0.1', mode: 'half-up' as const } },
  { round: { quantum: '0.01', mode: 'half-even' as const } },
  { round: { quantum: '1', mode: 'floor' as const } },
  { round: { quantum: '0.5', mode: 'up' as const } },
);
const count = fc.constantFrom('whole' as const, 'started' as const, 'pro-rata' as const);

/** Rules whose points lie in 0 to 120 and never fall as the actual gets better. */
const rules: fc.Arbitrary<ScoringRule> = fc
  .oneof(
    round.map((more) => ({
      kind: 'anchors',
      points: { base: '60', target: '100', stretch: '120' },
      below: 'zero',
      above: 'hold',
      ...more,
    })),
    round.map((more) => ({ kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120', ...more })),
    fc.tuple(rising(4), round).map(([at, more]) => ({
      kind: 'curve',
      of: 'attainment',
      corners: at.map((one, n) => ({ at: one, gives: String(n * 40) })),
      below: 'hold',
      above: 'hold',
      ...more,
    })),
    fc.tuple(count, count, round).map(([better, worse, more]) => ({
      kind: 'slopes',
      of: 'variance',
      onTarget: '100',
      better: { points: '10', per: '1', count: better },
      worse: { points: '15', per: '3', count: worse },
      floor: '0',
      cap: '120',
      ...more,
    })),
    fc.tuple(rising(3), fc.constantFrom('from', 'to')).map(([[a, b, c], includes]) => ({
      kind: 'bands',
      of: 'attainment',
      includes,
      bands: [
        { from: null, to: a, gives: '0' },
        { from: a, to: b, gives: '60' },
        { from: b, to: c, gives: '100' },
        { from: c, to: null, gives: '120' },
      ],
    })),
    fc.tuple(count, round).map(([one, more]) => ({
      kind: 'step',
      of: 'attainment',
      start: '100',
      from: '0.9',
      side: 'below',
      per: '0.1',
      gives: '-5',
      count: one,
      floor: '0',
      ...more,
    })),
    round.map((more) => ({
      kind: 'goalposts',
      of: 'attainment',
      worst: { at: '0.3', gives: '0' },
      best: { at: '1.4', gives: '120' },
      ...more,
    })),
    fc.constant({ kind: 'boolean', met: '100', missed: '0' }),
  )
  .map((rule) => parseScoringRule(rule));

/** A case: tiers in order for its direction, and an actual anywhere. */
const cases = fc
  .record({
    tiers: fc
      .uniqueArray(fc.integer({ min: 1, max: 50_000 }), { minLength: 3, maxLength: 3 })
      .map((list) => list.sort((a, b) => a - b).map((n) => (n / 100).toFixed(2))),
    actual: cents(-100_000, 200_000),
    falls: fc.boolean(),
    better: cents(1, 50_000),
  })
  .map(({ tiers, actual, falls, better }) => {
    const [baseline = '', target = '', stretch = ''] = falls ? tiers.toReversed() : tiers;
    const direction = falls ? ('decrease' as const) : ('increase' as const);
    return {
      input: { actual, baseline, target, stretch, direction },
      better: (Number(actual) + (falls ? -1 : 1) * Number(better)).toFixed(2),
    };
  });

test('bounded, and never fewer points for a better figure', () => {
  fc.assert(
    fc.property(rules, cases, (rule, { input, better }) => {
      expect(scoreIsBounded(rule, input, '0', '120')).toBe(true);
      expect(scoreIsMonotone(rule, input, better)).toBe(true);
    }),
    runs,
  );
});

test('deterministic, and no argument is changed', () => {
  fc.assert(
    fc.property(rules, cases, (rule, { input }) => {
      expect(scoreIsDeterministic(rule, input)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the unit does not matter to an attainment', () => {
  const factor = fc.constantFrom('10000', '0.0001', '3', '0.07');
  fc.assert(
    fc.property(cases, factor, ({ input: { actual, baseline, target, direction } }, by) => {
      expect(unitsDoNotMatter({ actual, baseline, target, direction }, by)).toBe(true);
    }),
    runs,
  );
});

test('tables of intervals and scales of grades cover every number once, in order', () => {
  const table = fc.tuple(rising(5), fc.constantFrom('from' as const, 'to' as const), amounts, amounts);
  fc.assert(
    fc.property(table, ([ends, includes, one, other]) => {
      const bands = [null, ...ends].map((from, at) => ({ from, to: ends[at] ?? null }));
      expect(bandsPartition(bands as never, includes, one)).toBe(true);
      // At an edge as well, which random numbers hardly meet.
      for (const edge of ends) expect(bandsPartition(bands as never, includes, edge)).toBe(true);
      const label = { zh: '等级', en: 'Grade' };
      const scale: GradeScale = parseGradeScale({
        kind: 'grade-scale',
        id: 's',
        label,
        includes,
        grades: bands.map((band, at) => ({ ...band, code: `g${at}`, label })),
      });
      const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
      expect(gradesRise(scale, low, high)).toBe(true);
    }),
    runs,
  );
});

test('a weighted mean lies inside its parts, whatever is missing or left out', () => {
  const part = fc.record({
    points: fc.option(cents(0, 12_000)),
    share: fc.integer({ min: 0, max: 20 }),
    out: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (list) => {
      const whole = list.reduce((all, { share }) => all + share, 0);
      const rest = 100 - list.reduce((all, { share }) => all + Math.floor((100 * share) / Math.max(1, whole)), 0);
      const parts = list.map(({ points, share, out }, at) => {
        const node = score(
          { kind: 'manual', least: '0', most: '120' },
          { id: `p${at}`, ...(points === null ? {} : { manual: { points, by: 'reviewer', because: 'seen' } }) },
        );
        const percent = Math.floor((100 * share) / Math.max(1, whole)) + (at === 0 ? rest : 0);
        const adjusted = {
          kind: 'force-majeure',
          treatment: 'leave-out',
          because: 'flood',
          approvedBy: 'board',
          approvedOn: '2026-07-20',
        };
        return { node, weight: (percent / 100).toFixed(2) as never, ...(out ? { adjusted: adjusted as never } : {}) };
      });
      expect(combinedLiesInside(parts)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('in bulk every case has the points it has alone, at edges and ties too', () => {
  const grid = fc.constantFrom(0.3, 0.5, 0.55, 0.6, 0.8, 0.86, 0.9, 0.95, 1, 1.05, 1.2, 1.4);
  const figure = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 1, max: 40 }), grid).map(([n, by]) => n * by) },
    { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e9, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const row = fc.record({
    actual: figure,
    target: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.double({ min: 1, max: 1e9, noNaN: true })),
  });
  const table = fc.array(row, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rules, table, fc.boolean(), (rule, list, falls) => {
      const [low, high] = [list.map(({ target }) => target * 0.8), list.map(({ target }) => target * 1.1)];
      const fromZero = {
        actual: list.map(({ actual }) => actual),
        target: Float64Array.from(list, ({ target }) => target),
        stretch: falls ? low : high,
        direction: falls ? ('decrease' as const) : ('increase' as const),
      };
      expect(bulkEqualsOneByOne(rule, fromZero)).toBe(true);
      const fromBase = { ...fromZero, baseline: Float64Array.from(falls ? high : low) };
      expect(bulkEqualsOneByOne(rule, fromBase)).toBe(true);
    }),
    runs,
  );
});
