import { canonicalJson, deepFreeze, fail, type Id, issue, parse, remember } from '../foundation/index.ts';
import { Summary, type SummaryHead, type SummaryPart } from './summary.ts';
import { summaryTexts } from './summary-messages.ts';

/**
 * Two summaries as one: every part of either; of two parts of one entity the higher revision. In whatever order and grouping
 * summaries are put together, and however often one of them, the result is the same; `emptySummary` adds nothing. Two parts of
 * one entity and revision should be equal; where they are not, the one whose text sorts last counts, so that no order matters.
 *
 * @throws `HoshinError` `other-question` where the two are not of the same framework, day and length of lists
 * @example
 * import { emptySummary, merge } from 'hoshin/framework';
 * merge(emptySummary, emptySummary).parts; // => []
 */
export function merge(a: Summary, b: Summary): Summary {
  const [one, other] = [parse(Summary, a), parse(Summary, b)];
  if (other.head === null) return one;
  if (one.head === null) return other;
  if (!isSameQuestion(one.head, other.head)) {
    fail(issue('other-question', [], summaryTexts.otherQuestion(one.head, other.head)));
  }
  const parts = new Map<Id | null, SummaryPart>(one.parts.map((part) => [part.entity, part]));
  for (const part of other.parts) {
    const known = parts.get(part.entity);
    parts.set(part.entity, known === undefined ? part : later(known, part));
  }
  const ordered = [...parts.values()].sort((x, y) => ((x.entity ?? '') < (y.entity ?? '') ? -1 : 1));
  return remember(Summary, deepFreeze<Summary>({ ...one, parts: ordered }));
}

function isSameQuestion(a: SummaryHead, b: SummaryHead): boolean {
  return a.framework === b.framework && a.amendments === b.amendments && a.asOf === b.asOf && a.top === b.top;
}

function later(a: SummaryPart, b: SummaryPart): SummaryPart {
  if (a === b) return a;
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}
