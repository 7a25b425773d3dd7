import * as fc from 'fast-check';
import type { Direction } from 'hoshin/indicators';
import { parseGradeScale, score } from 'hoshin/scoring';
import { amounts, attainmentIsAnchored, attainmentIsMonotone, gradesCoverOnce, vetoesNeverRaise } from 'hoshin/testing';
import { expect, test } from 'vitest';

const label = { zh: '示例', en: 'Illustrative' };
const direction = fc.constantFrom<Direction>(
  'increase',
  'decrease',
  'maintain-above',
  'maintain-below',
  'maintain-within',
  'milestone',
);
const tolerance = fc.oneof(
  fc.constantFrom('0', '0.05'),
  fc.record({
    unit: fc.constantFrom('share' as const, 'absolute' as const),
    below: fc.constantFrom('0', '0.1', '3'),
    above: fc.constantFrom('0', '0.2', '5'),
  }),
);
const input = fc.record({
  actual: amounts,
  target: fc.oneof(amounts, fc.constantFrom('0', '100', '-100')),
  baseline: fc.option(fc.oneof(amounts, fc.constantFrom('0', '100'))),
  direction,
  tolerance,
});

test('better never attains less, and on target is 1 wherever one started', () => {
  fc.assert(
    fc.property(input, amounts, (given, other) => {
      expect(attainmentIsMonotone(given, other)).toBe(true);
      expect(attainmentIsAnchored(given)).toBe(true);
    }),
    { numRuns: 4000 },
  );
});

const ends = fc
  .uniqueArray(fc.integer({ min: -20, max: 120 }), { minLength: 2, maxLength: 6 })
  .map((list) => list.sort((a, b) => a - b).map(String));
const scales = fc
  .record({ ends, includes: fc.constantFrom('from' as const, 'to' as const), low: fc.boolean(), high: fc.boolean() })
  .map(({ ends: at, includes, low, high }) =>
    parseGradeScale({
      kind: 'grade-scale',
      id: 's',
      label,
      includes,
      grades: at.slice(1).map((to, n) => ({
        code: `g${n}`,
        label,
        from: low && n === 0 ? null : at[n],
        to: high && n === at.length - 2 ? null : to,
      })),
    }),
  );

test('grades cover their range once, at every end too', () => {
  const points = fc.integer({ min: -3000, max: 13_000 }).map((n) => (n / 100).toFixed(2));
  fc.assert(
    fc.property(scales, points, (scale, one) => {
      const edges = scale.grades.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
      for (const at of [one, ...edges]) expect(gradesCoverOnce(scale, at)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('a veto never raises points or a grade, whatever they were', () => {
  const points = fc.integer({ min: -40, max: 120 }).map(String);
  const code = fc.constantFrom('g0', 'g1', 'g2');
  const effect = fc.oneof(
    fc.constant({ kind: 'zero-period' as const }),
    code.map((grade) => ({ kind: 'set-grade' as const, grade })),
    code.map((grade) => ({ kind: 'cap-grade' as const, grade })),
    points.map((at) => ({ kind: 'cap-score' as const, at })),
    fc
      .tuple(fc.nat(30), points)
      .map(([lost, floor]) => ({ kind: 'lose-points' as const, points: String(lost), floor })),
    fc.nat(10).map((tenths) => ({ kind: 'lose-share' as const, share: `${tenths / 10}` })),
    fc.constant({ kind: 'lose-months' as const, months: 2 }),
    fc.constant({ kind: 'disqualify' as const, from: 'award' }),
  );
  const scale = parseGradeScale({
    kind: 'grade-scale',
    id: 's',
    label,
    includes: 'from',
    grades: [null, '20', '60'].map((from, at) => ({ code: `g${at}`, label, from, to: ['20', '60', null][at] })),
  });
  const pulled = fc.array(fc.tuple(effect, fc.integer({ min: 1, max: 3 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.option(points), pulled, fc.boolean(), (given, list, graded) => {
      const node = score(
        { kind: 'manual', least: '-40' as never, most: '120' as never },
        given === null ? {} : { manual: { points: given, by: 'reviewer', because: 'illustrative' } },
      );
      const used = list.filter(([{ kind }]) => graded || !kind.endsWith('grade'));
      const vetoes = used.map(([one], at) => ({ id: `v${at}`, label, effect: one as never }));
      const events = used.map(([, count], at) => ({
        veto: `v${at}`,
        on: '2026-09-03' as never,
        count,
        evidence: 'report 12',
        decidedBy: 'safety',
      }));
      expect(vetoesNeverRaise(node, { vetoes, events, ...(graded ? { scale } : {}) })).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
