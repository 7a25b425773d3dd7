import { type RandomGenerator, seededGenerator } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { uniforms, xoshiro } from '../../../src/plans/network/random.ts';
import { refusalOf } from '../../foundation/refusal.ts';

const word = (value: bigint): bigint => BigInt.asUintN(32, value);
const rotated = (value: bigint, by: bigint): bigint => word((value << by) | (value >> (32n - by)));

/** The published steps in whole numbers without bounds. */
function* published(seed: bigint): Generator<number> {
  const mixed = [1n, 2n, 3n, 4n].map((count) => {
    let z = word(seed + 0x9e3779b9n * count);
    z = word((z ^ (z >> 16n)) * 0x21f0aaadn);
    z = word((z ^ (z >> 15n)) * 0x735a2d97n);
    return z ^ (z >> 15n);
  });
  let [a, b, c, d] = mixed as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield Number(word(rotated(word(b * 5n), 7n) * 9n));
    const shifted = word(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11n);
  }
}

const drawn = (generator: RandomGenerator, count: number): number[] => {
  let current = generator;
  return Array.from({ length: count }, () => {
    const [value, after] = current.next();
    current = after;
    return value;
  });
};
const firstOf = (numbers: Generator<number>, count: number): number[] =>
  Array.from({ length: count }, () => numbers.next().value as number);

test('a seed gives the numbers of the published generator', () => {
  for (const seed of [0, 1, 7, -5, 2 ** 32 - 1, 2 ** 40 + 3])
    expect(drawn(seededGenerator(seed), 50)).toEqual(firstOf(published(BigInt(seed)), 50));
});

test('a generator never changes, and a seed is a whole number', () => {
  const generator = seededGenerator(3);
  expect(generator.next()[0]).toBe(generator.next()[0]);
  for (const seed of [0.5, NaN, Infinity, 2 ** 53, '1', null])
    expect(refusalOf(() => seededGenerator(seed as number))).toEqual([['bad-seed', 'seed']]);
});

/** A source that draws one number for ever. */
const always = (value: unknown): RandomGenerator => ({ next: () => [value as number, always(value)] });

test('numbers lie above 0 and below 1, at the middle of their share of it', () => {
  expect(uniforms(always(0))()).toBe(0.5 / 2 ** 32);
  expect(uniforms(always(2 ** 32 - 1))()).toBe(1 - 0.5 / 2 ** 32);
  expect(uniforms(always(-1))()).toBe(1 - 0.5 / 2 ** 32);
  expect(uniforms(xoshiro(1, 2, 3, 4))()).toBe((11520 + 0.5) / 2 ** 32);
});

test('a source that gives no number, or no source after it, is refused when it is drawn from', () => {
  const giving = (drawn: unknown) => () => uniforms({ next: () => drawn as [number, RandomGenerator] })();
  const after = seededGenerator(1);
  for (const drawn of [7, null, 'Ab', [], [0.5, after], ['1', after], [1], [1, null], [1, 2], [1, 'next']])
    expect(refusalOf(giving(drawn))).toEqual([['bad-generator', 'generator']]);
  expect(giving([1, after])()).toBe(1.5 / 2 ** 32);
});
