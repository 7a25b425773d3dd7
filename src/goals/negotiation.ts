import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  issue,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { movesIssues } from './negotiation-life.ts';
import { negotiationTexts as texts } from './negotiation-messages.ts';

/** Where a negotiation over a goal (上下协商) stands. */
export type NegotiationState =
  /** Nothing was asked yet, or the approver gave it back. */
  | 'open'
  /** The side above asked for so much. */
  | 'proposed'
  /** The side below offered another amount. */
  | 'countered'
  /** The two did not agree; the arbiter is to decide. */
  | 'escalated'
  | 'agreed'
  /** Decided by the arbiter without agreement. */
  | 'imposed'
  /** The side below has given its word (承诺). */
  | 'committed'
  | 'approved'
  /** Handed down as the goal that counts (下达). */
  | 'issued';

/** What may be done in a negotiation. */
export type NegotiationEvent =
  | 'propose'
  | 'counter'
  | 'agree'
  | 'escalate'
  | 'impose'
  | 'commit'
  | 'approve'
  | 'return'
  | 'issue';

/** One move: an amount for a proposal, a counter-offer or a decision; a reason for all that are no plain consent. */
export type NegotiationMove =
  | {
      readonly event: 'propose' | 'counter' | 'impose';
      /** Who makes it. */
      readonly by: Id;
      readonly on: CivilDate;
      /** The target put forward, in the goal's unit. */
      readonly value: Decimal;
      /** Why this amount. */
      readonly because: string;
    }
  | {
      readonly event: 'escalate' | 'return';
      readonly by: Id;
      readonly on: CivilDate;
      /** Why it goes up, or back. */
      readonly because: string;
    }
  | {
      readonly event: 'agree' | 'commit' | 'approve' | 'issue';
      readonly by: Id;
      readonly on: CivilDate;
      readonly because?: string;
    };

const reason = z.string().check(z.minLength(1));
const made = { by: Id, on: CivilDate };

/** Schema of {@link NegotiationMove}. */
export const NegotiationMove: Schema<NegotiationMove> = /* @__PURE__ */ schema<NegotiationMove>()(() =>
  z.discriminatedUnion('event', [
    z.strictObject({ event: z.enum(['propose', 'counter', 'impose']), ...made, value: Decimal, because: reason }),
    z.strictObject({ event: z.enum(['escalate', 'return']), ...made, because: reason }),
    z.strictObject({
      event: z.enum(['agree', 'commit', 'approve', 'issue']),
      ...made,
      because: z.exactOptional(reason),
    }),
  ]),
);

/** A negotiation over one goal: who takes part, and every move in order. Where it stands follows from the moves. */
export interface Negotiation {
  readonly id: Id;
  /** The goal it is about. */
  readonly goal: Id;
  /** Who asks: a position above. */
  readonly above: Id;
  /** Who will owe it. */
  readonly below: Id;
  /** Who decides where the two do not agree. */
  readonly arbiter: Id;
  /** Who approves what was committed to, and issues it. */
  readonly approver: Id;
  readonly moves: readonly NegotiationMove[];
}

/** Schema of {@link Negotiation}: every move must be one that its moment allows. */
export const Negotiation: Schema<Negotiation> = /* @__PURE__ */ schema<Negotiation>()(() =>
  z
    .strictObject({
      id: Id,
      goal: Id,
      above: Id,
      below: Id,
      arbiter: Id,
      approver: Id,
      moves: z.array(NegotiationMove),
    })
    .check(crossCheck(negotiationIssues)),
);

function negotiationIssues(negotiation: Negotiation): readonly Issue[] {
  const { below } = negotiation;
  const twice = (['above', 'arbiter', 'approver'] as const).filter((role) => negotiation[role] === below);
  return [...twice.map((role) => issue('own-case', [role], texts.ownCase(below))), ...movesIssues(negotiation)];
}

/**
 * Reads a negotiation, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parseNegotiation } from 'hoshin/goals';
 * const talk = parseNegotiation({ id: 'n-east', goal: 'sales.east', above: 'president', below: 'east-manager',
 *   arbiter: 'board', approver: 'board', moves: [
 *     { event: 'propose', by: 'president', on: '2026-01-08', value: '100', because: 'share of last year' }] });
 * talk.moves.length; // => 1
 */
export function parseNegotiation(json: unknown): Negotiation {
  return parse(Negotiation, json);
}

/** Reads a negotiation, or gives all its issues. */
export function safeParseNegotiation(json: unknown): Result<Negotiation> {
  return safeParse(Negotiation, json);
}
