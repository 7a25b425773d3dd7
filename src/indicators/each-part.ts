import type { Id } from '../foundation/index.ts';
import { floatAt, intAt } from './array-items.ts';
import type { EntityTree, Stand } from './entity-tree.ts';
import type { HeldFacts } from './held-facts.ts';
import type { ReportingGrain } from './indicator.ts';
import type { Ask } from './measured.ts';
import type { Owing } from './owing.ts';
import type { Slot } from './slots.ts';
import { emptyRun, placesOf, type Run, takeRun, type Window } from './take-run.ts';

/** What measured values are looked up in. */
export interface FactSource {
  readonly held: HeldFacts;
  readonly tree: EntityTree;
  /** The day by which a figure must be due to be missed; ∞ where every figure is asked for. */
  readonly asOf: number;
  /** The periods of a grain within some days. */
  readonly slots: (from: number, to: number, grain: ReportingGrain) => readonly Slot[];
  /** The series of an indicator among the entities as they stand, and who owes its figures. */
  readonly placed: (indicator: Id, stand: Stand) => Placed;
}

/** An indicator among the entities as they stand. */
export interface Placed {
  /** For each place the series; −1 where there is none. */
  readonly series: Int32Array;
  readonly owing: Owing;
}

/** An indicator as far as it is reported. */
interface Reported {
  readonly id: Id;
  readonly grain: ReportingGrain;
  readonly dueDays: number;
}

/**
 * What {@link eachPart} tells of a part: its place, its series, what was taken of it (written over by the next), and the
 * periods it misses.
 */
export type Visit = (place: number, series: number, run: Run, missed: readonly Slot[]) => void;

/**
 * Goes through the entities whose figures make up an entity's: its own where it has any, else those below it, and so on
 * down. An entity that has none and owes some, with nobody below to owe them, is gone through too. Gives whether something
 * was left out because it is not consolidated.
 */
export function eachPart(
  definition: Reported,
  { entity, view }: Ask,
  stand: Stand,
  window: Window,
  source: FactSource,
  visit: Visit,
): boolean {
  const start = stand.places.get(entity);
  const { series, owing } = source.placed(definition.id, stand);
  const slots = source.slots(window.from, window.to, definition.grain);
  const limit = Math.min(window.until, source.asOf - definition.dueDays);
  const waiting = start === undefined ? [] : [start];
  const run = emptyRun();
  let outside = false;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (view === 'consolidated' && stand.consolidated[place] === false) {
      outside = true;
      continue;
    }
    const own = intAt(series, place);
    takeRun(source.held, own, window, run);
    if (run.count > 0 || owesAlone(owing, place)) {
      const from = Math.max(floatAt(owing.from, place), window.since);
      const to = Math.min(floatAt(owing.to, place), limit);
      const complete = isComplete(slots, window, run, from, to);
      visit(place, own, run, complete ? none : missedSlots(slots, own, window, { from, to }, source.held));
    } else addAll(waiting, stand.below[place]);
  }
  return outside;
}

const none: readonly Slot[] = [];

function addAll(waiting: number[], places: readonly number[] | undefined): void {
  if (places !== undefined) for (const place of places) waiting.push(place);
}

/** Whether an entity owes figures and nothing below it does. */
function owesAlone({ from, below }: Owing, place: number): boolean {
  return floatAt(from, place) < Infinity && below[place] !== true;
}

/**
 * Whether figures without overlap cover just the days of all slots, all of which are owed: then none can be missing. Told
 * where figures begin no earlier than the first slot.
 */
function isComplete(slots: readonly Slot[], window: Window, run: Run, from: number, to: number): boolean {
  const head = slots[0];
  const tail = slots[slots.length - 1];
  if (head === undefined || tail === undefined) return true;
  if (head.from > window.from || head.from < from || tail.to > to) return false;
  return run.last >= tail.to && run.days === run.last - head.from + 1;
}

/** The periods owed for which there is no figure. */
function missedSlots(
  slots: readonly Slot[],
  series: number,
  window: Window,
  owed: { readonly from: number; readonly to: number },
  held: HeldFacts,
): readonly Slot[] {
  const due = slots.filter(({ from, to }) => from >= owed.from && to >= window.since && to <= owed.to);
  return due.length === 0 ? due : uncovered(due, placesOf(held, series, window), held);
}

/** The slots, in order, that none of the figures, in order, meets. */
function uncovered(slots: readonly Slot[], places: readonly number[], { from, to }: HeldFacts): readonly Slot[] {
  let nth = 0;
  return slots.filter((slot) => {
    while (nth < places.length && intAt(to, places[nth] ?? 0) < slot.from) nth += 1;
    return nth === places.length || intAt(from, places[nth] ?? 0) > slot.to;
  });
}
