import type { CivilDate, Decimal, DecimalInput } from '../foundation/index.ts';

/**
 * A value as a person writes it: numbers as decimal text or whole numbers, dates as text. Functions take `Written<T>`
 * where they read a `T` themselves; the schema of `T` makes the one of the other.
 */
export type Written<T> = T extends Decimal
  ? DecimalInput
  : T extends CivilDate
    ? string
    : T extends string | number | boolean | null | undefined
      ? T
      : { readonly [K in keyof T]: Written<T[K]> };
