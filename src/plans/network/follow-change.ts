import { valueAt } from './axis.ts';
import { always, type Late, settleLate } from './backward.ts';
import { ask, forget, type ForwardWork, settle } from './forward.ts';
import type { Net } from './net.ts';
import { placeQueue } from './place-queue.ts';
import type { Timed } from './timed.ts';

/** Dates after a change, and how many activities were looked at again to find them. */
export interface Followed<T> {
  readonly dates: T;
  readonly visited: number;
}

/** Early dates after a change: what it reaches along the links, each once, and no more. */
export function followForward(before: Timed, net: Net, changed: Iterable<number>): Followed<ForwardWork> {
  const work = copyOf(before.work);
  const { predecessors, links } = before.incoming();
  const positions = before.positions();
  const queue = placeQueue(net.n);
  const told = new Set(changed);
  for (const at of told) queue.add(valueAt(positions, at));
  let visited = 0;
  for (let place = queue.take(); place >= 0; place = queue.take()) {
    const at = valueAt(before.order, place);
    visited += 1;
    const start = valueAt(work.start, at);
    const finish = valueAt(work.finish, at);
    forget(work, at);
    for (let one = valueAt(predecessors, at); one < valueAt(predecessors, at + 1); one += 1)
      ask(net, valueAt(links, one), work);
    settle(net, at, work, before);
    if (!told.has(at) && work.start[at] === start && work.finish[at] === finish) continue;
    for (let link = valueAt(net.successors, at); link < valueAt(net.successors, at + 1); link += 1)
      queue.add(valueAt(positions, valueAt(net.to, link)));
  }
  return { dates: work, visited };
}

function copyOf(work: ForwardWork): ForwardWork {
  return {
    start: work.start.slice(),
    finish: work.finish.slice(),
    restart: work.restart.slice(),
    driver: work.driver.slice(),
    cause: work.cause.slice(),
    asked: work.asked.slice(),
  };
}

/** Late dates after a change, the same way from the other end. */
export function followBackward(before: Timed, net: Net, changed: Iterable<number>): Followed<Late> {
  const late = { start: before.late.start.slice(), finish: before.late.finish.slice() };
  const { predecessors, links } = before.incoming();
  const positions = before.positions();
  const last = net.n - 1;
  const queue = placeQueue(net.n);
  const told = new Set(changed);
  for (const at of told) queue.add(last - valueAt(positions, at));
  const leeway = { start: always, finish: always };
  let visited = 0;
  for (let place = queue.take(); place >= 0; place = queue.take()) {
    const at = valueAt(before.order, last - place);
    visited += 1;
    const start = valueAt(late.start, at);
    const finish = valueAt(late.finish, at);
    settleLate(net, at, late, before.required, leeway);
    if (!told.has(at) && late.start[at] === start && late.finish[at] === finish) continue;
    for (let one = valueAt(predecessors, at); one < valueAt(predecessors, at + 1); one += 1)
      queue.add(last - valueAt(positions, valueAt(net.from, valueAt(links, one))));
  }
  return { dates: late, visited };
}
