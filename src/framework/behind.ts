import type { Fiscal, Id } from '../foundation/index.ts';
import {
  type Additivity,
  computeIndicator,
  type Indicator,
  type MeasuredDays,
  type RollUp,
} from '../indicators/index.ts';
import type { Days } from './figures.ts';
import { asCycle, isLeafwise, leafSlots } from './leaves.ts';

/** A reported indicator, and days over which its figures are asked for. */
export interface Behind {
  readonly indicator: Id;
  readonly by: RollUp;
  readonly days: Days;
}

interface Ask {
  readonly indicator: Id;
  readonly days: MeasuredDays;
}

/** What a question is read against. */
interface Ground {
  readonly indicators: ReadonlyMap<Id, Indicator>;
  readonly fiscal: Fiscal | undefined;
  /** Whether the entity has none below it: only there formulas are evaluated period by period. */
  readonly isLowest: boolean;
}

/** Every figure of one entity that an indicator may rest on over some days, whether it is there or not. */
export function figuresBehind(asked: Ask, ground: Ground): readonly Behind[] {
  const found = new Map<string, Behind>();
  const seen = new Set<string>();
  const waiting = [asked];
  for (let ask = waiting.pop(); ask !== undefined; ask = waiting.pop()) {
    const { indicator, days } = ask;
    const key = `${indicator} ${days.from} ${days.to}`;
    const question = `${key} ${days.grain}`;
    if (seen.has(question)) continue;
    seen.add(question);
    const definition = ground.indicators.get(indicator);
    if (definition === undefined) continue;
    if ('additivity' in definition) found.set(key, { indicator, by: definition.additivity.time, days });
    for (const next of asksOf(definition, days, ground)) waiting.push(next);
  }
  return [...found.values()];
}

/** What an indicator asks of others. Over time figures are weighted by the entity's own, which the figure already holds. */
function asksOf(definition: Indicator, days: MeasuredDays, ground: Ground): readonly Ask[] {
  if ('additivity' in definition) return weight(definition.additivity, 'entity', days);
  if (!isLeafwise(definition)) return inputsOf(definition, days, ground);
  if (!ground.isLowest) return [];
  const { additivity } = definition.leaves;
  const bySlot = leafSlots(definition, days, ground.fiscal).flatMap((slot) => [
    ...inputsOf(definition, slot, ground),
    ...weight(additivity, 'time', asCycle(slot)),
  ]);
  return [...bySlot, ...weight(additivity, 'entity', days)];
}

function weight(additivity: Additivity, axis: keyof Additivity, days: MeasuredDays): readonly Ask[] {
  const by = additivity[axis];
  return typeof by === 'object' ? [{ indicator: by.weightedBy, days }] : [];
}

function inputsOf(
  definition: Parameters<typeof computeIndicator>[0],
  days: MeasuredDays,
  { fiscal }: Ground,
): readonly Ask[] {
  const { inputs } = computeIndicator(definition, {
    days,
    ...(fiscal === undefined ? {} : { fiscal }),
    unitOf: () => undefined,
    valueOf: () => null,
  });
  return inputs;
}
