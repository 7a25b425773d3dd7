import { type CivilDate, deepFreeze, fromDayNumber, guarded, type Id, type Label } from '../../foundation/index.ts';
import type { DrivenBy, Schedule, ScheduledActivity } from '../network/schedule.ts';
import { adjustmentTexts as texts } from './messages.ts';

/** A date that moved from one schedule to the next, and what moved it. */
export interface MovedDate {
  readonly node: Id;
  /** Its early finish before and now, inclusive. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days from the one to the other; above zero for later. */
  readonly days: number;
  /** What sets its date now. */
  readonly drivenBy: DrivenBy;
  /** The link that does, where one does. */
  readonly through: { readonly from: Id; readonly type: string } | null;
  /** Whether the node at the other end of that link moved too, so that the cause lies further back. */
  readonly inherited: boolean;
  readonly because: Label;
}

/**
 * Every date that moved between two schedules of the same nodes, in the order of the second, each with the link through which it
 * moved: so that a change can be followed back to where it began. Nodes that stand in one of them alone are left out.
 *
 * @throws `HoshinError` `unreadable` for what is no schedule
 * @example
 * import { scheduleNetwork, whatMoved } from 'hoshin/plans';
 * const scheduled = (days: number) => scheduleNetwork({ activities: [{ id: 'a', duration: days }, { id: 'b', duration: 2 }],
 *   links: [{ from: 'a', to: 'b', type: 'FS' }] }, { start: '2026-03-01' });
 * const [before, after] = [scheduled(3), scheduled(5)];
 * const moved = before.kind === 'scheduled' && after.kind === 'scheduled' ? whatMoved(before, after) : [];
 * moved.map(({ node, days, through }) => [node, days, through?.from ?? null]); // => [['a', 2, null], ['b', 2, 'a']]
 */
export function whatMoved(before: Schedule, after: Schedule): readonly MovedDate[] {
  return guarded(() => {
    const old = new Map(before.activities.map((row) => [row.id, row.earlyFinish]));
    const moved = new Set(after.activities.filter((row) => hasMoved(row, old)).map(({ id }) => id));
    return deepFreeze(
      after.activities.flatMap((row) => {
        const from = old.get(row.id);
        return from === undefined || !moved.has(row.id) ? [] : [movedDate(row, from, { after, moved })];
      }),
    );
  });
}

const hasMoved = ({ id, earlyFinish }: ScheduledActivity, old: ReadonlyMap<Id, number>): boolean => {
  const from = old.get(id);
  return from !== undefined && from !== earlyFinish;
};

function movedDate(
  row: ScheduledActivity,
  before: number,
  { after, moved }: { readonly after: Schedule; readonly moved: ReadonlySet<Id> },
): MovedDate {
  // A boundary is the day after the last day.
  const [from, to] = [fromDayNumber(before - 1), fromDayNumber(row.earlyFinish - 1)];
  const days = row.earlyFinish - before;
  const link = row.driver === null ? undefined : after.links[row.driver];
  const through = link === undefined ? null : { from: link.from, type: link.type };
  const said = texts.moved(row.id, from, to, days);
  const cause =
    through === null ? texts.byItself(texts.drivers[row.drivenBy]) : texts.byLink(through.from, through.type);
  return {
    node: row.id,
    from,
    to,
    days,
    drivenBy: row.drivenBy,
    through,
    inherited: through !== null && moved.has(through.from),
    because: { zh: said.zh + cause.zh, en: said.en + cause.en },
  };
}
