import { compare, type Decimal, type Issue, issue, type Label } from '../foundation/index.ts';
import type { Direction } from '../indicators/index.ts';
import { customPoints } from './custom-points.ts';
import {
  add,
  ceilingOf,
  divide,
  floorOf,
  type Fraction,
  fraction,
  lesser,
  magnitude,
  multiply,
  one,
  opposite,
  order,
  significant,
  subtract,
  zero,
} from './fraction.ts';
import type { CustomScore, CustomSibling, ManualPoints, ScoredEvent } from './input.ts';
import type { Measured } from './measure.ts';
import { texts } from './messages.ts';
import type {
  AnchorsRule,
  BandsRule,
  CurveRule,
  DeductionItem,
  DeductionsRule,
  RuleBasis,
  ScoringRule,
  SlopesRule,
  StepCount,
  TentRule,
} from './rule.ts';

/** All that a rule may look at, read. */
export interface RuleContext {
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  readonly baseline: Decimal | null;
  readonly stretch: Decimal | null;
  readonly weight: Decimal | null;
  readonly period: string | null;
  readonly direction: Direction | null;
  readonly measured: Measured | null;
  readonly attainment: Decimal | null;
  readonly events: readonly (ScoredEvent & { readonly points?: Decimal })[] | null;
  readonly manual: (ManualPoints & { readonly points: Decimal }) | null;
  readonly measures: Readonly<Record<string, Decimal | null>>;
  readonly functions: Readonly<Record<string, CustomScore>>;
  readonly siblings: readonly CustomSibling[];
}

/** Points before bounds and rounding, with the number they were read off; or that something is missing; or wrong. */
export type Outcome =
  | { readonly points: Fraction; readonly of?: Decimal; readonly because?: Label }
  | { readonly missing: true }
  | { readonly problem: Issue };

const missing: Outcome = { missing: true };
const fault = (code: string, text: Label): Outcome => ({ problem: issue(code, [], text) });

/** The points of a rule. */
export function pointsOf(rule: ScoringRule, context: RuleContext): Outcome {
  switch (rule.kind) {
    case 'anchors':
      return anchorPoints(rule, context);
    case 'deductions':
      return deductionPoints(rule, context);
    case 'tent':
      return tentPoints(rule, context);
    case 'boolean':
      return booleanPoints(rule, context);
    case 'manual':
      return manualPoints(rule, context);
    case 'custom':
      return customPoints(rule, context);
    default:
      return readOff(rule, context);
  }
}

type ReadOffRule = Exclude<ScoringRule, { kind: 'anchors' | 'deductions' | 'tent' | 'boolean' | 'manual' | 'custom' }>;

/** Rules that look at one number. */
function readOff(rule: ReadOffRule, context: RuleContext): Outcome {
  const basis = rule.kind === 'ratio' ? 'attainment' : rule.of;
  const x = basisOf(basis, context);
  if (!('n' in x)) return x;
  return { points: along(rule, x), of: significant(x) };
}

// eslint-disable-next-line complexity -- one rule a case, read from top to bottom
function along(rule: ReadOffRule, x: Fraction): Fraction {
  switch (rule.kind) {
    case 'ratio': {
      const points = multiply(fraction(rule.full), x);
      const under = rule.floor !== undefined && order(points, fraction(rule.floor.at)) < 0;
      return under ? fraction(rule.floor.gives) : points;
    }
    case 'curve':
      return onCurve(rule, x);
    case 'bands':
      return inBand(rule, x);
    case 'slopes':
      return onSlopes(rule, x);
    case 'goalposts': {
      const way = subtract(fraction(rule.best.at), fraction(rule.worst.at));
      const share = clamped(divide(subtract(x, fraction(rule.worst.at)), way));
      return between(fraction(rule.worst.gives), fraction(rule.best.gives), share);
    }
    case 'step': {
      const away = subtract(x, fraction(rule.from));
      const distance = rule.side === 'above' ? away : opposite(away);
      if (distance.n <= 0n) return fraction(rule.start);
      return add(fraction(rule.start), multiply(fraction(rule.gives), stepsOf(distance, rule.per, rule.count)));
    }
  }
}

