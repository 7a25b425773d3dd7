import { type Decimal, decimal, type Issue } from '../foundation/index.ts';
import { baseAnswer } from './base-answer.ts';
import type { FactSource } from './each-part.ts';
import { type Stand, standOn } from './entity-tree.ts';
import type { DerivedIndicator } from './indicator.ts';
import { type Ask, type Get, joinedMissing, type Measured, type MeasuredInput, type MissingList } from './measured.ts';
import { type FormulaTools, measureFormula } from './measure-formula.ts';
import { type Cell, overEntities, overTime, type Valued } from './roll-parts.ts';

/** A derived indicator that is computed entity by entity and period by period, and rolled up then. */
export type LeafIndicator = DerivedIndicator & { readonly leaves: NonNullable<DerivedIndicator['leaves']> };

/**
 * Computes the formula at the lowest entities for each whole period within the days, and rolls the results up as declared:
 * price times volume, which is not the product of the totals.
 */
export function measureLeaves(definition: LeafIndicator, ask: Ask, source: FactSource, tools: FormulaTools): Measured {
  const { leaves, missing: policy } = definition;
  const { from, to } = ask.stretch;
  const stand = standOn(source.tree, to);
  const slots = source.slots(from, to, leaves.grain);
  const found: Measured[] = [];
  const problems: Issue[] = [];
  const valued = leavesOf(stand, ask).flatMap((place): Valued[] => {
    const own = { ...ask, entity: stand.ids[place] ?? '', view: 'full' as const };
    const cells = slots.flatMap((slot): Cell[] => {
      const stretch = { from: slot.from, to: slot.to, unit: leaves.grain };
      const one = measureFormula(definition, { ...own, stretch }, tools);
      if (one.problems.length === 0 && !one.inputs.some((input) => isOwed(input, tools.get))) return [];
      found.push(one);
      for (const problem of one.problems) problems.push(problem);
      const value = one.value ?? (policy === 'zero' ? decimal(0) : null);
      return value === null ? [] : [{ from: slot.from, to: slot.to, value }];
    });
    const value = cells.length === 0 ? null : overTime(leaves.additivity.time, own, cells, tools.get, problems);
    return value === null ? [] : [{ place, value }];
  });
  const value: Decimal | null =
    valued.length === 0 ? null : overEntities(leaves.additivity.entity, ask, stand, valued, tools.get, problems);
  return baseAnswer(policy, { value, ...joined(found), problems });
}

/** Whether an input has a value, or one is missing that somebody owed: what nobody ever gave is not missed. */
function isOwed({ ask, value }: MeasuredInput, get: Get): boolean {
  return value !== null || (get(ask)?.missing.count ?? 0) > 0;
}

function joined(found: readonly Measured[]): {
  readonly facts: number;
  readonly overlapping: number;
  readonly through: number;
  readonly missing: MissingList;
} {
  return {
    facts: found.reduce((all, one) => all + one.facts, 0),
    overlapping: found.reduce((all, one) => all + one.overlapping, 0),
    through: found.reduce((most, { through }) => Math.max(most, through ?? -Infinity), -Infinity),
    missing: joinedMissing(found.map(({ missing }) => missing)),
  };
}

/** The entities below one, or itself, that have nothing below them; of the consolidated ones where only those count. */
function leavesOf({ places, below, consolidated }: Stand, { entity, view }: Ask): number[] {
  const start = places.get(entity);
  const leaves: number[] = [];
  const waiting = start === undefined ? [] : [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (view === 'consolidated' && consolidated[place] === false) continue;
    const children = below[place] ?? [];
    if (children.length === 0) leaves.push(place);
    else for (const next of children) waiting.push(next);
  }
  return leaves;
}
