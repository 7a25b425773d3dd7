import { isHoshinError } from 'hoshin/foundation';
import { type RandomGenerator, seededGenerator, type Simulation, simulate, type ThreePoint } from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { uniforms, xoshiro } from '../../../src/plans/network/random.ts';
import { samplerOf } from '../../../src/plans/network/three-point.ts';
import { act, link, office } from './build.ts';

const simulated = (network: unknown, options: object): Simulation => {
  const result = simulate(network as any, options as any);
  if (result.kind !== 'simulated') throw new Error('cyclic');
  return result;
};
const estimate = (
  optimistic: number,
  likely: number,
  pessimistic: number,
  shape: ThreePoint['shape'] = 'triangular',
): ThreePoint => ({
  optimistic,
  likely,
  pessimistic,
  shape,
});
/** A generator that gives these numbers again and again. */
const listed = (values: readonly number[], at = 0): RandomGenerator => ({
  next: () => [values[at % values.length]!, listed(values, at + 1)],
});
/** The 32-bit number that becomes about this uniform number. */
const bits = (uniform: number): number => Math.floor(uniform * 2 ** 32);

describe('randomness', () => {
  test('xoshiro128** gives its published first numbers', () => {
    let generator = xoshiro(1, 2, 3, 4);
    const numbers = Array.from({ length: 10 }, () => {
      const [value, after] = generator.next();
      generator = after;
      return value;
    });
    expect(numbers).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('a seed gives the same numbers again, another seed others, and drawing changes no generator', () => {
    const generator = seededGenerator(42);
    expect(generator.next()[0]).toBe(generator.next()[0]);
    expect(seededGenerator(42).next()[0]).toBe(generator.next()[0]);
    expect(seededGenerator(43).next()[0]).not.toBe(generator.next()[0]);
  });

  test.each([
    [0, 0, 1000, 'triangular'],
    [0, 300, 1000, 'triangular'],
    [0, 1000, 1000, 'triangular'],
    [0, 0, 1000, 'pert'],
    [0, 200, 1000, 'pert'],
    [100, 600, 1100, 'pert'],
    [0, 1000, 1000, 'pert'],
  ] as const)('days drawn from %i, %i, %i %s have the mean and the spread of the distribution', (a, m, b, shape) => {
    const sample = samplerOf(estimate(a, m, b, shape));
    const uniform = uniforms(seededGenerator(7));
    const n = 40_000;
    const drawn = Array.from({ length: n }, () => sample(uniform));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / n;
    const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / n);
    const exact = shape === 'pert' ? (a + 4 * m + b) / 6 : (a + m + b) / 3;
    const variance =
      shape === 'pert' ? ((exact - a) * (b - exact)) / 7 : (a * a + m * m + b * b - a * m - a * b - m * b) / 18;
    expect(Math.abs(mean - exact)).toBeLessThan((4 * Math.sqrt(variance)) / Math.sqrt(n) + 0.01);
    expect(spread / Math.sqrt(variance)).toBeCloseTo(1, 1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(a);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(b);
  });

  test('PERT days lie as the beta distribution says, all along', () => {
    const sample = samplerOf(estimate(0, 500, 1000, 'pert'));
    const uniform = uniforms(seededGenerator(11));
    const n = 20_000;
    const drawn = Array.from({ length: n }, () => sample(uniform));
    for (const x of [0.1, 0.25, 0.5, 0.75, 0.9]) {
      // Of beta(3, 3): F(x) = x³ (10 − 15 x + 6 x²).
      const exact = x ** 3 * (10 - 15 * x + 6 * x * x);
      const share = drawn.filter((one) => one <= 1000 * x).length / n;
      expect(Math.abs(share - exact)).toBeLessThan(0.012);
    }
  });
});

describe('simulation', () => {
  const network = {
    activities: [act('a', 4), act('b', 3), act('c', 5), act('d', 1)],
    links: [link('a', 'd'), link('b', 'c'), link('c', 'd')],
  };

  test('without spread it is the schedule itself, and criticality is whole or none', () => {
    const result = simulated(network, {
      runs: 10,
      percentiles: [50, 80],
      generator: seededGenerator(1),
      estimates: {},
    });
    expect(result.finish.map(({ percent, at, runs }) => [percent, at, runs])).toEqual([
      [50, 9, 10],
      [80, 9, 10],
    ]);
    expect(result.activities.map(({ id, criticality, criticalRuns }) => [id, criticality, criticalRuns])).toEqual([
      ['a', '0', 0],
      ['b', '1', 10],
      ['c', '1', 10],
      ['d', '1', 10],
    ]);
  });

  test('a percentile is the first finish that at least that share of the runs keep', () => {
    // √u × 100 for a triangle that peaks at its end: 10, 20, …, 100 days in ten runs.
    const values = Array.from({ length: 10 }, (_, at) => bits(((at + 1) / 10) ** 2 - 1e-6));
    const result = simulated(
      { activities: [act('a', 1)], links: [] },
      {
        runs: 10,
        percentiles: [1, 10, 11, 50, 80, 90, 100],
        generator: listed(values),
        estimates: { a: estimate(0, 100, 100) },
      },
    );
    expect(result.finish.map(({ at }) => at)).toEqual([10, 10, 20, 50, 80, 90, 100]);
    expect(result.finish[4]!.because).toEqual({
      en: 'done by 80 in 8 of 10 runs',
      zh: '10 次模拟中有 8 次不晚于 80 完成',
    });
  });

  test('criticality counts the runs in which an activity decides the finish', () => {
    // a takes 2 or 8 days in turn beside the 8 of b and c.
    const values = [bits(0.04 - 1e-9), bits(0.998)];
    const result = simulated(network, {
      runs: 100,
      percentiles: [50],
      generator: listed(values),
      estimates: { a: estimate(0, 10, 10) },
    });
    expect(result.activities.map(({ id, criticality }) => [id, criticality])).toEqual([
      ['a', '0.5'],
      ['b', '0.5'],
      ['c', '0.5'],
      ['d', '1'],
    ]);
    expect(result.activities[0]!.because.en).toBe('"a" is critical in 50 of 100 runs');
  });

  test('dates on calendars, the nodes asked about, and progress that is a fact', () => {
    const result = simulated(
      {
        activities: [
          act('a', 5, { actualStart: '2026-11-23', actualFinish: '2026-11-27' }),
          act('b', 5),
          act('open', 0, { milestone: 'finish' }),
        ],
        links: [link('a', 'b'), link('b', 'open')],
      },
      {
        start: '2026-11-23',
        dataDate: '2026-11-30',
        calendars: { office },
        calendar: 'office',
        runs: 200,
        percentiles: [50, 90],
        generator: seededGenerator(3),
        estimates: { a: estimate(1, 50, 99), b: estimate(4, 5, 6) },
        of: ['open', 'a'],
      },
    );
    expect(result.activities.map(({ id }) => id)).toEqual(['a', 'open']);
    expect(result.activities[0]!.finish.map(({ date }) => date)).toEqual(['2026-11-27', '2026-11-27']);
    expect(result.activities[0]!.criticality).toBe('0');
    expect(['2026-12-03', '2026-12-04', '2026-12-07']).toContain(result.activities[1]!.finish[0]!.date);
  });

  test('the same seed gives the same result, in whatever order the estimates are written', () => {
    const options = { runs: 50, percentiles: [80] };
    const a = estimate(1, 4, 20, 'pert');
    const c = estimate(2, 5, 9);
    const of = (seed: number, estimates: object) =>
      JSON.stringify(simulated(network, { ...options, generator: seededGenerator(seed), estimates }));
    expect(of(5, { a, c })).toBe(of(5, { c, a }));
    expect(of(5, { a, c })).not.toBe(of(6, { a, c }));
  });

  test('by longest path, and with work as late as possible', () => {
    const result = simulated(
      {
        activities: [act('a', 9), act('b', 2, { constraint: { type: 'ALAP' } }), act('c', 1)],
        links: [link('a', 'c'), link('b', 'c')],
      },
      { runs: 4, percentiles: [100], generator: seededGenerator(1), estimates: {}, criticalBy: 'longest-path' },
    );
    expect(result.activities.map(({ finish }) => finish[0]!.at)).toEqual([9, 9, 10]);
    expect(result.activities.map(({ criticality }) => criticality)).toEqual(['1', '1', '1']);
  });

  test('rings are told, and all that is wrong at once', () => {
    const base = { runs: 1, percentiles: [50], estimates: {}, generator: seededGenerator(1) };
    expect(simulate({ activities: [act('a', 1)], links: [link('a', 'a')] } as any, base).kind).toBe('cyclic');
    const faults = (options: object, other: unknown = network): string[] => {
      try {
        simulate(other as any, { ...base, ...options });
        return [];
      } catch (error) {
        return isHoshinError(error)
          ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
          : ['another error'];
      }
    };
    expect(
      faults({ runs: 0, percentiles: [101], estimates: { a: estimate(3, 2, 5) }, generator: 4, start: 0.5 }),
    ).toEqual([
      'start not-time',
      'runs too-small',
      'percentiles.0 too-big',
      'estimates.a.likely unordered-estimate',
      'generator bad-generator',
    ]);
    expect(faults({ estimates: { x: estimate(1, 2, 3) }, of: ['y'] })).toEqual([
      'estimates.x unknown-id',
      'of.0 unknown-id',
    ]);
    expect(
      faults({ runs: 1_000_000 }, { activities: Array.from({ length: 101 }, (_, at) => act(`a${at}`, 1)), links: [] }),
    ).toEqual(['runs too-many-samples']);
    const drawing = { estimates: { a: estimate(1, 2, 9) } };
    expect(faults({ ...drawing, generator: { next: () => 0.5 } })).toEqual(['generator bad-generator']);
    expect(faults({ ...drawing, generator: { next: () => [0.5, {}] } })).toEqual(['generator bad-generator']);
    expect(faults({ ...drawing, runs: 2, generator: { next: () => [5, {}] } })).toEqual([' unreadable']);
    expect(
      faults({
        ...drawing,
        generator: {
          next: () => {
            throw new Error('no');
          },
        },
      }),
    ).toEqual([' unreadable']);
  });
});
