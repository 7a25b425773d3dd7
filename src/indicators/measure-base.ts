import { type Decimal, type Id, type Issue, sum, times } from '../foundation/index.ts';
import { baseAnswer, missedPart, shareOf, unstatedShare, valueAt } from './base-answer.ts';
import { eachPart, type FactSource, type Visit } from './each-part.ts';
import { standsIn } from './entity-tree.ts';
import { decimalOf } from './fact-table.ts';
import type { HeldFacts } from './held-facts.ts';
import type { BaseIndicator, MilestoneIndicator } from './indicator.ts';
import { type Ask, type Get, type Measured, missingParts } from './measured.ts';
import { rollParts } from './roll-parts.ts';
import { placesOf, type Window } from './take-run.ts';

/** An indicator that is reported. */
export type ReportedIndicator = BaseIndicator | MilestoneIndicator;

/** What an indicator that is reported was for an entity over some days. */
export function measureBase(definition: ReportedIndicator, ask: Ask, source: FactSource, get: Get): Measured {
  const { time, entity } = definition.additivity;
  return time === 'sum' && entity === 'sum' ? addUp(definition, ask, source) : rollParts(definition, ask, source, get);
}

/** Sums on both axes need no parts of their own: units run through, share by share. */
function addUp(definition: ReportedIndicator, ask: Ask, source: FactSource): Measured {
  const { from, to } = ask.stretch;
  const sums = sumsOf(definition.id, source);
  const missing = missingParts();
  const problems: Issue[] = [];
  let [facts, overlapping, through, outside] = [0, 0, Infinity, false];
  for (const stand of standsIn(source.tree, from, to)) {
    const window = { from, to, since: stand.from, until: stand.to };
    const visit: Visit = (place, series, run, missed) => {
      facts += run.count;
      overlapping += run.overlapping;
      for (const slot of missed) missing.add(missedPart(definition.id, stand, place, slot.at));
      if (run.count === 0) return;
      through = Math.min(through, run.last);
      const share = shareOf(stand, place, ask.view);
      if (share === null) problems.push(unstatedShare(stand, place));
      else sums.add(share, run.units, series, window);
    };
    outside = eachPart(definition, ask, stand, window, source, visit) || outside;
  }
  // What is not consolidated counts as nothing, which is a figure and not a missing one.
  const value = facts > 0 || (outside && missing.list().count === 0) ? sums.total() : null;
  return baseAnswer(definition.missing, { value, facts, overlapping, through, missing: missing.list(), problems });
}

interface Sums {
  readonly add: (share: Decimal, units: number, series: number, window: Window) => void;
  readonly total: () => Decimal;
}

/** Adds figures up share by share: as whole units where any sum of them is exact, else as decimals. */
function sumsOf(indicator: Id, { held }: FactSource): Sums {
  const { table } = held;
  const code = table.indicator.places.get(indicator) ?? -1;
  if (table.whole[code] === false) return decimalSums(held);
  const units = new Map<Decimal, number>();
  return {
    add: (share, more) => units.set(share, (units.get(share) ?? 0) + more),
    total: () => joined([...units].map(([share, all]) => shared(decimalOf(all, table.scales[code] ?? 0), share))),
  };
}

function decimalSums(held: HeldFacts): Sums {
  const sums = new Map<Decimal, Decimal>();
  return {
    add: (share, _units, series, window) => {
      const values = placesOf(held, series, window).map((at) => valueAt(held, at));
      sums.set(share, sum([sums.get(share) ?? 0, ...values]));
    },
    total: () => joined([...sums].map(([share, all]) => shared(all, share))),
  };
}

const joined = (parts: readonly Decimal[]): Decimal => (parts.length === 1 ? (parts[0] ?? sum([])) : sum(parts));
const shared = (value: Decimal, share: Decimal): Decimal => (share === '1' ? value : times(value, share));
