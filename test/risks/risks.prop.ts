import * as fc from 'fast-check';
import { addDays } from 'hoshin/foundation';
import { parseEarlyWarningRule, parseRiskMatrix } from 'hoshin/risks';
import { brokenMatrixLaws, brokenWarningLaws } from 'hoshin/testing';
import { expect, test } from 'vitest';
import { label } from './sample.ts';

const bound = fc.integer({ min: -5, max: 20 }).map(String);
const warningTest = fc.oneof(
  fc.record({ kind: fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than'), value: bound }),
  fc.record({ kind: fc.constant('unreported'), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('signal'),
    side: fc.constantFrom('above', 'below'),
    window: fc.integer({ min: 3, max: 12 }),
    runLength: fc.integer({ min: 3, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('breach'),
    limit: bound,
    side: fc.constantFrom('above', 'below'),
    window: fc.integer({ min: 2, max: 8 }),
    withinDays: fc.nat(40),
  }),
);
const rule = fc
  .tuple(
    fc.array(fc.array(warningTest, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    fc.nat(2),
    fc.nat(2),
    fc.nat(3),
  )
  .map(([levels, count, more, clear]) =>
    parseEarlyWarningRule({
      id: 'r',
      label,
      metric: 'm',
      tags: [],
      raise: { count: count + 1, of: count + 1 + more },
      clearAfter: clear + 1,
      levels: levels.map((when, at) => ({
        id: `l${at}`,
        label,
        light: 'red',
        when,
        grounds: label,
        notify: [],
        responses: [],
      })),
    }),
  );
const watched = fc
  .array(fc.option(fc.integer({ min: -5, max: 20 }), { freq: 6 }), { minLength: 1, maxLength: 15 })
  .map((values) => [
    {
      subject: 's',
      metric: 'm',
      readings: values.map((value, at) => ({
        on: addDays('2026-01-01', 3 * at),
        value: value === null ? null : String(value),
      })),
    },
  ]);

test('what stands follows from the readings up to the day, in whatever order they come', () => {
  fc.assert(
    fc.property(rule, watched, fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), (one, numbers, days) => {
      expect(
        brokenWarningLaws(
          [one],
          numbers as never,
          days.map((n) => addDays('2026-01-01', n)),
        ),
      ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a matrix that is called monotone is', () => {
  const level = { label, anchor: null };
  const sizes = fc.tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 2, max: 4 }),
  );
  const matrices = sizes.chain(([rows, columns, grades]) =>
    fc
      .tuple(
        fc.array(fc.array(fc.nat(grades - 1), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.boolean(),
      )
      .map(([cells, tidy]) => {
        const ranks = tidy
          ? cells.map((row, at) => row.map((_, column) => Math.min(grades - 1, Math.floor((at + column) / 2))))
          : cells;
        return parseRiskMatrix({
          id: 'm',
          label,
          likelihood: Array.from({ length: rows }, () => level),
          impact: Array.from({ length: columns }, () => level),
          grades: Array.from({ length: grades }, (_, at) => ({ id: `g${at}`, label, light: 'red' })),
          cells: ranks.map((row) => row.map((at) => `g${at}`)),
        });
      }),
  );
  fc.assert(
    fc.property(matrices, (one) => {
      expect(brokenMatrixLaws(one)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
