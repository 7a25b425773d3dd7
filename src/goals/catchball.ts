import * as z from 'zod/mini';
import {
  allocate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Label,
  minus,
  parse,
  plus,
  refuse,
  type Result,
  type Schema,
  sum,
  within,
} from '../foundation/index.ts';
import { WeightBasis } from './basis.ts';
import { divisible } from './child-goal.ts';
import type { Decomposition } from './decompose.ts';
import type { Goal, Provenance } from './goal.ts';
import { texts } from './messages.ts';
import { Negotiation, type NegotiationState } from './negotiation.ts';
import { amountsOf, stateOf } from './negotiation-life.ts';
import { negotiationTexts } from './negotiation-messages.ts';
import { latestGoals } from './read-goals.ts';
import { retargeted } from './retarget.ts';

/** Where one goal below stands in the talks. */
export interface CatchballLine {
  readonly goal: Id;
  readonly entity: Id;
  /** Its target as it is written. */
  readonly target: Decimal;
  /** What stands for it now: what was settled, else what was offered last, else its target. */
  readonly standing: Decimal;
  /** `standing − target`. */
  readonly moved: Decimal;
  readonly settled: boolean;
  /** Where its negotiation stands; null where there is none. */
  readonly state: NegotiationState | null;
}

/** What is still open between a goal and those below it. */
export interface CatchballGap {
  readonly kind: 'catchball-gap';
  readonly goal: Id;
  readonly topDown: Decimal;
  readonly bottomUp: Decimal;
  /** `bottomUp − topDown`: below zero where less stands than is wanted. */
  readonly gap: Decimal;
  /** Goals below, in the order given. */
  readonly lines: readonly CatchballLine[];
  readonly because: Label;
}

/**
 * What is still open between a goal and those below it, while the talks go on: what was settled or offered against what is wanted.
 *
 * @throws `HoshinError` with all issues of its arguments; `other-goal` for a negotiation about none of the goals below,
 * `duplicate-id` for two about one
 * @example
 * import { catchballGap, parseGoal, parseNegotiation } from 'hoshin/goals';
 * const goal = (id: string, entity: string, target: string) => parseGoal({ id, indicator: 'sales', entity, period: '2026', target,
 *   version: 1, provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const talk = parseNegotiation({ id: 'n', goal: 'east', above: 'president', below: 'manager', arbiter: 'board', approver: 'board', moves: [
 *   { event: 'propose', by: 'president', on: '2026-01-08', value: '60', because: 'share of last year' },
 *   { event: 'counter', by: 'manager', on: '2026-01-12', value: '50', because: 'one opening moves to next year' }] });
 * catchballGap(goal('all', 'group', '100'), [goal('east', 'east', '60'), goal('west', 'west', '40')], [talk]).gap; // => '-10'
 */
export function catchballGap(goal: Goal, below: readonly Goal[], negotiations: readonly Negotiation[]): CatchballGap {
  const whole = divisible(goal);
  const goals = latestGoals(below, 'below');
  const talks = readTalks(negotiations, goals);
  const lines = goals.map((one) => lineOf(one, talks.get(one.id)));
  const bottomUp = sum(lines.map(({ standing }) => standing));
  const gap = minus(bottomUp, whole.target);
  const open = lines.filter(({ settled }) => !settled).length;
  return deepFreeze<CatchballGap>({
    kind: 'catchball-gap',
    goal: whole.id,
    topDown: whole.target,
    bottomUp,
    gap,
    lines,
    because: negotiationTexts.gap(whole.id, { topDown: whole.target, bottomUp, gap, open }),
  });
}

const Talks: Schema<readonly Negotiation[]> = /* @__PURE__ */ z.array(Negotiation);

function readTalks(negotiations: unknown, goals: readonly Goal[]): ReadonlyMap<Id, Negotiation> {
  const talks = parse(Talks, negotiations);
  const known = new Set(goals.map(({ id }) => id));
  refuse([
    ...talks.flatMap(({ id, goal }, at) =>
      known.has(goal) ? [] : [issue('other-goal', ['negotiations', at, 'goal'], negotiationTexts.otherGoal(id, goal))],
    ),
    ...duplicateIds(
      talks.map(({ goal }) => goal),
      (at) => ['negotiations', at, 'goal'],
    ),
  ]);
  return new Map(talks.map((talk) => [talk.goal, talk]));
}

function lineOf({ id, entity, target }: Goal, talk: Negotiation | undefined): CatchballLine {
  if (talk === undefined) {
    return { goal: id, entity, target, standing: target, moved: minus(target, target), settled: false, state: null };
  }
  const { settled, offered } = amountsOf(talk);
  const standing = settled ?? offered ?? target;
  return {
    goal: id,
    entity,
    target,
    standing,
    moved: minus(standing, target),
    settled: settled !== null,
    state: stateOf(talk),
  };
}

/** A goal that takes part of a gap: how much beside the others, and within what. Goals without a claim stay as they are. */
export interface GapClaim {
  readonly goal: string;
  /** How much of the gap it takes beside the others, zero or more. */
  readonly weight: DecimalInput;
  /** The least its target may become. */
  readonly min?: DecimalInput;
  /** The most its target may become. */
  readonly max?: DecimalInput;
}

