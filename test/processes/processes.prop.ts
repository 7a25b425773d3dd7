import * as fc from 'fast-check';
import { isHoshinError } from 'hoshin/foundation';
import * as processes from 'hoshin/processes';
import { brokenProcessLaws } from 'hoshin/testing';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例', en: 'Example' };
const { checkCase, parseProcess } = processes;

/** A process of n steps, each after some of those before it. */
const process = fc
  .array(fc.tuple(fc.array(fc.nat(9)), fc.option(fc.integer({ min: 1, max: 9 })), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps) =>
    parseProcess({
      id: 'p',
      label,
      owner: 'o',
      inputs: [],
      steps: steps.map(([after, days, optional], at) => ({
        id: `s${at}`,
        label,
        owner: 'o',
        after: [...new Set(after.filter((one) => one < at).map((one) => `s${one}`))],
        inputs: [],
        outputs: [],
        days,
        optional,
        returnsTo: [],
      })),
    }),
  );
const date = (day: number): string =>
  `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;

describe('conformance', () => {
  it('a case that does the steps one after another in their order conforms, and its days tile from opening to end', () => {
    fc.assert(
      fc.property(process, fc.array(fc.nat(5), { minLength: 16, maxLength: 16 }), (known, gaps) => {
        let day = 0;
        const runs = known.steps.map(({ id }, at) => {
          const from = (day += gaps[2 * at] ?? 0);
          const to = (day += gaps[2 * at + 1] ?? 0);
          return { step: id, by: 'o', from: date(from), to: date(to) };
        });
        const given = { id: 'c', openedOn: date(0), closed: true, runs } as unknown as Parameters<typeof checkCase>[1];
        const report = checkCase(known, given, { calendar: null });
        expect(report.deviations).toEqual([]);
        expect(report.times.every(({ waited, worked }) => waited >= 0 && (worked ?? 0) >= 0)).toBe(true);
        expect(brokenProcessLaws(known, [given], { calendar: null })).toEqual([]);
      }),
    );
  });
});

describe('measures', () => {
  it('count every run once and share out all days, however the cases went', () => {
    const run = fc.tuple(fc.nat(9), fc.nat(4), fc.option(fc.nat(9), { freq: 4 }), fc.constantFrom('o', 'x'));
    fc.assert(
      fc.property(
        process,
        fc.array(fc.tuple(fc.array(run, { maxLength: 12 }), fc.boolean()), { maxLength: 4 }),
        (known, all) => {
          const cases = all.map(([runs, closed], nth) => {
            let day = 0;
            return {
              id: `c${nth}`,
              openedOn: date(0),
              closed,
              runs: runs.map(([of, gap, length, by]) => {
                day += gap;
                return { step: `s${of}`, by, from: date(day), to: length === null ? null : date(day + length) };
              }),
            };
          }) as unknown as Parameters<typeof brokenProcessLaws>[1];
          expect(brokenProcessLaws(known, cases, { calendar: null })).toEqual([]);
        },
      ),
    );
  });
});

describe('whatever is given', () => {
  it('nothing but a HoshinError is thrown and no argument is changed', () => {
    const calls = Object.values(processes).filter((one) => typeof one === 'function') as ((
      ...given: unknown[]
    ) => unknown)[];
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.array(fc.anything(), { minLength: 3, maxLength: 3 }), (call, given) => {
        const before = fc.stringify(given);
        try {
          call(...given);
        } catch (error) {
          expect(isHoshinError(error)).toBe(true);
        }
        expect(fc.stringify(given)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