/** The number a rule looks at. */
function basisOf(basis: RuleBasis, { actual, measured }: RuleContext): Fraction | Outcome {
  if (basis === 'actual') return actual === null ? missing : fraction(actual);
  if (measured === null) return fault('direction-needed', texts.directionNeeded());
  if (measured.status === 'no-target') return fault('no-target', texts.noTarget());
  const value = basis === 'attainment' ? measured.ratio : measured.shortfall;
  if (value === null) return missing;
  return basis === 'attainment' ? value : opposite(value);
}

const clamped = (share: Fraction): Fraction => (share.n < 0n ? zero : lesser(share, one));

/** The number a share of the way from one to another. */
function between(from: Fraction, to: Fraction, share: Fraction): Fraction {
  return add(from, multiply(subtract(to, from), share));
}

function stepsOf(distance: Fraction, per: Decimal, count: StepCount): Fraction {
  const steps = divide(distance, fraction(per));
  return count === 'whole' ? floorOf(steps) : count === 'started' ? ceilingOf(steps) : steps;
}

function onSlopes(rule: SlopesRule, x: Fraction): Fraction {
  const distance = rule.of === 'attainment' ? subtract(x, one) : x;
  const slope = distance.n >= 0n ? rule.better : rule.worse;
  const change = multiply(fraction(slope.points), stepsOf(magnitude(distance), slope.per, slope.count));
  return distance.n >= 0n ? add(fraction(rule.onTarget), change) : subtract(fraction(rule.onTarget), change);
}

function inBand({ bands, includes }: BandsRule, x: Fraction): Fraction {
  const found = bands.find(({ to }) => {
    if (to === null) return true;
    const side = order(x, fraction(to));
    return includes === 'from' ? side < 0 : side <= 0;
  });
  // A parsed table is open at both ends, so some band holds every number.
  return fraction(found?.gives ?? bands[0]?.gives ?? ('0' as Decimal));
}

interface Corner {
  readonly at: Fraction;
  readonly gives: Fraction;
}

function onCurve({ corners, below, above }: CurveRule, x: Fraction): Fraction {
  const read = corners.map(({ at, gives }) => ({ at: fraction(at), gives: fraction(gives) }));
  return onLine(read, x, below, above);
}

/** Points along corners that rise in position; outside held, or the outermost line carried on. */
// eslint-disable-next-line complexity -- the two sides, held or carried on, and the middle
function onLine(corners: readonly Corner[], x: Fraction, below: 'hold' | 'extend', above: 'hold' | 'extend'): Fraction {
  const next = corners.findIndex(({ at }) => order(x, at) <= 0);
  if (next === 0 && below === 'hold') return corners[0]?.gives ?? zero;
  if (next < 0 && above === 'hold') return corners.at(-1)?.gives ?? zero;
  const right = next < 0 ? corners.length - 1 : Math.max(1, next);
  const [a, b] = corners.slice(right - 1, right + 1);
  // A rule has at least two corners, so there is always a line to read off.
  if (a === undefined || b === undefined) return zero;
  return between(a.gives, b.gives, divide(subtract(x, a.at), subtract(b.at, a.at)));
}

function anchorPoints(rule: AnchorsRule, context: RuleContext): Outcome {
  const { actual, direction } = context;
  if (actual === null) return missing;
  const falls = direction === 'decrease' || direction === 'maintain-below';
  const turn = (value: Decimal): Fraction => (falls ? opposite(fraction(value)) : fraction(value));
  const corners = anchorsOf(rule, context, turn);
  const [base] = corners;
  if (base === undefined) return fault('no-anchors', texts.noAnchors());
  const rises = corners.every(({ at }, place) => place === 0 || order(corners[place - 1]?.at ?? at, at) < 0);
  if (!rises) return fault('tiers-out-of-order', texts.anchorsOutOfOrder());
  const x = turn(actual);
  if (rule.below === 'zero' && order(x, base.at) < 0) return { points: zero, of: actual };
  return { points: onLine(corners, x, rule.below === 'zero' ? 'hold' : rule.below, rule.above), of: actual };
}

