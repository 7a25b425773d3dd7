import { type CivilDate, type Id, issue, type Issue } from '../foundation/index.ts';
import type { BudgetSide, Delegation } from './authority-matrix.ts';
import { authorityTexts as texts } from './authority-messages.ts';
import { delegationsFrom } from './delegations-from.ts';

/**
 * Rings of delegation: power that comes back to who handed it on, on a day and in a matter that all of the ring have in common.
 * Each is told once, at its first delegation.
 */
export function delegationRings(delegations: readonly Delegation[]): Issue[] {
  const looped = withoutEnds(delegations);
  const from = delegationsFrom([...looped]);
  const told = new Set<string>();
  const steps = { left: stepsAllowed };
  return delegations.flatMap((start, at) => {
    const ring = looped.has(start) ? ringFrom(start, from, steps) : null;
    const name = ring
      ?.map(({ id }) => id)
      .toSorted()
      .join(' ');
    if (ring === null || name === undefined || told.has(name)) return [];
    told.add(name);
    return [issue('delegation-cycle', ['delegations', at], texts.delegationCycle(ring.map((one) => one.from)))];
  });
}

/** Ways looked at in all; beyond, each role is reached once a start, as a matrix made to be slow would have it. */
const stepsAllowed = 200_000;

/** The delegations that may lie on a ring: those whose receiver hands on and whose delegator receives, again and again. */
function withoutEnds(delegations: readonly Delegation[]): ReadonlySet<Delegation> {
  let kept = new Set(delegations);
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    const giving = new Set([...kept].map(({ from }) => from));
    const receiving = new Set([...kept].map(({ to }) => to));
    kept = new Set([...kept].filter(({ from, to }) => giving.has(to) && receiving.has(from)));
  }
  return kept;
}

/** What a way of delegations has in common; null stands for all. */
interface Common {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
  readonly decisions: readonly string[] | null;
  readonly verbs: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly budget: BudgetSide | null;
}

/** A role reached, by which delegation, from where, with what in common. */
interface Reached {
  readonly by: Delegation;
  readonly before: Reached | null;
  readonly common: Common;
}

/** The shortest way from a delegation back to its own delegator, over days and matters that all of it has in common. */
function ringFrom(
  start: Delegation,
  from: ReadonlyMap<Id, readonly Delegation[]>,
  steps: { left: number },
): readonly Delegation[] | null {
  const seen = new Map<Id, Common[]>();
  const waiting: Reached[] = [{ by: start, before: null, common: commonOf(start) }];
  for (const reached of waiting) {
    if (reached.by.to === start.from) return wayTo(reached);
    for (const next of from.get(reached.by.to) ?? []) {
      steps.left -= 1;
      const common = shared(reached.common, commonOf(next));
      if (common !== null && isNews(seen, next.to, common, steps.left > 0)) {
        waiting.push({ by: next, before: reached, common }); // a list grows while it is walked
      }
    }
  }
  return null;
}

/** Whether a role was not yet reached with as much in common; remembers it. */
function isNews(seen: Map<Id, Common[]>, role: Id, common: Common, exact: boolean): boolean {
  const known = seen.get(role);
  if (known === undefined) seen.set(role, [common]);
  else if (!exact || known.some((one) => asWide(one, common))) return false;
  else known.push(common);
  return true;
}

function wayTo(reached: Reached): Delegation[] {
  const way: Delegation[] = [];
  for (let one: Reached | null = reached; one !== null; one = one.before) way.unshift(one.by);
  return way;
}

function commonOf({ validFrom, validTo, decisions, verbs, kinds, budget }: Delegation): Common {
  return {
    validFrom,
    validTo,
    decisions: decisions ?? null,
    verbs: verbs ?? null,
    kinds: kinds ?? null,
    budget: budget ?? null,
  };
}

/** What two have in common; null where that is nothing. */
function shared(a: Common, b: Common): Common | null {
  const validFrom = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  const validTo = a.validTo < b.validTo ? a.validTo : b.validTo;
  const [decisions, verbs, kinds] = [both(a.decisions, b.decisions), both(a.verbs, b.verbs), both(a.kinds, b.kinds)];
  const apart = a.budget !== null && b.budget !== null && a.budget !== b.budget;
  if (apart || validFrom > validTo || [decisions, verbs, kinds].some((list) => list?.length === 0)) return null;
  return { validFrom, validTo, decisions, verbs, kinds, budget: a.budget ?? b.budget };
}

function both(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null) return b;
  return b === null ? a : a.filter((one) => b.includes(one));
}

/** Whether `a` reaches at least as far as `b` in everything. */
function asWide(a: Common, b: Common): boolean {
  return (
    a.validFrom <= b.validFrom &&
    b.validTo <= a.validTo &&
    (a.budget === null || a.budget === b.budget) &&
    holds(a.decisions, b.decisions) &&
    holds(a.verbs, b.verbs) &&
    holds(a.kinds, b.kinds)
  );
}

function holds(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || (b?.every((one) => a.includes(one)) ?? false);
}
