/** The quick way to a single rate: what it takes, what it leaves to the exact search, and in how few steps it is there. */
import fc from 'fast-check';
import { irr } from 'hoshin/investment';
import { expect, test } from 'vitest';
import { crossing, type Curve, rootBetween } from '../../src/investment/crossing.ts';
import { periodicRoot } from '../../src/investment/periodic-root.ts';
import { nearest, seriesOfAmounts, seriesOfFlows } from '../../src/investment/read-series.ts';
import { sidesOf } from '../../src/investment/series.ts';
import { curveOf } from '../../src/investment/side.ts';

const worth = (amounts: readonly number[], x: number): number =>
  amounts.reduce((total, amount, at) => total + amount * Math.exp(-x * at), 0);

test('amounts whose sign changes once have their one root, whichever sign comes first', () => {
  expect(periodicRoot([-100, 110])).toBeCloseTo(Math.log(1.1), 14);
  expect(periodicRoot([100, -110])).toBeCloseTo(Math.log(1.1), 14);
  expect(periodicRoot(['-100', '0', '121'])).toBeCloseTo(Math.log(1.1), 14);
  expect(periodicRoot([0, 0, -100, 0, (110.0).toString(), 0])).toBeCloseTo(Math.log(1.1) / 2, 14);
  expect(periodicRoot([-100, 100])).toBe(0);
});

test('the root is one: there the amounts are worth nothing, whatever they are', () => {
  const run = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(run, run, fc.boolean(), (early, late, turned) => {
      const amounts = [...early.map((one) => -one), ...late].map((one) => (turned ? -one : one));
      const x = periodicRoot(amounts);
      expect(x).not.toBeNull();
      const size = amounts.reduce((total, amount, at) => total + Math.abs(amount) * Math.exp(-x! * at), 0);
      expect(Math.abs(worth(amounts, x!)) / size).toBeLessThan(1e-11);
    }),
  );
});

test('whatever has no sign change, or several, is not for it', () => {
  for (const amounts of [[], [0], [1, 2], [-1, 0, -2], [-1, 2, -1], [0, 1, 0, -1, 0, 1], [-1, 2, -3, 4]])
    expect(periodicRoot(amounts)).toBeNull();
});

test('nor is what is no list of plain numbers, too long, or throws when it is read', () => {
  const trap = new Proxy([-1, 2], {
    get: () => {
      throw new Error('no');
    },
  });
  for (const given of [
    null,
    undefined,
    {},
    '-1,2',
    new Float64Array([-1, 2]),
    [-1, 0.5],
    [-1, '1e3'],
    [-1, null, 2],
    trap,
  ])
    expect(periodicRoot(given)).toBeNull();
  const long = (length: number) => [-length, ...Array.from({ length: length - 1 }, () => 2)];
  expect(periodicRoot(long(1000))).not.toBeNull();
  expect(periodicRoot(long(1001))).toBeNull();
});

test('nor are amounts that doubles do not hold, now or discounted', () => {
  const digits = (zeros: number) => `1${'0'.repeat(zeros)}`;
  expect(periodicRoot([`-${digits(290)}`, digits(290)])).toBe(0);
  expect(periodicRoot([`-${digits(305)}`, digits(305)])).toBeNull();
  const small = `0.${'0'.repeat(250)}1`;
  expect(periodicRoot([-1, 0, 0, small])).toBeCloseTo((-251 * Math.LN10) / 3, 9);
  expect(periodicRoot([`-${small}`, ...Array.from({ length: 400 }, () => 0), digits(290)])).toBeCloseTo(
    (541 * Math.LN10) / 401,
    9,
  );
});

/** One amount at one time, as a curve; counts how often it is asked. */
function single(amount: number, time: number, asked = { times: 0 }): Curve {
  return {
    first: time,
    last: time,
    evaluate: (x, at) => {
      asked.times += 1;
      at.value = Math.log(amount) - x * time;
      at.slope = -time;
      at.bend = 0;
    },
  };
}

