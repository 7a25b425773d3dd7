import {
  abs,
  compare,
  type Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  type Id,
  type Label,
  min,
  minus,
  parse,
  type Period,
  shiftPeriod,
  sign,
} from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';
import { texts } from './messages.ts';
import { Entries, Options, type ReadEntry } from './read-ranking.ts';
import type { CapabilityTerm } from './term.ts';
import { weighedPart, weightedMean } from './weighted-mean.ts';

/** The capability index of one project in one quarter. */
export interface CapabilityEntry {
  readonly project: Id;
  readonly projectLabel?: Label;
  /** Who runs it. */
  readonly team: Id;
  readonly teamLabel?: Label;
  /** `2026-Q3`. */
  readonly quarter: string;
  /** As `capabilityIndex` gives it, or plain points; null where there is none. */
  readonly index: CapabilityTerm;
  /** What the project counts in its team; 1 where left out. */
  readonly weight?: DecimalInput;
}

/** What {@link capabilityRanking} ranks. */
export interface RankingOptions {
  /** The quarter ranked. */
  readonly quarter: string;
  readonly by: 'project' | 'team';
  /** Points by which an index must move from the quarter before to count as rising or falling. */
  readonly level: DecimalInput;
  /** What a project without index does to its team: hold it, or leave the project out. */
  readonly missing: 'hold' | 'exclude';
}

/** Where an index goes: `new` where the quarter before has none. */
export type CapabilityTrend = 'rising' | 'falling' | 'level' | 'new';

/** A project's or a team's place in one quarter. */
export interface CapabilityStanding {
  readonly quarter: Period;
  readonly points: Decimal | null;
  /** 1 for the highest; equal points share a rank; null without an index. */
  readonly rank: number | null;
}

/** One row of the ranking. */
export interface CapabilityRow extends CapabilityStanding {
  readonly id: Id;
  readonly label: Label;
  /** Whether it shares its rank. */
  readonly tied: boolean;
  /** Points less than the next one above; null for the first and without an index. */
  readonly behind: Decimal | null;
  /** Against the quarter before; null where one of the two has no index. */
  readonly change: Decimal | null;
  /** Places gained (positive) or lost since the quarter before. */
  readonly gained: number | null;
  /** Null without an index. */
  readonly trend: CapabilityTrend | null;
  /** Every quarter on record up to this one, in the order of time. */
  readonly history: readonly CapabilityStanding[];
  /** The index, or a team's mean of its projects. */
  readonly score: ScoreNode;
  readonly because: Label;
}

/** A quarter's ranking: by rank, those without index last. */
export interface CapabilityRanking {
  readonly kind: 'capability-ranking';
  readonly quarter: Period;
  readonly by: 'project' | 'team';
  readonly rows: readonly CapabilityRow[];
}

/**
 * The capability indices of a quarter, ranked by project or by team, with the way they go.
 *
 * A team's index is the weighted mean of its projects' in the quarter. Equal points share a rank (1, 1, 3). The quarter
 * before is the one that ends where this one starts, whether or not anything is on record for it.
 *
 * @throws `HoshinError` `not-quarter`, `duplicate-id` for a project with two indices in a quarter, and for malformed input
 * @example
 * import { capabilityRanking } from 'hoshin/capability';
 * const of = (project: string, quarter: string, index: string) => ({ project, team: 'east', quarter, index });
 * const entries = [of('a', '2026-Q1', '80'), of('b', '2026-Q1', '85'), of('a', '2026-Q2', '88'), of('b', '2026-Q2', '84.5')];
 * const { rows } = capabilityRanking(entries, { quarter: '2026-Q2', by: 'project', level: '1', missing: 'hold' });
 * rows.map(({ id, rank, change, gained, trend }) => [id, rank, change, gained, trend]); // => [['a', 1, '8', 1, 'rising'], ['b', 2, '-0.5', -1, 'level']]
 */
export function capabilityRanking(entries: readonly CapabilityEntry[], options: RankingOptions): CapabilityRanking {
  const read = parse(Entries, entries);
  const { quarter, by, level, missing } = parse(Options, options);
  const known = read.filter((entry) => entry.quarter <= quarter);
  const quarters = [...new Set(known.map((entry) => entry.quarter))].sort();
  const tables = new Map(
    quarters.map((one) => [
      one,
      tableOf(
        known.filter((entry) => entry.quarter === one),
        by,
        missing,
      ),
    ]),
  );
  const now = tables.get(quarter) ?? [];
  const before = tables.get(shiftPeriod(quarter, -1)) ?? [];
  const rows = now.map((row) => {
    const past = before.find(({ id }) => id === row.id) ?? null;
    const history = quarters.flatMap((one) => {
      const found = tables.get(one)?.find(({ id }) => id === row.id);
      return found === undefined ? [] : [{ quarter: one, points: found.score.points, rank: found.rank }];
    });
    return rowOf(row, past, now, { quarter, level, history });
  });
  return deepFreeze({ kind: 'capability-ranking', quarter, by, rows: rows.sort(byRank) });
}

