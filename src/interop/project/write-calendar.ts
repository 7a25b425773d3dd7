import {
  calendarTable,
  type CivilDate,
  dayKind,
  fromDayNumber,
  type Locale,
  toDayNumber,
  weekday,
  type WorkCalendar,
} from '../../foundation/index.ts';
import { dayEnd, dayStart } from './codes.ts';
import type { XmlElement } from './xml.ts';

/** The days a calendar is written out for. */
export interface CalendarSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How a calendar is written. */
export interface CalendarWriting {
  readonly span: CalendarSpan;
  readonly locale: Locale;
}

const times: XmlElement = [
  'WorkingTimes',
  [
    [
      'WorkingTime',
      [
        ['FromTime', dayStart],
        ['ToTime', '12:00:00'],
      ],
    ],
    [
      'WorkingTime',
      [
        ['FromTime', '13:00:00'],
        ['ToTime', dayEnd],
      ],
    ],
  ],
];

/**
 * A calendar as a week and the days that differ from it. Microsoft Project knows weeks and exceptions alone, so the layers of ours
 * are worked out day by day over the span; before and after it the week holds.
 */
export function calendarElement(
  name: string,
  uid: number,
  calendar: WorkCalendar,
  { span, locale }: CalendarWriting,
): XmlElement {
  const week = calendar.week ?? [true, true, true, true, true, false, false];
  return [
    'Calendar',
    [
      ['UID', String(uid)],
      ['Name', name],
      ['IsBaseCalendar', '1'],
      ['BaseCalendarUID', '-1'],
      // Sunday is day 1; ours begin on Monday.
      ['WeekDays', [1, 2, 3, 4, 5, 6, 7].map((day) => weekDay(day, week[(day + 5) % 7] === true))],
      ['Exceptions', exceptionsOf(calendar, week, { span, locale }).map(exceptionElement)],
    ],
  ];
}

const weekDay = (day: number, works: boolean): XmlElement => [
  'WeekDay',
  [['DayType', String(day)], ['DayWorking', works ? '1' : '0'], works ? times : null],
];

interface Exception {
  readonly from: number;
  readonly to: number;
  readonly works: boolean;
  readonly name: string;
}

/** Runs of days that differ from the week, each by its name. */
function exceptionsOf(
  calendar: WorkCalendar,
  week: readonly boolean[],
  { span, locale }: CalendarWriting,
): readonly Exception[] {
  const table = calendarTable(calendar);
  const found: Exception[] = [];
  for (let day = toDayNumber(span.from); day <= toDayNumber(span.to); day += 1) {
    const works = table.works(day);
    const date = fromDayNumber(day);
    if (works === (week[weekday(date) - 1] === true)) continue;
    const { name: told, label } = dayKind(calendar, date);
    const name = (told ?? label)[locale];
    const last = found.at(-1);
    if (last?.to === day - 1 && last.works === works && last.name === name) {
      found[found.length - 1] = { ...last, to: day };
    } else found.push({ from: day, to: day, works, name });
  }
  return found;
}

const exceptionElement = ({ from, to, works, name }: Exception): XmlElement => [
  'Exception',
  [
    ['EnteredByOccurrences', '0'],
    [
      'TimePeriod',
      [
        ['FromDate', `${fromDayNumber(from)}T00:00:00`],
        ['ToDate', `${fromDayNumber(to)}T23:59:00`],
      ],
    ],
    ['Occurrences', String(to - from + 1)],
    ['Name', name],
    ['Type', '1'],
    ['DayWorking', works ? '1' : '0'],
    works ? times : null,
  ],
];
