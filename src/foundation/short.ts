/**
 * Decimal numbers so short that a double holds them exactly: whole `units / 10^scale` below 2^53, as nearly all sums of money are.
 * What is longer goes the way of whole numbers without limit, to the same text.
 */

/** Longer text is not looked at: a sign, a point and 15 digits. */
const longest = 17;

/** The units last read by {@link readShort}: a second result without an object a value. */
let units = 0;

/** The units of the number that {@link readShort} last read. */
export const unitsRead = (): number => units;

/** Reads plain decimal text or a safe integer: gives its scale, and its units by {@link unitsRead}; −1 for anything else. */
export function readShort(value: unknown): number {
  if (typeof value === 'string') return value.length <= longest ? readText(value) : -1;
  if (!Number.isSafeInteger(value)) return -1;
  units = value as number; // it is a safe integer
  return 0;
}

// eslint-disable-next-line complexity -- one condition a sign, read from left to right
function readText(text: string): number {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const end = text.length;
  let digits = 0;
  let point = end;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at) - 48;
    if (code >= 0 && code <= 9) digits = digits * 10 + code;
    else if (code === -2 && point === end && at > start) point = at;
    else return -1;
  }
  if (end === start || point === end - 1 || !isSafe(digits)) return -1;
  units = start === 1 ? -digits : digits;
  return point === end ? 0 : end - 1 - point;
}

const powers = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** `whole × 10^n` for n ≥ 0, or NaN where that is not safe. */
export function raised(whole: number, n: number): number {
  const product = whole * (powers[n] ?? NaN);
  return isSafe(product) ? product : NaN;
}

/** Whether a whole number is what it was computed to be; beyond 2^53 doubles leave numbers out. Not so for NaN. */
export function isSafe(whole: number): boolean {
  return whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;
}

/** Writes `whole / 10^scale` as canonical decimal text, where the whole number is safe. */
export function writeShort(whole: number, scale: number): string {
  if (whole === 0) return '0'; // of −0 too
  let [kept, decimals] = [whole, scale];
  for (; decimals > 0 && kept % 10 === 0; decimals -= 1) kept /= 10;
  if (decimals === 0) return String(kept);
  const digits = String(Math.abs(kept)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${kept < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}
