import { type FactSeries, picked } from './fact-series.ts';
import { runIndex, type RunIndex } from './run-index.ts';

/** The figures that hold on a day, one a cell, in the order of their series. */
export type HeldFacts = Kept & RunIndex;

type Kept = Pick<
  FactSeries,
  'table' | 'facts' | 'from' | 'to' | 'first' | 'last' | 'recorded' | 'units' | 'starts' | 'seriesOf'
>;

const latest = new WeakMap<FactSeries, { readonly asOf: number; readonly held: HeldFacts }>();

/** What was known by a day: of each cell its latest record by then; a cell that was taken back is none. */
export function heldBy(series: FactSeries, asOf: number): HeldFacts {
  const known = latest.get(series);
  if (known?.asOf === asOf) return known.held;
  const kept = hold(series, asOf);
  const held = { ...kept, ...runIndex(kept.starts, kept.from, kept.to, kept.units) };
  latest.set(series, { asOf, held });
  return held;
}

function hold(series: FactSeries, asOf: number): Kept {
  const { starts, facts } = series;
  const kept = new Int32Array(facts.length);
  const newStarts = new Int32Array(starts.length);
  let count = 0;
  for (let nth = 0; nth + 1 < starts.length; nth += 1) {
    newStarts[nth] = count;
    count = keep(series, starts[nth] ?? 0, starts[nth + 1] ?? 0, asOf, kept, count);
  }
  newStarts[starts.length - 1] = count;
  if (count === facts.length) return series;
  const places = kept.subarray(0, count);
  const column = (values: Int32Array): Int32Array => places.map((at) => values[at] ?? 0);
  const from = column(series.from);
  const to = column(series.to);
  return {
    table: series.table,
    facts: column(facts),
    from,
    to,
    first: series.first === series.from ? from : column(series.first),
    last: series.last === series.to ? to : column(series.last),
    recorded: column(series.recorded),
    units: picked(series.units, places),
    starts: newStarts,
    seriesOf: series.seriesOf,
  };
}

/** Keeps the places of one series that hold, and gives how many are kept by then. */
function keep(series: FactSeries, start: number, end: number, asOf: number, kept: Int32Array, before: number): number {
  const { from, to, recorded, table, facts } = series;
  let count = before;
  let best = -1;
  for (let at = start; at < end; at += 1) {
    if ((recorded[at] ?? 0) <= asOf) best = at;
    const ends = at + 1 === end || from[at + 1] !== from[at] || to[at + 1] !== to[at];
    if (!ends) continue;
    if (best >= 0 && table.isReported(facts[best] ?? 0)) {
      kept[count] = best;
      count += 1;
    }
    best = -1;
  }
  return count;
}
