import {
  type Decimal,
  dateIssue,
  type Id,
  type Issue,
  isDecimal,
  isId,
  issue,
  safeParse,
  toDayNumber,
  within,
} from '../foundation/index.ts';
import { type MetricReading, WatchedMetric } from './early-warning.ts';
import { texts } from './messages.ts';

/** The readings of one metric of one subject, oldest first, ready for arithmetic. */
export interface Series {
  readonly subject: Id;
  readonly metric: Id;
  readonly tags: readonly Id[];
  readonly days: readonly number[];
  /** The nearest double of each reading; NaN where not reported. */
  readonly numbers: readonly number[];
  readonly exact: readonly (Decimal | null)[];
}

/** A series, or all that is wrong with it. */
export function readSeries(watched: unknown, at: number, asOfDay: number): Series | readonly Issue[] {
  const quick = quickly(watched);
  const value = quick ?? safeParse(WatchedMetric, watched);
  if ('ok' in value) return value.ok ? ordered(value.value, at, asOfDay) : within([at], value.issues);
  return ordered(value, at, asOfDay);
}

/**
 * The value by itself where it is well formed: readings come by the hundred thousand, and a schema costs ten times this.
 * Anything unusual goes to the schema, which knows how to explain.
 */
function quickly(watched: unknown): WatchedMetric | null {
  try {
    const { subject, metric, tags = [], readings, ...rest } = watched as WatchedMetric;
    const named = isId(subject) && isId(metric) && Array.isArray(tags) && tags.every(isId);
    if (!named || !Array.isArray(readings) || Object.keys(rest).length > 0) return null;
    const copy = readingsOf(readings as readonly MetricReading[]);
    if (copy === null) return null;
    return { subject, metric, tags: [...tags], readings: copy };
  } catch {
    return null; // The schema meets the same fault and says so.
  }
}

function readingsOf(readings: readonly MetricReading[]): MetricReading[] | null {
  const copy: MetricReading[] = [];
  for (const { on, value, ...more } of readings) {
    if (dateIssue(on) !== null || (value !== null && !isDecimal(value)) || Object.keys(more).length > 0) return null;
    copy.push({ on, value });
  }
  return copy;
}

function ordered(
  { subject, metric, tags = [], readings }: WatchedMetric,
  at: number,
  asOfDay: number,
): Series | Issue[] {
  const all = readings
    .map(({ on, value }) => ({ day: toDayNumber(on), on, value }))
    .filter(({ day }) => day <= asOfDay);
  all.sort((a, b) => a.day - b.day);
  const twice = all.filter(({ day }, index) => day === all[index + 1]?.day);
  if (twice.length > 0) {
    return twice.map(({ on }) =>
      issue('duplicate-reading', [at, 'readings'], texts.duplicateReading(subject, metric, on)),
    );
  }
  return {
    subject,
    metric,
    tags,
    days: all.map(({ day }) => day),
    numbers: all.map(({ value }) => (value === null ? Number.NaN : Number(value))),
    exact: all.map(({ value }) => value),
  };
}