interface ReadGapClaim {
  readonly goal: Id;
  readonly weight: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
}

const GapOptions: Schema<{
  readonly claims: readonly ReadGapClaim[];
  readonly quantum: Decimal;
  readonly basis: WeightBasis;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    claims: z
      .array(
        z.strictObject({ goal: Id, weight: Decimal, min: z.exactOptional(Decimal), max: z.exactOptional(Decimal) }),
      )
      .check(z.minLength(1)),
    quantum: Decimal,
    basis: WeightBasis,
  }),
);

/**
 * Shares the gap between a goal and those below it out over those that have a claim; all others are locked. Nothing does this by
 * itself: it is called where it was decided. What comes out are the next versions of the goals that moved.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-goal` for a claim of no goal below, `tiers-out-of-order` where a
 * new target passes a goal's base or stretch
 * @example
 * import { decompose, parseGoal, shareGap } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decompose(goal, { quantum: '1', basis: 'actuals-2025', parts: [
 *   { entity: 'north', weight: '1' }, { entity: 'south', weight: '1' }, { entity: 'west', weight: '2' }] });
 * const [north, south, west] = shared.kind === 'decomposed' ? shared.goals : [];
 * const agreed = parseGoal({ ...north, target: '19', version: 2 });
 * const spread = shareGap(goal, [agreed, south!, west!], { quantum: '1', basis: 'capacity',
 *   claims: [{ goal: 'sales.south', weight: '1' }, { goal: 'sales.west', weight: '1', max: '52' }] });
 * spread.kind === 'decomposed' ? spread.goals.map(({ id, target }) => `${id} ${target}`) : [];
 * // => ['sales.south 29', 'sales.west 52']
 */
export function shareGap(
  goal: Goal,
  below: readonly Goal[],
  options: { readonly claims: readonly GapClaim[]; readonly quantum: DecimalInput; readonly basis: WeightBasis },
): Decomposition {
  const whole = divisible(goal);
  const goals = latestGoals(below, 'below');
  const { claims, quantum, basis } = parse(GapOptions, options);
  const known = new Map(goals.map((one) => [one.id, one]));
  refuse(claimIssues(claims, known));
  const gap = minus(whole.target, sum(goals.map(({ target }) => target)));
  const moves = allocate(
    gap,
    claims.map((claim) => partOf(claim, known.get(claim.goal)?.target ?? gap)),
    { quantum },
  );
  if (moves.kind === 'infeasible') {
    const { shortBy, reason } = moves;
    return deepFreeze({
      kind: 'infeasible',
      shortBy,
      reason,
      because: texts.cannotDecompose(whole.id, shortBy, moves.because),
    });
  }
  const moved = claims.flatMap((claim, at) => {
    const one = known.get(claim.goal);
    const move = moves.parts[at]?.amount;
    return one === undefined || move === undefined || move === '0'
      ? []
      : [movedGoal(one, { whole, claim, move, basis, quantum })];
  });
  refuse(moved.flatMap((one) => (one.ok ? [] : one.issues)));
  const next = moved.flatMap((one) => (one.ok ? [one.value] : []));
  return deepFreeze({
    kind: 'decomposed',
    goals: next,
    because: negotiationTexts.gapShared(whole.id, gap, next.length, basis),
  });
}

function claimIssues(claims: readonly ReadGapClaim[], known: ReadonlyMap<Id, Goal>): Issue[] {
  return [
    ...duplicateIds(
      claims.map(({ goal }) => goal),
      (at) => ['claims', at, 'goal'],
    ),
    ...claims.flatMap(({ goal }, at) =>
      known.has(goal) ? [] : [issue('unknown-goal', ['claims', at, 'goal'], negotiationTexts.noSuchGoal(goal))],
    ),
  ];
}

function partOf(
  { goal, weight, min, max }: ReadGapClaim,
  from: Decimal,
): {
  key: string;
  weight: Decimal;
  min?: Decimal;
  max?: Decimal;
} {
  return {
    key: goal,
    weight,
    ...(min === undefined ? {} : { min: minus(min, from) }),
    ...(max === undefined ? {} : { max: minus(max, from) }),
  };
}

interface Move {
  readonly whole: Goal;
  readonly claim: ReadGapClaim;
  readonly move: Decimal;
  readonly basis: WeightBasis;
  readonly quantum: Decimal;
}

/** The goal after its move, or all that stands against it. */
function movedGoal(one: Goal, { whole, claim, move, basis, quantum }: Move): Result<Goal> {
  const target = plus(one.target, move);
  const provenance: Provenance = {
    kind: 'decomposed',
    from: whole.id,
    axis: one.period === whole.period ? 'entity' : 'period',
    asked: target,
    weight: claim.weight,
    basis,
    because: negotiationTexts.gapMoved(one.entity, one.target, target, move),
  };
  const next = retargeted(one, target, provenance, quantum);
  return next.ok ? next : { ok: false, issues: within(['below', one.id], next.issues) };
}
