import { byteAt, valueAt } from './axis.ts';
import { bindsLate, latenessOf } from './constrain.ts';
import { linkBound } from './forward.ts';
import { lastOf } from './longest-path.ts';
import { texts } from './messages.ts';
import { begun, done, FS, manual, type Net, planned, SS } from './net.ts';
import type { LinkType } from './network.ts';
import type { MissedDeadline, OutOfSequence, TruncatedLead, Violation } from './schedule.ts';
import { daysLate, snapped, startFor, workdaysOf } from './starts.ts';
import type { Timed } from './timed.ts';

const names: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

/** The id of an activity. */
export const idOf = ({ ids }: Net, at: number): string => ids[at] ?? '';

/** Links in the order given, as places in the arrays. */
export function placesOf({ given, m }: Net): Int32Array {
  const places = new Int32Array(m);
  given.forEach((link, place) => (places[link] = place));
  return places;
}

/** The type of a link. */
export const typeOf = ({ type }: Net, link: number): LinkType => names[byteAt(type, link)] ?? 'FS';
const isOnStart = ({ type }: Net, link: number): boolean => type[link] === FS || type[link] === SS;

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
      const by = latenessOf(net, at, term, early);
      return violation(net, at, { kind: 'constraint', type: term.type, link: null, by });
    }),
  );
}

function brokenLinks({ net, early }: Timed): Violation[] {
  return [...placesOf(net)].flatMap((link) => {
    const head = valueAt(net.to, link);
    if (net.state[head] !== planned && net.state[head] !== manual) return [];
    const by = missing(net, early, link, head);
    return violation(net, head, { kind: 'link', type: typeOf(net, link), link: valueAt(net.given, link), by });
  });
}

/** Days by which a successor comes before what a link asks of it: workdays, or calendar days where only rest lies between. */
export function missing(net: Net, early: Timed['early'], link: number, head: number): number {
  const edge = valueAt(isOnStart(net, link) ? early.start : early.finish, head);
  return daysLate(net, head, edge, linkBound(net, link, early.start, early.finish));
}

function brokenFinish(timed: Timed): Violation[] {
  const { net, wanted, finish } = timed;
  const last = lastOf(timed);
  if (wanted === null || last < 0) return [];
  return violation(net, last, { kind: 'finish', type: null, link: null, by: daysLate(net, last, wanted, finish) });
}

/** Leads that ask for a start before work may begin. */
export function truncatedRows({ net, early, floor, dataDate }: Timed): readonly TruncatedLead[] {
  const soonest = Math.max(floor, dataDate ?? floor);
  const rows = [...placesOf(net)].flatMap((link): TruncatedLead[] => {
    const head = valueAt(net.to, link);
    if (valueAt(net.lag, link) >= 0 || net.state[head] !== planned) return [];
    const bound = linkBound(net, link, early.start, early.finish);
    const asked = isOnStart(net, link) ? bound : startFor(net, head, bound);
    const by = workdaysOf(net, head, asked, snapped(net, head, soonest));
    if (by <= 0) return [];
    return [{ link: valueAt(net.given, link), from: idOf(net, valueAt(net.from, link)), to: idOf(net, head), by }];
  });
  return Object.freeze(rows);
}

/** Links that progress did not wait for. */
export function outOfSequenceRows({ net, early }: Timed): readonly OutOfSequence[] {
  const rows = [...placesOf(net)].flatMap((link): OutOfSequence[] => {
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
    return [{ activity: idOf(net, at), deadline, finish, by: daysLate(net, at, deadline, finish) }];
  });
  return Object.freeze(rows);
}
