/**
 * Decimal numbers as whole numbers of a power of ten: `units / 10^scale`. Addition, subtraction, multiplication and
 * comparison are exact at any length, which a fixed working precision could not promise.
 */
export interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads canonical decimal text. */
export function toScaled(text: string): Scaled {
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Writes canonical decimal text: no exponent, no trailing zeros, no `-0`. */
export function fromScaled(units: bigint, scale: number): string {
  if (scale <= 0) return String(units * powerOfTen(-scale));
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  let end = digits.length;
  const point = digits.length - scale;
  while (end > point && digits.charCodeAt(end - 1) === 48) end -= 1;
  const whole = digits.slice(0, point);
  const text = end === point ? whole : `${whole}.${digits.slice(point, end)}`;
  return negative && text !== '0' ? `-${text}` : text;
}

const powers = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));

/** `10^n` for n ≥ 0. */
export function powerOfTen(n: number): bigint {
  return powers[n] ?? 10n ** BigInt(n);
}

/** The units of both numbers at the finer of their two scales. */
export function aligned(a: Scaled, b: Scaled): { a: bigint; b: bigint; scale: number } {
  if (a.scale === b.scale) return { a: a.units, b: b.units, scale: a.scale };
  return a.scale > b.scale
    ? { a: a.units, b: b.units * powerOfTen(a.scale - b.scale), scale: a.scale }
    : { a: a.units * powerOfTen(b.scale - a.scale), b: b.units, scale: b.scale };
}
