import * as z from 'zod/mini';
import {
  allocate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  Id,
  type Label,
  parse,
  Period,
  remember,
  type Schema,
} from '../foundation/index.ts';
import { Goal } from './goal.ts';
import { texts } from './messages.ts';
import type { Phasing } from './phasing.ts';

/** A claim on a goal: who or when, how much it counts, and what binds it. */
export interface Claim {
  /** What it counts beside the others: last year's actual, capacity, area; any scale. */
  readonly weight: DecimalInput;
  /** The least it may get, in the goal's unit. */
  readonly min?: DecimalInput;
  /** The most it may get. */
  readonly max?: DecimalInput;
  /** What it gets whatever its weight. */
  readonly locked?: DecimalInput;
}

/** The claim of a unit below. */
export interface EntityClaim extends Claim {
  readonly entity: string;
}

/** The claim of a period within. */
export interface PeriodClaim extends Claim {
  readonly period: string;
}

/** How {@link decompose} shares a goal out. */
export interface DecomposeOptions {
  /** The units below, or the periods within: of one kind. */
  readonly parts: readonly EntityClaim[] | readonly PeriodClaim[];
  /** The smallest step of an amount, in the goal's unit: `'0.01'` for fen. */
  readonly quantum: DecimalInput;
  /** What the weights are, such as `actuals-2025`; it stays with every goal that comes out. */
  readonly basis: string;
}

/** What {@link decompose} gives: goals that add up to the one above exactly, or by how much that cannot be. */
export type Decomposition =
  | { readonly kind: 'decomposed'; readonly goals: readonly Goal[]; readonly because: Label }
  | { readonly kind: 'infeasible'; readonly shortBy: Decimal; readonly because: Label };

const claim = {
  weight: Decimal,
  min: z.exactOptional(Decimal),
  max: z.exactOptional(Decimal),
  locked: z.exactOptional(Decimal),
};

interface ReadClaim {
  readonly entity?: Id;
  readonly period?: Period;
  readonly weight: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly locked?: Decimal;
}

const Options: Schema<{ readonly parts: readonly ReadClaim[]; readonly quantum: Decimal; readonly basis: string }> =
  /* @__PURE__ */ z.strictObject({
    parts: z.union([
      z.array(z.strictObject({ entity: Id, ...claim })).check(z.minLength(1)),
      z.array(z.strictObject({ period: Period, ...claim })).check(z.minLength(1)),
    ]),
    quantum: Decimal,
    basis: z.string().check(z.minLength(1)),
  });

/**
 * Shares a goal out over the units below it, or over the periods within it. The parts add up to the target exactly: each
 * is a whole number of quanta, within one quantum of its proportional share unless bounds or locks move it, and ties go to
 * the lower key. Each goal that comes out says what it came from, by which claim, and why that amount. Tiers (base, stretch)
 * are not shared out: they are set where they are answered for.
 *
 * A ratio is never shared out: set it for each part and check it by numerator and denominator.
 *
 * @throws `HoshinError` for malformed claims, and `duplicate-id` for two of one part
 * @example
 * import { decompose, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decompose(goal, { quantum: '0.01', basis: 'actuals-2025',
 *   parts: [{ entity: 'north', weight: '1' }, { entity: 'south', weight: '2' }] });
 * shared.kind === 'decomposed' ? shared.goals.map(({ id, target }) => `${id} ${target}`) : [];
 * // => ['sales.north 33.33', 'sales.south 66.67']
 */
export function decompose(goal: Goal, options: DecomposeOptions): Decomposition {
  const parent = parse(Goal, goal);
  const { parts, quantum, basis } = parse(Options, options);
  const shared = share(parent, parts, quantum);
  if (shared.kind === 'infeasible') return deepFreeze(infeasible(parent, shared.shortBy));
  const goals = parts.map((part, at) => child(parent, part, shared.amounts[at] ?? parent.target, basis));
  const because = texts.decomposed(parent.id, parent.target, goals.length, basis);
  return deepFreeze({ kind: 'decomposed', goals: goals.map((one) => remember(Goal, one)), because });
}

/**
 * Gives a goal the shape in which its target builds up: an amount for each period, exact to the quantum. Periods may be
 * blocks of several months that are known only as a sum (`2026-01-01/P59D`): they stay blocks.
 *
 * @throws `HoshinError` for malformed parts, and `phasing-order` where they overlap or stand out of order
 * @example
 * import { parseGoal, phaseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const phased = phaseGoal(goal, { quantum: '1', parts: [
 *   { period: '2026-H1', weight: '2' }, { period: '2026-H2', weight: '3' }] });
 * phased.phasing; // => { kind: 'amounts', parts: [{ period: '2026-H1', amount: '40' }, { period: '2026-H2', amount: '60' }] }
 */
export function phaseGoal(
  goal: Goal,
  options: {
    readonly parts: readonly { readonly period: string; readonly weight: DecimalInput }[];
    readonly quantum: DecimalInput;
  },
): Goal {
  const parent = parse(Goal, goal);
  const { parts, quantum } = parse(PhaseOptions, options);
  const shared = share(parent, parts, quantum);
  const amounts = shared.kind === 'shared' ? shared.amounts : [];
  const phasing: Phasing = {
    kind: 'amounts',
    parts: parts.map(({ period }, at) => ({ period, amount: amounts[at] ?? parent.target })),
  };
  return parse(Goal, { ...parent, phasing });
}

const PhaseOptions: Schema<{
  readonly parts: readonly { readonly period: Period; readonly weight: Decimal }[];
  readonly quantum: Decimal;
}> = /* @__PURE__ */ z.strictObject({
  parts: z.array(z.strictObject({ period: Period, weight: Decimal })).check(z.minLength(1)),
  quantum: Decimal,
});

type Shared =
  | { readonly kind: 'shared'; readonly amounts: readonly Decimal[] }
  | { readonly kind: 'infeasible'; readonly shortBy: Decimal };

function share(goal: Goal, parts: readonly ReadClaim[], quantum: Decimal): Shared {
  const result = allocate(
    goal.target,
    parts.map(({ entity, period, ...bound }) => ({ key: entity ?? period ?? '', ...bound })),
    { quantum },
  );
  return result.kind === 'allocated'
    ? { kind: 'shared', amounts: result.parts.map(({ amount }) => amount) }
    : { kind: 'infeasible', shortBy: result.shortBy };
}

function infeasible(goal: Goal, shortBy: Decimal): Decomposition {
  return { kind: 'infeasible', shortBy, because: texts.cannotDecompose(goal.id, shortBy) };
}

function child(parent: Goal, part: ReadClaim, amount: Decimal, basis: string): Goal {
  const entity = part.entity ?? parent.entity;
  const period = part.period ?? parent.period;
  const locked = part.locked !== undefined;
  return {
    indicator: parent.indicator,
    id: `${parent.id}.${(part.entity ?? period).replace('/', '-')}`,
    entity,
    period,
    target: amount,
    provenance: {
      kind: 'decomposed',
      from: parent.id,
      axis: part.entity === undefined ? 'period' : 'entity',
      asked: amount,
      ...(locked ? {} : { weight: part.weight }),
      basis,
      because: locked
        ? texts.partLocked(part.entity ?? period, amount)
        : texts.partShared(part.entity ?? period, amount, part.weight, basis),
    },
    version: 1,
  };
}
