import * as z from 'zod/mini';
import { CivilDate, Id, Label, issue, parse, refuse, type Schema, schema } from '../foundation/index.ts';
import type { Written } from '../indicators/index.ts';
import { Baseline } from './baseline.ts';
import { texts } from './messages.ts';
import { Plan } from './plan.ts';

/** What is said of a baseline beside its dates. */
export interface BaselineSaid {
  readonly id: Id;
  readonly label: Label;
  /** Which of the versions kept side by side. */
  readonly version: Id;
  /** First day in force. */
  readonly from: CivilDate;
  /** 1 for the first of its version. */
  readonly revision: number;
  readonly reason: Label;
  readonly approver: Id;
}

const Said: Schema<BaselineSaid> = /* @__PURE__ */ schema<BaselineSaid>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    version: Id,
    from: CivilDate,
    revision: z.int().check(z.gte(1)),
    reason: Label,
    approver: Id,
  }),
);

/**
 * Keeps the dates of a scheduled plan as a baseline. Baselines are added to those there are, and none is ever changed: of each
 * version the latest in force is the active one.
 *
 * @throws `HoshinError` `undated-node` where a node has no date yet
 * @example
 * import { baselineOf, parsePlan } from 'hoshin/plans';
 * const label = { zh: '考核版', en: 'Assessment' };
 * const plan = parsePlan({ id: 'keys', label, entity: 'a', tier: 1, owner: 'operations', maySet: [], mayChange: [],
 *   nodes: [{ id: 'open', label, tier: 1, finish: '2026-09-26' }] });
 * const baseline = baselineOf(plan, { id: 'keys-1', label, version: 'assessment', from: '2026-01-05', revision: 1,
 *   reason: { zh: '批准', en: 'Approved' }, approver: 'president' });
 * baseline.dates; // => [{ node: 'open', finish: '2026-09-26' }]
 */
export function baselineOf(plan: Plan, said: Written<BaselineSaid>): Baseline {
  const { id, tier, nodes } = parse(Plan, plan);
  const given = parse(Said, said);
  refuse(
    nodes.flatMap((node, at) =>
      node.finish === undefined ? [issue('undated-node', ['nodes', at, 'finish'], texts.undatedNode(node.id))] : [],
    ),
  );
  const dates = nodes.map(({ id: node, start, finish }) => ({
    node,
    ...(start === undefined ? {} : { start }),
    finish,
  }));
  return parse(Baseline, { ...given, plan: id, tier, dates });
}
