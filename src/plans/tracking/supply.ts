import * as z from 'zod/mini';
import {
  CivilDate,
  type Decimal,
  deepFreeze,
  Id,
  parse,
  type Period,
  periodOf,
  type Schema,
  schema,
  sum,
} from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import { notNegative } from '../ranges.ts';

/** What a node brings onto the market when it is reached, such as a batch with its pre-sale permit (供货). */
export interface SupplyNode {
  readonly node: Id;
  /** The day it is expected; null where nothing tells. */
  readonly on: CivilDate | null;
  /** What it supplies, in any unit: money, area or units, the same throughout. */
  readonly amount: Decimal;
}

/** The supply of a month. */
export interface MonthSupply {
  readonly month: Period;
  readonly amount: Decimal;
  readonly nodes: readonly Id[];
}

/** Supply by month, and what has no month yet. */
export interface SupplyPlan {
  readonly months: readonly MonthSupply[];
  readonly undated: { readonly amount: Decimal; readonly nodes: readonly Id[] };
}

const Nodes: Schema<readonly SupplyNode[]> = /* @__PURE__ */ schema<readonly SupplyNode[]>()(() =>
  z.array(z.strictObject({ node: Id, on: z.nullable(CivilDate), amount: notNegative })),
);

/**
 * Supply by month from the days on which nodes are expected: when production moves, so does what there is to sell. Months
 * without supply are left out; nothing is lost: months and what is undated add up to all.
 *
 * @throws `HoshinError` with all issues of the nodes
 * @example
 * import { supplyByMonth } from 'hoshin/plans';
 * const { months } = supplyByMonth([{ node: 'b1', on: '2026-09-26', amount: '300' }, { node: 'b2', on: '2026-09-30', amount: '200.5' }]);
 * months.map(({ month, amount }) => [month, amount]); // => [['2026-09', '500.5']]
 */
export function supplyByMonth(nodes: readonly Written<SupplyNode>[]): SupplyPlan {
  const months = new Map<Period, SupplyNode[]>();
  const undated: SupplyNode[] = [];
  for (const one of parse(Nodes, nodes)) {
    if (one.on === null) undated.push(one);
    else {
      const month = periodOf(one.on, 'month');
      months.set(month, [...(months.get(month) ?? []), one]);
    }
  }
  return deepFreeze({
    months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, list]) => ({ month, ...totalOf(list) })),
    undated: totalOf(undated),
  });
}

const totalOf = (list: readonly SupplyNode[]): { readonly amount: Decimal; readonly nodes: readonly Id[] } => ({
  amount: sum(list.map(({ amount }) => amount)),
  nodes: list.map(({ node }) => node),
});
