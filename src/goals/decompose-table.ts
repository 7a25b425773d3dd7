import * as z from 'zod/mini';
import {
  allocateMatrix,
  compare,
  comparePeriods,
  crossCheck,
  Decimal,
  type DecimalInput,
  deepFreeze,
  Id,
  type Issue,
  issue,
  type Label,
  minus,
  parse,
  Period,
  type Schema,
  toNumber,
} from '../foundation/index.ts';
import { WeightBasis } from './basis.ts';
import { childGoal, childId, childIds, claimedGoal, divisible } from './child-goal.ts';
import { EntityClaims, type EntityClaim, PeriodClaims, type PeriodClaim, type ReadClaim } from './claim.ts';
import { Goal } from './goal.ts';
import { texts } from './messages.ts';
import { share } from './share.ts';

/** A cell that keeps its amount, whatever the rest does. */
export interface HeldCell {
  readonly entity: string;
  readonly period: string;
  readonly amount: DecimalInput;
}

/** How {@link decomposeTable} shares a goal out. */
export interface TableOptions {
  /** The units below, with what each claims of the whole. */
  readonly entities: readonly EntityClaim[];
  /** The periods within, in order, with what each claims of the whole. */
  readonly periods: readonly PeriodClaim[];
  /**
   * How each unit's year is shaped: `like-the-whole`, or a row of numbers for each unit, such as last year's actuals or the
   * supply by month. Only proportions matter; a zero stays zero.
   */
  readonly shape: 'like-the-whole' | readonly (readonly number[])[];
  /** Cells already fixed. */
  readonly held?: readonly HeldCell[];
  /** The smallest step of an amount, in the goal's unit. */
  readonly quantum: DecimalInput;
  /** What weights and shape are, such as `actuals-2025`. */
  readonly basis: WeightBasis;
}

/** A goal shared out two ways at once, or why it cannot be. */
export type TableDecomposition =
  | {
      readonly kind: 'decomposed';
      /** The goal itself, phased by what its periods get. */
      readonly whole: Goal;
      /** One goal for each unit, phased by its own row. */
      readonly entities: readonly Goal[];
      /** One goal for each period, of the unit that was decomposed. */
      readonly periods: readonly Goal[];
      /** One goal for each unit and period, unit after unit. */
      readonly cells: readonly Goal[];
      readonly because: Label;
    }
  | {
      readonly kind: 'infeasible';
      /** Where it failed: the claims of the units, those of the periods, or their cells together. */
      readonly axis: 'entity' | 'period' | 'entity-period';
      readonly shortBy: Decimal;
      readonly because: Label;
    };

interface ReadTable {
  readonly entities: readonly (ReadClaim & { readonly entity: Id })[];
  readonly periods: readonly (ReadClaim & { readonly period: Period })[];
  readonly shape: 'like-the-whole' | readonly (readonly number[])[];
  readonly held?: readonly { readonly entity: Id; readonly period: Period; readonly amount: Decimal }[];
  readonly quantum: Decimal;
  readonly basis: WeightBasis;
}

/** Reads the numbers in one go: there may be tens of thousands. */
const Shape: Schema<ReadTable['shape']> = /* @__PURE__ */ z.lazy(() =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): ReadTable['shape'] => {
      if (value === 'like-the-whole') return value;
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      const read = rows.map((row) => (Array.isArray(row) && row.every(isShare) ? [...row] : null));
      if (read.length > 0 && read.every((row) => row !== null)) return read;
      context.issues.push({
        code: 'custom',
        input: value,
        params: { code: 'bad-shape', text: texts.badShape(), kind: 'array' },
      });
      return z.NEVER;
    }),
  ),
);

function isShare(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

const Options: Schema<ReadTable> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      entities: EntityClaims,
      periods: PeriodClaims,
      shape: Shape,
      held: z.exactOptional(z.array(z.strictObject({ entity: Id, period: Period, amount: Decimal }))),
      quantum: Decimal,
      basis: WeightBasis,
    })
    .check(crossCheck(tableIssues)),
);

