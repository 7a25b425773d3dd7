import * as fc from 'fast-check';
import { addDays } from 'hoshin/foundation';
import { assess, type Fact, parseLedger } from 'hoshin/framework';
import { parseMeasurements, rollUp } from 'hoshin/indicators';
import { assessIsPure, partsGiveTheWhole, pictureIsBroughtUpToDate } from 'hoshin/testing';
import { expect, test } from 'vitest';
import { countingFirm as firm } from './counting-firm.ts';

const everyone = [null, 'group', 'north', 'p1', 'p2', 'p3'];
const reported = firm.catalog.indicators.filter((one) => one.kind === 'base').map(({ id }) => id);
const indicator = fc.constantFrom(...reported, 'price', 'area', 'area');
/** Few months and entities, so that figures meet. */
const month = fc.constantFrom('2025-05', '2026-01', '2026-04', '2026-05', '2026-05', '2026-06');
const value = fc.integer({ min: -40, max: 400 }).map((n) => String(n / 4));

/** Figures of any entity at any level, with revisions, taken back now and then, some of whole quarters. */
const figures = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 60 }).map((n) => `f-${n}`),
      revision: fc.integer({ min: 0, max: 1 }),
      recordedOn: fc.integer({ min: 0, max: 200 }).map((n) => addDays('2026-01-01', n)),
      kind: fc.constant('measurement' as const),
      indicator,
      entity: fc.constantFrom('group', 'north', 'p1', 'p1', 'p1', 'p1', 'p2', 'p2', 'p3', 'elsewhere'),
      at: fc.oneof({ arbitrary: month, weight: 6 }, fc.constant('2026-Q2')),
      value: fc.option(value, { freq: 8 }),
    }),
    { minLength: 12, maxLength: 30, size: 'max' },
  )
  .map((all): readonly Fact[] => {
    const once = new Map(all.map((one) => [`${one.id} ${one.revision}`, one]));
    return parseLedger({ format: 'hoshin.ledger', version: 1, facts: [...once.values()] }).facts;
  });
const question = fc
  .record({ day: fc.integer({ min: 150, max: 380 }), scope: fc.constantFrom(null, 'group', 'north', 'p1') })
  .map(({ day, scope }) => ({ asOf: addDays('2026-01-01', day), ...(scope === null ? {} : { scope }) }));
const keeps = (law: unknown): void => {
  expect(law).toBe(true);
};

test('the picture of computed goals is pure', () => {
  fc.assert(
    fc.property(figures, question, (told, asked) => keeps(assessIsPure(firm, told, asked))),
    { numRuns: 50 },
  );
});

test('computed goals and weighted averages brought up to date are those of all facts', () => {
  fc.assert(
    fc.property(figures, fc.nat(6), question, (told, kept, asked) =>
      keeps(pictureIsBroughtUpToDate(firm, told.slice(kept), told.slice(0, kept), asked)),
    ),
    { numRuns: 100 },
  );
});

test('parts of computed goals and weighted averages give the whole', () => {
  const hands = fc
    .array(fc.nat(2), { minLength: everyone.length, maxLength: everyone.length })
    .map((owners) => [0, 1, 2].map((hand) => everyone.filter((_, at) => owners[at] === hand)));
  fc.assert(
    fc.property(figures, hands, question, (told, dealt, asked) => keeps(partsGiveTheWhole(firm, told, dealt, asked))),
    { numRuns: 60 },
  );
});

/** One figure a cell, of the lowest entities, so that all are known and none overlaps. */
const cells = fc
  .uniqueArray(fc.record({ indicator, entity: fc.constantFrom('p1', 'p2', 'p3'), at: month, value }), {
    selector: ({ indicator: of, entity, at }) => `${of} ${entity} ${at}`,
    minLength: 20,
    maxLength: 60,
  })
  .map((all) => all.map((one) => ({ ...one, recordedOn: '2026-10-01' })));

test('the picture gives every goal the value that its indicator rolls up to', () => {
  const tree = firm.organization.entities.map(({ id, parent }) => (parent === null ? { id } : { id, parent }));
  let known = 0;
  fc.assert(
    fc.property(cells, (told) => {
      const facts = told.map((one, at) => ({ ...one, kind: 'measurement', id: `f-${at}` }));
      const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts });
      const picture = assess(firm, ledger, { asOf: '2026-12-31' });
      const { goals } = picture.elements.sales;
      const one = (of: (goal: (typeof goals)[number]) => string): string[] => [...new Set(goals.map(of))];
      const rolled = rollUp(firm.catalog, parseMeasurements(told), {
        indicators: one((goal) => goal.indicator),
        entities: one((goal) => goal.entity),
        periods: one((goal) => goal.period),
        tree,
        asOf: '2026-12-31',
        view: 'full',
      });
      const values = new Map(rolled.map((of) => [`${of.indicator} ${of.entity} ${of.period}`, of.value]));
      for (const { goal, indicator: id, entity, period, progress } of goals) {
        const expected = values.get(`${id} ${entity} ${period}`) ?? null;
        if (expected !== null) known += 1;
        expect([goal, progress.actual]).toEqual([goal, expected]);
      }
    }),
    { numRuns: 40 },
  );
  expect(known).toBeGreaterThan(200);
});
