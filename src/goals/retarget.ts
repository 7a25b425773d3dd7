import { type Decimal, dividedBy, issue, minus, plus, type Result, safeParse, times } from '../foundation/index.ts';
import { Goal, type Provenance } from './goal.ts';
import { texts } from './messages.ts';
import type { Phasing } from './phasing.ts';

/**
 * The next version of a goal with another target. A phasing by amounts keeps its proportions: what has built up by the end of each
 * part is rounded to the quantum, so that the parts add up to the new target exactly.
 */
export function retargeted(goal: Goal, target: Decimal, provenance: Provenance, quantum: Decimal): Result<Goal> {
  const { phasing, id, version } = goal;
  if (phasing?.kind !== 'amounts') return safeParse(Goal, { ...goal, target, provenance, version: version + 1 });
  if (goal.target === '0') return { ok: false, issues: [issue('cannot-phase', ['phasing'], texts.nothingToScale(id))] };
  const scaled = scaledParts(phasing.parts, goal.target, target, quantum);
  return safeParse(Goal, {
    ...goal,
    target,
    phasing: { kind: 'amounts', parts: scaled },
    provenance,
    version: version + 1,
  });
}

type Parts = Extract<Phasing, { readonly kind: 'amounts' }>['parts'];

function scaledParts(parts: Parts, from: Decimal, to: Decimal, quantum: Decimal): Parts {
  let whole = minus(from, from);
  let given = whole;
  return parts.map(({ period, amount }, at) => {
    whole = plus(whole, amount);
    const reached = at === parts.length - 1 ? to : dividedBy(times(whole, to), from, { quantum });
    const part = minus(reached, given);
    given = reached;
    return { period, amount: part };
  });
}
