import type { CompositePart, CompositeUnit, Normalization } from './composite.ts';
import { total } from './read-table.ts';

/** One indicator's values, unit by unit, made comparable and turned so that more is better; null where not reported. */
export function normalized(
  { id, increasing = true, goalposts }: CompositePart,
  units: readonly CompositeUnit[],
  how: Normalization,
): readonly (number | null)[] {
  const raw = units.map(({ values }) => (Object.hasOwn(values, id) ? (values[id] ?? null) : null));
  const known = raw.filter((value) => value !== null);
  const scale = scales[how](known, goalposts, increasing);
  return raw.map((value) => (value === null ? null : scale(value)));
}

type Scale = (value: number) => number | null;

/** A constant column tells nothing: all its units stand in the middle. */
const middle = 0.5;

const scales: Readonly<
  Record<
    Normalization,
    (known: readonly number[], goalposts: readonly [number, number] | undefined, increasing: boolean) => Scale
  >
> = {
  none: (_known, _goalposts, increasing) => (value) => (increasing ? value : -value),
  'min-max': (known, _goalposts, increasing) => {
    const low = Math.min(...known);
    const range = Math.max(...known) - low;
    return (value) => (range === 0 ? middle : turned((value - low) / range, increasing));
  },
  'z-score': (known, _goalposts, increasing) => {
    const mean = total(known) / known.length;
    const deviation = Math.sqrt(total(known.map((value) => (value - mean) ** 2)) / Math.max(1, known.length - 1));
    return (value) => (deviation === 0 ? 0 : ((value - mean) / deviation) * (increasing ? 1 : -1));
  },
  rank: (known, _goalposts, increasing) => (value) => ranksBelow(known, value, increasing) + 1,
  percentile: (known, _goalposts, increasing) => (value) =>
    known.length < 2 ? middle : ranksBelow(known, value, increasing) / (known.length - 1),
  goalposts: (_known, goalposts, increasing) => (value) => {
    if (goalposts === undefined) return null;
    const [worst, best] = increasing || goalposts[0] > goalposts[1] ? goalposts : [goalposts[1], goalposts[0]];
    return worst === best ? middle : Math.min(1, Math.max(0, (value - worst) / (best - worst)));
  },
};

const turned = (share: number, increasing: boolean): number => (increasing ? share : 1 - share);

/** How many others are worse, ties counted half. */
function ranksBelow(known: readonly number[], value: number, increasing: boolean): number {
  const worse = known.filter((one) => (increasing ? one < value : one > value)).length;
  const same = known.filter((one) => one === value).length;
  return worse + (same - 1) / 2;
}
