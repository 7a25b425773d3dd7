import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  decimal,
  type DecimalInput,
  deepFreeze,
  duplicateIds,
  fail,
  Id,
  type Issue,
  issue,
  type Label,
  max,
  min,
  parse,
  type Schema,
  sum,
} from '../foundation/index.ts';
import { WeightBasis } from './basis.ts';
import { claimedGoal, divisible } from './child-goal.ts';
import { claimFields, type ReadClaim } from './claim.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';
import { share } from './share.ts';

/** A unit of the tree and its claim: a unit without units below states a weight, one with some may leave it to theirs. */
export interface TreeClaim {
  readonly entity: string;
  /** The unit above, which has a claim of its own, or the goal's own entity. */
  readonly under: string;
  /** What it counts beside its siblings; the sum of the weights below it where left out. */
  readonly weight?: DecimalInput;
  /** The least it may get; what the units below need at least, where that is more. */
  readonly min?: DecimalInput;
  /** The most it may get; what the units below can take at most, where that is less. */
  readonly max?: DecimalInput;
  /** What it gets whatever its weight. */
  readonly locked?: DecimalInput;
}

/** How {@link decomposeTree} shares a goal out. */
export interface TreeOptions {
  readonly claims: readonly TreeClaim[];
  /** The smallest step of an amount, in the goal's unit. */
  readonly quantum: DecimalInput;
  /** What the weights are, such as `capacity-2026`. */
  readonly basis: WeightBasis;
}

/** Goals of every level, or the unit at which it cannot be done. */
export type TreeDecomposition =
  | { readonly kind: 'decomposed'; readonly goals: readonly Goal[]; readonly because: Label }
  | { readonly kind: 'infeasible'; readonly at: Id; readonly shortBy: Decimal; readonly because: Label };

interface ReadTreeClaim {
  readonly entity: Id;
  readonly under: Id;
  readonly weight?: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly locked?: Decimal;
}

const Options: Schema<{
  readonly claims: readonly ReadTreeClaim[];
  readonly quantum: Decimal;
  readonly basis: WeightBasis;
}> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      claims: z
        .array(z.strictObject({ entity: Id, under: Id, ...claimFields, weight: z.exactOptional(Decimal) }))
        .check(z.minLength(1)),
      quantum: Decimal,
      basis: WeightBasis,
    })
    .check(
      crossCheck(({ claims }) => [
        ...duplicateIds(
          claims.map(({ entity }) => entity),
          (at) => ['claims', at, 'entity'],
        ),
        ...weightIssues(claims),
      ]),
    ),
);

function weightIssues(claims: readonly ReadTreeClaim[]): Issue[] {
  const above = new Set(claims.map(({ under }) => under));
  return claims.flatMap(({ entity, weight, locked }, at) =>
    weight === undefined && locked === undefined && !above.has(entity)
      ? [issue('no-weight', ['claims', at, 'weight'], texts.leafWeight(entity))]
      : [],
  );
}

/**
 * Shares a goal out down the whole tree of units: group, regions, cities, projects. On every level the units add up to the one
 * above exactly. What units below need or can take at most binds the units above them, so that no level asks for what the next
 * cannot give.
 *
 * @throws `HoshinError` for malformed claims, `duplicate-id`, `no-weight` for a lowest unit without one, `out-of-tree` for units
 * that do not hang under the goal's entity, `ratio-goal` for a goal with `ratioOf`
 * @example
 * import { decomposeTree, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decomposeTree(goal, { quantum: '1', basis: 'capacity', claims: [
 *   { entity: 'east', under: 'group' }, { entity: 'west', under: 'group', weight: '1' },
 *   { entity: 'project-a', under: 'east', weight: '2' }, { entity: 'project-b', under: 'east', weight: '1', max: '15' }] });
 * shared.kind === 'decomposed' ? shared.goals.map(({ entity, target }) => `${entity} ${target}`) : [];
 * // => ['east 75', 'west 25', 'project-a 60', 'project-b 15']
 */
