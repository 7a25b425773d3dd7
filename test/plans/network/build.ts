import { workCalendar } from 'hoshin/foundation';
import { type Schedule, scheduleNetwork } from 'hoshin/plans';

/** A schedule; whatever is handed over, as a caller without types would. */
export function scheduled(network: unknown, options: unknown = {}): Schedule {
  const result = scheduleNetwork(network as any, options as any);
  if (result.kind !== 'scheduled') throw new Error('cyclic');
  return result;
}

export const row = (schedule: Schedule, id: string) => schedule.activities.find((one) => one.id === id)!;
export const act = (id: string, duration: number, extra: object = {}) => ({ id, duration, ...extra });
export const link = (from: string, to: string, type = 'FS', lag = 0, extra: object = {}) => ({
  from,
  to,
  type,
  lag,
  ...extra,
});

/** Monday to Friday. */
export const office = workCalendar({ week: [true, true, true, true, true, false, false] });
/** Monday to Saturday. */
export const site = workCalendar({ week: [true, true, true, true, true, true, false] });

/** First and last days of activities: `2026-11-23..2026-11-27`. */
export const days = (schedule: Schedule, ...ids: string[]): string[] =>
  ids.map((id) => `${row(schedule, id).startDate}..${row(schedule, id).finishDate}`);
/** Early boundaries. */
export const early = (schedule: Schedule, ...ids: string[]): [number, number][] =>
  ids.map((id) => [row(schedule, id).earlyStart, row(schedule, id).earlyFinish]);
/** Late boundaries. */
export const late = (schedule: Schedule, ...ids: string[]): [number | null, number | null][] =>
  ids.map((id) => [row(schedule, id).lateStart, row(schedule, id).lateFinish]);
/** Total floats. */
export const floats = (schedule: Schedule, ...ids: string[]): (number | null)[] =>
  ids.map((id) => row(schedule, id).totalFloat);
