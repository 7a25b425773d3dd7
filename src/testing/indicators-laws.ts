import * as fc from 'fast-check';
import { decimal, dividedBy, periodSpan, subperiods, sum } from '../foundation/index.ts';
import {
  type Formula,
  formatFormula,
  type Indicator,
  type IndicatorCatalog,
  type IndicatorValue,
  type Measurement,
  type MeasurementColumns,
  parseFormula,
  parseMeasurementColumns,
  rollUp,
  type RollUpRequest,
} from '../indicators/index.ts';

/** Formulas over some indicators, of every operator, no deeper than asked: windows never stand in one another. */
export function formulas(ids: readonly string[], depth = 5): fc.Arbitrary<Formula> {
  const count = fc.integer({ min: 1, max: 24 });
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    fc.constantFrom(...ids).map((id): Formula => ({ op: 'indicator', id })),
    fc
      .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
      .map(([units, places]): Formula => ({ op: 'number', value: decimal(`${units}e-${places}`) })),
  );
  const grown = (below: fc.Arbitrary<Formula>, windows: boolean): fc.Arbitrary<Formula> => {
    const pair = fc.record({
      op: fc.constantFrom('plus', 'minus', 'times', 'over', 'min', 'max'),
      left: below,
      right: below,
    });
    const shift = fc.oneof(
      fc.record({ op: fc.constant('prior-year' as const), of: below }),
      fc.record({ op: fc.constant('prior-period' as const), of: below, periods: count }),
    );
    return windows ? fc.oneof(leaf, pair, shift) : fc.oneof(pair, shift);
  };
  let inner: fc.Arbitrary<Formula> = leaf;
  for (let level = 2; level < depth; level += 1) inner = grown(inner, true);
  const window = fc.oneof(
    fc.record({
      op: fc.constant('to-date' as const),
      of: inner,
      grain: fc.constantFrom('year', 'half', 'quarter', 'month'),
    }),
    fc.record({
      op: fc.constant('rolling' as const),
      of: inner,
      periods: count,
      grain: fc.constantFrom('year', 'half', 'quarter', 'month', 'week'),
    }),
  );
  return fc.oneof(leaf, inner, grown(fc.oneof(inner, window), false), window);
}

/** Whether a formula reads back from its own text as the same tree, and its text as the same text. */
export function printsBack(formula: Formula): boolean {
  const text = formatFormula(formula);
  const read = parseFormula(text);
  return formatFormula(read) === text && JSON.stringify(sorted(read)) === JSON.stringify(sorted(formula));
}

/** The same tree with the operator first: properties may stand in any order. */
function sorted(formula: Formula): unknown {
  return JSON.parse(JSON.stringify(formula, (_key, value: unknown) => ordered(value)));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What {@link brokenRollUpLaws} holds a roll-up to. */
export interface RollUpCase {
  readonly catalog: IndicatorCatalog;
  readonly facts: readonly Measurement[];
  /** Periods of whole months, facts of months or days, and entities that change their place between months. */
  readonly request: RollUpRequest;
}

/**
 * What is wrong with the roll-up of some facts, in words; empty where nothing is: facts in another order, or as columns, give
 * the same values; additive values of the months make up those of the period, and those of the entities below make up the
 * entity's own; a ratio is its numerator over its denominator, never a sum of ratios.
 */
export function brokenRollUpLaws({ catalog, facts, request }: RollUpCase): readonly string[] {
  const values = rollUp(catalog, facts, request);
  const told = JSON.stringify(values);
  const broken: string[] = [];
  if (JSON.stringify(rollUp(catalog, [...facts].reverse(), request)) !== told)
    broken.push('the order of facts matters');
  if (JSON.stringify(rollUp(catalog, columnsOf(facts), request)) !== told)
    broken.push('columns give other values than rows');
  const additive = new Set(catalog.indicators.flatMap((one) => (isAdditive(one) ? [one.id] : [])));
  for (const value of values) {
    if (additive.has(value.indicator))
      for (const fault of brokenParts(value, { catalog, facts, request })) broken.push(fault);
    else for (const fault of brokenRatio(value, catalog)) broken.push(fault);
  }
  return broken;
}

const isAdditive = (one: Indicator): boolean =>
  one.kind === 'base' && one.additivity.time === 'sum' && one.additivity.entity === 'sum';

/** The same facts as columns. */
export function columnsOf(facts: readonly Measurement[]): MeasurementColumns {
  return parseMeasurementColumns({
    indicator: facts.map(({ indicator }) => indicator),
    entity: facts.map(({ entity }) => entity),
    at: facts.map(({ at }) => at),
    value: facts.map(({ value }) => value),
    recordedOn: facts.map(({ recordedOn }) => recordedOn),
    revision: facts.map(({ revision }) => revision ?? 0),
  });
}

/** The months against the period, and in each month the entities then below; one with figures of its own is not their sum. */
function brokenParts(
  { indicator, entity, period, value }: IndicatorValue,
  { catalog, facts, request }: RollUpCase,
): string[] {
  const name = `${indicator} of ${entity} in ${period}`;
  const total = (entities: readonly string[], periods: readonly string[]): string =>
    sum(
      rollUp(catalog, facts, { ...request, indicators: [indicator], entities, periods }).map(
        (part) => part.value ?? '0',
      ),
    );
  const months = subperiods(period, 'month', request.fiscal);
  const inMonths = total([entity], months);
  const broken = inMonths === (value ?? '0') ? [] : [`${name} is ${value ?? 'nothing'}, its months make ${inMonths}`];
  if (facts.some((fact) => fact.indicator === indicator && fact.entity === entity)) return broken;
  const parted = months.filter((month) => {
    const below = standingBelow(entity, month, request);
    return below.length > 0 && total(below, [month]) !== total([entity], [month]);
  });
  return [...broken, ...parted.map((month) => `${name}: those below make another sum in ${month}`)];
}

function standingBelow(entity: string, month: string, { tree, fiscal }: RollUpRequest): readonly string[] {
  const { end } = periodSpan(month, fiscal);
  const stands = tree.filter(({ from, to }) => (from ?? end) <= end && end <= (to ?? end));
  return stands.flatMap(({ id, parent }) => (parent === entity ? [id] : []));
}

function brokenRatio({ indicator, value, inputs }: IndicatorValue, { indicators }: IndicatorCatalog): string[] {
  const ratio = indicators.find(({ id, kind }) => id === indicator && kind === 'ratio');
  const [above, below] = inputs;
  if (ratio === undefined || value === null) return [];
  if (above?.value == null || below?.value == null) return [`${indicator} has a value without both its sides`];
  return dividedBy(above.value, below.value) === value
    ? []
    : [`${indicator} is not ${above.value} over ${below.value}`];
}
