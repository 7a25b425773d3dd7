import { toNumber } from '../foundation/index.ts';
import type { Direction } from '../indicators/index.ts';
import type { AnchorsRule, BandsRule, RuleBasis, ScoringRule, StepRule } from './rule.ts';
import type { Columns } from './value-columns.ts';

/** The points of the case at an index before bounds and rounding; NaN where doubles cannot tell and exact numbers must. */
export type FastPoints = (at: number) => number;

/** Nearer than this, relative to its size, a double cannot tell on which side of an edge its number lies. */
const near = 1e-9;
const apart = (x: number, edge: number): boolean =>
  Math.abs(x - edge) > near * Math.max(1, Math.abs(x), Math.abs(edge));

/** Two numbers nearer to each other than this, relative to their size, leave a double too few digits to divide their distance. */
const close = 1e-4;
const wide = (from: number, to: number): boolean =>
  Math.abs(to - from) >= close * Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE);

/** A number on the line from one corner to the next; NaN where they do not rise, or lie too close. */
function onSegment(x: number, from: number, to: number, low: number, high: number): number {
  return from < to && wide(from, to) ? low + ((high - low) * (x - from)) / (to - from) : Number.NaN;
}

/** How a rule's points are read off in doubles; null for rules that only exact numbers can read. */
export function fastPoints(rule: ScoringRule, columns: Columns, direction: Direction | undefined): FastPoints | null {
  switch (rule.kind) {
    case 'anchors':
      return anchors(rule, columns, direction);
    case 'ratio':
      return ratio(rule, basis('attainment', columns, direction));
    case 'curve':
    case 'goalposts':
      return along(rule, basis(rule.of, columns, direction));
    case 'bands':
      return banded(rule, basis(rule.of, columns, direction));
    case 'step':
      return stepped(rule, basis(rule.of, columns, direction));
    default:
      return null;
  }
}

/** The number a rule looks at, NaN where it needs exactness; null for directions that only exact numbers can read. */
function basis(
  of: RuleBasis,
  { actual, target, baseline }: Columns,
  direction: Direction | undefined,
): FastPoints | null {
  if (of === 'actual') return (at) => actual[at] ?? Number.NaN;
  if (target === null || (direction !== 'increase' && direction !== 'decrease')) return null;
  const rises = direction === 'increase';
  if (of === 'variance')
    return (at) => difference(actual[at] ?? Number.NaN, target[at] ?? Number.NaN) * (rises ? 1 : -1);
  return (at) => {
    // An absent baseline is zero; one that is missing for this case is for the exact way to judge.
    const start = baseline === null ? 0 : (baseline[at] ?? Number.NaN);
    const end = target[at] ?? Number.NaN;
    const covered = ((actual[at] ?? Number.NaN) - start) / (end - start);
    if (!Number.isFinite(covered) || !wide(start, end)) return Number.NaN;
    return end > start === rises ? covered : 2 - covered;
  };
}

/** A difference that doubles give well: of whole numbers, or of small ones. */
function difference(a: number, b: number): number {
  const well = (Number.isInteger(a) && Number.isInteger(b)) || (Math.abs(a) < 1e5 && Math.abs(b) < 1e5);
  return well ? a - b : Number.NaN;
}

function anchors(rule: AnchorsRule, columns: Columns, direction: Direction | undefined): FastPoints | null {
  const { actual, target, baseline, stretch } = columns;
  if (target === null || baseline === null || rule.above === 'extend') return null;
  const turn = direction === 'decrease' || direction === 'maintain-below' ? -1 : 1;
  const { base: first, target: second, stretch: third } = mapped(rule.points);
  const short = rule.below === 'zero' ? 0 : first;
  const beyondTarget = (x: number, at: number, middle: number): number => {
    if (stretch === null || third === undefined) return x > middle ? second : Number.NaN;
    const high = (stretch[at] ?? Number.NaN) * turn;
    return middle < high && x >= high ? third : onSegment(x, middle, high, second, third);
  };
  return (at) => {
    const x = (actual[at] ?? Number.NaN) * turn;
    const low = (baseline[at] ?? Number.NaN) * turn;
    const middle = (target[at] ?? Number.NaN) * turn;
    // Anchors out of order, or missing, are for the exact way to judge.
    if (!(low < middle)) return Number.NaN;
    if (x > middle) return beyondTarget(x, at, middle);
    if (x >= low || rule.below === 'extend') return onSegment(x, low, middle, first, second);
    return apart(x, low) ? short : Number.NaN;
  };
}

