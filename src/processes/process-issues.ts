import { type Id, issue, type Issue } from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';
import type { Process, ProcessStep } from './process.ts';
import { stepsBefore } from './steps-before.ts';

/** All that is wrong across the steps of a process. */
export function processIssues({ inputs, steps }: Process): Issue[] {
  const known = new Set(steps.map(({ id }) => id));
  const named = steps.flatMap(({ after, returnsTo }, at) => [
    ...unknownSteps(after, known, ['steps', at, 'after']),
    ...unknownSteps(returnsTo, known, ['steps', at, 'returnsTo']),
  ]);
  const twice = repeated(steps);
  if (named.length + twice.length > 0) return [...twice, ...named];
  const before = stepsBefore(steps);
  return steps.flatMap((step, at) => {
    const earlier = before.get(step.id);
    return earlier === undefined
      ? [issue('step-cycle', ['steps', at, 'after'], texts.neverDone(step.id))]
      : flowIssues(step, earlier, inputs, steps, at);
  });
}

function repeated(steps: readonly ProcessStep[]): Issue[] {
  const seen = new Set<Id>();
  return steps.flatMap(({ id }, at) => {
    if (seen.has(id)) return [issue('duplicate-id', ['steps', at, 'id'], texts.twice(nouns.step, id))];
    seen.add(id);
    return [];
  });
}

function unknownSteps(ids: readonly Id[], known: ReadonlySet<Id>, path: readonly (string | number)[]): Issue[] {
  return ids.flatMap((id, at) =>
    known.has(id) ? [] : [issue('unknown-step', [...path, at], texts.unknown(nouns.step, id))],
  );
}

function flowIssues(
  step: ProcessStep,
  earlier: ReadonlySet<Id>,
  outside: readonly Id[],
  steps: readonly ProcessStep[],
  at: number,
): Issue[] {
  const given = new Set([...outside, ...steps.filter(({ id }) => earlier.has(id)).flatMap(({ outputs }) => outputs)]);
  return [
    ...step.inputs.flatMap((input, nth) =>
      given.has(input)
        ? []
        : [issue('unproduced-input', ['steps', at, 'inputs', nth], texts.unproduced(step.id, input))],
    ),
    ...step.returnsTo.flatMap((to, nth) =>
      earlier.has(to)
        ? []
        : [issue('return-forward', ['steps', at, 'returnsTo', nth], texts.unusedReturn(step.id, to))],
    ),
  ];
}
