import { type FiscalCalendar, type Id } from '../foundation/index.ts';
import type { FactSource, Placed } from './each-part.ts';
import type { EntityLink } from './entity-link.ts';
import { type EntityTree, entityTreeOf, type Stand } from './entity-tree.ts';
import { type HeldFacts, heldBy } from './held-facts.ts';
import type { FactSeries } from './fact-series.ts';
import { owingOf, type Reporter } from './owing.ts';
import { type Slot, slotsIn } from './slots.ts';

const trees = new WeakMap<readonly EntityLink[], EntityTree>();

function treeOf(links: readonly EntityLink[]): EntityTree {
  const known = trees.get(links);
  if (known !== undefined) return known;
  const tree = entityTreeOf(links);
  trees.set(links, tree);
  return tree;
}

/** What {@link factSource} is made of. */
interface Given {
  readonly series: FactSeries;
  readonly tree: readonly EntityLink[];
  /** A day number; ∞ where everything is known and due. */
  readonly asOf: number;
  readonly fiscal: FiscalCalendar;
  readonly reporters?: readonly Reporter[] | undefined;
}

/** GivenFacts as they were known on a day, among the entities. */
export function factSource({ series, tree, asOf, fiscal, reporters }: Given): FactSource {
  const held = heldBy(series, asOf);
  const slots = new Map<string, readonly Slot[]>();
  const places = new Map<Stand, Map<Id, Placed>>();
  return {
    held,
    tree: treeOf(tree),
    asOf,
    slots: (from, to, grain) => {
      const key = `${grain} ${from} ${to}`;
      const known = slots.get(key) ?? slotsIn(from, to, grain, fiscal);
      slots.set(key, known);
      return known;
    },
    placed: (indicator, stand) => {
      const byIndicator = places.get(stand) ?? new Map<Id, Placed>();
      places.set(stand, byIndicator);
      const known = byIndicator.get(indicator) ?? placedAt(held, indicator, stand, reporters);
      byIndicator.set(indicator, known);
      return known;
    },
  };
}

function placedAt(held: HeldFacts, indicator: Id, stand: Stand, reporters: readonly Reporter[] | undefined): Placed {
  const series = seriesAt(held, indicator, stand);
  return { series, owing: owingOf(indicator, stand, series, held, reporters) };
}

function seriesAt({ table, seriesOf }: HeldFacts, indicator: Id, { ids }: Stand): Int32Array {
  const code = table.indicator.places.get(indicator) ?? -1;
  return Int32Array.from(ids, (id) => seriesOf(code, table.entity.places.get(id) ?? -1));
}
