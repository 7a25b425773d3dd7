import { valueAt } from './axis.ts';
import { always, narrow } from './backward.ts';
import { isFixed, isLate, linkBound, onFinish, workdaysOf } from './forward.ts';
import { chainTo } from './longest-path.ts';
import { texts } from './messages.ts';
import { begun, done, FS, manual, type Net, planned, SS, type Term } from './net.ts';
import type { LinkType } from './network.ts';
import type { Timed } from './rows.ts';
import type {
  Anchor,
  Conflict,
  MissedDeadline,
  OutOfSequence,
  ScheduledLink,
  TruncatedLead,
  Violation,
} from './schedule.ts';

const names: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];
const idOf = ({ activities }: Net, at: number): string => activities[at]?.id ?? '';
const placesOf = ({ given }: Net): number[] => {
  const places: number[] = [];
  given.forEach((link, place) => (places[link] = place));
  return places;
};

const typeOf = ({ type }: Net, link: number): LinkType => names[valueAt(type, link)] ?? 'FS';
const isOnStart = ({ type }: Net, link: number): boolean => type[link] === FS || type[link] === SS;
const bindsLate = (term: Term): boolean => isLate(term) || isFixed(term);

/** One row a link, in the order given. */
export function linkRows({ net, early, late, path }: Timed): readonly ScheduledLink[] {
  const rows = placesOf(net).map((link): ScheduledLink => {
    const tail = valueAt(net.from, link);
    return {
      from: idOf(net, tail),
      to: idOf(net, valueAt(net.to, link)),
      type: typeOf(net, link),
      lag: valueAt(net.lag, link),
      driving: path().driving[link] === 1,
      freeFloat: slack(net, link, early, early),
      totalFloat: slack(net, link, early, late),
    };
  });
  return Object.freeze(rows);
}

/** How far the predecessor may slip before this link moves its successor's dates. */
function slack(net: Net, link: number, early: Timed['early'], dates: Timed['late']): number | null {
  const tail = valueAt(net.from, link);
  const leeway = { start: always, finish: always };
  narrow(net, link, dates, leeway);
  if (leeway.finish !== always) return workdaysOf(net, tail, valueAt(early.finish, tail), leeway.finish);
  return leeway.start === always ? null : workdaysOf(net, tail, valueAt(early.start, tail), leeway.start);
}

/** Times and links that early dates do not keep. */
export function violationRows(timed: Timed): readonly Violation[] {
  return Object.freeze([...brokenTimes(timed), ...brokenLinks(timed), ...brokenFinish(timed)]);
}

function violation(net: Net, at: number, found: Pick<Violation, 'kind' | 'type' | 'link' | 'by'>): Violation[] {
  if (found.by <= 0) return [];
  const activity = idOf(net, at);
  return [{ ...found, activity, because: texts.violated(activity, found.type ?? found.kind, found.by) }];
}

function brokenTimes({ net, early }: Timed): Violation[] {
  return [...net.terms].flatMap(([at, { constraints }]) =>
    constraints.filter(bindsLate).flatMap((term) => {
      const by = workdaysOf(net, at, term.at, valueAt(onFinish(term) ? early.finish : early.start, at));
      return violation(net, at, { kind: 'constraint', type: term.type, link: null, by });
    }),
  );
}

function brokenLinks({ net, early }: Timed): Violation[] {
  return placesOf(net).flatMap((link) => {
    const head = valueAt(net.to, link);
    if (net.state[head] !== planned && net.state[head] !== manual) return [];
    const by = missing(net, early, link, head);
    return violation(net, head, { kind: 'link', type: typeOf(net, link), link: valueAt(net.given, link), by });
  });
}

/** Workdays by which a successor comes before what a link asks of it. */
function missing(net: Net, early: Timed['early'], link: number, head: number): number {
  const edge = valueAt(isOnStart(net, link) ? early.start : early.finish, head);
  return workdaysOf(net, head, edge, linkBound(net, link, early.start, early.finish));
}

function brokenFinish({ net, early, wanted, finish }: Timed): Violation[] {
  const last = early.finish.indexOf(finish);
  if (wanted === null || last < 0) return [];
  return violation(net, last, { kind: 'finish', type: null, link: null, by: workdaysOf(net, last, wanted, finish) });
}

