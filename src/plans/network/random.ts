import { fail, issue } from '../../foundation/index.ts';
import { texts } from './messages.ts';

/**
 * A source of random numbers that never changes itself: each draw gives a whole number of 32 bits (any number that `>>> 0` makes
 * one of 0 to 4,294,967,295, all equally likely) and the source that comes after. Generators of pure functional random
 * libraries mostly have this shape.
 */
export interface RandomGenerator {
  /** The next number, and the generator after it. */
  next(): readonly [value: number, after: RandomGenerator];
}

/**
 * A generator from a seed: the same seed gives the same numbers, everywhere. xoshiro128**, its state filled by splitmix32; not for
 * secrets. Source: «Blackman and Vigna, scrambled linear generators».
 *
 * @param seed - a whole number; its lowest 32 bits count
 * @throws `HoshinError` `bad-seed`
 * @example
 * import { seededGenerator } from 'hoshin/plans';
 * const [first, after] = seededGenerator(1).next();
 * const [second] = after.next();
 * first === seededGenerator(1).next()[0] && first !== second; // => true
 */
export function seededGenerator(seed: number): RandomGenerator {
  if (!Number.isSafeInteger(seed)) fail(issue('bad-seed', ['seed'], texts.badSeed()));
  return xoshiro(splitmix(seed, 1), splitmix(seed, 2), splitmix(seed, 3), splitmix(seed, 4));
}

/** The generator in a state that is not all zero. */
export function xoshiro(a: number, b: number, c: number, d: number): RandomGenerator {
  return {
    next: () => {
      const value = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
      const p = c ^ a;
      const q = d ^ b;
      return [value, xoshiro(a ^ q, b ^ p, p ^ (b << 9), rotated(q, 11))];
    },
  };
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** The `count`th number of splitmix32 from a seed. */
function splitmix(seed: number, count: number): number {
  let z = (seed + Math.imul(0x9e3779b9, count)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/** Uniform numbers above 0 and below 1, drawn one after another from a generator. */
export function uniforms(generator: RandomGenerator): () => number {
  let current = generator;
  return () => {
    const drawn: unknown = current.next();
    const [value, after] = Array.isArray(drawn) ? (drawn as readonly unknown[]) : [];
    if (!Number.isInteger(value) || typeof after !== 'object' || after === null)
      return fail(issue('bad-generator', ['generator'], texts.badGenerator()));
    // What it is will show at the next draw, which throws where it is none.
    current = after as RandomGenerator;
    return ((Number(value) >>> 0) + 0.5) / 4_294_967_296;
  };
}
