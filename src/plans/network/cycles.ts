import { byteAt, valueAt } from './axis.ts';
import { texts } from './messages.ts';
import type { LinkColumns } from './net.ts';
import type { NetworkCycle } from './schedule.ts';
import type { LinkType } from './network.ts';

const names: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

/** What a search for rings has to know of a network. */
export interface Graph extends Pick<LinkColumns, 'successors' | 'from' | 'to' | 'type' | 'given'> {
  readonly ids: readonly string[];
}

/** Every group of activities that wait for each other, with its links and one ring through it. */
export function cyclesOf(net: Graph): readonly NetworkCycle[] {
  const group = groupsOf(net);
  const sizes = new Map<number, number[]>();
  group.forEach((root, at) => {
    const members = sizes.get(root);
    if (members === undefined) sizes.set(root, [at]);
    else members.push(at);
  });
  return [...sizes.values()].flatMap((members) => {
    const [first] = members;
    const alone = members.length === 1 && first !== undefined && !waitsForItself(net, first);
    return alone ? [] : [cycleOf(net, members)];
  });
}

function waitsForItself({ successors, to }: Graph, at: number): boolean {
  return to.subarray(successors[at], successors[at + 1]).includes(at);
}

function cycleOf(net: Graph, members: readonly number[]): NetworkCycle {
  const inside = new Set(members);
  const idOf = (at: number): string => net.ids[at] ?? '';
  const links = [...net.given.keys()].filter(
    (link) => inside.has(valueAt(net.from, link)) && inside.has(valueAt(net.to, link)),
  );
  const ring = ringThrough(net, members, inside).map(idOf);
  const selves = members.filter((at) => members.length > 1 && waitsForItself(net, at)).map(idOf);
  return {
    activities: members.map(idOf),
    links: links
      .map((link) => ({
        link: valueAt(net.given, link),
        from: idOf(valueAt(net.from, link)),
        to: idOf(valueAt(net.to, link)),
        type: names[byteAt(net.type, link)] ?? 'FS',
      }))
      .sort((a, b) => a.link - b.link),
    ring,
    because: texts.ring([...ring, ring[0] ?? ''], selves),
  };
}

/**
 * Walks on inside the group until an activity comes a second time: from its first time on, that is a ring. A link from an activity to
 * itself is only taken where there is no other.
 */
function ringThrough({ successors, to }: Graph, members: readonly number[], inside: ReadonlySet<number>): number[] {
  const path: number[] = [];
  const seen = new Map<number, number>();
  let at = members[0] ?? 0;
  while (!seen.has(at)) {
    seen.set(at, path.length);
    path.push(at);
    at = to.subarray(successors[at], successors[at + 1]).find((head) => head !== at && inside.has(head)) ?? at;
  }
  return path.slice(seen.get(at));
}

/** A search under way: when each activity was found, the earliest it reaches back to, its group once that is whole. */
interface Search {
  readonly found: Int32Array;
  readonly low: Int32Array;
  readonly group: Int32Array;
  /** For each activity the link to follow next. */
  readonly next: Int32Array;
  readonly open: number[];
  readonly trail: number[];
  clock: number;
}

/** Strongly connected groups (Tarjan), without recursion: for each activity the number of its group. */
function groupsOf(net: Graph): Int32Array {
  const { successors } = net;
  const n = net.ids.length;
  const search: Search = {
    found: new Int32Array(n).fill(-1),
    low: new Int32Array(n),
    group: new Int32Array(n).fill(-1),
    next: successors.slice(0, n),
    open: [],
    trail: [],
    clock: 0,
  };
  for (let root = 0; root < n; root += 1) {
    if (search.found[root] === -1) enter(search, root);
    for (let at = search.trail.at(-1); at !== undefined; at = search.trail.at(-1)) follow(net, search, at);
  }
  return search.group;
}

function enter(search: Search, at: number): void {
  search.found[at] = search.clock;
  search.low[at] = search.clock;
  search.clock += 1;
  search.open.push(at);
  search.trail.push(at);
}

/** Follows the next link of an activity, or leaves it where there is none left. */
function follow({ successors, to }: Graph, search: Search, at: number): void {
  const link = valueAt(search.next, at);
  if (link >= valueAt(successors, at + 1)) {
    leave(search, at);
    return;
  }
  search.next[at] = link + 1;
  const head = valueAt(to, link);
  if (search.found[head] === -1) enter(search, head);
  else if (search.group[head] === -1) lower(search, at, valueAt(search.found, head));
}

function lower({ low }: Search, at: number, value: number): void {
  low[at] = Math.min(valueAt(low, at), value);
}

/** Hands the lowest up; where an activity is its own lowest, its group is whole. */
function leave(search: Search, at: number): void {
  const { trail, low, found, group, open } = search;
  trail.pop();
  const above = trail.at(-1);
  if (above !== undefined) lower(search, above, valueAt(low, at));
  if (low[at] !== found[at]) return;
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    group[member] = at;
    if (member === at) return;
  }
}
