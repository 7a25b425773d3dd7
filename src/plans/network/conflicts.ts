import { byteAt, valueAt } from './axis.ts';
import { bindsLate, isLate, latenessOf, startOf } from './constrain.ts';
import { idOf, missing, placesOf } from './findings.ts';
import { byConstraint, causes } from './forward.ts';
import { chainTo, lastOf } from './longest-path.ts';
import { texts } from './messages.ts';
import { manual, type Net, type Term } from './net.ts';
import type { Anchor, Conflict } from './schedule.ts';
import { daysLate } from './starts.ts';
import type { Timed } from './timed.ts';

/** Something that cannot be met: the activity, the anchor it is held to, and by how much it is missed. */
interface Tie {
  readonly at: number;
  readonly anchor: Anchor;
  readonly by: number;
  /** The link that is broken, as its place in the arrays, where the activity does not follow its links. */
  readonly link: number | null;
}

/**
 * Each late anchor that cannot be met, with the chain of what set the dates that lead to it; and of what stands at a time of its
 * own, the chain to the link that this breaks most.
 */
export function conflictRows(timed: Timed): readonly Conflict[] {
  const late = [...ownTies(timed), ...finishTie(timed)].filter(({ by }) => by > 0);
  return Object.freeze([...late, ...brokenTies(timed)].map((tie) => conflictOf(timed, tie)));
}

function ownTies({ net, early }: Timed): Tie[] {
  return [...net.terms].flatMap(([at, { constraints, deadline }]) => {
    const own = { activity: idOf(net, at), type: null };
    const times = constraints.filter(bindsLate).map((term): Tie => {
      const by = latenessOf(net, at, term, early);
      return { at, anchor: { ...own, kind: 'constraint', type: term.type, at: term.at }, by, link: null };
    });
    if (deadline === null) return times;
    return [
      ...times,
      {
        at,
        anchor: { ...own, kind: 'deadline', at: deadline },
        by: daysLate(net, at, deadline, valueAt(early.finish, at)),
        link: null,
      },
    ];
  });
}

function finishTie(timed: Timed): Tie[] {
  const { net, wanted, finish } = timed;
  const last = lastOf(timed);
  if (wanted === null || last < 0) return [];
  const anchor: Anchor = { kind: 'finish', activity: null, type: null, at: wanted };
  return [{ at: last, anchor, by: daysLate(net, last, wanted, finish), link: null }];
}

/** Of activities at a hard or a manual time, the link that each breaks most. */
function brokenTies({ net, early }: Timed): Tie[] {
  const worst = new Map<number, Tie>();
  for (const link of placesOf(net)) {
    const at = valueAt(net.to, link);
    if (net.state[at] !== manual && early.cause[at] !== byConstraint) continue;
    const by = missing(net, early, link, at);
    if (by <= (worst.get(at)?.by ?? 0)) continue;
    worst.set(at, { at, anchor: anchorOf(net, early, at), by, link });
  }
  return [...worst.values()];
}

function conflictOf({ net, early }: Timed, { at, anchor, by, link }: Tie): Conflict {
  const chain = chainTo(net, early, link === null ? at : valueAt(net.from, link));
  const root = chain[0] ?? at;
  const drivers = chain.slice(1).map((one) => valueAt(early.driver, one));
  return {
    from: anchorOf(net, early, root),
    to: anchor,
    activities: [...chain, ...(link === null ? [] : [at])].map((one) => idOf(net, one)),
    links: [...drivers, ...(link === null ? [] : [link])].map((one) => valueAt(net.given, one)),
    shortBy: by,
    because: texts.conflict(idOf(net, root), idOf(net, at), by),
  };
}

/** What an activity's start is tied to, where no link set it. */
function anchorOf(net: Net, early: Timed['early'], at: number): Anchor {
  const kind = causes[byteAt(early.cause, at)] ?? 'start';
  const start = valueAt(early.start, at);
  if (kind === 'start' || kind === 'data-date') return { kind, activity: null, type: null, at: start };
  const term = kind === 'constraint' ? setBy(net, at, start) : undefined;
  return { kind, activity: idOf(net, at), type: term?.type ?? null, at: term?.at ?? start };
}

/** The time of its own that put an activity where it stands. */
function setBy(net: Net, at: number, start: number): Term | undefined {
  return net.terms
    .get(at)
    ?.constraints.find((term) => (term.hard || !isLate(term)) && startOf(net, at, term) === start);
}
