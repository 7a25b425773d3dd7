import {
  type CivilDate,
  fromDayNumber,
  isCivilDate,
  issue,
  type Issue,
  toDayNumber,
  type WorkCalendar,
  workCalendar,
} from '../../foundation/index.ts';
import { texts } from '../messages.ts';
import { childrenIn, nestedIn, textIn, type XmlNode } from './read-xml.ts';

/** The most days one exception is written out for: a hundred years. */
const longest = 36_600;

/** A calendar of the file: its week, and each exception as days set by hand. Hours are not carried: a day works or rests. */
export function readCalendar(calendar: XmlNode, at: number, lost: Issue[]): WorkCalendar {
  const week = [true, true, true, true, true, false, false];
  for (const day of nestedIn(calendar, 'WeekDays', 'WeekDay')) {
    const type = Number(textIn(day, 'DayType'));
    const works = textIn(day, 'DayWorking') === '1';
    // Day 1 is Sunday. Day 0 is an exception as older files write it.
    if (type >= 1 && type <= 7) week[(type + 5) % 7] = works;
  }
  const days = [...nestedIn(calendar, 'Exceptions', 'Exception'), ...oldExceptions(calendar)];
  const overrides = days.flatMap((day, number) => overridesOf(day, { calendar: at, number, lost }));
  // Of two exceptions for a day the later one holds.
  const byDate = new Map(overrides.map((one) => [one.date, one]));
  return workCalendar({ week, overrides: [...byDate.values()] });
}

const oldExceptions = (calendar: XmlNode): readonly XmlNode[] =>
  nestedIn(calendar, 'WeekDays', 'WeekDay').filter((day) => textIn(day, 'DayType') === '0');

interface Place {
  readonly calendar: number;
  readonly number: number;
  readonly lost: Issue[];
}

interface SetDay {
  readonly date: CivilDate;
  readonly works: boolean;
  readonly name?: string;
}

function overridesOf(exception: XmlNode, { calendar, number, lost }: Place): SetDay[] {
  const path = ['Calendars', calendar, 'Exceptions', number];
  const name = textIn(exception, 'Name');
  const [span = ''] = childrenIn(exception, 'TimePeriod');
  const from = dayIn(span, 'FromDate');
  const to = dayIn(span, 'ToDate');
  const type = textIn(exception, 'Type') ?? '1';
  if (from === null || to === null || to < from || toDayNumber(to) - toDayNumber(from) > longest) {
    lost.push(issue('exception-lost', path, texts.exceptionLost(name ?? '')));
    return [];
  }
  // Type 1 is every day of the span; the others repeat by week, month or year.
  if (type !== '1') {
    lost.push(issue('recurrence-lost', path, texts.recurrenceLost(name ?? '')));
    return [];
  }
  const works = textIn(exception, 'DayWorking') === '1';
  const first = toDayNumber(from);
  return Array.from({ length: toDayNumber(to) - first + 1 }, (_, day) => ({
    date: fromDayNumber(first + day),
    works,
    ...(name === null ? {} : { name }),
  }));
}

/** The date of an instant such as `2026-09-26T17:00:00`. */
export function dayIn(node: XmlNode, name: string): CivilDate | null {
  const day = textIn(node, name)?.slice(0, 10);
  return isCivilDate(day) ? day : null;
}
