import { type Decimal, decimal, type Id, type Issue, issue, times, toDayNumber } from '../foundation/index.ts';
import type { EntityLink } from './entity-link.ts';
import { texts } from './messages.ts';
import { ringsOf } from './rings.ts';

/** How the entities stand from a day on, until the next such day. */
export interface Stand {
  /** First day; −∞ of the first. */
  readonly from: number;
  /** Last day; +∞ of the last. */
  readonly to: number;
  readonly places: ReadonlyMap<Id, number>;
  readonly ids: readonly Id[];
  /** Entities directly below each. */
  readonly below: readonly (readonly number[])[];
  /** The group's share in each, down the chain of ownership; null where a share on the way is not stated. */
  readonly shares: readonly (Decimal | null)[];
  /** Whether each is consolidated, it and all above it. */
  readonly consolidated: readonly boolean[];
}

/** The entities through time: how they stand, one after another. */
export type EntityTree = readonly [Stand, ...Stand[]];

/** The entities through time. */
export function entityTreeOf(links: readonly EntityLink[]): EntityTree {
  const bounds = new Set<number>([-Infinity]);
  for (const { from, to } of links) {
    if (from !== undefined) bounds.add(toDayNumber(from));
    if (to !== undefined) bounds.add(toDayNumber(to) + 1);
  }
  const days = [...bounds].sort((a, b) => a - b);
  const [first, ...rest] = days.map((from, at) => standAt(links, from, (days[at + 1] ?? Infinity) - 1));
  return [first ?? standAt(links, -Infinity, Infinity), ...rest];
}

const spanOf = ({ from, to }: EntityLink): readonly [number, number] => [
  from === undefined ? -Infinity : toDayNumber(from),
  to === undefined ? Infinity : toDayNumber(to),
];

function standAt(links: readonly EntityLink[], from: number, to: number): Stand {
  const here = links.filter((link) => {
    const [first, last] = spanOf(link);
    return first <= from && from <= last;
  });
  const places = new Map(here.map(({ id }, at) => [id, at]));
  const below: number[][] = here.map(() => []);
  const roots: number[] = [];
  here.forEach(({ parent }, at) => {
    const above = typeof parent === 'string' ? places.get(parent) : undefined;
    if (above === undefined) roots.push(at);
    else below[above]?.push(at);
  });
  const shares: (Decimal | null)[] = here.map(() => null);
  const consolidated = here.map(() => false);
  const waiting: { at: number; share: Decimal | null; inside: boolean }[] = roots.map((at) => ({
    at,
    share: decimal(1),
    inside: true,
  }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { at, share, inside } = next;
    const link = here[at];
    const own = link?.share === undefined ? decimal(1) : link.share;
    const chained = share === null || own === null ? null : times(share, own);
    const counted = inside && link?.consolidated !== false;
    shares[at] = chained;
    consolidated[at] = counted;
    for (const child of below[at] ?? []) waiting.push({ at: child, share: chained, inside: counted });
  }
  return { from, to, places, ids: here.map(({ id }) => id), below, shares, consolidated };
}

/** The stand on a day. */
export function standOn(tree: EntityTree, day: number): Stand {
  return tree.find(({ to }) => day <= to) ?? tree[0];
}

/** The stands that a span of days meets. */
export function standsIn(tree: EntityTree, from: number, to: number): readonly Stand[] {
  if (tree.length === 1) return tree;
  return tree.filter((stand) => stand.from <= to && from <= stand.to);
}

/** What does not fit together in the links: ids twice on one day, unknown parents, rings. */
export function linkIssues(links: readonly EntityLink[]): Issue[] {
  const spans = new Map<Id, (readonly [number, number])[]>();
  const ids = new Set(links.map(({ id }) => id));
  const issues = links.flatMap((link, at) => {
    const { id, parent } = link;
    const [from, to] = spanOf(link);
    const others = spans.get(id) ?? [];
    spans.set(id, [...others, [from, to]]);
    return [
      ...(from > to ? [issue('dates-reversed', [at, 'to'], texts.datesReversed(link.from ?? '', link.to))] : []),
      ...(others.some((other) => other[0] <= to && from <= other[1])
        ? [issue('duplicate-id', [at, 'id'], texts.entityTwice(id))]
        : []),
      ...(typeof parent === 'string' && !ids.has(parent)
        ? [issue('unknown-entity', [at, 'parent'], texts.unknownEntity(parent))]
        : []),
    ];
  });
  return issues.length > 0 ? issues : ringIssues(links);
}

function ringIssues(links: readonly EntityLink[]): Issue[] {
  const stands = entityTreeOf(links);
  const rings = stands.flatMap(({ ids, below }) =>
    ringsOf(new Map(ids.map((id, at) => [id, (below[at] ?? []).map((child) => ids[child] ?? '')]))),
  );
  const once = new Map(rings.map(({ ring }) => [[...ring].sort().join(' '), ring]));
  return [...once.values()].map((ring) =>
    issue('cyclic-entities', [links.findIndex(({ id }) => id === ring[0])], texts.cyclicEntities(ring)),
  );
}
