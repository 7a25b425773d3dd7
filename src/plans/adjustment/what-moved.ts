import {
  type CivilDate,
  daysBetween,
  deepFreeze,
  guarded,
  type Id,
  type Label,
  parse,
} from '../../foundation/index.ts';
import type { Schedule, ScheduledActivity, ScheduledLink } from '../network/schedule.ts';
import { nodesById, type PlacedNode } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import type { PlansSchedule } from '../schedule-plan.ts';
import { adjustmentTexts as texts } from './messages.ts';

/**
 * Through what a node moved: it was changed itself, a link, a node that supports it or that it supports, the anchor its date is told
 * from, or its own constraint or calendar.
 */
export type MovedThrough = 'edit' | 'link' | 'support' | 'offset' | 'own';

/** A node whose date is not what it was, and why. */
export interface MovedNode {
  readonly node: Id;
  readonly plan: Id;
  /** The due day before; null where it had none. */
  readonly from: CivilDate | null;
  readonly to: CivilDate;
  /** Calendar days; above zero for later. Null where it had no due day before. */
  readonly days: number | null;
  readonly through: MovedThrough;
  /** The node at the other end, where there is one. */
  readonly by: Id | null;
  /** From the node where it began to this one, along the links that carried it. */
  readonly chain: readonly Id[];
  readonly because: Label;
}

interface Cause {
  readonly through: MovedThrough;
  readonly by: Id | null;
  readonly words: Label;
}

/**
 * Every node whose due day moved between plans as they were and plans as scheduled now, through which link, and from where: forwards
 * along what drives its start, backwards along what needs it.
 *
 * @param edited - nodes that were changed on purpose: where chains begin
 * @throws `HoshinError` with all issues of the plans
 * @example
 * import { parsePlan, schedulePlans, whatMoved } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = (days: number) => parsePlan({ id: 'keys', label, entity: 'a', tier: 1, owner: 'operations', maySet: [], mayChange: [],
 *   nodes: [{ id: 'start', label, tier: 1, duration: days }, { id: 'open', label, tier: 1, duration: 100 }],
 *   links: [{ from: 'start', to: 'open', type: 'FS' }] });
 * const options = { calendars: {}, start: '2026-03-01' };
 * const [before, after] = [schedulePlans([plan(10)], options), schedulePlans([plan(17)], options)];
 * if (before.kind === 'cyclic' || after.kind === 'cyclic') throw new Error('a ring');
 * whatMoved(before.plans, after, ['start'])[1]?.because.en;
 * // => '"open" moves from 2026-06-18 to 2026-06-25, 7 days later: it waits for "start" (FS)'
 */
export function whatMoved(
  before: readonly Plan[],
  after: Pick<Extract<PlansSchedule, { kind: 'scheduled' }>, 'plans' | 'schedule'>,
  edited: readonly string[] = [],
): readonly MovedNode[] {
  const was = nodesById(parse(Plans, before));
  return guarded(() => {
    const now = nodesById(parse(Plans, after.plans));
    const moved = [...now.values()].filter(
      ({ node }) => node.finish !== undefined && node.finish !== was.get(node.id)?.node.finish,
    );
    const causes = causesOf(moved, after.schedule, now, new Set(edited));
    return deepFreeze(moved.flatMap((placed) => movedNode(placed, was.get(placed.node.id), causes)));
  });
}

function movedNode(
  { plan, node }: PlacedNode,
  was: PlacedNode | undefined,
  causes: ReadonlyMap<Id, Cause>,
): readonly MovedNode[] {
  const cause = causes.get(node.id);
  if (node.finish === undefined || cause === undefined) return [];
  const from = was?.node.finish ?? null;
  const days = from === null ? null : daysBetween(from, node.finish);
  return [
    {
      node: node.id,
      plan: plan.id,
      from,
      to: node.finish,
      days,
      through: cause.through,
      by: cause.by,
      chain: chainTo(node.id, causes),
      because: texts.moved(node.id, from, node.finish, days, cause.words),
    },
  ];
}

/** From where it began: the causes followed back as long as they moved too. */
function chainTo(node: Id, causes: ReadonlyMap<Id, Cause>): readonly Id[] {
  const chain = new Set<Id>([node]);
  let by = causes.get(node)?.by ?? null;
  while (by !== null && causes.has(by) && !chain.has(by)) {
    chain.add(by);
    by = causes.get(by)?.by ?? null;
  }
  return [...chain].reverse();
}

function causesOf(
  moved: readonly PlacedNode[],
  schedule: Schedule,
  nodes: ReadonlyMap<Id, PlacedNode>,
  edited: ReadonlySet<Id>,
): ReadonlyMap<Id, Cause> {
  const rows = new Map(schedule.activities.map((row) => [row.id, row]));
  const out = linksFrom(schedule);
  const movedIds = new Set(moved.map(({ node }) => node.id));
  return new Map(
    moved.map((placed) => {
      const { id } = placed.node;
      if (edited.has(id)) return [id, { through: 'edit', by: null, words: texts.edited() }] as const;
      const row = rows.get(id);
      const link = row === undefined ? undefined : bindingLink(row, schedule, out.get(id) ?? [], movedIds);
      return [id, link === undefined ? ownCause(placed, row, movedIds) : linkCause(link, id, nodes)] as const;
    }),
  );
}

function linksFrom({ direction, links }: Schedule): ReadonlyMap<Id, readonly ScheduledLink[]> {
  const out = new Map<Id, ScheduledLink[]>();
  if (direction === 'forward') return out;
  for (const link of links) out.set(link.from, [...(out.get(link.from) ?? []), link]);
  return out;
}

/** The link that sets the planned date: the driver of an early date, the successor that a late date leaves no more float. */
function bindingLink(
  row: ScheduledActivity,
  { direction, links }: Schedule,
  out: readonly ScheduledLink[],
  moved: ReadonlySet<Id>,
): ScheduledLink | undefined {
  if (direction === 'forward') return row.driver === null ? undefined : links[row.driver];
  const binding = out.filter(({ totalFloat }) => totalFloat === row.totalFloat);
  return binding.find(({ to }) => moved.has(to)) ?? binding[0];
}

function linkCause({ from, to, type, lag }: ScheduledLink, id: Id, nodes: ReadonlyMap<Id, PlacedNode>): Cause {
  const other = from === id ? to : from;
  const linked = [nodes.get(from), nodes.get(to)].some((placed) =>
    placed?.plan.links?.some((one) => one.from === from && one.to === to),
  );
  const supports = nodes.get(from)?.node.supports === to && !linked;
  if (supports)
    return { through: 'support', by: other, words: from === id ? texts.supports(to) : texts.supported(from) };
  return {
    through: 'link',
    by: other,
    words: from === id ? texts.leads(to, linkName(type, lag)) : texts.waits(from, linkName(type, lag)),
  };
}

/** `FS`, `FS + 7`, `SS − 3`. */
const linkName = (type: string, lag: number): string =>
  lag === 0 ? type : `${type} ${lag > 0 ? '+' : '−'} ${Math.abs(lag)}`;

/** The anchor its date is told from, or else what sets it without a link. */
function ownCause({ node }: PlacedNode, row: ScheduledActivity | undefined, moved: ReadonlySet<Id>): Cause {
  const anchor = node.offset?.from.find((one) => moved.has(one.node))?.node;
  return anchor === undefined
    ? { through: 'own', by: null, words: texts.drivers[row?.drivenBy ?? 'constraint'] }
    : { through: 'offset', by: anchor, words: texts.offset(anchor) };
}
