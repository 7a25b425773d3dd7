import * as fc from 'fast-check';
import { addDays, parseWorkCalendar, type WorkCalendar } from '../foundation/index.ts';
import { anyDate } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/** Work calendars with every layer about the days of a year: a week or a turn of days, holidays, make-up days, shutdowns, overrides. */
export function anyCalendar({ year }: { readonly year: number }): fc.Arbitrary<WorkCalendar> {
  const day = anyDate({ from: `${year}-01-01`, to: `${year}-12-31` });
  const works = (from: number, to: number): fc.Arbitrary<boolean[]> =>
    fc.array(fc.boolean(), { minLength: from, maxLength: to }).map(([, ...rest]) => [true, ...rest]);
  const rhythm = fc.oneof(
    works(7, 7).map((week) => ({ week })),
    fc.record({ anchor: day, works: works(1, 20) }).map((pattern) => ({ pattern })),
  );
  const set = fc.array(fc.record({ date: day, works: fc.boolean() }), { maxLength: 4 });
  const stop = fc.tuple(day, fc.nat(30)).map(([from, days]) => ({ from, to: addDays(from, days) }));
  const layers = fc.record({
    holidays: fc.array(day, { maxLength: 8 }),
    workdays: fc.array(day, { maxLength: 4 }),
    companyDays: set,
    shutdowns: fc.array(stop, { maxLength: 2 }),
    overrides: set,
  });
  return fc.tuple(rhythm, layers).map(([base, more]) => parseWorkCalendar({ ...base, ...more }));
}

/** What may be wrong with a calendar: no rhythm or two, a shutdown that ends before it begins, a day that is none, no workday at all. */
export const calendarFaults: readonly Fault<WorkCalendar>[] = [
  {
    code: 'one-rhythm',
    spoil: (all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'week' && name !== 'pattern')),
  },
  {
    code: 'one-rhythm',
    spoil: (all) => ({ ...all, week: Array(7).fill(true), pattern: { anchor: '2026-01-01', works: [true] } }),
  },
  { code: 'backwards-range', spoil: (all) => ({ ...all, shutdowns: [{ from: '2026-02-02', to: '2026-02-01' }] }) },
  { code: 'impossible-date', spoil: (all) => ({ ...all, overrides: [{ date: '2026-02-30', works: true }] }) },
  { code: 'no-workday', spoil: () => ({ week: Array(7).fill(false) }) },
];
