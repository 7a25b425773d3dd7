import { fail, guarded, issue, refuse } from '../foundation/index.ts';
import { texts } from './robustness-messages.ts';

/**
 * A generator of random numbers that changes nothing: `next()` gives a whole number of 32 bits (signed or not, all equally
 * likely) and the generator of the numbers after it. The same generator gives the same numbers, so that a report can be
 * made again to the last digit.
 */
export interface RandomSource {
  /** The next number, and the generator after it. */
  readonly next: () => readonly [value: number, next: RandomSource];
}

const word = 2 ** 32;
/** 2³² ÷ the golden ratio, odd: steps of this size visit every number of 32 bits. */
const stride = 0x9e3779b9;

/**
 * A generator for {@link RandomSource}, from a seed.
 *
 * A counter in steps of the golden ratio whose bits are mixed by two multiplications. Sources: SplitMix, Steele and others
 * 2014; the mixing is that of MurmurHash3. Fit for redraws, not for secrets.
 *
 * @throws `HoshinError` `not-integer` unless the seed is a whole number
 * @example
 * import { seededRandom } from 'hoshin/capability';
 * const [first, rest] = seededRandom(1).next();
 * first === seededRandom(1).next()[0]; // => true
 * first === rest.next()[0]; // => false
 */
export function seededRandom(seed: number): RandomSource {
  refuse(Number.isSafeInteger(seed) ? [] : [issue('not-integer', ['seed'], texts.notSeed())]);
  return sourceAt(mixed((seed / word) | 0) ^ (seed | 0));
}

function sourceAt(state: number): RandomSource {
  return Object.freeze({ next: () => [mixed(state), sourceAt((state + stride) | 0)] as const });
}

function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Draws shares from 0 up to, not including, 1; what a generator of someone else's does wrong is told. */
export function drawing(random: RandomSource): () => number {
  let source = random;
  return () =>
    guarded(() => {
      const [value, next] = source.next();
      const whole = Number.isInteger(value) && value >= -word / 2 && value < word;
      if (!whole) fail(issue('not-random', ['random'], texts.notRandom()));
      source = next;
      return (value >>> 0) / word;
    });
}
