import {
  calendarTable,
  type CalendarTable,
  issue,
  type Issue,
  safeParse,
  WorkCalendar,
  within,
} from '../../foundation/index.ts';
import { texts } from './messages.ts';

/** The calendars in use: their names as numbers, and their tables. −1 is "every day". */
export interface Calendars {
  readonly numbers: ReadonlyMap<unknown, number>;
  readonly tables: readonly CalendarTable[];
  readonly named: Readonly<Record<string, WorkCalendar>>;
  /** Number of the calendar of activities that name none. */
  readonly project: number;
  /** Whether any were given, if only an empty list: the network then is in dates. */
  readonly given: boolean;
}

/** No calendars: every day is worked. */
export const noCalendars: Calendars = { numbers: new Map(), tables: [], named: {}, project: -1, given: false };

/** Calendars by name, and the name of the project's; each is read as itself, so that one already read costs nothing. */
export function readCalendars(given: unknown, project: string | undefined, issues: Issue[]): Calendars {
  const numbers = new Map<unknown, number>();
  const tables: CalendarTable[] = [];
  const named: [string, WorkCalendar][] = [];
  for (const [name, value] of entriesOf(given, issues)) {
    const read = safeParse(WorkCalendar, value);
    numbers.set(name, tables.length);
    if (!read.ok) {
      for (const fault of within(['calendars', name], read.issues)) issues.push(fault);
      continue;
    }
    tables.push(calendarTable(read.value));
    named.push([name, read.value]);
  }
  const own = project === undefined ? -1 : numbers.get(project);
  if (own === undefined) issues.push(issue('unknown-id', ['calendar'], texts.unknownCalendar(project ?? '')));
  return { numbers, tables, named: Object.fromEntries(named), project: own ?? -1, given: given !== undefined };
}

function entriesOf(given: unknown, issues: Issue[]): [string, unknown][] {
  if (given === undefined) return [];
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.entries(given);
  issues.push(issue('wrong-type', ['calendars'], texts.notRecord()));
  return [];
}
