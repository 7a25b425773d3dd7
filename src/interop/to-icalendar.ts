import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  crossCheck,
  duplicateIds,
  Id,
  Label,
  Locale,
  parse,
  type Schema,
  textBytes,
} from '../foundation/index.ts';
import { CalendarEvent } from './calendar-event.ts';

/** How {@link toICalendar} writes. */
export interface ICalendarOptions {
  /** The language of summaries and descriptions. */
  readonly locale: Locale;
  /** Name of the calendar for people. */
  readonly name: Label;
  /** The day that the file says it was made: the library reads no clock. */
  readonly stampedOn: string;
  /** What makes the ids of events unique in the world, such as `plans.example`. */
  readonly domain: string;
}

const Events: Schema<readonly CalendarEvent[]> = /* @__PURE__ */ z.array(CalendarEvent).check(
  crossCheck((events) =>
    duplicateIds(
      events.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
  ),
);

const Options: Schema<{
  readonly locale: Locale;
  readonly name: Label;
  readonly stampedOn: CivilDate;
  readonly domain: Id;
}> = /* @__PURE__ */ z.strictObject({ locale: Locale, name: Label, stampedOn: CivilDate, domain: Id });

/**
 * Events as an iCalendar file (RFC 5545) for Outlook, WeCom, Apple and Google calendars. Every event lasts whole days: dates carry no
 * time and no zone, so that no reader can move them by a day.
 *
 * @returns text with CRLF line ends, lines folded at 75 bytes of UTF-8
 * @throws `HoshinError` with all issues of its arguments; `duplicate-id` for events of one id
 * @example
 * import { toICalendar } from 'hoshin/interop';
 * const text = toICalendar(
 *   [{ id: 'review-2026-11', from: '2026-11-30', summary: { zh: '月度运营会', en: 'Monthly review' } }],
 *   { locale: 'zh', name: { zh: '运营日历', en: 'Operations' }, stampedOn: '2026-11-01', domain: 'plans.example' },
 * );
 * text.split('\r\n').filter((line) => line.startsWith('DTSTART') || line.startsWith('DTEND'));
 * // => ['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261201']
 */
export function toICalendar(events: readonly CalendarEvent[], options: ICalendarOptions): string {
  const { locale, name, stampedOn, domain } = parse(Options, options);
  const stamp = `${plain(stampedOn)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//hoshin//hoshin//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name[locale])}`,
    ...parse(Events, events).flatMap((event) => eventLines(event, { locale, stamp, domain })),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

interface Written {
  readonly locale: Locale;
  readonly stamp: string;
  readonly domain: string;
}

function eventLines(event: CalendarEvent, { locale, stamp, domain }: Written): string[] {
  const { id, from, to = from, summary, description, category, remindDaysBefore, sequence = 0, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${domain}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${plain(from)}`,
    // The end of a whole-day event is the day after its last day.
    `DTEND;VALUE=DATE:${plain(addDays(to, 1))}`,
    `SUMMARY:${escaped(summary[locale])}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description[locale])}`]),
    ...(category === undefined ? [] : [`CATEGORIES:${escaped(category)}`]),
    'TRANSP:TRANSPARENT',
    `STATUS:${cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(remindDaysBefore === undefined ? [] : alarmLines(remindDaysBefore, summary[locale])),
    'END:VEVENT',
  ];
}

const alarmLines = (days: number, text: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days}D`,
  `DESCRIPTION:${escaped(text)}`,
  'END:VALARM',
];

const plain = (date: CivilDate): string => date.replaceAll('-', '');

/** Commas, semicolons and backslashes mean something in a value; a line break would end it; other controls are not allowed. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');

/** At most 75 bytes of UTF-8 a line; the rest goes on after a line break and a space, and no character is cut. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const sign of line) {
    const size = textBytes(sign);
    if (bytes + size > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += sign;
    bytes += size;
  }
  return text;
}
