/** Allocation and calendars held against slow ways that share no code with them. */
import fc from 'fast-check';
import { addDays, addWorkdays, allocate, civilDate, isWorkday, workCalendar, workdaysBetween } from 'hoshin/foundation';
import { expect, test } from 'vitest';

/** Largest remainder on fractions: whole units rounded down, the rest one by one to the largest remainders, ties to the lower key. */
function byFractions(total: bigint, parts: readonly { key: string; weight: bigint }[]): Record<string, string> {
  const whole = parts.reduce((all, { weight }) => all + weight, 0n);
  const shares = parts.map(({ key, weight }) => ({
    key,
    units: (total * weight) / whole,
    rest: (total * weight) % whole,
  }));
  const left = Number(total - shares.reduce((all, { units }) => all + units, 0n));
  const inTurn = shares.toSorted((a, b) => (a.rest === b.rest ? (a.key < b.key ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  const more = new Set(inTurn.slice(0, left).map(({ key }) => key));
  return Object.fromEntries(shares.map(({ key, units }) => [key, String(units + (more.has(key) ? 1n : 0n))]));
}

const weights = fc
  .array(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 17n)), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

test('the parts are those of largest remainders on exact fractions', () => {
  fc.assert(
    fc.property(fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(0n, 10n ** 20n)), weights, (total, list) => {
      const parts = list.map((weight, at) => ({ key: `k${String(at).padStart(2, '0')}`, weight }));
      const written = parts.map(({ key, weight }) => ({ key, weight: String(weight) }));
      const found = allocate(String(total), written, { quantum: 1 });
      if (found.kind !== 'allocated') throw new Error(found.kind);
      expect(Object.fromEntries(found.parts.map(({ key, amount }) => [key, amount]))).toEqual(
        byFractions(total, parts),
      );
    }),
    { numRuns: 2000 },
  );
});

const start = Date.UTC(2026, 0, 1);
const textOf = (day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
const offDays = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });

test('workdays are those of a walk day by day', () => {
  const drawn = [
    fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    offDays,
    fc.integer({ min: 0, max: 60 }),
  ] as const;
  fc.assert(
    fc.property(...drawn, fc.integer({ min: 1, max: 60 }), (week, marked, from, length) => {
      // Every second marked day rests, every other works.
      const holidays = marked.filter((_, at) => at % 2 === 0).map(textOf);
      const workdays = marked.filter((_, at) => at % 2 === 1).map(textOf);
      const works = (day: number): boolean => {
        if (holidays.includes(textOf(day))) return false;
        return (
          workdays.includes(textOf(day)) || week[(new Date(start + day * 86_400_000).getUTCDay() + 6) % 7] === true
        );
      };
      // A week without a workday is another matter.
      fc.pre(week.includes(true));
      const calendar = workCalendar({ week, holidays, workdays });
      const days = Array.from({ length }, (_, at) => from + at);
      const working = days.filter(works);
      const [first, end] = [civilDate(textOf(from)), civilDate(textOf(from + length))];
      expect(days.map((day) => isWorkday(calendar, civilDate(textOf(day))))).toEqual(days.map(works));
      expect(workdaysBetween(calendar, first, end)).toBe(working.length);
      working.forEach((day, at) => {
        expect(addWorkdays(calendar, addDays(first, -1), at + 1)).toBe(textOf(day));
      });
    }),
    { numRuns: 500 },
  );
});
