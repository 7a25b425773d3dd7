import * as fc from 'fast-check';
import { addDays } from 'hoshin/foundation';
import { partial, parseLedger } from 'hoshin/framework';
import {
  anyFacts,
  assessIsPure,
  documentsAreTheirJson,
  mergeIsASemilattice,
  partsGiveTheWhole,
  pictureIsBroughtUpToDate,
} from 'hoshin/testing';
import { expect, test } from 'vitest';
import { firm } from './firm.ts';

const facts = anyFacts(firm, 2026);
const day = fc.integer({ min: 20, max: 380 }).map((n) => addDays('2026-01-01', n));
const scope = fc.constantFrom('group', 'north', 'south', 'p1', 'p2', 'p3');
const question = fc
  .record({ asOf: day, scope: fc.option(scope), top: fc.option(fc.integer({ min: 0, max: 5 })) })
  .map((asked) => ({
    asOf: asked.asOf,
    ...(asked.scope === null ? {} : { scope: asked.scope }),
    ...(asked.top === null ? {} : { top: asked.top }),
  }));
/** Those in force on the day, and what belongs to none. */
const everyone = (asOf: string) =>
  [null, 'group', 'south', 'north', 'p1', 'p2', 'p3', 'b1', 'later'].filter(
    (id) => id !== 'later' || asOf >= '2026-07-01',
  );
const keeps = (law: unknown): void => {
  expect(law).toBe(true);
};

test('a picture is a pure function of its documents', () => {
  fc.assert(
    fc.property(facts, question, (told, asked) => keeps(assessIsPure(firm, told, asked))),
    { numRuns: 200 },
  );
});

test('documents are their own JSON', () => {
  fc.assert(
    fc.property(facts, question, (told, asked) => keeps(documentsAreTheirJson(firm, told, asked))),
    { numRuns: 50 },
  );
});

test('a picture brought up to date is the picture of all facts', () => {
  fc.assert(
    fc.property(facts, fc.nat(12), question, (told, kept, asked) =>
      keeps(pictureIsBroughtUpToDate(firm, told.slice(kept), told.slice(0, kept), asked)),
    ),
    { numRuns: 300 },
  );
});

test('parts of any split in any order give the picture of the whole', () => {
  const dealt = question.chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      hands: fc
        .array(fc.nat(3), { minLength: 9, maxLength: 9 })
        .map((owners) => [0, 1, 2, 3].map((hand) => everyone(asked.asOf).filter((_, at) => owners[at] === hand))),
    }),
  );
  fc.assert(
    fc.property(facts, dealt, (told, { asked, hands }) => keeps(partsGiveTheWhole(firm, told, hands, asked))),
    { numRuns: 150 },
  );
});

test('putting summaries together minds neither order, grouping nor repetition, whatever their revisions', () => {
  const summaries = fc.record({
    asOf: fc.constant('2026-08-05'),
    told: facts,
    entities: fc.subarray(everyone('2026-08-05')),
    revision: fc.nat(1),
  });
  const summary = summaries.map(({ told, asOf, entities, revision }) =>
    partial(firm, parseLedger({ format: 'hoshin.ledger', version: 1, facts: told }), { asOf, entities, revision }),
  );
  fc.assert(
    fc.property(summary, summary, summary, (a, b, c) => keeps(mergeIsASemilattice(a, b, c))),
    { numRuns: 200 },
  );
});
