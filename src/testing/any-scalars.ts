import * as fc from 'fast-check';
import {
  both,
  type CivilDate,
  civilDate,
  type Decimal,
  decimal,
  fromDayNumber,
  type Grain,
  type Label,
  type Period,
  periodOf,
  toDayNumber,
} from '../foundation/index.ts';

/** Decimal text of either sign, whole units between the bounds with up to so many places; shrinks toward zero. */
export function anyDecimal(options: {
  readonly min: number;
  readonly max: number;
  readonly places: number;
}): fc.Arbitrary<Decimal> {
  const { min, max, places } = options;
  const scale = 10n ** BigInt(places);
  return fc
    .bigInt({ min: BigInt(min) * scale, max: BigInt(max) * scale })
    .map((units) => decimal(`${units}e-${places}`));
}

/** A day between two, both included; shrinks toward the first. */
export function anyDate(options: { readonly from: string; readonly to: string }): fc.Arbitrary<CivilDate> {
  const [min, max] = [toDayNumber(options.from), toDayNumber(options.to)];
  return fc.nat(max - min).map((days) => fromDayNumber(min + days));
}

/** A period of one of these grains that holds a day between two; shrinks toward the first day and the first grain. */
export function anyPeriod(options: {
  readonly from: string;
  readonly to: string;
  readonly grains: readonly Exclude<Grain, 'fiscal-month'>[];
}): fc.Arbitrary<Period> {
  return fc
    .tuple(anyDate(options), fc.constantFrom(...options.grains))
    .map(([date, grain]) => periodOf(civilDate(date), grain));
}

/** What a made-up thing is called. */
export const illustrative = (word: string): Label => both(`Illustrative ${word}`, `示例 ${word}`);

/** Names such as `plan-0`, `plan-1`, … */
export const named = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${word}-${at}`);
