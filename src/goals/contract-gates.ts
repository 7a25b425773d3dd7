import { compare, type Decimal, decimal, type Id, type Label } from '../foundation/index.ts';
import type { ScoreEffect, ScoreNode } from '../scoring/index.ts';
import type { ContractGate, GateEffect } from './contract.ts';
import { contractTexts as texts } from './contract-messages.ts';

/** Whether a gate was met, and by what. */
export interface GateOutcome {
  readonly gate: Id;
  readonly label: Label;
  /** What it looked at; null where there is no figure yet. */
  readonly value: Decimal | null;
  /** Null where there is no figure yet. */
  readonly met: boolean | null;
  /** What it does where it is not met. */
  readonly otherwise: GateEffect;
  readonly because: Label;
}

/** Whether a gate is met by a score and its items. */
export function gateOutcome(gate: ContractGate, whole: ScoreNode): GateOutcome {
  const { id, label, atLeast, atMost, otherwise } = gate;
  const value = valueOf(gate, whole);
  const met =
    value === null
      ? null
      : (atLeast === undefined || compare(value, atLeast) >= 0) &&
        (atMost === undefined || compare(value, atMost) <= 0);
  const because = texts.gate(label, value, met, { atLeast, atMost });
  return { gate: id, label, value, met, otherwise, because };
}

function valueOf({ test }: ContractGate, whole: ScoreNode): Decimal | null {
  if (test.of === 'score') return whole.points;
  const item = whole.parts.find(({ id }) => id === test.item);
  // An item that left the assessment passes no gate and fails none.
  if (item === undefined || item.status === 'excluded') return null;
  return test.of === 'points' ? item.points : (item.inputs[test.of] ?? null);
}

/** A score with another number of points, and why. */
export function withPoints(node: ScoreNode, points: Decimal, because: Label): ScoreNode {
  const effect: ScoreEffect = { code: 'gate', before: node.points, after: points, because };
  return { ...node, points, effects: [...node.effects, effect] };
}

/** Items after the gates that leave one of them without points. */
export function zeroedItems(items: readonly ScoreNode[], outcomes: readonly GateOutcome[]): readonly ScoreNode[] {
  return items.map((item) => {
    const shut = outcomes.find(
      ({ met, otherwise }) => met === false && otherwise.kind === 'zero-item' && otherwise.item === item.id,
    );
    return shut === undefined || item.points === null ? item : withPoints(item, decimal('0'), shut.because);
  });
}

/** A score after the gates that cap it. */
export function cappedScore(whole: ScoreNode, outcomes: readonly GateOutcome[]): ScoreNode {
  return outcomes.reduce((node, { met, otherwise, because }) => {
    const over =
      met === false && otherwise.kind === 'cap-score' && node.points !== null && compare(node.points, otherwise.at) > 0;
    return over ? withPoints(node, otherwise.at, because) : node;
  }, whole);
}
