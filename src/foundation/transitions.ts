import { fail } from './error.ts';
import { issue, type Issue } from './issue.ts';
import type { Label } from './label.ts';
import { texts } from './messages.ts';

/** One line of a state table: in `from`, the event leads to `to`, if its guard and its evidence allow. */
export interface Transition<State extends string, Event extends string, Context = undefined> {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
  /** Why the step is refused in this context, in both languages, or null where it may be taken. Pure. */
  readonly guard?: (context: Context) => Label | null;
  /** Names of the evidence that must be given, such as `['effect-note']`. */
  readonly evidence?: readonly string[];
}

/** A life cycle as data: where it starts, and every step that may be taken. */
export interface TransitionTable<State extends string, Event extends string, Context = undefined> {
  readonly initial: State;
  readonly transitions: readonly Transition<State, Event, Context>[];
  /** What states and events are called, for refusals that people read; ids where left out. */
  readonly labels?: Readonly<Record<string, Label>>;
}

/** An event that may happen next, where it leads and what it needs. */
export interface AllowedStep<State extends string, Event extends string> {
  readonly event: Event;
  readonly to: State;
  readonly evidence: readonly string[];
}

/** The next state, or why not and what may be done instead. */
export type StepResult<State extends string, Event extends string> =
  | { readonly ok: true; readonly from: State; readonly event: Event; readonly to: State }
  | {
      readonly ok: false;
      /** `step-not-allowed`, `step-refused` (by its guard) or `evidence-missing`. */
      readonly issues: readonly Issue[];
      readonly allowed: readonly AllowedStep<State, Event>[];
    };

/**
 * Checks a state table at definition: no two lines for one state and event, no state that cannot be reached.
 *
 * @throws `HoshinError` `ambiguous-step`, `unreachable-state`
 */
export function transitionTable<State extends string, Event extends string, Context = undefined>(
  table: TransitionTable<State, Event, Context>,
): TransitionTable<State, Event, Context> {
  const seen = new Set<string>();
  for (const { from, event } of table.transitions) {
    const key = `${from} ${event}`;
    if (seen.has(key)) fail(issue('ambiguous-step', ['transitions'], texts.ambiguousStep(from, event)));
    seen.add(key);
  }
  const [lost] = unreachableStates(table);
  if (lost !== undefined) fail(issue('unreachable-state', ['transitions'], texts.unreachableState(lost)));
  return Object.freeze(table);
}

/** All states of a table, the initial one first. */
export function statesOf<State extends string>(table: TransitionTable<State, string, never>): readonly State[] {
  return [...new Set([table.initial, ...table.transitions.flatMap(({ from, to }) => [from, to])])];
}

/** States that no sequence of events leads to from the initial one. */
export function unreachableStates<State extends string>(
  table: TransitionTable<State, string, never>,
): readonly State[] {
  const reached = new Set<State>([table.initial]);
  for (const state of reached) {
    for (const { from, to } of table.transitions) if (from === state) reached.add(to); // a Set grows while it is walked
  }
  return statesOf(table).filter((state) => !reached.has(state));
}

/** What may happen in a state, whether or not the guards will let it. */
export function allowedSteps<State extends string, Event extends string>(
  table: TransitionTable<State, Event, never>,
  state: State,
): readonly AllowedStep<State, Event>[] {
  return table.transitions
    .filter(({ from }) => from === state)
    .map(({ event, to, evidence = [] }) => ({ event, to, evidence }));
}

/**
 * Takes a step, or says why it is refused and which steps are allowed. Executes nothing: the caller stores the state.
 *
 * @example
 * import { step, transitionTable } from 'hoshin/foundation';
 * const door = transitionTable({
 *   initial: 'open',
 *   transitions: [{ from: 'open', event: 'close', to: 'closed' }, { from: 'closed', event: 'open', to: 'open' }],
 * });
 * step(door, 'open', 'close', undefined).ok; // => true
 * step(door, 'open', 'open', undefined).ok; // => false
 */
export function step<State extends string, Event extends string, Context>(
  table: TransitionTable<State, Event, Context>,
  state: State,
  event: Event,
  context: Context,
  evidence: Readonly<Record<string, unknown>> = {},
): StepResult<State, Event> {
  const line = table.transitions.find((one) => one.from === state && one.event === event);
  const allowed = allowedSteps(table, state);
  if (line === undefined) {
    const names = allowed.map((one) => one.event);
    const text = texts.stepNotAllowed(
      nameOf(table, event),
      nameOf(table, state),
      names.map((name) => nameOf(table, name)),
    );
    return { ok: false, issues: [issue('step-not-allowed', [], text)], allowed };
  }
  const missing = (line.evidence ?? []).filter((name) => isBlank(evidence[name]));
  const refusal = line.guard?.(context) ?? null;
  const issues = [
    ...missing.map((name) => issue('evidence-missing', [name], texts.evidenceMissing(name, nameOf(table, event)))),
    ...(refusal === null ? [] : [issue('step-refused', [], refusal)]),
  ];
  return issues.length > 0 ? { ok: false, issues, allowed } : { ok: true, from: state, event, to: line.to };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function nameOf(table: { readonly labels?: Readonly<Record<string, Label>> }, id: string): Label {
  return table.labels?.[id] ?? { zh: id, en: id };
}
