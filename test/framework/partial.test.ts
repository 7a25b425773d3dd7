import { isHoshinError } from 'hoshin/foundation';
import {
  amend,
  assess,
  emptySummary,
  finish,
  merge,
  parseSummary,
  partial,
  record,
  safeParseSummary,
} from 'hoshin/framework';
import { expect, test } from 'vitest';
import { facts, judged, ledgerOf, measured } from './sample.ts';

const asOf = '2026-04-03';
const ledger = ledgerOf(facts);
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'nothing thrown';
  } catch (error) {
    return isHoshinError(error) ? error.code : 'another error';
  }
};

test('two cities and the group hand in their parts, and the picture is that of the whole', () => {
  const north = partial(judged, ledger, { asOf, scope: 'north' });
  const south = partial(judged, ledger, { asOf, scope: 'south' });
  const head = partial(judged, ledger, { asOf, entities: [null, 'group'] });
  const put = merge(merge(south, head), north);
  expect(finish(judged, put)).toEqual(assess(judged, ledger, { asOf }));
  expect(finish(judged, put, { scope: 'north' })).toEqual(assess(judged, ledger, { asOf, scope: 'north' }));
  expect(north.parts.map(({ entity }) => entity)).toEqual(['north', 'riverside']);
});

test('a city needs no facts but its own', () => {
  const own = facts.filter((fact) => 'entity' in fact && fact.entity === 'south');
  const south = partial(judged, ledgerOf(own), { asOf, scope: 'south' });
  expect(south).toEqual(partial(judged, ledger, { asOf, scope: 'south' }));
  expect(south.parts[0]?.figures).toMatchObject([
    { indicator: 'contracted-sales', value: '90', through: '2026-03-31' },
  ]);
});

test('what was not handed in is told, and counts nowhere', () => {
  const picture = finish(judged, partial(judged, ledger, { asOf, entities: ['south', 'riverside'] }));
  expect(picture.unknowns.filter(({ kind }) => kind === 'entity').map(({ subject }) => subject)).toEqual([
    'group',
    'north',
  ]);
  expect(picture.goal?.progress.actual).toBe('90');
  expect(picture.totals.unknowns).toBe(picture.unknowns.length);
});

test('of two hand-ins of one entity the higher revision counts, whichever comes first', () => {
  const corrected = record(ledger, [measured('n1', 'north', '2026-01', '70', '2026-04-02', 1) as any]);
  const first = partial(judged, ledger, { asOf });
  const second = partial(judged, corrected, { asOf, scope: 'north', revision: 1 });
  const whole = assess(judged, corrected, { asOf });
  expect(finish(judged, merge(first, second))).toEqual(whole);
  expect(finish(judged, merge(second, first))).toEqual(whole);
});

test('only answers to one question are put together', () => {
  const one = partial(judged, ledger, { asOf });
  expect(codeOf(() => merge(one, partial(judged, ledger, { asOf: '2026-04-02' })))).toBe('other-question');
  expect(codeOf(() => merge(one, partial(judged, ledger, { asOf, top: 3 })))).toBe('other-question');
  expect(codeOf(() => finish(judged, emptySummary))).toBe('nothing-in');
  const amended = amend(judged, [
    {
      id: 'a1',
      from: '2026-03-01',
      by: 'board',
      because: { zh: '下调', en: 'Lowered' },
      changes: [{ kind: 'put', in: 'goals', value: { ...judged.goals[0]!, target: '1100', version: 2 } }],
    } as any,
  ]);
  expect(codeOf(() => finish(amended, one))).toBe('other-framework');
  expect(codeOf(() => partial(judged, ledger, { asOf, scope: 'nowhere' }))).toBe('unknown-scope');
  expect(codeOf(() => partial(judged, ledger, { asOf, entities: ['nowhere'] }))).toBe('unknown-entity');
});

test('a summary is its own JSON, and one with parts out of order or without a question is refused', () => {
  const one = partial(judged, ledger, { asOf });
  expect(parseSummary(JSON.parse(JSON.stringify(one)))).toEqual(one);
  const turned = { ...one, head: null, parts: one.parts.toReversed() };
  const read = safeParseSummary(turned);
  expect(read.ok ? [] : [...new Set(read.issues.map(({ code }) => code))]).toEqual(['no-head', 'parts-order']);
});

test('the worst alone: lists are cut, counts and rates are those of all', () => {
  const [short, whole] = [assess(judged, ledger, { asOf, top: 1 }), assess(judged, ledger, { asOf })];
  expect(short.elements.plan.nodes.map(({ node }) => node)).toEqual(['start']);
  expect(short.elements.plan.counts).toEqual(whole.elements.plan.counts);
  expect(short.warnings).toEqual(whole.warnings.slice(0, 1));
  expect([short.totals, short.systems.information.faults.length]).toEqual([whole.totals, 1]);
  expect(short.elements.sales.goals.length).toBe(1);
  expect(short.goal).toEqual(whole.goal);
});

test('facts are added to a ledger, and one that goes against it leaves it as it was', () => {
  const more = measured('n9', 'north', '2026-04', '5', '2026-05-02') as any;
  const longer = record(ledger, [more, more]);
  expect(longer.facts.length).toBe(facts.length + 2);
  expect(record(ledger, [])).toBe(ledger);
  expect(codeOf(() => record(longer, [{ ...more, value: '6' }]))).toBe('conflicting-fact');
  expect(
    codeOf(() =>
      record(longer, [
        { ...more, id: 'n10' },
        { ...more, id: 'n10', value: '6' },
      ]),
    ),
  ).toBe('conflicting-fact');
  expect(codeOf(() => record(longer, [{ ...more, id: 'n11', at: '2026-13' }]))).toBe('impossible-period');
  expect(assess(judged, longer, { asOf }).facts).toBe(assess(judged, ledger, { asOf }).facts);
});

test('a picture goes on from another; one that cannot be gone on from does no harm', () => {
  const first = assess(judged, ledger, { asOf, previous: null });
  const longer = record(ledger, [measured('n3', 'north', '2026-03', '80', '2026-04-03', 1) as any]);
  const whole = assess(judged, ledgerOf(longer.facts), { asOf });
  const next = assess(judged, longer, { asOf, previous: first });
  expect(next).toEqual(whole);
  expect(next.elements.plan.nodes).toBe(first.elements.plan.nodes);
  // Used up, of another day, of another ledger, read back from a store, no picture at all: the result is the same.
  expect(assess(judged, longer, { asOf, previous: first })).toEqual(whole);
  const other = record(ledger, [measured('n4', 'north', '2026-03', '1', '2026-04-03') as any]);
  expect(assess(judged, other, { asOf, previous: next })).toEqual(assess(judged, ledgerOf(other.facts), { asOf }));
  expect(assess(judged, longer, { asOf: '2026-04-02', previous: next }).asOf).toBe('2026-04-02');
  expect(assess(judged, longer, { asOf, previous: JSON.parse(JSON.stringify(next)) })).toEqual(whole);
});
