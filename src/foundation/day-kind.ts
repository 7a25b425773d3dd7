import { type CivilDate, civilDate, toDayNumber } from './civil-date.ts';
import { deepFreeze } from './freeze.ts';
import type { Label } from './label.ts';
import { parse } from './parse.ts';
import { isWorkday, leansOutsideCoverage } from './workdays.ts';
import { type Holiday, type MakeUpDay, type SetDay, type Shutdown, WorkCalendar } from './work-calendar.ts';

/** The layers of a work calendar, lowest first: the last one that speaks of a day wins. */
export type CalendarLayer = 'pattern' | 'holidays' | 'workdays' | 'companyDays' | 'shutdowns' | 'overrides';

/** What sort of day it is. Pay differs between a statutory holiday and a day off in lieu, so the two are kept apart. */
export type DayKindCode =
  | 'workday'
  | 'rest-day'
  | 'public-holiday'
  | 'in-lieu-holiday'
  | 'make-up-workday'
  | 'company-workday'
  | 'company-rest-day'
  | 'shutdown'
  | 'override-workday'
  | 'override-rest-day';

/** What a calendar says of a day, and which of its layers says so. */
export interface DayKind {
  readonly date: CivilDate;
  readonly works: boolean;
  readonly kind: DayKindCode;
  /** The kind in words: `法定节假日`, `Public holiday`. */
  readonly label: Label;
  /** The layer that decided. */
  readonly layer: CalendarLayer;
  /** What that layer calls the day, or null where it gives no name. */
  readonly name: Label | null;
  /** False where the public holidays of the day are not known, so that the pattern answered for them. */
  readonly covered: boolean;
}

const labels: Readonly<Record<DayKindCode, Label>> = {
  workday: { zh: '工作日', en: 'Workday' },
  'rest-day': { zh: '休息日', en: 'Rest day' },
  'public-holiday': { zh: '节假日', en: 'Public holiday' },
  'in-lieu-holiday': { zh: '调休放假', en: 'Day off in lieu' },
  'make-up-workday': { zh: '调休上班', en: 'Make-up workday' },
  'company-workday': { zh: '公司上班日', en: 'Company workday' },
  'company-rest-day': { zh: '公司休息日', en: 'Company day off' },
  shutdown: { zh: '停工', en: 'Shutdown' },
  'override-workday': { zh: '特批上班', en: 'Workday by exception' },
  'override-rest-day': { zh: '特批休息', en: 'Day off by exception' },
};

/** What one entry of a layer says. */
interface Said {
  readonly kind: DayKindCode;
  readonly layer: CalendarLayer;
  readonly name: string | Label | undefined;
}

/** Days named by single entries, of all layers but the shutdowns, which are ranges. */
interface Entries {
  readonly belowShutdowns: ReadonlyMap<string, Said>;
  readonly overrides: ReadonlyMap<string, Said>;
}

const known = new WeakMap<WorkCalendar, Entries>();

/**
 * What kind of day a date is, and which layer of the calendar says so.
 *
 * @example
 * import { dayKind, workCalendar } from 'hoshin/foundation';
 * const site = workCalendar({
 *   week: [true, true, true, true, true, true, true],
 *   shutdowns: [{ from: '2026-11-15', to: '2027-03-30', name: '冬歇' }],
 * });
 * const { works, layer, name } = dayKind(site, '2026-12-01');
 * [works, layer, name]; // => [false, 'shutdowns', { zh: '冬歇', en: '冬歇' }]
 */
export function dayKind(calendar: WorkCalendar, date: string): DayKind {
  const parsed = parse(WorkCalendar, calendar);
  const day = civilDate(date);
  const { kind, layer, name } = said(parsed, day);
  return deepFreeze({
    date: day,
    works: isWorkday(parsed, day),
    kind,
    label: labels[kind],
    layer,
    name: typeof name === 'string' ? { zh: name, en: name } : (name ?? null),
    covered: !leansOutsideCoverage(parsed, day, day),
  });
}

function said(calendar: WorkCalendar, date: CivilDate): Said {
  const { belowShutdowns, overrides } = entriesOf(calendar);
  const stop = calendar.shutdowns?.findLast(({ from, to }: Shutdown) => from <= date && date <= to);
  return (
    overrides.get(date) ??
    (stop && { kind: 'shutdown', layer: 'shutdowns', name: stop.name }) ??
    belowShutdowns.get(date) ??
    byPattern(calendar, date)
  );
}

function byPattern({ week, pattern }: WorkCalendar, date: CivilDate): Said {
  const works = pattern?.works ?? week ?? [];
  // Day 4 of the era was a Monday.
  const since = toDayNumber(date) - (pattern === undefined ? 4 : toDayNumber(pattern.anchor));
  const phase = ((since % works.length) + works.length) % works.length;
  return { kind: works[phase] === true ? 'workday' : 'rest-day', layer: 'pattern', name: undefined };
}

function entriesOf(calendar: WorkCalendar): Entries {
  let entries = known.get(calendar);
  if (entries === undefined) {
    entries = readEntries(calendar);
    known.set(calendar, entries);
  }
  return entries;
}

function readEntries({ holidays = [], workdays = [], companyDays = [], overrides = [] }: WorkCalendar): Entries {
  return {
    belowShutdowns: new Map([
      ...holidays.map(holidayEntry),
      ...workdays.map(makeUpEntry),
      ...companyDays.map((day) => setEntry(day, 'company', 'companyDays')),
    ]),
    overrides: new Map(overrides.map((day) => setEntry(day, 'override', 'overrides'))),
  };
}

function holidayEntry(day: CivilDate | Holiday): [string, Said] {
  if (typeof day === 'string') return [day, { kind: 'public-holiday', layer: 'holidays', name: undefined }];
  const kind = day.inLieu === true ? 'in-lieu-holiday' : 'public-holiday';
  return [day.date, { kind, layer: 'holidays', name: day.name }];
}

function makeUpEntry(day: CivilDate | MakeUpDay): [string, Said] {
  const [date, name] = typeof day === 'string' ? [day, undefined] : [day.date, day.name];
  return [date, { kind: 'make-up-workday', layer: 'workdays', name }];
}

function setEntry(day: SetDay, by: 'company' | 'override', layer: CalendarLayer): [string, Said] {
  return [day.date, { kind: `${by}-${day.works ? 'workday' : 'rest-day'}`, layer, name: day.name }];
}
