import { valueAt } from './axis.ts';
import { type Early, linkBound } from './forward.ts';
import { FF, FS, type Net, SS } from './net.ts';
import { snapped, startFor, waitsForLinks } from './starts.ts';
import type { Timed } from './timed.ts';

/** For each activity 1 where driving links lead from it to what finishes last. */
export function longestPath(net: Net, order: Int32Array, early: Early, finish: number): Uint8Array {
  const on = new Uint8Array(net.n);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const at = valueAt(order, place);
    if (early.finish[at] === finish || leadsOn(net, early, on, at)) on[at] = 1;
  }
  return on;
}

function leadsOn(net: Net, early: Early, on: Uint8Array, at: number): boolean {
  const end = valueAt(net.successors, at + 1);
  for (let link = valueAt(net.successors, at); link < end; link += 1)
    if (on[valueAt(net.to, link)] === 1 && drives(net, early, link)) return true;
  return false;
}

/**
 * What the project finishes with: the first given that finishes last, or what it drives that finishes with it; so the milestone
 * after the last work, and not that work. −1 of an empty network.
 */
export function lastOf({ net, early, finish }: Pick<Timed, 'net' | 'early' | 'finish'>): number {
  let last = early.finish.indexOf(finish);
  for (let next = last; next >= 0; next = drivenAlong(net, early, last)) last = next;
  return last;
}

/** The first that an activity drives and that finishes with it, or −1. */
function drivenAlong(net: Net, early: Early, at: number): number {
  for (let link = valueAt(net.successors, at); link < valueAt(net.successors, at + 1); link += 1) {
    const head = valueAt(net.to, link);
    if (early.finish[head] === early.finish[at] && drives(net, early, link)) return head;
  }
  return -1;
}

/** Whether a successor, or the rest of it, starts as early as the link asks, and no earlier. */
export function drives(net: Net, early: Early, link: number): boolean {
  const head = valueAt(net.to, link);
  if (!waitsForLinks(net, head)) return false;
  const bound = linkBound(net, link, early.start, early.finish);
  const onStart = net.type[link] === FS || net.type[link] === SS;
  return (onStart ? snapped(net, head, bound) : startFor(net, head, bound)) === early.restart[head];
}

/** From an activity back by what set each start, and turned round. */
export function chainTo({ from }: Net, { driver }: Early, last: number): number[] {
  const chain = [last];
  for (let link = valueAt(driver, last); link >= 0; link = driver[chain.at(-1) ?? 0] ?? -1)
    chain.push(valueAt(from, link));
  return chain.reverse();
}

/** Whether a milestone stands at the end of a day: as it says, else as the link that drives it says. */
export function standsAtEnd({ milestone, type }: Net, { driver }: Early, at: number): boolean {
  if (milestone[at] !== 0) return milestone[at] === 2;
  const link = valueAt(driver, at);
  return link >= 0 && (type[link] === FS || type[link] === FF);
}
