import * as z from 'zod/mini';
import { Decimal, type DecimalInput, fail, issue, parse, refuse, type Schema } from '../foundation/index.ts';
import { Goal, type Provenance } from './goal.ts';
import { Negotiation } from './negotiation.ts';
import { amountsOf } from './negotiation-life.ts';
import { negotiationTexts as texts } from './negotiation-messages.ts';
import { retargeted } from './retarget.ts';

const Options: Schema<{ readonly quantum: Decimal }> = /* @__PURE__ */ z.strictObject({ quantum: Decimal });

/**
 * The next version of a goal as its negotiation settled it, with where it came from; null while nothing is settled. A phasing by
 * amounts keeps its proportions.
 *
 * @throws `HoshinError` `other-goal` where the negotiation is about another, `tiers-out-of-order` where the settled target passes
 * the goal's base or stretch
 * @example
 * import { parseGoal, parseNegotiation, settledGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'g', indicator: 'sales', entity: 'east', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const talk = parseNegotiation({ id: 'n', goal: 'g', above: 'president', below: 'manager', arbiter: 'board', approver: 'board', moves: [
 *   { event: 'propose', by: 'president', on: '2026-01-08', value: '100', because: 'share of last year' },
 *   { event: 'counter', by: 'manager', on: '2026-01-12', value: '90', because: 'one opening moves to next year' },
 *   { event: 'agree', by: 'president', on: '2026-01-15' }] });
 * const settled = settledGoal(goal, talk, { quantum: '1' });
 * [settled?.target, settled?.version, settled?.provenance.kind]; // => ['90', 2, 'agreed']
 */
export function settledGoal(
  goal: Goal,
  negotiation: Negotiation,
  options: { readonly quantum: DecimalInput },
): Goal | null {
  const before = parse(Goal, goal);
  const talk = parse(Negotiation, negotiation);
  const { quantum } = parse(Options, options);
  if (talk.goal !== before.id) fail(issue('other-goal', ['goal'], texts.otherGoal(talk.id, talk.goal)));
  const { settled } = amountsOf(talk);
  if (settled === null) return null;
  const next = retargeted(before, settled, provenanceOf(before, talk, settled), quantum);
  if (!next.ok) refuse(next.issues);
  return next.ok ? next.value : null;
}

function provenanceOf(before: Goal, { id, moves }: Negotiation, settled: Decimal): Provenance {
  const decided = moves.findLast(({ event }) => event === 'agree' || event === 'impose');
  const imposed = decided?.event === 'impose';
  const reasons = moves.flatMap((move) => ('value' in move && move.value === settled ? [move.because] : []));
  const { provenance } = before;
  const from = 'from' in provenance ? provenance.from : undefined;
  const asked = provenance.kind === 'set' ? undefined : provenance.asked;
  return {
    kind: imposed ? 'imposed' : 'agreed',
    negotiation: id,
    on: decided?.on ?? ('' as never), // settled by one of the two
    ...(from === undefined ? {} : { from }),
    ...(asked === undefined ? {} : { asked }),
    because: texts.settled(id, settled, imposed, reasons),
  };
}
