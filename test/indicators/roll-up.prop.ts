import * as fc from 'fast-check';
import { type Decimal, decimal, plus, subperiods, times } from 'hoshin/foundation';
import {
  type Measurement,
  type OwnershipView,
  parseEntityLinks,
  parseFormula,
  parseIndicatorCatalog,
  rollUp,
} from 'hoshin/indicators';
import { brokenRollUpLaws } from 'hoshin/testing';
import { expect, test } from 'vitest';
import { base, catalogOf, derived, ratio } from './sample.ts';

const months = [...subperiods('2025', 'month'), ...subperiods('2026', 'month')];
const leaves = ['p1', 'p2', 'p3', 'p4'];
const catalog = parseIndicatorCatalog(
  catalogOf(
    base('sales'),
    base('paid'),
    ratio('rate', 'paid', 'sales'),
    derived('moved', parseFormula('prior-year(rolling(sales, 5, month))')),
    derived('moved-inside', parseFormula('rolling(prior-year(sales), 5, month)')),
    derived('ytd', parseFormula('prior-year(to-date(sales, year))')),
    derived('ytd-inside', parseFormula('to-date(prior-year(sales), year)')),
    derived('before', parseFormula('prior-period(rolling(sales, 4, month), 2)')),
    derived('before-inside', parseFormula('rolling(prior-period(sales, 2), 4, month)')),
  ),
);
const tree = parseEntityLinks([
  { id: 'group' },
  { id: 'east', parent: 'group' },
  { id: 'west', parent: 'group', consolidated: false },
  { id: 'p1', parent: 'east', share: '0.51' },
  { id: 'p2', parent: 'east', to: '2026-04-30' },
  { id: 'p2', parent: 'west', share: '0.3', from: '2026-05-01' },
  { id: 'p3', parent: 'west', share: '0.333' },
  { id: 'p4', parent: 'west', from: '2025-07-01' },
]);

const amount = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => decimal(`${units}e-${places}`));
const huge = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }).map((units) => decimal(`${units}e-2`));
const day = fc.constantFrom('2026-01-03', '2026-02-28', '2026-07-09');
const record = (value: fc.Arbitrary<Decimal>): fc.Arbitrary<Measurement> =>
  fc.record({
    indicator: fc.constantFrom('sales', 'paid'),
    entity: fc.constantFrom(...leaves),
    at: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...months) }, { weight: 1, arbitrary: day }),
    value: fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }),
    recordedOn: fc.constantFrom('2027-01-01', '2027-01-02', '2027-02-01'),
    revision: fc.nat({ max: 1_000_000 }),
  }) as fc.Arbitrary<Measurement>;
const cellOf = ({ indicator, entity, at, recordedOn, revision }: Measurement): string =>
  [indicator, entity, at, recordedOn, revision].join(' ');
const facts = (value: fc.Arbitrary<Decimal>): fc.Arbitrary<Measurement[]> =>
  fc.uniqueArray(record(value), { maxLength: 40, selector: cellOf });
const view = fc.constantFrom<OwnershipView>('full', 'attributable', 'consolidated');
const period = fc.constantFrom('2025-Q3', '2026-Q2', '2026-H1', '2025', '2026', '2026-05');

test('order, columns, months, parts and ratios keep their laws', () => {
  fc.assert(
    fc.property(fc.oneof(facts(amount), facts(huge)), view, period, (given, seen, at) => {
      const request = { indicators: ['sales', 'rate'], entities: ['group', 'west'], periods: [at], tree, view: seen };
      expect(brokenRollUpLaws({ catalog, facts: given, request })).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** The same by hand: of each cell the latest record, then month by month where the entity stood, by its share. */
function naive(
  given: readonly Measurement[],
  seen: OwnershipView,
  entity: string,
  from: string,
  to: string,
): string | null {
  const latest = new Map<string, Measurement>();
  for (const one of given) {
    if (one.indicator !== 'sales') continue;
    const key = `${one.entity} ${one.at}`;
    const known = latest.get(key);
    const order = (fact: Measurement): string => `${fact.recordedOn} ${String(fact.revision).padStart(8, '0')}`;
    if (known === undefined || order(one) > order(known)) latest.set(key, one);
  }
  const all = [...latest.values()].filter(
    ({ value, at }) => value !== null && at.slice(0, 7) >= from && at.slice(0, 7) <= to,
  );
  const spans = new Set(all.filter(({ at }) => at.length === 7).map((one) => `${one.entity} ${one.at}`));
  let total: string | null = null;
  for (const { entity: id, at, value } of all) {
    if (at.length > 7 && spans.has(`${id} ${at.slice(0, 7)}`)) continue;
    const month = at.slice(0, 7);
    const link = tree.find((one) => one.id === id && (one.from ?? '') <= `${month}-99` && (one.to ?? '9') >= month);
    if (link === undefined || (entity !== 'group' && link.parent !== entity)) continue;
    if (seen === 'consolidated' && link.parent === 'west') {
      continue;
    }
    total = plus(total ?? '0', times(value ?? '0', seen === 'attributable' ? (link.share ?? '1') : '1'));
  }
  return total;
}

test('sums are those of a plain loop over decimals, to the last digit', () => {
  const span = fc.constantFrom(
    ['2026', '2026-01', '2026-12'] as const,
    ['2025-H2', '2025-07', '2025-12'] as const,
    ['2026-Q2', '2026-04', '2026-06'] as const,
  );
  fc.assert(
    fc.property(fc.oneof(facts(amount), facts(huge)), view, span, (given, seen, [at, from, to]) => {
      for (const entity of ['group', 'east', 'west']) {
        const [value] = rollUp(catalog, given, {
          indicators: ['sales'],
          entities: [entity],
          periods: [at],
          tree,
          view: seen,
        });
        const expected = naive(given, seen, entity, from, to);
        expect(value?.value === '0' ? null : value?.value).toEqual(expected === '0' ? null : expected);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a shift of a window is the window of the shifted series', () => {
  const pairs = ['moved', 'ytd', 'before'];
  fc.assert(
    fc.property(facts(amount), fc.constantFrom('2026-03', '2026-12', '2026-Q3'), (given, at) => {
      const month = at.length === 7 && !at.includes('Q');
      const ids = month ? pairs : pairs.slice(0, 2);
      const ask = (indicators: string[]): (string | null)[] =>
        rollUp(catalog, given, { indicators, entities: ['group'], periods: [at], tree, view: 'full' }).map(
          ({ value }) => value,
        );
      expect(ask(ids.map((id) => `${id}-inside`))).toEqual(ask(ids));
    }),
    { numRuns: 1000 },
  );
});
