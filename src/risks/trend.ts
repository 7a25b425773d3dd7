/** A straight line through points by least squares. */
export interface Trend {
  /** Change a day. */
  readonly slope: number;
  /** The line's value on the last day. */
  readonly last: number;
}

/** The least-squares line of values on days; null for fewer than two days. */
export function straightTrend(days: readonly number[], values: readonly number[]): Trend | null {
  const n = days.length;
  if (n < 2) return null;
  const meanDay = days.reduce((total, day) => total + day, 0) / n;
  const meanValue = values.reduce((total, value) => total + value, 0) / n;
  let across = 0;
  let along = 0;
  days.forEach((day, at) => {
    across += (day - meanDay) * ((values[at] ?? 0) - meanValue);
    along += (day - meanDay) ** 2;
  });
  if (along === 0) return null;
  const slope = across / along;
  return { slope, last: meanValue + slope * ((days[n - 1] ?? meanDay) - meanDay) };
}

/**
 * Days after the last one until the line is beyond `limit` on the side given: 0 where it already is, null where it moves
 * away or stands still.
 */
export function daysToLimit(trend: Trend, limit: number, side: 'above' | 'below'): number | null {
  const gap = side === 'above' ? limit - trend.last : trend.last - limit;
  const speed = side === 'above' ? trend.slope : -trend.slope;
  if (gap < 0) return 0;
  if (speed <= 0) return null;
  return Math.floor(gap / speed) + 1;
}