function tableIssues({ entities, periods, shape, held = [] }: ReadTable): Issue[] {
  const sized =
    shape === 'like-the-whole' ||
    (shape.length === entities.length && shape.every((row) => row.length === periods.length));
  const rows = new Set<string>(entities.map(({ entity }) => entity));
  const columns = new Set<string>(periods.map(({ period }) => period));
  const seen = new Set<string>();
  const wrong = held.flatMap(({ entity, period }, at) => {
    const key = `${entity} ${period}`;
    const twice = seen.has(key);
    seen.add(key);
    if (twice) return [issue('duplicate-id', ['held', at], texts.heldTwice(entity, period))];
    return rows.has(entity) && columns.has(period)
      ? []
      : [issue('unknown-id', ['held', at], texts.unknownCell(entity, period))];
  });
  const order = orderIssues(periods.map(({ period }) => period));
  const found = [...order, ...wrong];
  return sized ? found : [issue('shape-size', ['shape'], texts.shapeSize(entities.length, periods.length)), ...found];
}

/** Periods stand in order and do not overlap: every unit's row is a phasing. */
function orderIssues(periods: readonly Period[]): Issue[] {
  return periods.flatMap((period, at) => {
    const before = periods[at - 1];
    if (before === undefined || comparePeriods(before, period) < 0) return [];
    return [issue('phasing-order', ['periods', at, 'period'], texts.phasingOrder(period))];
  });
}

/**
 * Shares a goal out over units and periods at once: every unit's periods add up to the unit's goal, every period's units to the
 * period's goal, and all to the whole, exactly. First each axis by its own claims; then the cells keep the proportions of the
 * shape as far as both sets of totals allow (`allocateMatrix` of the foundation). Held cells keep their amounts.
 *
 * @throws `HoshinError` for malformed claims, `shape-size`, `unknown-id` for a held cell of no claim, `phasing-order` for periods
 * out of order, `ratio-goal` for a goal with `ratioOf`
 * @example
 * import { decomposeTable, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decomposeTable(goal, { quantum: '1', basis: 'actuals-2025', shape: 'like-the-whole',
 *   entities: [{ entity: 'north', weight: '1' }, { entity: 'south', weight: '3' }],
 *   periods: [{ period: '2026-H1', weight: '2' }, { period: '2026-H2', weight: '3' }],
 *   held: [{ entity: 'north', period: '2026-H1', amount: '0' }] });
 * shared.kind === 'decomposed' ? shared.cells.map(({ target }) => target) : []; // => ['0', '25', '40', '35']
 */
export function decomposeTable(goal: Goal, options: TableOptions): TableDecomposition {
  const parent = divisible(goal);
  const read = parse(Options, options);
  const rows = share(parent, read.entities, read.quantum);
  if (rows.kind === 'infeasible') return infeasible('entity', rows);
  const columns = share(parent, read.periods, read.quantum);
  if (columns.kind === 'infeasible') return infeasible('period', columns);
  const cells = cellsOf(read, rows.amounts, columns.amounts);
  if ('kind' in cells) {
    return infeasible('entity-period', {
      shortBy: cells.shortBy,
      because: texts.cannotDecompose(parent.id, cells.shortBy, cells.because),
    });
  }
  return deepFreeze(written(parent, read, { rows: rows.amounts, columns: columns.amounts, cells }));
}

function infeasible(
  axis: 'entity' | 'period' | 'entity-period',
  { shortBy, because }: { readonly shortBy: Decimal; readonly because: Label },
): TableDecomposition {
  return deepFreeze({ kind: 'infeasible', axis, shortBy, because });
}

type Amounts = readonly Decimal[];

