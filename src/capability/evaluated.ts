import type { CompiledGroup, CompiledIndex } from './compiled.ts';

/** What joining a group needs beside its values, one number a unit: made once and used for every group and redraw. */
interface Workspace {
  readonly sum: Float64Array;
  readonly known: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A workspace for an index. */
export function workspaceOf({ units: { length } }: CompiledIndex): Workspace {
  return {
    sum: new Float64Array(length),
    known: new Float64Array(length),
    low: new Float64Array(length),
    high: new Float64Array(length),
  };
}

/**
 * Computes every group for all units, from the innermost out, with the shares that `sharesOf` gives each group. The values
 * stand in `index.values` afterwards; those of the root are returned.
 */
export function evaluateIndex(
  index: CompiledIndex,
  work: Workspace,
  sharesOf: (group: CompiledGroup, at: number) => ArrayLike<number>,
): Float64Array {
  index.groups.forEach((group, at) => {
    addUp(index, group, sharesOf(group, at), work);
    settle(index.values[group.node] ?? new Float64Array(), group, work);
  });
  return index.values[0] ?? new Float64Array();
}

function addUp(
  { values, ready, nodes, missing }: CompiledIndex,
  { children, join }: CompiledGroup,
  shares: ArrayLike<number>,
  work: Workspace,
): void {
  work.sum.fill(0);
  work.known.fill(0);
  work.low.fill(Infinity);
  work.high.fill(-Infinity);
  children.forEach((child, place) => {
    const share = cell(shares, place);
    const column = values[child] ?? none;
    const prepared = nodes[child]?.part.parts === undefined ? (ready[child] ?? none) : column.map(join.to);
    if (share > 0) addPart(column, prepared, share, missing === 'exclude', work);
  });
}

const none = new Float64Array();

/** A cell of a column; every position asked for exists. */
function cell(column: ArrayLike<number>, at: number): number {
  return column[at] ?? Number.NaN;
}

function addPart(
  column: Float64Array,
  prepared: Float64Array,
  share: number,
  excludes: boolean,
  { sum, known, low, high }: Workspace,
): void {
  for (let unit = 0; unit < column.length; unit += 1) {
    const value = cell(column, unit);
    // Not a number: not reported. It is left out, or it makes the whole sum none.
    if (value !== value && excludes) continue;
    sum[unit] = cell(sum, unit) + share * cell(prepared, unit);
    known[unit] = cell(known, unit) + share;
    if (value < cell(low, unit)) low[unit] = value;
    if (value > cell(high, unit)) high[unit] = value;
  }
}

const hair = 1e-12;

/** The group's value for every unit: never past its parts by rounding, and no compensation below the floor. */
function settle(into: Float64Array, { join, floor, threshold }: CompiledGroup, work: Workspace): void {
  for (let unit = 0; unit < into.length; unit += 1) {
    const share = cell(work.known, unit);
    const least = cell(work.low, unit);
    const value = join.from(cell(work.sum, unit) / share);
    if (share === 0 || value !== value || share < threshold - hair) into[unit] = Number.NaN;
    else into[unit] = least < floor ? least : Math.min(cell(work.high, unit), Math.max(least, value));
  }
}
