import { type Decimal, toNumber } from '../foundation/index.ts';

/** A decimal as the number that charts draw; null stays null, which is not zero. */
export const figure = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));
