import { deepFreeze, guarded, type Id, parse, type Period } from '../../foundation/index.ts';
import type { GoalPicture, OperatingPicture } from '../../framework/index.ts';
import { type Goal, Goals } from '../../goals/index.ts';
import { figure } from '../figure.ts';
import { goalsIn } from '../goals-in.ts';
import { nameIn, type Telling } from '../names.ts';
import { type Status, statusOf } from '../status.ts';

/** A goal in the tree of goals, by its parent: for tree tables, `stratify`, recursive queries. */
export interface GoalRow {
  readonly id: Id;
  /** The goal it was broken down from; null at the top. */
  readonly parentId: Id | null;
  /** Ids from the top, as in `sales/sales.north`. */
  readonly path: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly name: string;
  readonly entity: Id;
  readonly indicator: Id;
  readonly period: Period;
  readonly target: number;
  readonly actual: number | null;
  readonly attainment: number | null;
  /** Null where the goal is in no picture. */
  readonly status: Status | null;
}

/** How {@link goalRows} tells goals; a picture adds how they stand. */
export interface GoalTelling extends Telling {
  readonly picture?: OperatingPicture;
}

/**
 * Goals with their parents, parents first. A goal whose parent is not among them, or that would be its own ancestor, stands at
 * the top.
 *
 * @throws `HoshinError` with all issues of `goals`; `unreadable` for other arguments of another shape
 */
export function goalRows(goals: readonly Goal[], telling: GoalTelling): readonly GoalRow[] {
  const read = parse(Goals, goals);
  return guarded(() => {
    const byId = new Map(read.map((goal) => [goal.id, goal]));
    const pictures = picturesById(telling.picture);
    const rows = read.map((goal) => rowOf(goal, ancestorsOf(goal, byId), pictures.get(goal.id), telling));
    return deepFreeze(rows.sort((a, b) => a.depth - b.depth || (a.path < b.path ? -1 : 1)));
  });
}

const picturesById = (picture: OperatingPicture | undefined): ReadonlyMap<Id, GoalPicture> =>
  new Map(picture === undefined ? [] : goalsIn(picture).map((placed) => [placed.picture.goal, placed.picture]));

/** The goals above a goal, nearest last; none where the way up comes back to where it was. */
function ancestorsOf(goal: Goal, byId: ReadonlyMap<Id, Goal>): readonly Id[] {
  const above: Id[] = [];
  const seen = new Set([goal.id]);
  for (let at = parentOf(goal, byId); at !== null; at = parentOf(at, byId)) {
    if (seen.has(at.id)) return [];
    seen.add(at.id);
    above.unshift(at.id);
  }
  return above;
}

function parentOf({ provenance }: Goal, byId: ReadonlyMap<Id, Goal>): Goal | null {
  const from = 'from' in provenance ? provenance.from : undefined;
  return (from === undefined ? undefined : byId.get(from)) ?? null;
}

function rowOf(goal: Goal, above: readonly Id[], picture: GoalPicture | undefined, telling: GoalTelling): GoalRow {
  const { locale, names } = telling;
  const { id, entity, indicator, period, target } = goal;
  return {
    id,
    parentId: above.at(-1) ?? null,
    path: [...above, id].join('/'),
    depth: above.length,
    name: `${nameIn(names.entities, entity, locale)} · ${nameIn(names.indicators, indicator, locale)} · ${period}`,
    entity,
    indicator,
    period,
    target: Number(target),
    actual: figure(picture?.progress.actual ?? null),
    attainment: figure(picture?.progress.attainment.ratio ?? null),
    status: picture === undefined ? null : statusOf(picture.light, locale),
  };
}
