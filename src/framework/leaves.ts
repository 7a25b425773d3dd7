import {
  addDays,
  type CivilDate,
  type Fiscal,
  type Id,
  type Issue,
  issue,
  periodOf,
  periodSpan,
  periodsWithin,
  shiftPeriod,
} from '../foundation/index.ts';
import {
  type DerivedIndicator,
  formatFormula,
  type Indicator,
  type MeasuredDays,
  type RolledPart,
  rollValues,
} from '../indicators/index.ts';
import { computedOver } from './computed.ts';
import type { Days, OwnFigure } from './figures.ts';
import { joined, nothing, weightOf } from './joined.ts';
import type { Ask, Get, Measured, Sources } from './measured.ts';
import { texts } from './messages.ts';

/** A derived indicator that is computed entity by entity and period by period, and rolled up then. */
export type LeafIndicator = DerivedIndicator & { readonly leaves: NonNullable<DerivedIndicator['leaves']> };

/** Whether an indicator is computed so. */
export function isLeafwise(definition: Indicator): definition is LeafIndicator {
  return definition.kind === 'derived' && definition.leaves !== undefined;
}

/**
 * Computes the formula at the lowest entities for each whole period within the days, and rolls the results up as declared:
 * price times volume, which is not the product of the totals.
 */
export function leavesOver(definition: LeafIndicator, { entity, days }: Ask, sources: Sources, get: Get): Measured {
  const slots = leafSlots(definition, days, sources.fiscal);
  const parts = leafEntities(entity, sources.children).flatMap((leaf) => {
    const part = leafOver(definition, leaf, slots, sources, get);
    return part === null ? [] : [{ ...part, entity: leaf }];
  });
  if (parts.length === 0) return nothing;
  const { grain, additivity } = definition.leaves;
  const whole = joined(parts, additivity.entity, days, get);
  const unrolled = whole.value === null ? issue('not-rolled-up', [], texts.notRolledUp(definition.id)) : null;
  const problem = parts.find((part) => part.problem !== null)?.problem ?? unrolled;
  return {
    ...whole,
    rolledUp: parts.some((part) => part.entity !== entity),
    inputs: [],
    because: problem?.text ?? texts.leaves(formatFormula(definition.formula), grain, parts.length),
    problem,
  };
}

/** The entities below one that have nothing below them; itself where it has none. */
function leafEntities(entity: Id, children: Sources['children']): readonly Id[] {
  const leaves: Id[] = [];
  const waiting = [entity];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const below = children.get(at) ?? [];
    if (below.length === 0) leaves.push(at);
    else for (const next of below.toReversed()) waiting.push(next);
  }
  return leaves;
}

/** Periods are looked back on no further than the longest rolling window reaches. */
const mostPeriods = 1200;

/** The whole periods within some days for which a formula is evaluated. */
export function leafSlots({ leaves: { grain } }: LeafIndicator, days: Days, fiscal?: Fiscal): readonly MeasuredDays[] {
  const first = periodSpan(shiftPeriod(periodOf(days.to, grain, fiscal), 1 - mostPeriods, fiscal), fiscal).start;
  const start = days.from < first ? first : days.from;
  return periodsWithin({ start, end: days.to }, grain, fiscal).map((period) => {
    const span = periodSpan(period, fiscal);
    return { from: span.start, to: span.end, grain };
  });
}

/** What one entity says, and what is wrong where it says nothing of a period though there are figures. */
interface LeafFigure extends OwnFigure {
  readonly problem: Issue | null;
}

/** What the formula gives for one entity, period by period and then over time; null where it gives nothing. */
function leafOver(
  definition: LeafIndicator,
  entity: Id,
  slots: readonly MeasuredDays[],
  sources: Sources,
  get: Get,
): LeafFigure | null {
  const by = definition.leaves.additivity.time;
  const found = slots
    .map((days) => ({ days, one: computedOver(definition, { entity, days }, sources, get) }))
    .filter(({ one: { value, problem } }) => value !== null || problem !== null);
  const last = found.at(-1);
  if (last === undefined) return null;
  const values = found.flatMap(({ days, one: { value } }): RolledPart[] =>
    value === null ? [] : [{ value, ...weightOf(by, entity, asCycle(days), get) }],
  );
  const problem = found.find(({ one }) => one.problem !== null)?.one.problem ?? null;
  return {
    value: problem === null ? rollValues(values, by) : null,
    through: last.one.through ?? last.days.to,
    facts: [...new Set(found.flatMap(({ one }): readonly Id[] => one.facts))],
    gaps: by === 'sum' ? gapsBefore(slots, new Set(found.map(({ days }) => days))) : [],
    problem,
  };
}

/** The periods up to the last known one of which nothing is known, as spans of days. */
function gapsBefore(slots: readonly MeasuredDays[], known: ReadonlySet<MeasuredDays>): readonly Days[] {
  const gaps: Days[] = [];
  let open: CivilDate | null = null;
  for (const days of slots) {
    if (!known.has(days)) open ??= days.from;
    else if (open !== null) {
      gaps.push({ from: open, to: addDays(days.from, -1) });
      open = null;
    }
  }
  return gaps;
}

/** The days of a figure, which may be of any length, as weights are asked for them. */
export const asCycle = ({ from, to }: Days): MeasuredDays => ({ from, to, grain: 'cycle' });
