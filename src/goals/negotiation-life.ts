import {
  type AllowedStep,
  allowedSteps,
  type Decimal,
  type Issue,
  issue,
  type Label,
  step,
  type TransitionTable,
  transitionTable,
  within,
} from '../foundation/index.ts';
import type { Negotiation, NegotiationEvent, NegotiationMove, NegotiationState } from './negotiation.ts';
import { negotiationLabels as labels, negotiationTexts as texts } from './negotiation-messages.ts';

/** What a guard of {@link negotiationLife} sees. */
export interface NegotiationContext {
  readonly negotiation: Negotiation;
  readonly move: NegotiationMove;
}

type Role = 'above' | 'below' | 'arbiter' | 'approver';

/** A move that only these roles may make. */
const onlyBy =
  (...roles: readonly Role[]) =>
  ({ negotiation, move }: NegotiationContext): Label | null =>
    roles.some((role) => negotiation[role] === move.by)
      ? null
      : texts.onlyBy(
          move.by,
          roles.map((role) => labels[role] ?? { zh: role, en: role }),
        );

const by = {
  above: onlyBy('above'),
  below: onlyBy('below'),
  either: onlyBy('above', 'below'),
  arbiter: onlyBy('arbiter'),
  approver: onlyBy('approver'),
};

/** The steps of a negotiation: bargaining, then the word given, its approval, and the goal handed down. */
export const negotiationLife: TransitionTable<NegotiationState, NegotiationEvent, NegotiationContext> =
  /* @__PURE__ */ transitionTable<NegotiationState, NegotiationEvent, NegotiationContext>({
    initial: 'open',
    labels,
    transitions: [
      { from: 'open', event: 'propose', to: 'proposed', guard: by.above },
      { from: 'proposed', event: 'propose', to: 'proposed', guard: by.above },
      { from: 'proposed', event: 'counter', to: 'countered', guard: by.below },
      { from: 'proposed', event: 'agree', to: 'agreed', guard: by.below },
      { from: 'proposed', event: 'escalate', to: 'escalated', guard: by.either },
      { from: 'countered', event: 'propose', to: 'proposed', guard: by.above },
      { from: 'countered', event: 'counter', to: 'countered', guard: by.below },
      { from: 'countered', event: 'agree', to: 'agreed', guard: by.above },
      { from: 'countered', event: 'escalate', to: 'escalated', guard: by.either },
      { from: 'escalated', event: 'propose', to: 'proposed', guard: by.above },
      { from: 'escalated', event: 'impose', to: 'imposed', guard: by.arbiter },
      { from: 'agreed', event: 'commit', to: 'committed', guard: by.below },
      { from: 'imposed', event: 'commit', to: 'committed', guard: by.below },
      { from: 'committed', event: 'approve', to: 'approved', guard: by.approver },
      { from: 'committed', event: 'return', to: 'open', guard: by.approver },
      { from: 'approved', event: 'issue', to: 'issued', guard: by.approver },
    ],
  });

/** The state after a move that was allowed. */
function after(state: NegotiationState, { event }: NegotiationMove): NegotiationState {
  return negotiationLife.transitions.find((line) => line.from === state && line.event === event)?.to ?? state;
}

/** The state after all moves of a negotiation whose moves were allowed. */
export function stateOf({ moves }: Negotiation): NegotiationState {
  return moves.reduce<NegotiationState>(after, negotiationLife.initial);
}

/** Whether a move may be made now; every reason why not, and the steps that are allowed. */
export type JudgedMove =
  | { readonly ok: true; readonly from: NegotiationState; readonly to: NegotiationState }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      readonly allowed: readonly AllowedStep<NegotiationState, NegotiationEvent>[];
    };

/** Judges a move by the table, the roles and the calendar: moves never go back in time. */
export function judgeMove(negotiation: Negotiation, move: NegotiationMove): JudgedMove {
  return judged({ negotiation, move }, stateOf(negotiation), negotiation.moves.at(-1));
}

function judged(context: NegotiationContext, state: NegotiationState, last: NegotiationMove | undefined): JudgedMove {
  const { move } = context;
  const result = step(negotiationLife, state, move.event, context);
  const early =
    last !== undefined && move.on < last.on
      ? [issue('step-back-in-time', ['on'], texts.backInTime(move.on, last.on))]
      : [];
  if (result.ok && early.length === 0) return { ok: true, from: state, to: result.to };
  const issues = result.ok ? early : [...result.issues, ...early];
  return { ok: false, issues, allowed: allowedSteps(negotiationLife, state) };
}

/** What is wrong with the first move that its moment does not allow; those after it have no state to be judged in. */
export function movesIssues(negotiation: Negotiation): readonly Issue[] {
  let state = negotiationLife.initial;
  for (const [at, move] of negotiation.moves.entries()) {
    const found = judged({ negotiation, move }, state, negotiation.moves[at - 1]);
    if (!found.ok) return within(['moves', at], found.issues);
    state = found.to;
  }
  return [];
}

/** The last amount that each side put forward since the talks were opened, and the one that was settled. */
export interface Amounts {
  readonly asked: Decimal | null;
  readonly offered: Decimal | null;
  readonly settled: Decimal | null;
}

/** The amounts of a negotiation, read off its moves. */
export function amountsOf({ moves }: Negotiation): Amounts {
  let asked: Decimal | null = null;
  let offered: Decimal | null = null;
  let settled: Decimal | null = null;
  let last: Decimal | null = null;
  for (const move of moves) {
    if (move.event === 'propose') last = asked = move.value;
    else if (move.event === 'counter') last = offered = move.value;
    else if (move.event === 'impose') settled = move.value;
    else if (move.event === 'agree') settled = last;
    else if (move.event === 'return') settled = null;
  }
  return { asked, offered, settled };
}
