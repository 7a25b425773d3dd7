import type { Label } from '../foundation/index.ts';
import {
  type Comparison,
  type Direction,
  type Indicator,
  type Formula,
  parseFormula,
  type SimpleUnit,
  type Unit,
  type Written,
} from '../indicators/index.ts';
import type { Based, Basis } from './based.ts';

/**
 * How an indicator of a preset comes about: reported, and how it adds up (`flow` over time and units, `stock` the last one over time
 * and summed over units, `level` an average, `done` a milestone), or a formula of other indicators: `= a / b`.
 */
export type Counted = 'flow' | 'stock' | 'level' | 'done' | `= ${string}`;

/** What a row may say besides. */
export interface RowMore {
  readonly basis?: Basis;
  readonly source?: string;
  readonly parts?: Readonly<Record<string, Basis>>;
  readonly definition?: Label;
}

/** One indicator of a preset on one line. */
export type IndicatorRow = readonly [
  id: string,
  zh: string,
  en: string,
  unit: Written<Unit>,
  direction: Direction,
  counted: Counted,
  more?: RowMore,
];

const flow = { grain: 'month', additivity: { time: 'sum', entity: 'sum' } };
const ways = {
  flow: { kind: 'base', ...flow },
  stock: { kind: 'base', grain: 'month', additivity: { time: 'last', entity: 'sum' } },
  level: { kind: 'base', grain: 'month', additivity: { time: 'average', entity: 'average' } },
  done: { kind: 'milestone', grain: 'event', additivity: { time: 'max', entity: 'min' } },
} as const;

type Simple = Written<SimpleUnit>;

/** Things counted. */
export const countOf = (of: string): Simple => ({ kind: 'count', of });
/** One thing for each of another. */
export const per = (of: Simple, each: Simple): Written<Unit> => ({ kind: 'rate', of, per: each });
/** A share of the whole; figures are shares (`0.95`), not percents. */
export const share: Simple = { kind: 'ratio' };
/** Yuan. */
export const yuan: Simple = { kind: 'money', currency: 'CNY' };
/** Points. */
export const points: Simple = { kind: 'score' };

/** The indicators of one family, with the origin and the data owner they share. */
export function indicatorRows(
  origin: { readonly family: string; readonly owner: string; readonly basis: Basis; readonly source?: string },
  rows: readonly IndicatorRow[],
): readonly Written<Based<Indicator>>[] {
  return rows.map(([id, zh, en, unit, direction, counted, more = {}]) => {
    const { basis = origin.basis, source = origin.source, parts, definition } = more;
    const comparison: Comparison = unit.kind === 'ratio' ? 'points' : 'percent';
    const value = {
      id,
      label: { zh, en },
      family: origin.family,
      unit,
      direction,
      missing: 'exclude',
      comparison,
      dataOwner: origin.owner,
      dueDays: 10,
      version: 1,
      effective: { from: '2000-01-01' },
      ...(definition === undefined ? {} : { definition }),
      ...wayOf(counted),
    };
    return {
      value,
      basis,
      ...(basis === 'default' || source === undefined ? {} : { source }),
      ...(parts === undefined ? {} : { parts }),
    } as Written<Based<Indicator>>; // One row makes every kind; which one it made is checked when the preset is read.
  });
}

/** One over another is a ratio of sums at every level; whatever else is a formula. */
function wayOf(counted: Counted): object {
  if (counted === 'flow' || counted === 'stock' || counted === 'level' || counted === 'done') return ways[counted];
  const formula: Formula = parseFormula(counted.slice(2));
  const plain = formula.op === 'over' && formula.left.op === 'indicator' && formula.right.op === 'indicator';
  return plain
    ? { kind: 'ratio', numerator: idOf(formula.left), denominator: idOf(formula.right) }
    : { kind: 'derived', formula };
}

const idOf = (formula: Formula): string => (formula.op === 'indicator' ? formula.id : '');
