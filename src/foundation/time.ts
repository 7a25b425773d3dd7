export { Grain, grainOf, isPeriod, Period, type PeriodGrain, period, periodIssue, weeksInYear } from './period.ts';
export {
  comparePeriods,
  periodContains,
  periodOf,
  periodSpan,
  type Span,
  sharedDays,
  shiftPeriod,
  sortPeriods,
} from './period-span.ts';
export { subperiods } from './subperiods.ts';
export { periodsWithin } from './periods-within.ts';
export { Cycle, type CycleAssignment, type CycleInput, cycleOf, cyclesIn } from './cycle.ts';
export { elapsedShare, type ElapsedOptions } from './elapsed.ts';
export { calendarYear, Fiscal, FiscalCalendar } from './fiscal.ts';
export {
  EnumeratedCalendar,
  type EnumeratedPeriod,
  enumeratedCalendar,
  type WeeksCalendarRule,
  weeksCalendar,
} from './enumerated-calendar.ts';
export {
  type DayPattern,
  type DayRange,
  type Holiday,
  type MakeUpDay,
  parseWorkCalendar,
  type SetDay,
  type Shutdown,
  safeParseWorkCalendar,
  WorkCalendar,
  type WorkCalendarInput,
  workCalendar,
} from './work-calendar.ts';
export type { CalendarTable } from './compile-calendar.ts';
export { calendarTable } from './calendar-table.ts';
export {
  addWorkdays,
  isWorkday,
  leansOutsideCoverage,
  outsideCoverage,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
} from './workdays.ts';
export { type CalendarLayer, type DayKind, type DayKindCode, dayKind } from './day-kind.ts';
export { type YearlyShutdown, yearlyShutdowns } from './yearly-shutdowns.ts';