/** Leads that ask for a start before work may begin. */
export function truncatedRows({ net, early, floor }: Timed): readonly TruncatedLead[] {
  const rows = placesOf(net).flatMap((link): TruncatedLead[] => {
    const head = valueAt(net.to, link);
    const onStart = isOnStart(net, link);
    if (valueAt(net.lag, link) >= 0 || !onStart || net.state[head] !== planned) return [];
    const by = workdaysOf(net, head, linkBound(net, link, early.start, early.finish), floor);
    if (by <= 0) return [];
    return [{ link: valueAt(net.given, link), from: idOf(net, valueAt(net.from, link)), to: idOf(net, head), by }];
  });
  return Object.freeze(rows);
}

/** Links that progress did not wait for. */
export function outOfSequenceRows({ net, early }: Timed): readonly OutOfSequence[] {
  const rows = placesOf(net).flatMap((link): OutOfSequence[] => {
    const head = valueAt(net.to, link);
    const onStart = isOnStart(net, link);
    const over = net.state[head] === done || (net.state[head] === begun && onStart);
    if (!over) return [];
    const by = missing(net, early, link, head);
    if (by <= 0) return [];
    const type = typeOf(net, link);
    return [
      { link: valueAt(net.given, link), from: idOf(net, valueAt(net.from, link)), to: idOf(net, head), type, by },
    ];
  });
  return Object.freeze(rows);
}

/** Deadlines that early finishes miss. */
export function missedRows({ net, early }: Timed): readonly MissedDeadline[] {
  const rows = [...net.terms].flatMap(([at, { deadline }]): MissedDeadline[] => {
    const finish = valueAt(early.finish, at);
    if (deadline === null || finish <= deadline) return [];
    return [{ activity: idOf(net, at), deadline, finish, by: workdaysOf(net, at, deadline, finish) }];
  });
  return Object.freeze(rows);
}

/** A late time that something is tied to, and by how much it is missed. */
interface Tie {
  readonly at: number;
  readonly anchor: Anchor;
  readonly by: number;
}

/** Each late anchor that cannot be met, with the chain of what set the dates that lead to it. */
export function conflictRows(timed: Timed): readonly Conflict[] {
  const ties = [...ownTies(timed), ...finishTie(timed)].filter(({ by }) => by > 0);
  return Object.freeze(ties.map((tie) => conflictOf(timed, tie)));
}

function ownTies({ net, early }: Timed): Tie[] {
  return [...net.terms].flatMap(([at, { constraints, deadline }]) => {
    const own = { activity: idOf(net, at), type: null };
    const late = (time: number, edge: number): number => workdaysOf(net, at, time, edge);
    const finish = valueAt(early.finish, at);
    const times = constraints.filter(bindsLate).map((term): Tie => {
      const edge = onFinish(term) ? finish : valueAt(early.start, at);
      return { at, anchor: { kind: 'constraint', ...own, type: term.type, at: term.at }, by: late(term.at, edge) };
    });
    if (deadline === null) return times;
    return [...times, { at, anchor: { kind: 'deadline', ...own, at: deadline }, by: late(deadline, finish) }];
  });
}

function finishTie({ net, early, wanted, finish }: Timed): Tie[] {
  const last = early.finish.indexOf(finish);
  if (wanted === null || last < 0) return [];
  const anchor: Anchor = { kind: 'finish', activity: null, type: null, at: wanted };
  return [{ at: last, anchor, by: workdaysOf(net, last, wanted, finish) }];
}

function conflictOf({ net, early }: Timed, { at, anchor, by }: Tie): Conflict {
  const chain = chainTo(net, early, at);
  const root = chain[0] ?? at;
  const activities = chain.map((one) => idOf(net, one));
  const kind = early.drivenBy[root] ?? 'start';
  const ofProject = kind === 'start' || kind === 'data-date';
  return {
    from: { kind, activity: ofProject ? null : idOf(net, root), type: null, at: valueAt(early.start, root) },
    to: anchor,
    activities,
    links: chain.slice(1).map((one) => valueAt(net.given, valueAt(early.driver, one))),
    shortBy: by,
    because: texts.conflict(idOf(net, root), idOf(net, at), by),
  };
}