test('two single amounts cross where they are worth the same; equal ones at once', () => {
  const asked = { times: 0 };
  expect(crossing(single(100, 1, asked), single(121, 3))).toBeCloseTo(Math.log(1.1), 14);
  expect(asked.times).toBeLessThanOrEqual(3); // a straight line is met in one step
  const equal = { times: 0 };
  expect(crossing(single(7, 0, equal), single(7, 2))).toBe(0);
  expect(equal.times).toBe(1);
});

/** Where the runs of amounts whose sign changes once meet, and how often they were looked through. */
function met(amounts: readonly number[]) {
  const { inflows, outflows } = sidesOf(seriesOfAmounts(amounts));
  let looks = 0;
  const counted = (curve: Curve): Curve => ({
    ...curve,
    evaluate: (x, at) => {
      looks += 1;
      curve.evaluate(x, at);
    },
  });
  return { x: crossing(counted(curveOf(outflows)), counted(curveOf(inflows))), looks };
}

test('the bend of both runs leads there in three looks at each, far away in a few more', () => {
  const project = Array.from({ length: 60 }, (_, at) => (at < 10 ? -1000 - at * 37 : 300 + at * 11));
  const found = met(project);
  expect(Math.abs(worth(project, found.x))).toBeLessThan(1e-9);
  expect(found.looks).toBeLessThanOrEqual(6);
  expect(met([-900, -300, 700, 600]).looks).toBeLessThanOrEqual(6);
  const steep = met([-1, -50, 1e7, 2]);
  expect(worth([-1, -50, 1e7, 2], steep.x)).toBeCloseTo(0, 8);
  expect(steep.looks).toBeLessThanOrEqual(12);
});

test('one root that is found at once is certain, and says no more than its rate', () => {
  expect(irr([-100, 110])).toEqual({ kind: 'unique', rate: 0.1 });
  expect(irr([-100, 0, 107])).toEqual({ kind: 'unique', rate: expect.closeTo(Math.sqrt(1.07) - 1, 14) as number });
});

/** Where a search ends, and how often it asked. */
function searched(
  low: number,
  high: number,
  start: number,
  f: (x: number) => readonly [value: number, slope: number, bend?: number],
) {
  const asked: number[] = [];
  const root = rootBetween(low, high, start, (x, at) => {
    asked.push(x);
    [at.value, at.slope, at.bend = 0] = f(x);
  });
  return { root, asked };
}

test('a straight line is met in one step, a curve in few, in fewer where its bend is told', () => {
  expect(searched(0, 10, 7, (x) => [x - 3, 1]).asked).toEqual([7, 3]);
  const cube = searched(0, 10, 2, (x) => [x ** 3 - 5, 3 * x * x]);
  expect(cube.root).toBeCloseTo(Math.cbrt(5), 14);
  expect(cube.asked.length).toBeLessThanOrEqual(7);
  const bent = searched(0, 10, 2, (x) => [x ** 3 - 5, 3 * x * x, 6 * x]);
  expect(bent.root).toBeCloseTo(Math.cbrt(5), 14);
  expect(bent.asked.length).toBeLessThanOrEqual(4);
});

test('a start outside is moved to the edge, and a step that leads outside is a half of what is left', () => {
  expect(searched(0, 10, 99, (x) => [x - 3, 1]).asked[0]).toBe(10);
  expect(searched(2, 10, -99, (x) => [x - 3, 1]).asked[0]).toBe(2);
  // The slope lies: every step would lead far outside.
  const { root, asked } = searched(0, 8, 8, (x) => [x - 3, 1e-3]);
  expect(asked.slice(0, 3)).toEqual([8, 4, 2]);
  expect(root).toBeCloseTo(3, 12);
});

test('the end of a bracket may be the root itself', () => {
  expect(searched(3, 10, 10, (x) => [x - 3, 1]).root).toBe(3);
  expect(searched(0, 3, 0, (x) => [x - 3, 1]).root).toBe(3);
});

