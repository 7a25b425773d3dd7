import { guarded } from './guarded.ts';
import { type Decimal, type DecimalInput, decimal } from './decimal.ts';
import { fromScaled, powerOfTen, toScaled } from './scaled.ts';
import { isSafe, raised, readShort, unitsRead, writeShort } from './short.ts';

/**
 * The exact sum of any number of amounts; of none, `'0'`.
 *
 * Amounts are read straight into whole units of the finest of their scales, in a double as long as that is below 2^53:
 * exact, at many times the speed of adding decimals one by one.
 *
 * @throws `HoshinError` for anything that is not a decimal
 * @example
 * import { sum } from 'hoshin/foundation';
 * sum(['0.1', '0.2', 3]); // => '3.3'
 */
export function sum(values: Iterable<DecimalInput>): Decimal {
  return guarded(() => {
    let [running, decimals] = [0, 0]; // what is short, in whole units of 10^-decimals
    let [units, scale] = [0n, 0]; // what outgrew that
    const keep = (more: bigint, at: number): void => {
      if (at > scale) {
        units *= powerOfTen(at - scale);
        scale = at;
      }
      units += more * powerOfTen(scale - at);
    };
    const keepRunning = (): void => {
      keep(BigInt(running), decimals);
      running = 0;
    };
    for (const value of values) {
      const at = readShort(value);
      if (at > decimals) {
        const finer = raised(running, at - decimals);
        if (isSafe(finer)) running = finer;
        else keepRunning();
        decimals = at;
      }
      const next = at < 0 ? NaN : running + (at === decimals ? unitsRead() : raised(unitsRead(), decimals - at));
      if (isSafe(next)) running = next;
      else {
        const exact = toScaled(decimal(value));
        keep(exact.units, exact.scale);
      }
    }
    if (units === 0n) return writeShort(running, decimals) as Decimal; // what is written of a safe number is canonical
    keepRunning();
    return fromScaled(units, scale) as Decimal; // so is what is written of a whole one
  });
}
