import {
  type Decimal,
  deepFreeze,
  fail,
  type Id,
  isId,
  issue,
  type Label,
  parse,
  type Period,
  remember,
} from '../foundation/index.ts';
import type { WeightBasis } from './basis.ts';
import type { ReadClaim } from './claim.ts';
import { type DecompositionAxis, Goal, type Provenance } from './goal.ts';
import { texts } from './messages.ts';
import type { Phasing } from './phasing.ts';

/** What sets a goal apart from the one it was broken down from. */
export interface Child {
  readonly id: Id;
  readonly indicator?: Id;
  readonly entity?: Id;
  readonly period?: Period;
  readonly target: Decimal;
  readonly axis: DecompositionAxis;
  readonly weight?: Decimal;
  readonly basis: WeightBasis;
  readonly phasing?: Phasing;
  readonly because: Label;
}

/**
 * A goal that was broken down from another: its place, and where it came from. It is frozen as it is made, and known to be one:
 * there may be tens of thousands.
 */
export function childGoal(parent: Goal, child: Child): Goal {
  const { id, target, axis, weight, basis, phasing, because } = child;
  Object.freeze(because);
  const from: Provenance = { kind: 'decomposed', from: parent.id, axis, asked: target, basis, because };
  const goal: Goal = {
    id,
    indicator: child.indicator ?? parent.indicator,
    entity: child.entity ?? parent.entity,
    period: child.period ?? parent.period,
    target,
    provenance: Object.freeze(weight === undefined ? from : { ...from, weight }),
    version: 1,
  };
  return remember(Goal, Object.freeze(phasing === undefined ? goal : { ...goal, phasing: deepFreeze(phasing) }));
}

/** The id of a part: its parent's, and the unit, the period or the indicator. */
export function childId(parent: Id, part: string): Id {
  return childIds(part)(parent);
}

/** The ids of a part of many parents. */
export function childIds(part: string): (parent: Id) => Id {
  const end = `.${part.replace('/', '-')}`;
  return (parent) => {
    const id = parent + end;
    return isId(id) ? id : fail(issue('id-too-long', ['id'], texts.idTooLong(id)));
  };
}

/** The goal to be broken down: any but a ratio, which is never shared out. */
export function divisible(goal: Goal): Goal {
  const read = parse(Goal, goal);
  return read.ratioOf === undefined ? read : fail(issue('ratio-goal', ['ratioOf'], texts.ratioGoal(read.id)));
}

/** The goal of one claim. */
export function claimedGoal(
  parent: Goal,
  part: ReadClaim,
  amount: Decimal,
  basis: WeightBasis,
  phasing?: Phasing,
): Goal {
  const key = part.entity ?? part.period ?? parent.period;
  const locked = part.locked !== undefined;
  return childGoal(parent, {
    id: childId(parent.id, key),
    target: amount,
    axis: part.entity === undefined ? 'period' : 'entity',
    basis,
    because: locked ? texts.partLocked(key, amount) : texts.partShared(key, amount, part.weight, basis),
    ...(part.entity === undefined ? {} : { entity: part.entity }),
    ...(part.period === undefined ? {} : { period: part.period }),
    ...(locked ? {} : { weight: part.weight }),
    ...(phasing === undefined ? {} : { phasing }),
  });
}
