import * as fc from 'fast-check';
import {
  addDays,
  addWorkdays,
  allocate,
  allocateMatrix,
  type AllocationMethod,
  compare,
  daysBetween,
  type Grain,
  isWorkday,
  minus,
  periodOf,
  periodSpan,
  ratio,
  shiftPeriod,
  subperiods,
  sum,
  times,
  type WorkCalendar,
  workdaysBetween,
} from '../foundation/index.ts';

/** A law: true where it holds, else what broke it, in a sentence. */
export type Law = true | string;

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/** A share of a total: its weight, which may be zero. */
export const weightedParts: fc.Arbitrary<{ key: string; weight: number }[]> = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => weights.map((weight, at) => ({ key: `k${at}`, weight })));

/** Amounts with up to two decimals, either sign. */
export const amounts: fc.Arbitrary<string> = fc
  .integer({ min: -1_000_000_000, max: 1_000_000_000 })
  .map(
    (cents) =>
      `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`,
  );

/** Any day of four centuries. */
export const dates: fc.Arbitrary<string> = fc.integer({ min: 0, max: 146_000 }).map((n) => addDays('1800-01-01', n));

/** Parts of an allocation add up to the total exactly, and a weight of zero gets nothing. */
export function allocationSums(
  total: string,
  parts: readonly { readonly key: string; readonly weight: number }[],
  method: AllocationMethod,
): Law {
  const result = allocate(total, parts, { quantum: '0.01', method });
  if (result.kind === 'infeasible') return holds(result.reason === 'fewer-units-than-parts', () => result.because.en);
  const found = sum(result.parts.map(({ amount }) => amount));
  const idle = result.parts.find(({ amount }, at) => parts[at]?.weight === 0 && amount !== '0');
  return holds(
    compare(found, total) === 0 && idle === undefined,
    () => `the parts add up to ${found}, not to ${total}`,
  );
}

/** Under largest remainder every part lies within one quantum of its exact share. */
export function allocationWithinOneQuantum(
  total: string,
  parts: readonly { readonly key: string; readonly weight: number }[],
): Law {
  const result = allocate(total, parts, { quantum: '0.01' });
  if (result.kind === 'infeasible') return result.because.en;
  const whole = parts.reduce((all, { weight }) => all + weight, 0);
  const far = result.parts.find(({ amount }, at) => {
    const exact = ratio(times(total, parts[at]?.weight ?? 0), whole) ?? '0';
    return Math.abs(Number(minus(amount, exact))) >= 0.01;
  });
  return holds(far === undefined, () => `${far?.key ?? ''} got ${far?.amount ?? ''}`);
}

/** Neither the order of the parts nor the scale of their weights matters. */
export function allocationIsIndifferent(
  total: string,
  parts: readonly { readonly key: string; readonly weight: number }[],
  scale: number,
): Law {
  const plain = (list: readonly { readonly key: string; readonly weight: number }[]): string => {
    const result = allocate(total, list, { quantum: '0.01' });
    if (result.kind === 'infeasible') return result.reason;
    const got = result.parts.map(({ key, amount }) => `${key}=${amount}`);
    return got.sort().join(' ');
  };
  const first = plain(parts);
  const turned = plain(parts.toReversed().map(({ key, weight }) => ({ key, weight: weight * scale })));
  return holds(first === turned, () => `${first} against ${turned}`);
}

/** A table's rows and columns add up exactly, and its zeros stay. */
export function matrixKeepsMargins(seed: readonly (readonly number[])[], table: readonly (readonly number[])[]): Law {
  const rows = table.map((row, at) => ({ key: `r${at}`, total: row.reduce((all, one) => all + one, 0) }));
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => ({
    key: `c${at}`,
    total: table.reduce((all, row) => all + (row[at] ?? 0), 0),
  }));
  const result = allocateMatrix({ rows, columns, seed, quantum: 1 });
  // The table itself shows that its totals can be met on its own support.
  if (result.kind === 'infeasible') return result.because.en;
  const wrongRow = result.cells.findIndex((row, at) => compare(sum(row), rows[at]?.total ?? 0) !== 0);
  const wrongColumn = columns.findIndex(
    ({ total }, at) => compare(sum(result.cells.map((row) => row[at] ?? '0')), total) !== 0,
  );
  const filled = result.cells.some((row, at) => row.some((cell, column) => seed[at]?.[column] === 0 && cell !== '0'));
  return holds(wrongRow < 0 && wrongColumn < 0 && !filled, () => JSON.stringify(result.cells));
}

/** Periods of a finer grain tile a period: no gap, no overlap, the same first and last day. */
export function subperiodsTile(date: string, grain: Grain, inner: Grain): Law {
  const period = periodOf(date, grain);
  const spans = subperiods(period, inner).map((part) => periodSpan(part));
  const whole = periodSpan(period);
  const joined = spans.every(({ start }, at) => at === 0 || daysBetween(spans[at - 1]?.end ?? start, start) === 1);
  const edges = spans[0]?.start === whole.start && spans.at(-1)?.end === whole.end;
  return holds(joined && edges, () => `${period} by ${inner}`);
}

/** Moving a period on and back gives the period. */
export function shiftIsInvertible(date: string, grain: Grain, n: number): Law {
  const period = periodOf(date, grain);
  const back = shiftPeriod(shiftPeriod(period, n), -n);
  return holds(back === period, () => `${period} came back as ${back}`);
}

/** Counting workdays equals looking at every day, and adding them undoes it. */
export function workdaysAreCounted(calendar: WorkCalendar, from: string, days: number): Law {
  const to = addDays(from, days);
  let naive = 0;
  for (let at = 0; at < days; at += 1) if (isWorkday(calendar, addDays(from, at))) naive += 1;
  const counted = workdaysBetween(calendar, from, to);
  if (counted !== naive) return `${counted} counted, ${naive} seen`;
  if (naive === 0) return true;
  const reached = addWorkdays(calendar, addDays(from, -1), naive);
  const inside =
    reached < to && isWorkday(calendar, reached) && workdaysBetween(calendar, from, addDays(reached, 1)) === naive;
  return holds(inside, () => `the ${naive}th workday from ${from} came out as ${reached}`);
}
