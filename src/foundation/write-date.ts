import { yearMonthDay, type YearMonthDay } from './day-number.ts';

/** A year, a month and a day as a date writes them, whether or not there is such a date. */
export const written = ({ year, month, day }: YearMonthDay): string =>
  `${year < 1000 ? String(year).padStart(4, '0') : year}${part(month)}${part(day)}`;

const part = (value: number): string => parts[value] ?? `-${value}`;

/** Looked up, since to write a number costs more. */
const parts: readonly string[] = /* @__PURE__ */ Array.from({ length: 32 }, (_, n) => `-${n < 10 ? '0' : ''}${n}`);

/** Operations speak of the same few years over and over: the texts of so many days, some eleven years, are kept. */
const kept = 4096;
const days = /* @__PURE__ */ new Int32Array(kept);
const texts = /* @__PURE__ */ new Array<string | undefined>(kept);

/** The text of a day number between the first and the last day. */
export function dateText(dayNumber: number): string {
  const slot = dayNumber & (kept - 1);
  const known = days[slot] === dayNumber ? texts[slot] : undefined;
  return known ?? keep(slot, dayNumber);
}

function keep(slot: number, dayNumber: number): string {
  const text = written(yearMonthDay(dayNumber));
  days[slot] = dayNumber;
  texts[slot] = text;
  return text;
}
