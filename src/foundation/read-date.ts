import { dayNumberOf, daysInMonth } from './day-number.ts';
import { issue, type Issue, type Path } from './issue.ts';
import { texts } from './messages.ts';

/** The day number of well-formed text, or the issue it has. */
export function readDate(value: unknown, path: Path): number | Issue {
  if (typeof value !== 'string' || !hyphened(value)) return issue('not-date', path, texts.notDate(value));
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  // A sum is a number only where all its parts are.
  if (Number.isNaN(year + month + day)) return issue('not-date', path, texts.notDate(value));
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOf(year, month, day) : issue('impossible-date', path, texts.impossibleDate(value));
}

const hyphened = (text: string): boolean =>
  text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;

/** The number that two digits write; NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
