import * as hoshin from 'hoshin';
import { expect, test } from 'vitest';
import { forBuilders } from './fuzz/builders.ts';

/** What a careless or a hostile caller may hand over: wrong types, proxies that throw, rings, texts without end. */
const thrower = new Proxy(
  {},
  {
    get: () => {
      throw new Error('get');
    },
    ownKeys: () => {
      throw new Error('ownKeys');
    },
  },
);
const ring: Record<string, unknown> = {};
ring['self'] = ring;
const values: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  '',
  'x',
  '2026-01-01',
  '2026',
  '1e400',
  [],
  [null],
  [1, 2, 3],
  [[1]],
  {},
  { a: 1 },
  { kind: 'x' },
  { id: 1 },
  ring,
  thrower,
  () => undefined,
  Symbol.iterator,
  10n,
  new Map(),
  'x'.repeat(10_000),
];

const functions = Object.entries(hoshin).filter(
  (entry): entry is [string, (...given: unknown[]) => unknown] =>
    typeof entry[1] === 'function' && !forBuilders.has(entry[0]),
);

/** The arguments of a call, picked so that every value stands in every place beside others. */
const argumentsOf = (): unknown[][] => {
  const one = values.map((value) => [value]);
  const more = values.flatMap((value, at) =>
    [1, 5, 11].map((shift) => [
      value,
      values[(at + shift) % values.length],
      values[(at * 3 + shift) % values.length],
      values[(at * 7 + shift) % values.length],
    ]),
  );
  return [[], ...one, ...more];
};

test('there are functions to try', () => {
  expect(functions.length).toBeGreaterThan(150);
});

test.each(functions)('%s refuses what it cannot read with a HoshinError, and with nothing else', (_name, run) => {
  for (const given of argumentsOf()) {
    let thrown: unknown = null;
    try {
      run(...given);
    } catch (error) {
      thrown = error;
    }
    const other = thrown === null || hoshin.isHoshinError(thrown) ? null : thrown;
    expect(other instanceof Error ? other.message : other).toBe(null);
  }
});
