import { capabilityIndex } from 'hoshin/capability';
import {
  Decimal,
  formatPath,
  isHoshinError,
  Label,
  safeParse,
  safeParseWorkCalendar,
  type Schema,
} from 'hoshin/foundation';
import { decompose, parseGoal } from 'hoshin/goals';
import { safeParseScoringRule } from 'hoshin/scoring';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

/** Code, place and sentence of each issue. */
function told(shape: Schema<unknown>, value: unknown): string[] {
  const result = safeParse(shape, value);
  return result.ok ? [] : result.issues.map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`);
}

/** The issues that a call throws. */
function thrown(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return isHoshinError(error)
      ? error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`)
      : ['no HoshinError'];
  }
}

const amount = z.union([z.strictObject({ points: Decimal, because: Label }), Decimal, z.null()]);

test('of the alternatives of a union the one that says most is told', () => {
  expect(told(amount, 91.5)[0]).toMatch(/^float-amount : 91.5 is a binary float/);
  expect(told(amount, 'many')[0]).toMatch(/^not-decimal : "many"/);
  expect(told(amount, { points: 1.5, because: { zh: '一', en: 'one' } })).toHaveLength(1);
  expect(told(amount, { points: 1.5, because: { zh: '一', en: 'one' } })[0]).toMatch(/^float-amount points: /);
});

test('alternatives that are alike are named together', () => {
  const place = z.union([z.literal(0), z.literal(1)]);
  expect(told(place, 2)).toEqual(['not-allowed : 2 is not one of "0", "1"']);
  const name = z.union([z.string(), Label]);
  expect(told(name, 3)).toEqual(['wrong-type : expected a string or an object, got 3']);
  expect(told(z.strictObject({ name }), {})).toEqual(['missing name: a string or an object is required here']);
  expect(told(z.union([z.boolean(), z.enum(['start', 'finish'])]), 'end')).toEqual([
    'not-allowed : "end" is not one of "start", "finish"',
  ]);
});

test('lists of two kinds of things are read as the kind that fits', () => {
  const byUnit = z.strictObject({ entity: z.string(), weight: Decimal });
  const byMonth = z.strictObject({ period: z.string(), weight: Decimal });
  const parts = z.union([z.array(byUnit), z.array(byMonth)]);
  expect(told(parts, [{ period: '2026-01', weight: 0.5 }])).toHaveLength(1);
  expect(told(parts, [{ entity: 'a', weight: 0.5 }])[0]).toMatch(/^float-amount \[0\]\.weight: /);
});

test('a kind that is not known is told with those that are', () => {
  const found = safeParseScoringRule({ kind: 'rato', full: '100' });
  expect(found.ok ? [] : found.issues.map(({ text }) => text.en)).toEqual([
    '"kind" names no known alternative; it is one of "ratio", "anchors", "curve", "slopes", "bands", "step", "deductions", "goalposts", "tent", "boolean", "manual", "custom"',
  ]);
});

test('the doors tell it so', () => {
  const weights = { development: '0.3', operation: '0.4', cash: '0.3' };
  expect(thrown(() => capabilityIndex({ development: 82, operation: 76, cash: 91.5 }, weights))).toEqual([
    'float-amount cash',
  ]);
  const goal = parseGoal({
    id: 'sales',
    indicator: 'sales',
    entity: 'group',
    period: '2026',
    target: '100',
    version: 1,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
  });
  const months = [{ period: '2026-01', weight: 0.5 }];
  expect(thrown(() => decompose(goal, { quantum: '1', basis: 'last year', parts: months }))).toEqual([
    'float-amount parts[0].weight',
  ]);
  const week = [true, true, true, true, true, false, false];
  const days = safeParseWorkCalendar({ week, holidays: ['2026-02-30', { date: '2026-1-1', name: 'New Year' }] });
  expect(days.ok ? [] : days.issues.map(({ code, path }) => `${code} ${formatPath(path)}`)).toEqual([
    'impossible-date holidays[0]',
    'not-date holidays[1].date',
  ]);
});
