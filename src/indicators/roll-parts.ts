import { type Decimal, decimal, type Issue, issue, times } from '../foundation/index.ts';
import type { EntityRollUp, RollUp } from './additivity.ts';
import { baseAnswer, missedPart, shareOf, unstatedShare, valueAt } from './base-answer.ts';
import { eachPart, type FactSource } from './each-part.ts';
import { type Stand, standOn } from './entity-tree.ts';
import type { BaseIndicator, MilestoneIndicator } from './indicator.ts';
import { type Ask, type Get, type Measured, missingParts } from './measured.ts';
import { texts } from './messages.ts';
import { type RolledPart, rollValues } from './roll-values.ts';
import type { HeldFacts } from './held-facts.ts';
import type { Slot } from './slots.ts';
import { placesOf, type Window } from './take-run.ts';

type Definition = BaseIndicator | MilestoneIndicator;

/** A figure, or a missing one that counts as zero. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
}

/**
 * Parts rolled up within each entity over time first, then over the entities as they stand on the last day. Shares of
 * ownership scale what is summed over entities, and nothing else: a price or a balance ratio has no share.
 */
export function rollParts(definition: Definition, ask: Ask, source: FactSource, get: Get): Measured {
  const { from, to } = ask.stretch;
  const { additivity, missing: policy } = definition;
  const stand = standOn(source.tree, to);
  const window = { from, to, since: -Infinity, until: Infinity };
  const missing = missingParts();
  const parts: { readonly place: number; readonly cells: readonly Cell[] }[] = [];
  let [facts, overlapping, through] = [0, 0, Infinity];
  eachPart(definition, ask, stand, window, source, (place, series, run, missed) => {
    facts += run.count;
    overlapping += run.overlapping;
    if (run.count > 0) through = Math.min(through, run.last);
    for (const slot of missed) missing.add(missedPart(definition.id, stand, place, slot.at));
    parts.push({ place, cells: cellsOf(series, window, policy === 'zero' ? missed : [], source.held) });
  });
  const problems: Issue[] = [];
  const valued = parts.flatMap(({ place, cells }): Valued[] => {
    const own = { ...ask, entity: stand.ids[place] ?? '' };
    const value = cells.length === 0 ? null : overTime(additivity.time, own, cells, get, problems);
    return value === null ? [] : [{ place, value }];
  });
  const value = valued.length === 0 ? null : overEntities(additivity.entity, ask, stand, valued, get, problems);
  return baseAnswer(policy, { value, facts, overlapping, through, missing: missing.list(), problems });
}

/** The figures of a part in order of time, and a zero for each period that counts as one. */
function cellsOf(series: number, window: Window, zeros: readonly Slot[], held: HeldFacts): readonly Cell[] {
  const cells = placesOf(held, series, window).map((at) => ({
    from: held.from[at] ?? 0,
    to: held.to[at] ?? 0,
    value: valueAt(held, at),
  }));
  if (zeros.length === 0) return cells;
  return [...cells, ...zeros.map(({ from, to }) => ({ from, to, value: decimal(0) }))].sort((a, b) => a.from - b.from);
}

/** An entity and its value over the days. */
export interface Valued {
  readonly place: number;
  readonly value: Decimal;
}

/** The figures of one entity as one; null where they make none, which is told. */
export function overTime(by: RollUp, ask: Ask, cells: readonly Cell[], get: Get, problems: Issue[]): Decimal | null {
  const { stretch, entity } = ask;
  const whole = by !== 'none' || (cells[0]?.from === stretch.from && cells[0].to === stretch.to);
  const parts = cells.map(({ from, to, value }): RolledPart => {
    const days = { from, to, unit: 'cycle' as const };
    return { value, ...weightOf(by, { entity, stretch: days, view: 'full' }, get) };
  });
  return told(whole ? rollValues(parts, by) : null, by, 'time', problems);
}

/** The values of several entities as one; null where they make none, which is told. */
export function overEntities(
  by: EntityRollUp,
  ask: Ask,
  stand: Stand,
  valued: readonly Valued[],
  get: Get,
  problems: Issue[],
): Decimal | null {
  const parts = valued.map(({ place, value }): RolledPart => {
    const share = shareOf(stand, place, by === 'sum' ? ask.view : 'full');
    if (share === null) problems.push(unstatedShare(stand, place));
    const scaled = share === null || share === '1' ? value : times(value, share);
    return { value: scaled, ...weightOf(by, { ...ask, entity: stand.ids[place] ?? '' }, get) };
  });
  const own = valued.every(({ place }) => stand.ids[place] === ask.entity);
  return told(by === 'none' && !own ? null : rollValues(parts, by), by, 'entity', problems);
}

function told(value: Decimal | null, by: RollUp, axis: 'time' | 'entity', problems: Issue[]): Decimal | null {
  if (value === null) problems.push(issue('not-rolled-up', [], texts.notRolledUp(by, axis)));
  return value;
}

/** What a part weighs, where parts are weighted. A question still open weighs one for now: all is asked again. */
function weightOf(by: RollUp, ask: Omit<Ask, 'indicator'>, get: Get): Pick<RolledPart, 'weight'> {
  if (typeof by !== 'object') return {};
  const found = get({ ...ask, indicator: by.weightedBy });
  return { weight: found === null ? decimal(1) : found.value };
}
