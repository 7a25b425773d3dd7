import { fail, fromNumber, guarded, issue, parse, toNumber } from '../foundation/index.ts';
import type { Direction } from '../indicators/index.ts';
import { fastPoints } from './fast-points.ts';
import type { ScoreInput } from './input.ts';
import { texts } from './messages.ts';
import { roundNumber } from './rounded-number.ts';
import type { ScoringRule } from './rule.ts';
import { ScoringRuleSchema } from './rule-schema.ts';
import { score } from './score.ts';
import { besideColumn, type Columns, type ColumnOrValue, type NumberColumn, ownColumn } from './value-columns.ts';

/** What {@link scoreValues} scores: a column of actuals, and beside it columns or one value for all. */
export interface ValueColumns {
  readonly actual: NumberColumn;
  readonly target?: ColumnOrValue;
  /** The base of anchors; where attainment is counted from. */
  readonly baseline?: ColumnOrValue;
  readonly stretch?: ColumnOrValue;
  readonly direction?: Direction;
}

/** Rules that need more than numbers. */
const alone: ReadonlySet<string> = /* @__PURE__ */ new Set(['deductions', 'manual', 'custom']);

/**
 * The points of many cases by one rule, as doubles: for screens and simulations over whole portfolios. NaN where a case has no
 * points, because something was not reported or cannot be computed; `score` of that case says why.
 *
 * Every case has the points that `score` gives it: where a double cannot tell on which side of an edge or of a rounding its
 * number lies, that case is scored exactly. Under a rule that rounds the result is the double nearest to the exact points; under one
 * that does not it may differ in the last digits of a double. Numbers are read through their shortest decimal text.
 *
 * @throws `HoshinError` for a malformed rule; `not-in-bulk` for deductions, manual and custom rules, `column-length`, `not-column`
 * @example
 * import { scoreValues } from 'hoshin/scoring';
 * const rule = { kind: 'anchors' as const, points: { base: '60', target: '100', stretch: '120' }, below: 'zero' as const,
 *   above: 'hold' as const, round: { quantum: '0.1', mode: 'half-up' as const } };
 * Array.from(scoreValues(rule, { actual: [70, 80, 95, 130], baseline: 80, target: 100, stretch: 110, direction: 'increase' }));
 * // => [0, 60, 90, 120]
 */
export function scoreValues(rule: ScoringRule | object, columns: ValueColumns): Float64Array {
  const read = parse(ScoringRuleSchema, rule);
  if (alone.has(read.kind)) fail(issue('not-in-bulk', ['kind'], texts.notInBulk(read.kind)));
  return guarded(() => {
    const given = columnsOf(columns);
    const exact = exactPoints(read, given, columns.direction);
    const fast = fastPoints(read, given, columns.direction);
    const points = new Float64Array(given.length);
    if (fast === null) return points.map((_, at) => exact(at));
    const finish = finisher(read);
    for (let at = 0; at < points.length; at += 1) {
      const value = finish(fast(at));
      points[at] = Number.isNaN(value) ? exact(at) : value;
    }
    return points;
  });
}

function columnsOf({ actual, target, baseline, stretch }: ValueColumns): Columns {
  const own = ownColumn('actual', actual);
  const { length } = own;
  return {
    length,
    actual: own,
    target: besideColumn('target', target, length),
    baseline: besideColumn('baseline', baseline, length),
    stretch: besideColumn('stretch', stretch, length),
  };
}

/** Bounds and rounding in doubles; NaN where a rounding cannot be decided. Bounds are continuous: a double's error stays one. */
function finisher(rule: ScoringRule): (points: number) => number {
  const least = 'floor' in rule && typeof rule.floor === 'string' ? toNumber(rule.floor) : -Infinity;
  const most = 'cap' in rule ? toNumber(rule.cap) : Infinity;
  const round = roundNumber('round' in rule ? rule.round : undefined);
  return (points) => round(points < least ? least : points > most ? most : points);
}

/** The points of one case as `score` gives them; NaN where it gives none. */
function exactPoints(rule: ScoringRule, columns: Columns, direction: Direction | undefined): (at: number) => number {
  const figure = (column: Float64Array | null, at: number): string | null => {
    const value = column?.[at];
    return value === undefined || !Number.isFinite(value) ? null : fromNumber(value);
  };
  return (at) => {
    if (!Number.isFinite(columns.actual[at])) return Number.NaN;
    const input: ScoreInput = {
      actual: figure(columns.actual, at),
      target: figure(columns.target, at),
      baseline: figure(columns.baseline, at),
      stretch: figure(columns.stretch, at),
      ...(direction === undefined ? {} : { direction }),
    };
    const { points } = score(rule, input);
    return points === null ? Number.NaN : toNumber(points);
  };
}