test('a bend that would turn a step by more than half of it is held back', () => {
  const steps = (bend: number) => searched(-10, 10, 4, (x) => [x, 1, bend]).asked[1];
  expect(steps(0.1)).toBeCloseTo(4 - 4 / 0.8, 12);
  expect(steps(9)).toBe(4 - 4 / 0.5);
  expect(steps(-9)).toBe(4 - 4 / 1.5);
});

test('steps that never get small come to an end', () => {
  let turn = 1;
  const { asked } = searched(-1, 1, 0, () => [(turn = -turn), 1e9]);
  expect(asked.length).toBeLessThanOrEqual(200);
});

test('nearest: whole numbers and plain digits, nothing else', () => {
  const read = [5, -5, '5', '-5.50', '007', 2 ** 53 - 1, `1${'0'.repeat(299)}`].map(nearest);
  expect(read).toEqual([5, -5, 5, -5.5, 7, 2 ** 53 - 1, 1e299]);
  const left = [
    0.5,
    2 ** 53,
    Infinity,
    Number.NaN,
    '',
    '.5',
    '5.',
    '1e3',
    ' 5',
    '5 ',
    '+5',
    'x5',
    '5x',
    `1${'0'.repeat(300)}`,
    5n,
    null,
    ['5'],
  ];
  for (const value of left) expect(nearest(value), String(value)).toBeNaN();
});

test('a series holds the times, the logarithms and the directions of what is not zero', () => {
  const plain = seriesOfAmounts([-100, 0, '50', '-0.00', '60']);
  expect([...plain.times]).toEqual([0, 2, 4]);
  expect([...plain.inflow]).toEqual([0, 1, 1]);
  expect([...plain.logs]).toEqual([100, 50, 60].map((one) => Math.log(one)));
  // Written so that only exact numbers read them.
  const exact = seriesOfAmounts(['-1e2', 0, '5e1', 0, '6e1']);
  expect(exact).toEqual(plain);
});

test('logarithms of amounts beyond doubles are those of their digits', () => {
  const long = seriesOfAmounts([`-123${'0'.repeat(350)}`, `0.${'0'.repeat(350)}456`]);
  expect(long.logs[0]).toBeCloseTo(Math.log(1.23) + 352 * Math.LN10, 9);
  expect(long.logs[1]).toBeCloseTo(Math.log(4.56) - 351 * Math.LN10, 9);
  expect([...long.inflow]).toEqual([0, 1]);
  expect(seriesOfAmounts([`12.${'3'.repeat(350)}`]).logs[0]).toBeCloseTo(Math.log(12 + 1 / 3), 12);
});

const flow = (date: string, amount: string | number) => ({ date, amount });

test('dated amounts are counted in years of 365 days from the first date, whatever their order', () => {
  const flows = [flow('2024-01-01', -100), flow('2024-12-31', 50), flow('2025-12-31', '70')];
  const { series, singleDate } = seriesOfFlows(flows);
  expect([...series.times]).toEqual([0, 1, 2]);
  expect(singleDate).toBe(false);
  expect(seriesOfFlows(flows.toReversed()).series).toEqual(series);
  expect(seriesOfFlows([flows[0]!, flows[1]!, flow('2025-12-31', 30), flow('2025-12-31', 40)]).series).toEqual(series);
  expect([...seriesOfFlows([flow('2023-12-31', 0), flow('2024-12-30', 5)]).series.times]).toEqual([1]);
});

test('amounts of both signs on one date alone are told', () => {
  const on = (...flows: readonly ReturnType<typeof flow>[]) => seriesOfFlows(flows).singleDate;
  expect(on(flow('2024-01-01', -5), flow('2024-01-01', 7))).toBe(true);
  expect(on(flow('2024-01-01', 5), flow('2024-01-01', 7))).toBe(false);
  expect(on(flow('2024-01-01', -5), flow('2024-01-01', -7))).toBe(false);
  expect(on(flow('2024-01-01', -5), flow('2024-01-01', 7), flow('2024-01-02', 1))).toBe(false);
});
