import {
  type AllowedStep,
  allowedSteps,
  type Decimal,
  type DecimalInput,
  deepFreeze,
  type Issue,
  type Label,
  minus,
  parse,
  remember,
} from '../foundation/index.ts';
import { Negotiation, type NegotiationEvent, NegotiationMove, type NegotiationState } from './negotiation.ts';
import { amountsOf, judgeMove, negotiationLife, stateOf } from './negotiation-life.ts';
import { negotiationLabels as labels, negotiationTexts as texts } from './negotiation-messages.ts';

/** A move as a caller writes it: an amount may be a whole number, a day plain text. */
export type MoveInput =
  | {
      readonly event: 'propose' | 'counter' | 'impose';
      readonly by: string;
      readonly on: string;
      readonly value: DecimalInput;
      readonly because: string;
    }
  | {
      readonly event: Exclude<NegotiationEvent, 'propose' | 'counter' | 'impose'>;
      readonly by: string;
      readonly on: string;
      readonly because?: string;
    };

/** The negotiation after a move, or why the move is refused and which are allowed. */
export type NegotiationOutcome =
  | {
      readonly kind: 'moved';
      readonly next: Negotiation;
      readonly from: NegotiationState;
      readonly to: NegotiationState;
    }
  | {
      readonly kind: 'refused';
      /** `step-not-allowed`, `step-refused` (not for this role) or `step-back-in-time`. */
      readonly issues: readonly Issue[];
      readonly allowed: readonly AllowedStep<NegotiationState, NegotiationEvent>[];
    };

/**
 * Makes a move in a negotiation over a goal. The negotiation before it is unchanged.
 *
 * @throws `HoshinError` for a malformed move or negotiation; a move that is not allowed is an answer and no error
 * @example
 * import { negotiate, parseNegotiation } from 'hoshin/goals';
 * const talk = parseNegotiation({ id: 'n-east', goal: 'sales.east', above: 'president', below: 'east-manager',
 *   arbiter: 'board', approver: 'board', moves: [] });
 * const asked = negotiate(talk, { event: 'propose', by: 'president', on: '2026-01-08', value: '100', because: 'share of last year' });
 * const early = negotiate(talk, { event: 'commit', by: 'east-manager', on: '2026-01-09' });
 * asked.kind === 'moved' ? asked.to : ''; // => 'proposed'
 * early.kind === 'refused' ? early.allowed.map(({ event }) => event) : []; // => ['propose']
 */
export function negotiate(negotiation: Negotiation, move: MoveInput): NegotiationOutcome {
  const before = parse(Negotiation, negotiation);
  const made = parse(NegotiationMove, move);
  const judged = judgeMove(before, made);
  if (!judged.ok) return deepFreeze({ kind: 'refused', issues: judged.issues, allowed: judged.allowed });
  const next = remember(Negotiation, deepFreeze<Negotiation>({ ...before, moves: [...before.moves, made] }));
  return deepFreeze({ kind: 'moved', next, from: judged.from, to: judged.to });
}

/** Where a negotiation stands. */
export interface NegotiationStanding {
  readonly kind: 'negotiation-standing';
  readonly negotiation: string;
  readonly goal: string;
  readonly state: NegotiationState;
  /** What the side above asked for last. */
  readonly asked: Decimal | null;
  /** What the side below offered last. */
  readonly offered: Decimal | null;
  /** What was agreed or imposed; null while it is open. */
  readonly settled: Decimal | null;
  /** `offered − asked`, while both stand. */
  readonly gap: Decimal | null;
  /** Counter-offers so far. */
  readonly rounds: number;
  /** What may be done next. */
  readonly allowed: readonly AllowedStep<NegotiationState, NegotiationEvent>[];
  readonly because: Label;
}

/**
 * Where a negotiation stands: its state, what was asked and offered last, what is settled, and what may be done next.
 *
 * @example
 * import { negotiationStanding, parseNegotiation } from 'hoshin/goals';
 * const talk = parseNegotiation({ id: 'n', goal: 'g', above: 'president', below: 'manager', arbiter: 'board', approver: 'board', moves: [
 *   { event: 'propose', by: 'president', on: '2026-01-08', value: '100', because: 'share of last year' },
 *   { event: 'counter', by: 'manager', on: '2026-01-12', value: '90', because: 'one opening moves to next year' }] });
 * const { state, gap, allowed } = negotiationStanding(talk);
 * [state, gap, allowed.map(({ event }) => event)]; // => ['countered', '-10', ['propose', 'counter', 'agree', 'escalate']]
 */
export function negotiationStanding(negotiation: Negotiation): NegotiationStanding {
  const read = parse(Negotiation, negotiation);
  const state = stateOf(read);
  const { asked, offered, settled } = amountsOf(read);
  return deepFreeze<NegotiationStanding>({
    kind: 'negotiation-standing',
    negotiation: read.id,
    goal: read.goal,
    state,
    asked,
    offered,
    settled,
    gap: asked === null || offered === null ? null : minus(offered, asked),
    rounds: read.moves.filter(({ event }) => event === 'counter').length,
    allowed: allowedSteps(negotiationLife, state),
    because: texts.standing({ state: labels[state] ?? { zh: state, en: state }, asked, offered, settled }),
  });
}
