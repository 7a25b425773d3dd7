import { fail } from './error.ts';
import { issue } from './issue.ts';
import { texts } from './messages.ts';

/** How {@link answered} finds its answers. */
export interface Answering<Ask, Answer> {
  /** Names a question: two with one name are the same. */
  readonly keyOf: (ask: Ask) => string;
  /**
   * Answers a question. `get` gives the answers to others, or null while they are open: the question is then put again once
   * they are answered.
   */
  readonly answerOf: (ask: Ask, get: (other: Ask) => Answer | null) => Answer;
  /** What is answered already; whatever is found is added. */
  readonly answers?: Map<string, Answer>;
}

/**
 * The answer to a question that may need those to others: a question that leads to others waits until they are answered, on a
 * stack of its own, so that no chain of them exhausts that of the calls.
 *
 * @throws `HoshinError` `questions-in-a-ring` where a question waits for its own answer
 * @example
 * import { answered } from 'hoshin/foundation';
 * const below = { group: ['north', 'south'], north: ['p1'], south: [], p1: [] };
 * answered('group', {
 *   keyOf: (id) => id,
 *   answerOf: (id, get) => below[id].reduce((all, child) => all + (get(child) ?? 0), 1),
 * }); // => 4
 */
export function answered<Ask, Answer>(asked: Ask, { keyOf, answerOf, answers }: Answering<Ask, Answer>): Answer {
  const known = answers ?? new Map<string, Answer>();
  const begun = new Set<string>();
  const waiting = [asked];
  for (;;) {
    const ask = waiting.at(-1) ?? asked;
    const open: Ask[] = [];
    const answer = answerOf(ask, (other) => {
      const found = known.get(keyOf(other));
      if (found === undefined) open.push(other);
      return found ?? null;
    });
    if (open.length === 0) {
      known.set(keyOf(ask), answer);
      waiting.pop();
      if (waiting.length === 0) return answer;
      continue;
    }
    begun.add(keyOf(ask));
    const ring = open.map(keyOf).find((key) => begun.has(key) && !known.has(key));
    if (ring !== undefined) fail(issue('questions-in-a-ring', [], texts.questionsInARing(ring)));
    for (const next of open) waiting.push(next);
  }
}
