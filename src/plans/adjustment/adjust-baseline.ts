import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  daysBetween,
  Id,
  issue,
  Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { Baseline, type BaselineDate } from '../baseline.ts';
import { type NodeAdjustment, NodeAdjustments } from './adjustment.ts';
import { adjustmentTexts as texts } from './messages.ts';

/** What is said of the baseline that changes make. */
export interface AdjustedBaselineSaid {
  readonly id: Id;
  readonly label: Label;
  /** First day in force: lights are judged by it from here on, and by the former one before. */
  readonly from: CivilDate;
  readonly reason: Label;
  readonly approver: Id;
}

const Said: Schema<AdjustedBaselineSaid> = /* @__PURE__ */ schema<AdjustedBaselineSaid>()(() =>
  z.strictObject({ id: Id, label: Label, from: CivilDate, reason: Label, approver: Id }),
);

/**
 * The next revision of a baseline with some dates changed. The former one stays as it was: a light is clear from the new one
 * on, and what it showed before is never rewritten. A node keeps its length: its start moves with its finish.
 *
 * @throws `HoshinError` `unknown-id` for a node that the baseline has no date of
 * @example
 * import { adjustBaseline, parseBaseline } from 'hoshin/plans';
 * const label = { zh: '考核版', en: 'Assessment' };
 * const first = parseBaseline({ id: 'b1', label, plan: 'keys', tier: 1, version: 'assessment', from: '2026-01-05', revision: 1,
 *   reason: label, approver: 'president', dates: [{ node: 'open', start: '2026-09-20', finish: '2026-09-26' }] });
 * const change = { id: 'c1', node: 'open', from: '2026-09-26', to: '2026-10-16', kind: 'permit', reason: label, by: 'president',
 *   on: '2026-08-01' };
 * const next = adjustBaseline(first, [change], { id: 'b2', label, from: '2026-08-02', reason: label, approver: 'president' });
 * [next.revision, next.dates]; // => [2, [{ node: 'open', start: '2026-10-10', finish: '2026-10-16' }]]
 */
export function adjustBaseline(
  baseline: Baseline,
  changes: readonly NodeAdjustment[],
  said: AdjustedBaselineSaid,
): Baseline {
  const { plan, tier, version, revision, dates } = parse(Baseline, baseline);
  const made = parse(NodeAdjustments, changes);
  const given = parse(Said, said);
  const known = new Set(dates.map(({ node }) => node));
  refuse(
    made.flatMap(({ node }, at) =>
      known.has(node) ? [] : [issue('unknown-id', ['changes', at, 'node'], texts.notInBaseline(node))],
    ),
  );
  const to = new Map(made.map((one) => [one.node, one.to]));
  return parse(Baseline, {
    ...given,
    plan,
    tier,
    version,
    revision: revision + 1,
    dates: dates.map((date) => movedTo(date, to.get(date.node))),
  });
}

function movedTo(date: BaselineDate, to: CivilDate | undefined): BaselineDate {
  if (to === undefined) return date;
  const { node, start, finish } = date;
  return start === undefined
    ? { node, finish: to }
    : { node, start: addDays(start, daysBetween(finish, to)), finish: to };
}
