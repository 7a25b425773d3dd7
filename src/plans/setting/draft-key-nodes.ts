import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  deepFreeze,
  fromDayNumber,
  Id,
  issue,
  type Issue,
  type Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import type { CyclicNetwork, Schedule } from '../network/schedule.ts';
import { nodesById } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { schedulePlans, type SchedulePlanOptions } from '../schedule-plan.ts';
import { settingTexts as texts } from './messages.ts';

/** A node and the last day that is asked for it. */
export interface AskedDate {
  readonly node: Id;
  readonly by: CivilDate;
}

/** Schema of {@link AskedDate}. */
export const AskedDate: Schema<AskedDate> = /* @__PURE__ */ schema<AskedDate>()(() =>
  z.strictObject({ node: Id, by: CivilDate }),
);

const Asks: Schema<readonly AskedDate[]> = /* @__PURE__ */ schema<readonly AskedDate[]>()(() => z.array(AskedDate));

/** A date asked for that cannot be met. */
export interface Shortage {
  readonly node: Id;
  readonly asked: CivilDate;
  /** The earliest day it can be done. */
  readonly possible: CivilDate;
  /** Calendar days from the one to the other. */
  readonly days: number;
  /** The nodes that the time goes to, first to last; empty where it is short for another reason than its links. */
  readonly chain: readonly Id[];
  readonly because: Label;
}

/** Plans counted back from what is asked, and what of it cannot be met. */
export interface KeyNodeDraft {
  readonly kind: 'drafted';
  /** Every node on the latest day that still keeps what is asked. */
  readonly plans: readonly Plan[];
  readonly schedule: Schedule;
  readonly asked: readonly AskedDate[];
  /** What cannot be met, in the order asked; empty where all can. */
  readonly shortages: readonly Shortage[];
}

/**
 * Schedules plans back (工期倒排) from the days asked for, and says at once what cannot be met: before anybody discusses, proposes or
 * commits. `options.start` is the first day on which work can still be done.
 *
 * @throws `HoshinError` `unknown-id` for a node that is in none of the plans; and all that `schedulePlans` refuses
 * @example
 * import { draftKeyNodes, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'keys', label, entity: 'a', tier: 1, owner: 'operations', maySet: [], mayChange: [],
 *   nodes: [{ id: 'scheme', label, tier: 1, duration: 90 }, { id: 'open', label, tier: 1, duration: 120 }],
 *   links: [{ from: 'scheme', to: 'open', type: 'FS' }] });
 * const draft = draftKeyNodes([plan], [{ node: 'open', by: '2026-07-01' }], { calendars: {}, start: '2026-01-05' });
 * draft.kind === 'drafted' ? draft.shortages.map(({ node, possible, days, chain }) => ({ node, possible, days, chain })) : [];
 * // => [{ node: 'open', possible: '2026-08-02', days: 32, chain: ['scheme', 'open'] }]
 */
export function draftKeyNodes(
  plans: readonly Plan[],
  asked: readonly { readonly node: string; readonly by: string }[],
  options: Omit<SchedulePlanOptions, 'direction'>,
): KeyNodeDraft | CyclicNetwork {
  const read = parse(Plans, plans);
  const asks = parse(Asks, asked);
  refuse(askIssues(read, asks));
  const result = schedulePlans(withAsks(read, asks), { ...options, direction: 'backward' });
  if (result.kind === 'cyclic') return result;
  const { schedule } = result;
  return Object.freeze({
    kind: 'drafted',
    plans: result.plans,
    schedule,
    asked: asks,
    shortages: deepFreeze(asks.flatMap((ask) => shortageOf(ask, schedule))),
  });
}

function askIssues(plans: readonly Plan[], asks: readonly AskedDate[]): Issue[] {
  const nodes = nodesById(plans);
  return asks.flatMap(({ node }, at) =>
    nodes.has(node) ? [] : [issue('unknown-id', ['asked', at, 'node'], texts.noNode(node))],
  );
}

/** What is asked takes the place of a date that was imposed before. */
function withAsks(plans: readonly Plan[], asks: readonly AskedDate[]): readonly Plan[] {
  const by = new Map(asks.map((ask) => [ask.node, ask.by]));
  return plans.map((plan) => ({
    ...plan,
    nodes: plan.nodes.map((node) => {
      const at = by.get(node.id);
      return at === undefined ? node : { ...node, constraint: { type: 'MFO', at } };
    }),
  }));
}

function shortageOf({ node, by }: AskedDate, { activities, conflicts }: Schedule): readonly Shortage[] {
  const row = activities.find(({ id }) => id === node);
  const possible = row === undefined ? by : fromDayNumber(row.earlyFinish - 1);
  const days = daysBetween(by, possible);
  if (days <= 0) return [];
  const chain = conflicts.find(({ to }) => to.activity === node)?.activities ?? [];
  return [{ node, asked: by, possible, days, chain, because: texts.possible(node, by, possible, days) }];
}