/** A project or a team in one quarter. */
interface Placed {
  readonly id: Id;
  readonly label: Label;
  readonly score: ScoreNode;
  readonly rank: number | null;
}

function tableOf(
  entries: readonly ReadEntry[],
  by: 'project' | 'team',
  missing: 'hold' | 'exclude',
): readonly Placed[] {
  const ids = [...new Set(entries.map((entry) => entry[by]))];
  const scored = ids.map((id) => {
    const own = entries.filter((entry) => entry[by] === id);
    const label = own.find((entry) => entry[`${by}Label`] !== undefined)?.[`${by}Label`] ?? { zh: id, en: id };
    return { id, label, score: scoreOf(id, label, own, missing) };
  });
  return scored.map((one) => ({ ...one, rank: rankOf(one.score.points, scored) }));
}

function rankOf(points: Decimal | null, all: readonly Omit<Placed, 'rank'>[]): number | null {
  if (points === null) return null;
  return 1 + all.filter(({ score }) => score.points !== null && compare(score.points, points) > 0).length;
}

function scoreOf(id: Id, label: Label, entries: readonly ReadEntry[], missing: 'hold' | 'exclude'): ScoreNode {
  const parts = entries.map(({ project, projectLabel = { zh: project, en: project }, index, weight = decimal(1) }) =>
    weighedPart(project, projectLabel, index, weight),
  );
  const only = parts.length === 1 ? parts[0] : undefined;
  return weightedMean(parts, {
    id,
    label,
    missing,
    because: (points) =>
      only === undefined
        ? texts.teamMean(label, points, parts.length)
        : (only.node?.because ?? texts.termGiven(label, points)),
    held: (absent) => texts.teamHeld(label, absent),
  });
}

interface RowContext {
  readonly quarter: Period;
  readonly level: Decimal;
  readonly history: readonly CapabilityStanding[];
}

function rowOf(
  { id, label, score, rank }: Placed,
  past: Placed | null,
  all: readonly Placed[],
  { quarter, level, history }: RowContext,
): CapabilityRow {
  const { points } = score;
  const change = difference(points, past?.score.points ?? null);
  const places = all.flatMap((one) => (one.rank === null ? [] : [one.rank]));
  return {
    id,
    label,
    quarter,
    points,
    rank,
    tied: places.filter((one) => one === rank).length > 1,
    behind: behindOf(points, all),
    change,
    gained: rank === null || !past?.rank ? null : past.rank - rank,
    trend: points === null ? null : trendOf(change, level),
    history,
    score,
    because: becauseOf(label, points, rank, places.length, change),
  };
}

function difference(now: Decimal | null, before: Decimal | null): Decimal | null {
  return now === null || before === null ? null : minus(now, before);
}

function becauseOf(
  label: Label,
  points: Decimal | null,
  rank: number | null,
  of: number,
  change: Decimal | null,
): Label {
  return points === null || rank === null ? texts.unranked(label) : texts.ranked(label, points, rank, of, change);
}

/** How far it is to the next points above; null where none are. */
function behindOf(points: Decimal | null, all: readonly Placed[]): Decimal | null {
  if (points === null) return null;
  const [first, ...above] = all.flatMap(({ score }) =>
    score.points !== null && compare(score.points, points) > 0 ? [score.points] : [],
  );
  return first === undefined
    ? null
    : minus(
        above.reduce((least, one) => min(least, one), first),
        points,
      );
}

function trendOf(change: Decimal | null, level: Decimal): CapabilityTrend {
  if (change === null) return 'new';
  if (compare(abs(change), level) < 0 || change === '0') return 'level';
  return sign(change) > 0 ? 'rising' : 'falling';
}

/** By rank, without rank last; equal ones by id. */
function byRank(a: CapabilityRow, b: CapabilityRow): number {
  return (a.rank ?? Infinity) === (b.rank ?? Infinity)
    ? a.id < b.id
      ? -1
      : 1
    : (a.rank ?? Infinity) - (b.rank ?? Infinity);
}
