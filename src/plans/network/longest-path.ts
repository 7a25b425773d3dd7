import { type Early, linkBound } from './forward.ts';
import { FF, FS, type Net, planned, SS } from './net.ts';
import { valueAt, earliestStart, nextWorkday } from './axis.ts';

/** Which links drive, which activities lie on the longest path, and one chain along it. */
export interface LongestPath {
  /** For each link, by its place in the arrays, 1 where its successor starts as early as it asks. */
  readonly driving: Uint8Array;
  /** For each activity 1 where driving links lead from it to what finishes last. */
  readonly on: Uint8Array;
  /** One chain of driving links, first activity first. */
  readonly chain: readonly number[];
}

/** The driving links followed back from what finishes last. */
export function longestPathOf(net: Net, early: Early, finish: number): LongestPath {
  const driving = Uint8Array.from({ length: net.m }, (_, link) => (drives(net, early, link) ? 1 : 0));
  const incoming = incomingOf(net, driving);
  const on = new Uint8Array(net.n);
  const waiting = [...early.finish.keys()].filter((at) => early.finish[at] === finish);
  const [last] = waiting;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (on[at] === 1) continue;
    on[at] = 1;
    waiting.push(...(incoming.get(at) ?? []));
  }
  return { driving, on, chain: last === undefined ? [] : chainTo(net, early, last) };
}

/** From an activity back by what set each start, and turned round. */
export function chainTo({ from }: Net, { driver }: Early, last: number): number[] {
  const chain = [last];
  for (let link = valueAt(driver, last); link >= 0; link = driver[chain.at(-1) ?? 0] ?? -1)
    chain.push(valueAt(from, link));
  return chain.reverse();
}

function drives(net: Net, early: Early, link: number): boolean {
  const head = valueAt(net.to, link);
  if (net.state[head] !== planned) return false;
  const bound = linkBound(net, link, early.start, early.finish);
  const days = valueAt(net.duration, head);
  const own = valueAt(net.calendar, head);
  const onStart = net.type[link] === FS || net.type[link] === SS;
  const asked =
    days === 0 ? bound : onStart ? nextWorkday(net.axis, own, bound) : earliestStart(net.axis, own, bound, days);
  return asked === early.start[head];
}

function incomingOf({ m, from, to }: Net, driving: Uint8Array): Map<number, number[]> {
  const incoming = new Map<number, number[]>();
  for (let link = 0; link < m; link += 1) {
    if (driving[link] !== 1) continue;
    const head = valueAt(to, link);
    const tails = incoming.get(head);
    if (tails === undefined) incoming.set(head, [valueAt(from, link)]);
    else tails.push(valueAt(from, link));
  }
  return incoming;
}

/** Whether a milestone stands at the end of a day: as it says, else as the link that drives it says. */
export function standsAtEnd({ activities, type }: Net, { driver }: Early, at: number): boolean {
  const said = activities[at]?.milestone;
  if (said === 'start' || said === 'finish') return said === 'finish';
  const link = valueAt(driver, at);
  return link >= 0 && (type[link] === FS || type[link] === FF);
}
