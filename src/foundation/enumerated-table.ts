import { toDayNumber } from './civil-date.ts';
import { issue, type Issue } from './issue.ts';
import { type Grain, periodParts } from './period.ts';
import { texts } from './messages.ts';
import { timeTexts } from './time-messages.ts';

/** The grains a table can list, coarsest first. */
export type TableGrain = Exclude<Grain, 'month' | 'week'>;
const tableGrains: readonly TableGrain[] = ['year', 'half', 'quarter', 'fiscal-month'];

/** One row with its days as numbers, both included. */
export interface TableRow {
  readonly period: string;
  readonly year: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Where it stood in the input. */
  readonly at: number;
}

/** Rows of one grain by their first day, and the position of each period among those of its grain. */
export interface EnumeratedTable {
  readonly byGrain: ReadonlyMap<TableGrain, readonly TableRow[]>;
  readonly position: ReadonlyMap<string, number>;
}

interface Row {
  readonly period: string;
  readonly start: string;
  readonly end: string;
}

/** Sorts the rows of a table by grain and by first day. */
export function tableOf(rows: readonly Row[]): EnumeratedTable {
  const byGrain = new Map<TableGrain, TableRow[]>(tableGrains.map((grain) => [grain, []]));
  rows.forEach((row, at) => {
    const parts = periodParts(row.period);
    if (parts.grain === 'cycle' || parts.grain === 'month' || parts.grain === 'week') return;
    const { year, index } = parts;
    const from = toDayNumber(row.start);
    byGrain.get(parts.grain)?.push({ period: row.period, year, index, from, to: toDayNumber(row.end), at });
  });
  const position = new Map<string, number>();
  for (const grain of byGrain.values()) {
    grain.sort((a, b) => a.from - b.from);
    grain.forEach(({ period }, at) => position.set(period, at));
  }
  return { byGrain, position };
}

/** The row that holds a day, by halving. */
export function rowAt(rows: readonly TableRow[], day: number): TableRow | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.from ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  return row !== undefined && day <= row.to ? row : null;
}

/** Everything that keeps a table from being a calendar. */
export function tableIssues(rows: readonly Row[]): Issue[] {
  const wrong = rows.flatMap((row, at) => {
    const { grain } = periodParts(row.period);
    const fits = grain !== 'cycle' && grain !== 'month' && grain !== 'week';
    return fits ? [] : [issue('wrong-table-grain', ['periods', at, 'period'], timeTexts.wrongTableGrain(row.period))];
  });
  const backwards = rows.flatMap(({ start, end }, at) =>
    start <= end ? [] : [issue('backwards-range', ['periods', at, 'end'], texts.backwardsRange(start, end))],
  );
  if (wrong.length > 0 || backwards.length > 0) return [...wrong, ...backwards];
  const { byGrain } = tableOf(rows);
  const listed = [...byGrain.values()].filter((grain) => grain.length > 0);
  const unbroken = listed.flatMap(sequenceIssues);
  return unbroken.length > 0 ? unbroken : nestingIssues(byGrain);
}

/** Each row starts where the one before it ended, and carries the label that comes next. */
function sequenceIssues(rows: readonly TableRow[]): Issue[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    if (before === undefined) return [];
    const found: Issue[] = [];
    const path = ['periods', row.at];
    if (row.from !== before.to + 1) found.push(issue('table-gap', path, timeTexts.tableGap(before.period, row.period)));
    const next =
      (row.year === before.year && row.index === before.index + 1) || (row.year === before.year + 1 && row.index === 1);
    if (!next) found.push(issue('table-order', path, timeTexts.tableOrder(before.period, row.period)));
    return found;
  });
}

/** Each period of a coarser grain is exactly made of periods of the next finer grain listed, of the same year. */
function nestingIssues(byGrain: ReadonlyMap<TableGrain, readonly TableRow[]>): Issue[] {
  const listed = tableGrains.filter((grain) => (byGrain.get(grain)?.length ?? 0) > 0);
  return listed.slice(1).flatMap((grain, at) => {
    const inner = byGrain.get(grain) ?? [];
    const outer = byGrain.get(listed[at] ?? grain) ?? [];
    const starts = new Map(inner.map(({ from, year }) => [from, year]));
    const ends = new Map(inner.map(({ to, year }) => [to, year]));
    const broken = outer.filter(({ from, to, year }) => starts.get(from) !== year || ends.get(to) !== year);
    const stray = inner.filter(({ from, to }) => from < (outer[0]?.from ?? from) || to > (outer.at(-1)?.to ?? to));
    return [
      ...broken.map((row) => issue('table-nesting', ['periods', row.at], timeTexts.tableNesting(row.period, grain))),
      ...stray.map((row) => issue('table-nesting', ['periods', row.at], timeTexts.tableStray(row.period))),
    ];
  });
}
