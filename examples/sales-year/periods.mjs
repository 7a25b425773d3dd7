import { addDays, daysBetween, periodSpan } from 'hoshin/foundation';

/** A block of months as one period: a month by its own name, several as a run of days, never split. */
export function periodOfBlock({ from, to }) {
  if (from === to) return from;
  const { start } = periodSpan(from);
  return `${start}/P${daysBetween(start, addDays(periodSpan(to).end, 1))}D`;
}

/** Billions as printed, to yuan. */
export const yuan = (billions) => BigInt(Math.round(Number(billions) * 100)) * 10_000_000n + '';

/** The name of a block in the report: `2020-01–02` for several months. */
export const blockName = ({ from, to }) => (from === to ? from : `${from}–${to.slice(5)}`);
