import { type Decimal, decimal, type Id, type Issue, issue } from '../foundation/index.ts';
import type { Stand } from './entity-tree.ts';
import type { HeldFacts } from './held-facts.ts';
import type { MissingValues } from './indicator.ts';
import type { Measured, MissingList } from './measured.ts';
import { texts } from './messages.ts';
import type { MissingPart, OwnershipView, ValueStatus } from './value.ts';

/** What was found of an indicator that is reported, before its policy for missing parts has a say. */
export interface Found {
  /** From the figures there are; null where there are none. */
  readonly value: Decimal | null;
  readonly facts: number;
  readonly overlapping: number;
  readonly through: number;
  readonly missing: MissingList;
  readonly problems: readonly Issue[];
}

/** The answer by the policy for missing parts. */
export function baseAnswer(policy: MissingValues, found: Found): Measured {
  const { facts, overlapping, missing, problems } = found;
  const status = statusOf(policy, found);
  const value = status === 'missing-as-zero' ? (found.value ?? decimal(0)) : found.value;
  const shown = status === 'not-reported' || status === 'problem' ? null : value;
  return {
    status,
    value: shown,
    facts,
    overlapping,
    through: Number.isFinite(found.through) ? found.through : null,
    missing,
    problems,
    inputs: [],
    because: texts.measured(shown, facts, missing.count, status, problems[0]?.text ?? null),
  };
}

function statusOf(policy: MissingValues, { value, missing, problems }: Found): ValueStatus {
  if (problems.length > 0) return 'problem';
  if (missing.count === 0) return value === null ? 'not-reported' : 'reported';
  if (policy === 'zero') return 'missing-as-zero';
  return policy === 'propagate' || value === null ? 'not-reported' : 'partial';
}

/** Where all of an entity counts. */
const all = /* @__PURE__ */ decimal(1);

/** The part of an entity that counts: all of it, or the group's share; null where that is not stated. */
export function shareOf(stand: Stand, place: number, view: OwnershipView): Decimal | null {
  return view === 'attributable' ? (stand.shares[place] ?? null) : all;
}

/** What is missing of an entity for a period. */
export function missedPart(indicator: Id, stand: Stand, place: number, period: string): MissingPart {
  return { indicator, entity: stand.ids[place] ?? '', period };
}

/** That the group's share in an entity is not stated. */
export function unstatedShare(stand: Stand, place: number): Issue {
  return issue('share-not-stated', [], texts.shareNotStated(stand.ids[place] ?? ''));
}

/** The figure at a place. */
export function valueAt({ table, facts }: HeldFacts, place: number): Decimal {
  return table.valueOf(facts[place] ?? 0) ?? decimal(0);
}
