import { duplicateIds, issue, type Issue, safeParse } from '../../foundation/index.ts';
import type { Calendars } from './calendars.ts';
import { cyclesOf } from './cycles.ts';
import { offsets } from './link-columns.ts';
import { texts } from './messages.ts';
import { ReadNetwork } from './schemas.ts';

/** More than any plan; so that a list with holes is not walked for hours. */
export const mostItems = 10_000_000;

/** Everything that is wrong with a network: what its fields say, and what its ids say of one another wherever they can be read. */
export function networkIssues(network: unknown, calendars: Calendars | null): Issue[] {
  const known = [...tooMany(network), ...scheduleInstead(network)];
  if (known.length > 0) return known;
  const read = safeParse(ReadNetwork, network);
  const found = read.ok ? [] : [...read.issues];
  try {
    for (const fault of idIssues(legible(network), calendars)) found.push(fault);
  } catch {
    // What throws when it is looked at has been told by the schema.
  }
  return found.length === 0 ? found : [...found, ...ringIssues(network)];
}

function tooMany(network: unknown): Issue[] {
  try {
    const { activities, links } = network as { readonly activities?: unknown; readonly links?: unknown };
    return Object.entries({ activities, links }).flatMap(([name, list]) =>
      Array.isArray(list) && list.length > mostItems ? [issue('too-many', [name], texts.tooMany())] : [],
    );
  } catch {
    return [];
  }
}

/** A schedule has activities and links too, and nothing of what they were scheduled from. */
function scheduleInstead(network: unknown): Issue[] {
  try {
    const { kind } = network as { readonly kind?: unknown };
    return kind === 'scheduled' ? [issue('not-network', [], texts.notNetwork())] : [];
  } catch {
    return [];
  }
}

/** What can be read of a network, whatever else is wrong with it. */
interface Legible {
  readonly activities: readonly {
    readonly at: number;
    readonly id: string;
    readonly calendar: string | null;
    readonly duration: number;
  }[];
  readonly links: readonly { readonly at: number; readonly from: string | null; readonly to: string | null }[];
}

function legible(network: unknown): Legible {
  const { activities, links } = (network ?? {}) as { readonly activities?: unknown; readonly links?: unknown };
  return {
    activities: recordsOf(activities).flatMap(({ at, one }) => {
      const id = textOf(one['id']);
      const duration = one['duration'];
      const days = typeof duration === 'number' && Number.isFinite(duration) ? duration : 0;
      return id === null ? [] : [{ at, id, calendar: textOf(one['calendar']), duration: days }];
    }),
    links: recordsOf(links).map(({ at, one }) => ({ at, from: textOf(one['from']), to: textOf(one['to']) })),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function recordsOf(list: unknown): { at: number; one: Readonly<Record<string, unknown>> }[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((one, at) =>
    typeof one === 'object' && one !== null ? [{ at, one: one as Readonly<Record<string, unknown>> }] : [],
  );
}

function idIssues({ activities, links }: Legible, calendars: Calendars | null): Issue[] {
  const known = new Set(activities.map(({ id }) => id));
  const missing = (id: string | null, at: number, end: 'from' | 'to'): Issue[] =>
    id === null || known.has(id) ? [] : [issue('unknown-id', ['links', at, end], texts.unknownActivity(id))];
  return [
    ...duplicateIds(
      activities.map(({ id }) => id),
      (place) => ['activities', activities[place]?.at ?? 0, 'id'],
    ),
    ...activities.flatMap(({ at, calendar }) =>
      calendar === null || calendars === null || calendars.numbers.has(calendar)
        ? []
        : [issue('unknown-id', ['activities', at, 'calendar'], texts.unknownCalendar(calendar))],
    ),
    ...links.flatMap(({ from, to, at }) => [...missing(from, at, 'from'), ...missing(to, at, 'to')]),
    ...(activities.reduce((sum, { duration }) => sum + duration, 0) > 500_000_000
      ? [issue('too-long', ['activities'], texts.tooLong())]
      : []),
  ];
}

/** Rings, told as issues where the network has others beside: alone they are a result. */
function ringIssues(network: unknown): Issue[] {
  try {
    return ringsOf(legible(network));
  } catch {
    return [];
  }
}

function ringsOf({ activities, links }: Legible): Issue[] {
  const ids = [...new Set(activities.map(({ id }) => id))];
  const index = new Map(ids.map((id, at) => [id, at]));
  const joined = links
    .flatMap(({ at, from, to }) => {
      const tail = index.get(from ?? '');
      const head = index.get(to ?? '');
      return tail === undefined || head === undefined ? [] : [{ at, tail, head }];
    })
    .sort((a, b) => a.tail - b.tail);
  const from = Int32Array.from(joined, ({ tail }) => tail);
  const given = Int32Array.from(joined, ({ at }) => at);
  const to = Int32Array.from(joined, ({ head }) => head);
  const graph = { ids, from, to, given, type: new Uint8Array(from.length), successors: offsets(from, ids.length) };
  return cyclesOf(graph).map(({ links: [first], because }) => issue('cycle', ['links', first?.link ?? 0], because));
}