export function decomposeTree(goal: Goal, options: TreeOptions): TreeDecomposition {
  const parent = divisible(goal);
  const { claims, quantum, basis } = parse(Options, options);
  const order = topDown(parent.entity, claims);
  const bound = boundClaims(order, claims, parent.target.startsWith('-'));
  const goals = new Map<Id, Goal>([[parent.entity, parent]]);
  for (const [above, below] of order) {
    const whole = goals.get(above) ?? parent;
    const parts = below.map(({ entity }) => bound.get(entity) ?? { entity, weight: nothing });
    const shared = share(whole, parts, quantum);
    if (shared.kind === 'infeasible') {
      const { shortBy, because } = shared;
      return deepFreeze({ kind: 'infeasible', at: above, shortBy, because });
    }
    parts.forEach((part, at) => {
      goals.set(part.entity, claimedGoal(whole, part, shared.amounts[at] ?? whole.target, basis));
    });
  }
  const found = claims.flatMap(({ entity }) => goals.get(entity) ?? []);
  const because = texts.decomposed(parent.id, parent.target, found.length, basis);
  return deepFreeze({ kind: 'decomposed', goals: found, because });
}

type Level = readonly [above: Id, below: readonly ReadTreeClaim[]];

/** Units above with those directly below, from the top down. */
function topDown(top: Id, claims: readonly ReadTreeClaim[]): Level[] {
  const below = new Map<Id, ReadTreeClaim[]>();
  for (const claim of claims) below.set(claim.under, [...(below.get(claim.under) ?? []), claim]);
  const levels: Level[] = [];
  const waiting = [top];
  for (const above of waiting) {
    const units = below.get(above);
    if (units === undefined) continue;
    below.delete(above);
    levels.push([above, units]);
    for (const { entity } of units) waiting.push(entity);
  }
  for (const [, [lost]] of below) refuseLost(lost, top);
  return levels;
}

function refuseLost(lost: ReadTreeClaim | undefined, top: Id): void {
  if (lost !== undefined) fail(issue('out-of-tree', ['claims'], texts.outOfTree(lost.entity, top)));
}

type UnitClaim = ReadClaim & { readonly entity: Id };

const nothing: Decimal = /* @__PURE__ */ decimal('0');

/** From the bottom up: what each unit claims once the units below it have had their say. */
function boundClaims(
  order: readonly Level[],
  claims: readonly ReadTreeClaim[],
  negative: boolean,
): ReadonlyMap<Id, UnitClaim> {
  const bound = new Map<Id, UnitClaim>(
    claims.map((claim) => [claim.entity, { ...claim, weight: claim.weight ?? nothing }]),
  );
  const weighted = new Set(claims.flatMap(({ entity, weight }) => (weight === undefined ? [] : [entity])));
  for (const [above, below] of [...order].reverse()) {
    const claim = bound.get(above);
    if (claim === undefined) continue;
    const parts = below.flatMap(({ entity }) => bound.get(entity) ?? []);
    const weight = weighted.has(above) ? claim.weight : sum(parts.map((part) => part.weight));
    bound.set(above, { ...claim, weight, ...(claim.locked === undefined ? tightened(claim, parts, negative) : {}) });
  }
  return bound;
}

interface Bounds {
  readonly min?: Decimal;
  readonly max?: Decimal;
}

/** A unit's bounds and those its parts make together; where the two contradict each other its own stay, and its level fails. */
function tightened(own: Bounds, parts: readonly UnitClaim[], negative: boolean): Bounds {
  const ends = parts.map((part) => endsOf(part, negative));
  const least = summed(ends.map(([low]) => low));
  const most = summed(ends.map(([, high]) => high));
  const low = own.min === undefined ? least : least === null ? own.min : max(own.min, least);
  const high = own.max === undefined ? most : most === null ? own.max : min(own.max, most);
  if (low !== null && high !== null && compare(low, high) > 0) return {};
  return { ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) };
}

function summed(ends: readonly (Decimal | null)[]): Decimal | null {
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? sum(known) : null;
}

/** The least and the most a part can take, as the foundation reads its bounds; null for no limit. */
function endsOf(claim: UnitClaim, negative: boolean): [Decimal | null, Decimal | null] {
  if (claim.locked !== undefined) return [claim.locked, claim.locked];
  const [low, high] = negative ? endsBelowZero(claim) : endsAboveZero(claim);
  // Without a weight it stays where it starts.
  const start = negative ? high : low;
  return claim.weight === '0' ? [start, start] : [low, high];
}

function endsAboveZero({ min: low, max: high }: UnitClaim): [Decimal, Decimal | null] {
  return [low ?? min(nothing, high ?? nothing), high ?? null];
}

function endsBelowZero({ min: low, max: high }: UnitClaim): [Decimal | null, Decimal] {
  return [low ?? null, high ?? max(nothing, low ?? nothing)];
}