/** Base, target and, where both goal and rule have one, stretch; none where the goal lacks base or target. */
function anchorsOf(
  { points }: AnchorsRule,
  { target, baseline, stretch }: RuleContext,
  turn: (value: Decimal) => Fraction,
): Corner[] {
  if (target === null || baseline === null) return [];
  const corners = [
    { at: turn(baseline), gives: fraction(points.base) },
    { at: turn(target), gives: fraction(points.target) },
  ];
  const farther = stretch !== null && points.stretch !== undefined;
  return farther ? [...corners, { at: turn(stretch), gives: fraction(points.stretch) }] : corners;
}

function tentPoints(rule: TentRule, { actual, target }: RuleContext): Outcome {
  if (actual === null) return missing;
  if (target === null) return fault('no-target', texts.noTarget());
  const middle = fraction(target);
  const distance = subtract(fraction(actual), middle);
  const width = fraction(distance.n < 0n ? rule.below : rule.above);
  const reach = rule.unit === 'share' ? multiply(magnitude(middle), width) : width;
  const share = reach.n === 0n ? (distance.n === 0n ? zero : one) : clamped(divide(magnitude(distance), reach));
  return { points: between(fraction(rule.full), fraction(rule.floor), share), of: actual };
}

function booleanPoints(
  { met, missed }: { readonly met: Decimal; readonly missed: Decimal },
  { measured }: RuleContext,
): Outcome {
  if (measured === null) return fault('direction-needed', texts.directionNeeded());
  if (measured.status === 'no-target') return fault('no-target', texts.noTarget());
  if (measured.met === null) return missing;
  return { points: fraction(measured.met ? met : missed) };
}

function manualPoints(
  { least, most }: { readonly least: Decimal; readonly most: Decimal },
  { manual }: RuleContext,
): Outcome {
  if (manual === null) return missing;
  const { points, by, because } = manual;
  if (compare(points, least) < 0 || compare(points, most) > 0) {
    return fault('outside-range', texts.outsideRange(points, least, most));
  }
  return { points: fraction(points), because: texts.givenBy(points, by, because) };
}

function deductionPoints({ start, items }: DeductionsRule, { events }: RuleContext): Outcome {
  if (events === null) return missing;
  const unknown = events.find(({ event }) => !items.some((item) => item.event === event));
  if (unknown !== undefined) return fault('unknown-event', texts.unknownEvent(unknown.event));
  let points = fraction(start);
  for (const item of items) {
    const off = costOf(
      item,
      events.filter(({ event }) => event === item.event),
    );
    if ('problem' in off) return off;
    points = subtract(points, off.cost);
  }
  return { points };
}

function costOf(
  item: DeductionItem,
  events: NonNullable<RuleContext['events']>,
): { readonly cost: Fraction } | { readonly problem: Issue } {
  let cost = zero;
  for (const { count = 1, points } of events) {
    const price = item.each ?? points;
    const wrong = priceIssue(item, price);
    if (wrong !== null) return { problem: wrong };
    cost = add(cost, multiply(fraction(price ?? ('0' as Decimal)), { n: BigInt(count), d: 1n }));
  }
  return { cost: withinCap(cost, item.cap) };
}

function priceIssue({ event, range }: DeductionItem, price: Decimal | undefined): Issue | null {
  if (price === undefined) return issue('points-needed', [], texts.pointsNeeded(event));
  if (range === undefined || (compare(price, range.least) >= 0 && compare(price, range.most) <= 0)) return null;
  return issue('outside-range', [], texts.outsideRange(price, range.least, range.most));
}

function withinCap(cost: Fraction, cap: Decimal | undefined): Fraction {
  if (cap === undefined) return cost;
  const most = fraction(cap);
  if (order(magnitude(cost), most) <= 0) return cost;
  return cost.n < 0n ? opposite(most) : most;
}
