import { type Decimal, decimal, dividedBy } from '../foundation/index.ts';
import type { Unit } from './unit.ts';

/** How many base units one of a unit is: 10000 for money in 万元, 0.01 for percent, 1 where no factor is given. */
export function unitFactor(unit: Unit): Decimal {
  if (unit.kind !== 'rate') return unit.factor ?? decimal(1);
  return dividedBy(unit.of.factor ?? 1, unit.per.factor ?? 1);
}
