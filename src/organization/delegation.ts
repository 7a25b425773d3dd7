import { type CivilDate, compare, type Decimal, type Id } from '../foundation/index.ts';
import { beyond, lower } from './amount-band.ts';
import type { AuthorityMatrix, AuthorityRow, AuthorityStep, BudgetSide, Delegation } from './authority-matrix.ts';
import { delegationsFrom } from './delegations-from.ts';
import { inForce, sharesDay } from './validity.ts';

/** The matter at hand, as far as delegations look at it. */
export interface Matter {
  readonly decision: Id;
  readonly amount: Decimal | null;
  readonly kind: Id | null;
  readonly budget: BudgetSide | null;
}

/** Somebody who may act for a role, and by which delegations, the first of them the role's own. */
export interface Deputy {
  /** The role that may act. */
  readonly role: Id;
  /** The chain of delegations it acts by. */
  readonly by: readonly Id[];
}

/** Who may act for the step's role on a day: each once, by the shortest chain. A chain goes on over `onward` ones alone. */
export function deputiesFor(matrix: AuthorityMatrix, step: AuthorityStep, matter: Matter, on: CivilDate): Deputy[] {
  const covering = delegationsFrom(matrix.delegations.filter((one) => inForce(one, on) && covers(one, step, matter)));
  const acting = new Map<Id, readonly Id[]>();
  const handingOn = new Map<Id, readonly Id[]>([[step.role, []]]);
  for (const [role, chain] of handingOn) {
    for (const { id, to, onward } of covering.get(role) ?? []) {
      if (to === step.role) continue;
      if (!acting.has(to)) acting.set(to, [...chain, id]);
      if (onward && !handingOn.has(to)) handingOn.set(to, [...chain, id]); // a Map grows while it is walked
    }
  }
  return [...acting].map(([role, by]) => ({ role, by }));
}

/** Whether the matter and the verb lie inside what the delegation hands on. */
function covers(delegation: Delegation, { verb }: AuthorityStep, { decision, kind, budget, amount }: Matter): boolean {
  const { upTo } = delegation;
  const within = upTo === undefined || (amount !== null && compare(amount, upTo) <= 0);
  return (
    within &&
    allows(delegation.decisions, decision) &&
    allows(delegation.verbs, verb) &&
    allows(delegation.kinds, kind) &&
    (delegation.budget === undefined || delegation.budget === budget)
  );
}

/** Whether the list, where there is one, names it. */
function allows(list: readonly string[] | undefined, one: string | null): boolean {
  return list === undefined || (one !== null && list.includes(one));
}

/** One thing a role may do: what a row gives it, or what was handed on to it. Null stands for any, or for no limit. */
export interface Power {
  readonly decision: Id;
  readonly verb: string;
  readonly kind: Id | null;
  readonly budget: BudgetSide | null;
  readonly upTo: Decimal | null;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** What each role holds and may hand on: its own powers, and those received with leave to pass them on. */
export function powersHeld(matrix: AuthorityMatrix): ReadonlyMap<Id, readonly Power[]> {
  const powers = new Map<Id, Power[]>();
  const fresh: { readonly role: Id; readonly power: Power }[] = [];
  const give = (role: Id, power: Power): void => {
    if (add(powers, role, power)) fresh.push({ role, power });
  };
  for (const row of matrix.rows) {
    for (const step of row.steps) for (const power of own(row, step)) give(step.role, power);
  }
  const onward = delegationsFrom(matrix.delegations.filter((one) => one.onward));
  for (let next = fresh.pop(); next !== undefined; next = fresh.pop()) {
    for (const delegation of onward.get(next.role) ?? []) {
      for (const received of narrowed(next.power, delegation)) give(delegation.to, received);
    }
  }
  return powers;
}

function own({ decision, when }: AuthorityRow, { verb }: AuthorityStep): Power[] {
  const { kinds, budget = null, upTo = null } = when;
  return (kinds ?? [null]).map((kind) => ({ decision, verb, kind, budget, upTo, validFrom: null, validTo: null }));
}

/** Adds a power unless one as wide is there, dropping those it makes needless. Whether anything was added. */
function add(powers: Map<Id, Power[]>, role: Id, power: Power): boolean {
  const held = powers.get(role) ?? [];
  if (held.some((one) => asWide(one, power))) return false;
  powers.set(role, [...held.filter((one) => !asWide(power, one)), power]);
  return true;
}

/** Whether `a` reaches at least as far as `b` in everything. */
function asWide(a: Power, b: Power): boolean {
  const sameMatter = a.decision === b.decision && a.verb === b.verb;
  return (
    sameMatter && atLeast(a.kind, b.kind) && atLeast(a.budget, b.budget) && !beyond(b.upTo, a.upTo) && lastsAsLong(a, b)
  );
}

/** Whether `a` allows what `b` allows; null allows any. */
function atLeast(a: string | null, b: string | null): boolean {
  return a === null || a === b;
}

function lastsAsLong(a: Power, b: Power): boolean {
  const asEarly = a.validFrom === null || (b.validFrom !== null && a.validFrom <= b.validFrom);
  return asEarly && (a.validTo === null || (b.validTo !== null && b.validTo <= a.validTo));
}

/** What is left of a power inside a delegation, one for each kind it is narrowed to. */
function narrowed(power: Power, delegation: Delegation): Power[] {
  if (!touches(power, delegation)) return [];
  const days = {
    validFrom: later(power.validFrom, delegation.validFrom),
    validTo: earlier(power.validTo, delegation.validTo),
  };
  const budget = power.budget ?? delegation.budget ?? null;
  const upTo = lower(power.upTo, delegation.upTo ?? null);
  const kinds = power.kind === null ? (delegation.kinds ?? [null]) : [power.kind];
  return kinds.map((kind) => ({ ...power, kind, budget, upTo, ...days }));
}

function later(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a > b ? a : b;
}

function earlier(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a < b ? a : b;
}

/** Whether power and delegation share anything at all, amounts apart. */
export function touches(power: Power, delegation: Delegation): boolean {
  const { decisions, verbs, kinds, budget } = delegation;
  const { validFrom, validTo } = power;
  const days = { ...(validFrom !== null && { validFrom }), ...(validTo !== null && { validTo }) };
  return (
    allows(decisions, power.decision) &&
    allows(verbs, power.verb) &&
    (power.kind === null || allows(kinds, power.kind)) &&
    (power.budget === null || budget === undefined || power.budget === budget) &&
    sharesDay(days, delegation)
  );
}
