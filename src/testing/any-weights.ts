import * as fc from 'fast-check';
import { allocate, plus, type Weights } from '../foundation/index.ts';
import { named } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/** Weights of one to `most` keys that add up to exactly 1, to four places; some may be zero. */
export function anyWeights({ most }: { readonly most: number }): fc.Arbitrary<Weights> {
  return fc
    .array(fc.nat(100), { minLength: 1, maxLength: most })
    .filter((counts) => counts.some((count) => count > 0))
    .map((counts) => {
      const keys = named('part', counts.length);
      const parts = counts.map((weight, at) => ({ key: keys[at] ?? '', weight }));
      const shared = allocate('1', parts, { quantum: '0.0001' });
      return shared.kind === 'allocated' ? shared.parts.map(({ key, amount }) => ({ key, weight: amount })) : [];
    });
}

/** What may be wrong with weights: a sum off by a hair, a negative weight, a key twice, a weight that is no number. */
export const weightFaults: readonly Fault<Weights>[] = [
  { code: 'weights-sum', spoil: (all) => changed(all, ({ key, weight }) => ({ key, weight: plus(weight, '0.0001') })) },
  { code: 'negative-weight', spoil: (all) => changed(all, ({ key }) => ({ key, weight: '-0.1' })) },
  { code: 'duplicate-id', spoil: (all) => [...all, { key: all[0]?.key, weight: '0' }] },
  { code: 'not-decimal', spoil: (all) => changed(all, ({ key }) => ({ key, weight: '40%' })) },
];

/** A list with its first element changed. */
export function changed<T>(all: readonly T[], change: (one: T) => unknown): unknown {
  const [first, ...rest] = all;
  return first === undefined ? null : [change(first), ...rest];
}
