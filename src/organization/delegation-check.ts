import { compare, type Decimal, type Id, issue, type Issue, type Label, type Path } from '../foundation/index.ts';
import { beyond, lower } from './amount-band.ts';
import type { AuthorityMatrix, Delegation } from './authority-matrix.ts';
import { delegationRings } from './delegation-rings.ts';
import { type Power, powersHeld, touches } from './delegation.ts';
import { authorityTexts as texts } from './authority-messages.ts';

/** Delegations in a ring, delegations that hand on more than is held, and approvals handed to who asks for them. */
export function delegationFaults(matrix: AuthorityMatrix): Issue[] {
  const powers = powersHeld(matrix);
  return [
    ...delegationRings(matrix.delegations),
    ...matrix.delegations.flatMap((one, at) => beyondPower(one, powers.get(one.from) ?? [], ['delegations', at])),
    ...matrix.delegations.flatMap((one, at) => toTheAsker(one, matrix, ['delegations', at, 'to'])),
  ];
}

/** What a delegation states that its delegator does not hold, on all of its days. */
function beyondPower(delegation: Delegation, held: readonly Power[], path: Path): Issue[] {
  const shared = held.filter((power) => touches(power, delegation));
  if (shared.length === 0) return [fault(path, texts.nothingToDelegate(delegation.id, delegation.from))];
  return [
    ...missing(
      delegation.decisions,
      (id) => shared.some(({ decision }) => decision === id),
      [...path, 'decisions'],
      delegation,
    ),
    ...missing(delegation.verbs, (one) => shared.some(({ verb }) => verb === one), [...path, 'verbs'], delegation),
    ...missing(
      delegation.kinds,
      (one) => shared.some(({ kind }) => kind === null || kind === one),
      [...path, 'kinds'],
      delegation,
    ),
    ...amountBeyond(delegation, shared, [...path, 'upTo']),
    ...datesBeyond(delegation, shared, [...path, 'validTo']),
  ];
}

function fault(path: Path, text: Label): Issue {
  return issue('delegation-beyond', path, text);
}

function missing(
  stated: readonly Id[] | undefined,
  isHeld: (one: Id) => boolean,
  path: Path,
  { id, from }: Delegation,
): Issue[] {
  return (stated ?? []).flatMap((one, at) =>
    isHeld(one) ? [] : [fault([...path, at], texts.delegatesUnheld(id, from, one))],
  );
}

/** The amount handed on must be held for each decision, verb and kind that is named; elsewhere, for any of them. */
function amountBeyond(delegation: Delegation, shared: readonly Power[], path: Path): Issue[] {
  const { id, from, upTo, decisions, verbs, kinds } = delegation;
  if (upTo === undefined) return [];
  const most = new Map<string, Decimal | null>();
  for (const { decision, verb, kind, upTo: limit } of shared) {
    const named = [decisions && decision, verbs && verb, kinds && (kind ?? '*')].join(' ');
    const known = most.get(named);
    if (known === undefined || beyond(limit, known)) most.set(named, limit);
  }
  const limits = [...most.values()].filter((limit) => limit !== null && compare(upTo, limit) > 0);
  const least = limits.reduce<Decimal | null>(lower, null);
  return least === null ? [] : [fault(path, texts.delegatesMore(id, from, upTo, least))];
}

/** What was only received for a time may not be handed on for longer. */
function datesBeyond({ id, from, validFrom, validTo }: Delegation, shared: readonly Power[], path: Path): Issue[] {
  const inside = ({ validFrom: since, validTo: until }: Power): boolean =>
    (since === null || since <= validFrom) && (until === null || validTo <= until);
  const decisions = [...new Set(shared.map(({ decision }) => decision))];
  return decisions.flatMap((decision) =>
    shared.some((power) => power.decision === decision && inside(power))
      ? []
      : [fault(path, texts.delegatesLonger(id, from, decision))],
  );
}

/** An approval handed to a role that asks for it in the same row. */
function toTheAsker(delegation: Delegation, { rows }: AuthorityMatrix, path: Path): Issue[] {
  const { id, from, to, decisions, verbs } = delegation;
  if (!(verbs?.includes('approve') ?? true)) return [];
  return rows.flatMap(({ id: row, decision, steps }) => {
    const concerned = decisions?.includes(decision) ?? true;
    const approves = steps.some(({ verb, role }) => verb === 'approve' && role === from);
    const asks = steps.some(({ verb, role }) => (verb === 'initiate' || verb === 'draft') && role === to);
    return concerned && approves && asks
      ? [issue('self-approval', path, texts.delegatedSelfApproval(id, row, to))]
      : [];
  });
}
