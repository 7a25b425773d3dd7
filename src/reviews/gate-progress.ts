import {
  deepFreeze,
  duplicateIds,
  guarded,
  type Id,
  issue,
  type Issue,
  type Label,
  parse,
  parseEach,
  refuse,
  Id as IdSchema,
} from '../foundation/index.ts';
import { gateStateLabel } from './gate-life.ts';
import { texts } from './messages.ts';
import { GateReview, type GateState, StageGate } from './stage-gate.ts';

/** How far a project has come through its gates. */
export interface GateProgress {
  readonly subject: Id;
  /** The standard gates in their order, each with where the project stands; `waiting` where there is no review yet. */
  readonly stages: readonly {
    readonly gate: Id;
    readonly label: Label;
    readonly zone: Id;
    readonly state: GateState;
  }[];
  /** The first gate that is not passed: the stage the project is in; null where all are. */
  readonly stage: Id | null;
  /** Passed on conditions that are still open. */
  readonly conditional: readonly Id[];
  /** A stage that went on although one before it is not passed. */
  readonly faults: readonly Issue[];
  readonly because: Label;
}

/**
 * How far a project has come through its gates, and where a stage went on without the one before.
 *
 * @param gates - in their order; exceptional ones are left out, they hold nothing up but themselves
 * @param reviews - at most one a gate for this project; of others any number
 * @throws `HoshinError` `duplicate-id`, `review-twice`
 */
export function gateProgress(gates: readonly StageGate[], reviews: readonly GateReview[], subject: Id): GateProgress {
  return guarded(() => {
    const standard = parseEach(StageGate, gates, ['gates']).filter(({ kind }) => kind === 'standard');
    const name = parse(IdSchema, subject);
    const own = parseEach(GateReview, reviews, ['reviews']).filter((one) => one.subject === name);
    refuse([
      ...duplicateIds(
        standard.map(({ id }) => id),
        (at) => ['gates', at, 'id'],
      ),
      ...twice(own),
    ]);
    const states = new Map(own.map(({ gate, state }) => [gate, state]));
    const stages = standard.map(({ id, label, zone }) => ({
      gate: id,
      label,
      zone,
      state: states.get(id) ?? 'waiting',
    }));
    const passed = (state: GateState): boolean => state === 'passed' || state === 'conditional';
    const first = stages.findIndex(({ state }) => !passed(state));
    const held = stages[first] ?? null;
    const faults = stages.flatMap(({ gate, state }, at) =>
      held !== null && at > first && state !== 'waiting'
        ? [issue('stage-skipped', ['gates', at], texts.stageSkipped(gate, held.gate))]
        : [],
    );
    return deepFreeze({
      subject: name,
      stages,
      stage: held?.gate ?? null,
      conditional: stages.filter(({ state }) => state === 'conditional').map(({ gate }) => gate),
      faults,
      because: held === null ? texts.allPassed(name) : texts.atStage(name, held.label, gateStateLabel(held.state)),
    });
  });
}

function twice(reviews: readonly GateReview[]): Issue[] {
  const seen = new Set<Id>();
  return reviews.flatMap(({ gate }, at) => {
    if (seen.has(gate)) return [issue('review-twice', ['reviews', at], texts.reviewTwice(gate))];
    seen.add(gate);
    return [];
  });
}
