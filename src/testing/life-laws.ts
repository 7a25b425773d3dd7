import { allowedSteps, statesOf, step, type TransitionTable, unreachableStates } from '../foundation/index.ts';

/**
 * What is wrong with a life cycle as a table, in words; empty where nothing is: every state can be reached, every pair of state
 * and event that is not in it is refused with a sentence in both languages and the steps that are allowed instead, and states
 * and events have names.
 *
 * @example
 * import { brokenLifeLaws } from 'hoshin/testing';
 * import { riskLife } from 'hoshin/risks';
 * brokenLifeLaws(riskLife); // => []
 */
export function brokenLifeLaws<State extends string, Event extends string, Context>(
  table: TransitionTable<State, Event, Context>,
): readonly string[] {
  const broken = unreachableStates(table).map((state) => `no sequence of events reaches "${state}"`);
  const states = statesOf(table);
  const events = [...new Set(table.transitions.map(({ event }) => event))];
  for (const name of [...states, ...events]) {
    if (table.labels?.[name] === undefined) broken.push(`"${name}" has no name`);
  }
  for (const state of states) {
    const allowed = new Set(allowedSteps(table, state).map(({ event }) => event));
    const refused = events.filter((event) => !allowed.has(event));
    for (const event of refused) wronglyRefused(table, state, event).forEach((fault) => broken.push(fault));
  }
  return broken;
}

/** No guard is asked about a pair that the table does not have, so no context is needed. */
function wronglyRefused<State extends string, Event extends string, Context>(
  table: TransitionTable<State, Event, Context>,
  state: State,
  event: Event,
): string[] {
  const result = step(table, state, event, undefined as Context);
  if (result.ok) return [`"${event}" is taken in "${state}"`];
  const told = result.issues.length > 0 && result.issues.every(({ text }) => text.zh !== '' && text.en !== '');
  const same = result.allowed.length === allowedSteps(table, state).length;
  return told && same ? [] : [`the refusal of "${event}" in "${state}" does not say why and what is allowed`];
}