function mapped({ base, target, stretch }: AnchorsRule['points']): { base: number; target: number; stretch?: number } {
  const points = { base: toNumber(base), target: toNumber(target) };
  return stretch === undefined ? points : { ...points, stretch: toNumber(stretch) };
}

function ratio(rule: Extract<ScoringRule, { kind: 'ratio' }>, x: FastPoints | null): FastPoints | null {
  if (x === null) return null;
  const full = toNumber(rule.full);
  const floor = rule.floor === undefined ? null : { at: toNumber(rule.floor.at), gives: toNumber(rule.floor.gives) };
  if (floor === null) return (at) => full * x(at);
  return (at) => {
    const points = full * x(at);
    if (!apart(points, floor.at)) return Number.NaN;
    return points < floor.at ? floor.gives : points;
  };
}

interface Corner {
  readonly at: number;
  readonly gives: number;
}

function along(rule: Extract<ScoringRule, { kind: 'curve' | 'goalposts' }>, x: FastPoints | null): FastPoints | null {
  if (x === null || (rule.kind === 'curve' && (rule.below === 'extend' || rule.above === 'extend'))) return null;
  const corners = (rule.kind === 'curve' ? rule.corners : [rule.worst, rule.best])
    .map(({ at, gives }): Corner => ({ at: toNumber(at), gives: toNumber(gives) }))
    .sort((a, b) => a.at - b.at);
  return (at) => onCorners(corners, x(at));
}

function onCorners(corners: readonly Corner[], value: number): number {
  let before: Corner | undefined;
  for (const corner of corners) {
    if (value <= corner.at) {
      return before === undefined ? corner.gives : onSegment(value, before.at, corner.at, before.gives, corner.gives);
    }
    before = corner;
  }
  return value > (before?.at ?? Number.NaN) ? (before?.gives ?? Number.NaN) : Number.NaN;
}

function banded({ bands }: BandsRule, x: FastPoints | null): FastPoints | null {
  if (x === null) return null;
  const edges = bands.map(({ to, gives }) => ({ to: to === null ? null : toNumber(to), gives: toNumber(gives) }));
  return (at) => {
    const value = x(at);
    for (const { to, gives } of edges) {
      // The band without an end takes what is past every edge before it.
      if (to === null) return Number.isFinite(value) ? gives : Number.NaN;
      if (!apart(value, to)) return Number.NaN;
      if (value < to) return gives;
    }
    return Number.NaN;
  };
}

function stepped(rule: StepRule, x: FastPoints | null): FastPoints | null {
  const [start, from] = [toNumber(rule.start), toNumber(rule.from)];
  const [per, gives] = [toNumber(rule.per), toNumber(rule.gives)];
  if (x === null || per < 1e-3 * Math.max(1, Math.abs(from))) return null;
  const sign = rule.side === 'above' ? 1 : -1;
  return (at) => {
    const steps = ((x(at) - from) * sign) / per;
    if (rule.count === 'pro-rata') return steps <= 0 ? start : start + gives * steps;
    if (!apart(steps, Math.round(steps))) return Number.NaN;
    const counted = rule.count === 'whole' ? Math.floor(steps) : Math.ceil(steps);
    return steps <= 0 ? start : start + gives * counted;
  };
}
