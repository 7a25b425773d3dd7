import { addDays, deepFreeze, type Issue } from '../foundation/index.ts';
import {
  dueReviews,
  type DueReviewsOptions,
  type Resolution,
  type ResolutionEvent,
  type ReviewRule,
  stepResolution,
  trackReviews,
} from '../reviews/index.ts';
import type { LifeEvent } from '../risks/index.ts';

/**
 * What is wrong with the due days of some rules, in words; empty where nothing is: they lie in the window, each review comes once
 * with a reason, a window gives what its two parts give, so that none is lost between them, and each is tracked exactly once.
 *
 * @param split - a day of the window; the second part begins on the day after
 */
export function brokenReviewLaws(
  rules: readonly ReviewRule[],
  options: DueReviewsOptions,
  split: string,
): readonly string[] {
  const whole = dueReviews(rules, options);
  const parts = [
    ...dueReviews(rules, { ...options, to: split }),
    ...dueReviews(rules, { ...options, from: addDays(split, 1) }),
  ];
  const tracked = trackReviews(rules, [], { ...options, asOf: split, earlyDays: 0, lateDays: 0 });
  const ids = whole.map(({ id }) => id);
  const broken: string[] = [];
  if (whole.some(({ due }) => due < options.from || due > options.to)) broken.push('a due day lies outside the window');
  if (whole.some(({ reasons }) => reasons.length === 0)) broken.push('a review is due for no reason');
  if (new Set(ids).size !== ids.length) broken.push('a review is listed twice');
  if (parts.map(({ id }) => id).join() !== ids.join()) broken.push('a window gives other reviews than its two parts');
  if (tracked.reviews.map(({ id }) => id).join() !== ids.join()) broken.push('a review is lost when tracked');
  return broken;
}

/** An event that may or may not be taken. */
export type AnyResolutionEvent = Omit<LifeEvent<ResolutionEvent>, 'on'> & { readonly on: string };

/**
 * Lets any events happen to a resolution, refused or not, and tells what is wrong, in words; empty where nothing is: none closes
 * without a verified effect, a later due day comes from a granted extension or from reopening alone, refusals say why, steps are
 * recorded one after another, and the value before never changes.
 */
export function brokenResolutionLaws(resolution: Resolution, events: readonly AnyResolutionEvent[]): readonly string[] {
  let value = deepFreeze(resolution);
  const broken: string[] = [];
  for (const event of events) {
    const outcome = stepResolution(value, event);
    if (outcome.kind === 'refused') {
      if (!explained(outcome.issues)) broken.push(`the refusal of "${event.event}" says nothing`);
      continue;
    }
    for (const fault of wrongStep(value, outcome.next, event.event)) broken.push(fault);
    value = outcome.next;
  }
  return broken;
}

function explained(issues: readonly Issue[]): boolean {
  return issues.length > 0 && issues.every(({ text }) => text.zh !== '' && text.en !== '');
}

function wrongStep(before: Resolution, after: Resolution, event: ResolutionEvent): string[] {
  const record = after.history.at(-1);
  const moves = event === 'grant' || event === 'reopen';
  const laws: readonly (readonly [broken: boolean, what: string])[] = [
    [closedUnverified(after), 'closed without a verified effect'],
    [after.due !== before.due && !moves, `"${event}" moved the due day`],
    [after.due < before.due && event === 'grant', 'an extension shortened the time'],
    [after.history.length !== before.history.length + 1, 'a step is not recorded once'],
    [record?.from !== before.state || record.to !== after.state, 'the record tells another step'],
  ];
  return laws.flatMap(([broken, what]) => (broken ? [what] : []));
}

function closedUnverified({ state, completedOn, effect }: Resolution): boolean {
  return state === 'closed' && (completedOn === null || effect === null);
}
