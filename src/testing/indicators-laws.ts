import * as fc from 'fast-check';
import { decimal } from '../foundation/index.ts';
import { type Formula, formatFormula, parseFormula } from '../indicators/index.ts';

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