/** Held cells are taken off both totals and closed in the seed; what is left is shared out, and they are put back. */
function cellsOf(
  { entities, periods, shape, held = [], quantum }: ReadTable,
  rows: Amounts,
  columns: Amounts,
): readonly Amounts[] | { readonly kind: 'infeasible'; readonly shortBy: Decimal; readonly because: Label } {
  const seed = shape === 'like-the-whole' ? likeTheWhole(rows, columns) : shape.map((row) => [...row]);
  const rowOf = new Map(entities.map(({ entity }, at) => [entity, at]));
  const columnOf = new Map(periods.map(({ period }, at) => [period, at]));
  const left = { rows: [...rows], columns: [...columns] };
  const places = held.map(({ entity, period, amount }) => {
    const place = { row: rowOf.get(entity) ?? 0, column: columnOf.get(period) ?? 0, amount };
    const row = seed[place.row];
    if (row !== undefined) row[place.column] = 0;
    left.rows[place.row] = minus(left.rows[place.row] ?? amount, amount);
    left.columns[place.column] = minus(left.columns[place.column] ?? amount, amount);
    return place;
  });
  const table = allocateMatrix({
    rows: left.rows.map((total, at) => ({ key: `r${at}`, total })),
    columns: left.columns.map((total, at) => ({ key: `c${at}`, total })),
    seed,
    quantum,
  });
  if (table.kind === 'infeasible') return table;
  if (places.length === 0) return table.cells;
  const cells = table.cells.map((row) => [...row]);
  for (const { row, column, amount } of places) cells[row]?.splice(column, 1, amount);
  return cells;
}

/** Every unit with the year of the whole: the product of the totals. Signs are all one, or the table says so. */
function likeTheWhole(rows: Amounts, columns: Amounts): number[][] {
  const widths = columns.map((amount) => Math.abs(toNumber(amount)));
  const most = widths.reduce((widest, width) => Math.max(widest, width), 1);
  return rows.map((amount) => {
    const height = compare(amount, 0) === 0 ? 0 : Math.abs(toNumber(amount));
    return widths.map((width) => height * (width / most));
  });
}

interface Filled {
  readonly rows: Amounts;
  readonly columns: Amounts;
  readonly cells: readonly Amounts[];
}

function written(parent: Goal, read: ReadTable, { rows, columns, cells }: Filled): TableDecomposition {
  const { entities, periods, basis } = read;
  const units = entities.map((claim, row) => {
    const parts = periods.map(({ period }, column) => ({ period, amount: cells[row]?.[column] ?? parent.target }));
    return claimedGoal(parent, claim, rows[row] ?? parent.target, basis, { kind: 'amounts', parts });
  });
  const each = periods.map((claim, column) => claimedGoal(parent, claim, columns[column] ?? parent.target, basis));
  const small = smallGoals(parent, read, cells);
  const shape = periods.map(({ period }, column) => ({ period, amount: columns[column] ?? parent.target }));
  const whole = parse(Goal, { ...parent, phasing: { kind: 'amounts', parts: shape } });
  const because = texts.decomposedTable(parent.id, parent.target, entities.length, periods.length, basis);
  return { kind: 'decomposed', whole, entities: units, periods: each, cells: small, because };
}

/** One goal for each unit and period: what a unit or a period gives to all of its goals is made once. */
function smallGoals(parent: Goal, { entities, periods, basis, held = [] }: ReadTable, cells: Filled['cells']): Goal[] {
  const holds = new Set(held.map(({ entity, period }) => `${entity} ${period}`));
  const columns = periods.map(({ period }) => ({ period, idOf: childIds(period), says: texts.cellIn(period, basis) }));
  return entities.flatMap(({ entity }, row) => {
    const unit = childId(parent.id, entity);
    return columns.map(({ period, idOf, says }, column) => {
      const target = cells[row]?.[column] ?? parent.target;
      const isHeld = holds.size > 0 && holds.has(`${entity} ${period}`);
      const because = isHeld ? texts.cellHeld(entity, period, target) : says(entity, target);
      return childGoal(parent, { id: idOf(unit), entity, period, target, axis: 'entity-period', basis, because });
    });
  });
}
