import * as z from 'zod/mini';
import { CivilDate, Id, issue, parse, refuse, type Schema, schema } from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import type { CyclicNetwork, Schedule } from '../network/schedule.ts';
import { readScheduleOptions } from '../network/read.ts';
import type { NetworkConstraint } from '../network/network.ts';
import type { PlanNode } from '../node.ts';
import { nodesById } from '../plan-index.ts';
import { asPlanned, networkOfPlans } from '../plan-network.ts';
import { type Plan, Plans } from '../plan.ts';
import { otherOptions, readOptions } from '../read-options.ts';
import { wholeDays } from '../ranges.ts';
import { type SchedulePlanOptions, withDates } from '../schedule-plan.ts';
import { settleOffsets } from '../settle-offsets.ts';
import { adjustmentTexts as texts } from './messages.ts';
import { type MovedNode, whatMoved } from './what-moved.ts';

/** A node that is changed on purpose: where it stands, or how long it takes. */
export interface NodeEdit {
  readonly node: Id;
  /** Its new first day. */
  readonly start?: CivilDate;
  /** Its new last day; holds over a new first day. */
  readonly finish?: CivilDate;
  /** How long it takes now. */
  readonly duration?: number;
}

/** Schema of {@link NodeEdit}. */
export const NodeEdit: Schema<NodeEdit> = /* @__PURE__ */ schema<NodeEdit>()(() =>
  z.strictObject({
    node: Id,
    start: z.exactOptional(CivilDate),
    finish: z.exactOptional(CivilDate),
    duration: z.exactOptional(wholeDays),
  }),
);
const Edits: Schema<readonly NodeEdit[]> = /* @__PURE__ */ schema<readonly NodeEdit[]>()(() => z.array(NodeEdit));

/** Options of {@link reschedulePlans}. */
export interface ReschedulePlansOptions extends Pick<SchedulePlanOptions, 'calendars' | 'calendar' | 'lagCalendar'> {
  /** Nodes that may not move: done, or promised. What they break is listed in the schedule's `violations`. */
  readonly fixed?: readonly string[];
}

/** Plans after a change, and every node that had to move for it. */
export type ReschedulePlansResult =
  | {
      readonly kind: 'rescheduled';
      readonly plans: readonly Plan[];
      readonly schedule: Schedule;
      readonly moved: readonly MovedNode[];
    }
  | CyclicNetwork;

const Ids: Schema<readonly Id[]> = /* @__PURE__ */ schema<readonly Id[]>()(() => z.array(Id));

/**
 * Changes some nodes of dated plans and moves as little as can be: an edited node stands where it is put, every other keeps its dates
 * unless a link, a support or its offset no longer holds, and then it moves later by what that takes and no more. Nothing moves earlier by
 * itself: room that an edit makes is for people to use.
 *
 * @throws `HoshinError` `unknown-id` for a node that is in none of the plans; and all that `schedulePlans` refuses
 * @example
 * import { parsePlan, reschedulePlans } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'head', maySet: [], mayChange: [], nodes: [
 *   { id: 'a', label, tier: 2, duration: 10, start: '2026-03-01', finish: '2026-03-10' },
 *   { id: 'b', label, tier: 2, duration: 5, start: '2026-03-16', finish: '2026-03-20' },
 *   { id: 'c', label, tier: 2, duration: 5, start: '2026-06-01', finish: '2026-06-05' }],
 *   links: [{ from: 'a', to: 'b', type: 'FS' }, { from: 'b', to: 'c', type: 'FS' }] });
 * const after = reschedulePlans([plan], [{ node: 'a', finish: '2026-03-18' }], { calendars: {} });
 * after.kind === 'rescheduled' ? after.moved.map(({ node, days, by }) => `${node} ${days} ${by}`) : [];
 * // => ['a 8 null', 'b 3 a']
 */
export function reschedulePlans(
  plans: readonly Plan[],
  edits: readonly Written<NodeEdit>[],
  options: ReschedulePlansOptions,
): ReschedulePlansResult {
  const read = parse(Plans, plans);
  const changes = parse(Edits, edits);
  const fixed = new Set(readOptions(options, {}, { fixed: Ids }).fixed);
  const nodes = nodesById(read);
  refuse(
    changes.flatMap(({ node }, at) =>
      nodes.has(node) ? [] : [issue('unknown-id', [at, 'node'], texts.unknownEdit(node))],
    ),
  );
  const byNode = new Map(changes.map((one) => [one.node, one]));
  const held = heldPlans(read, byNode, fixed);
  const all = [...nodes.values()].map(({ node }) => node);
  const settings = readScheduleOptions({
    ...otherOptions(options, ['fixed']),
    start: earliest([...all, ...changes]),
    direction: 'forward',
  });
  const offsets = held.flatMap((plan) => plan.nodes);
  const bounds = new Map(all.map((node) => [node.id, boundsOf(node, byNode.get(node.id), fixed.has(node.id))]));
  const result = settleOffsets(offsets, (pins) => networkOfPlans(held, { pins, bounds }), settings);
  if (result.kind === 'cyclic') return result;
  const { schedule, network } = result;
  const after = {
    kind: 'scheduled' as const,
    plans: withDates(keptPlans(read, byNode), schedule.activities),
    schedule,
    network,
  };
  return Object.freeze({
    kind: 'rescheduled',
    plans: after.plans,
    schedule,
    moved: whatMoved(read, after, [...byNode.keys()]),
  });
}

type Edit = NodeEdit | undefined;

/** Plans with new durations. */
function keptPlans(plans: readonly Plan[], edits: ReadonlyMap<Id, NodeEdit>): readonly Plan[] {
  return plans.map((plan) => ({
    ...plan,
    nodes: plan.nodes.map((node) => {
      const duration = edits.get(node.id)?.duration;
      return duration === undefined ? node : { ...node, duration };
    }),
  }));
}

/** The same, with edited and fixed nodes freed of their own constraints and offsets: they stand where they are put. */
function heldPlans(plans: readonly Plan[], edits: ReadonlyMap<Id, NodeEdit>, fixed: ReadonlySet<Id>): readonly Plan[] {
  return keptPlans(plans, edits).map((plan) => ({
    ...plan,
    nodes: plan.nodes.map((node) => {
      if (!edits.has(node.id) && !fixed.has(node.id)) return node;
      return Object.fromEntries(
        Object.entries(node).filter(([field]) => field !== 'constraint' && field !== 'offset'),
      ) as unknown as PlanNode; // the same node, less two fields that it need not have
    }),
  }));
}

/** Where a node must stand, or not come before. */
function boundsOf(node: PlanNode, edit: Edit, fixed: boolean): readonly NetworkConstraint[] {
  if (edit?.finish !== undefined) return [{ type: 'MFO', at: edit.finish, hard: true }];
  if (edit?.start !== undefined) return [{ type: 'MSO', at: edit.start, hard: true }];
  if (fixed && node.finish !== undefined) return [{ type: 'MFO', at: node.finish, hard: true }];
  return asPlanned(node);
}

/** The first day anything stands on. */
function earliest(
  nodes: readonly { readonly start?: CivilDate; readonly finish?: CivilDate }[],
): CivilDate | undefined {
  const days = nodes.flatMap(({ start, finish }) => [start, finish]).filter((day) => day !== undefined);
  return days.reduce<CivilDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}
