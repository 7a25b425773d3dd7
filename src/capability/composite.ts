import * as z from 'zod/mini';
import {
  crossCheck,
  deepFreeze,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  type Schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { normalized } from './normalized.ts';
import { total } from './read-table.ts';

/** A part of an index: an indicator, or a group of parts. */
export interface CompositePart {
  readonly id: string;
  /** What it counts within its group; the weights of a group are scaled to 1. */
  readonly weight: number;
  /** For an indicator: whether more is better; true where left out. */
  readonly increasing?: boolean;
  /** For an indicator under `goalposts`: the values that give 0 and 1. */
  readonly goalposts?: readonly [worst: number, best: number];
  /** For a group: its parts. */
  readonly parts?: readonly CompositePart[];
}

/** One unit that is indexed: a project, a team. */
export interface CompositeUnit {
  readonly id: string;
  /** Its values by indicator; null or absent where not reported. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** How values are made comparable. */
export type Normalization = 'min-max' | 'z-score' | 'rank' | 'percentile' | 'goalposts' | 'none';

/** How parts become one: each lets a good part make up for a bad one less than the one before. */
export type Aggregation = 'arithmetic' | 'geometric' | 'harmonic';

/** Options of {@link composite}. */
export interface CompositeOptions {
  readonly normalize: Normalization;
  readonly aggregate: Aggregation;
  /** What a part without value does to its group: hold it without value (where left out), or leave the part out. */
  readonly missing?: 'hold' | 'exclude';
}

/** A unit's value in a part of the index. */
export interface CompositeNode {
  readonly id: string;
  /** Null where a value is missing, or where the aggregation has none: a geometric mean of what is not above zero. */
  readonly value: number | null;
  /** Its weight within its group, scaled to 1. */
  readonly weight: number;
  /** What it counts in the whole: the product of weights down to it. */
  readonly effectiveWeight: number;
  readonly parts: readonly CompositeNode[];
}

/** One unit's index. */
export interface CompositeResult {
  readonly id: string;
  readonly index: number | null;
  /** 1 for the highest; equal indices share a rank; null without an index. */
  readonly rank: number | null;
  readonly tree: CompositeNode;
  readonly because: Label;
}

/** The indices of all units, in the order given. */
export interface CompositeIndex {
  readonly kind: 'composite';
  readonly units: readonly CompositeResult[];
}

const finite = z.number().check(z.refine(Number.isFinite));
const Part: Schema<CompositePart> = /* @__PURE__ */ z
  .strictObject({
    id: Id,
    weight: finite.check(z.gte(0)),
    increasing: z.exactOptional(z.boolean()),
    goalposts: z.exactOptional(z.readonly(z.tuple([finite, finite]))),
    parts: z.exactOptional(z.array(z.lazy((): Schema<CompositePart> => Part))),
  })
  .check(crossCheck(partIssues)); // a schema that names itself has no type of its own
const Units: Schema<readonly CompositeUnit[]> = /* @__PURE__ */ z
  .array(z.strictObject({ id: Id, values: z.record(z.string(), z.nullable(finite)) }))
  .check(
    crossCheck((units: readonly CompositeUnit[]) =>
      duplicateIds(
        units.map(({ id }) => id),
        (at) => [at, 'id'],
      ),
    ),
  );
const Options: Schema<{ normalize: Normalization; aggregate: Aggregation; missing?: 'hold' | 'exclude' }> =
  /* @__PURE__ */ z.strictObject({
    normalize: z.enum(['min-max', 'z-score', 'rank', 'percentile', 'goalposts', 'none']),
    aggregate: z.enum(['arithmetic', 'geometric', 'harmonic']),
    missing: z.exactOptional(z.enum(['hold', 'exclude'])),
  });

function partIssues({ parts, id }: CompositePart): Issue[] {
  if (parts === undefined) return [];
  return parts.some(({ weight }) => weight > 0) ? [] : [issue('no-weight', ['parts'], texts.noWeightInGroup(id))];
}

/**
 * A composite index over a tree of any depth: values made comparable, then joined level by level with the weights of each group.
 *
 * Equation, for parts with weights that sum to 1: arithmetic `Σ w x`, geometric `Π x^w`, harmonic `1 ÷ Σ (w ÷ x)`.
 * Source: the OECD and JRC handbook on composite indicators.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { composite } from 'hoshin/capability';
 * const tree = { id: 'index', weight: 1, parts: [{ id: 'plan', weight: 2 }, { id: 'cash', weight: 1 }] };
 * const units = [{ id: 'a', values: { plan: 90, cash: 60 } }, { id: 'b', values: { plan: 60, cash: 90 } }];
 * const result = composite(tree, units, { normalize: 'none', aggregate: 'arithmetic' });
 * result.units.map(({ id, index, rank }) => [id, index, rank]); // => [['a', 80, 1], ['b', 70, 2]]
 */
export function composite(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
): CompositeIndex {
  const root = parse(Part, tree);
  const all = parse(Units, units);
  const { normalize, aggregate, missing = 'hold' } = parse(Options, options);
  const values = new Map(leavesOf(root).map((leaf) => [leaf.id, normalized(leaf, all, normalize)]));
  const trees = all.map((_, at) => nodeOf(root, at, { values, aggregate, missing }));
  const indices = trees.map(({ value }) => value);
  const results = all.map(({ id }, at): CompositeResult => {
    const tree = trees[at] ?? { id, value: null, weight: 1, effectiveWeight: 1, parts: [] };
    const rank =
      tree.value === null ? null : 1 + indices.filter((one) => one !== null && one > (tree.value ?? 0)).length;
    return { id, index: tree.value, rank, tree, because: texts.composed(id, tree.value, rank, all.length) };
  });
  return deepFreeze({ kind: 'composite', units: results });
}

function leavesOf(root: CompositePart): CompositePart[] {
  const leaves: CompositePart[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.parts === undefined) leaves.push(next);
    else waiting.push(...next.parts);
  }
  return leaves;
}

interface Context {
  readonly values: ReadonlyMap<string, readonly (number | null)[]>;
  readonly aggregate: Aggregation;
  readonly missing: 'hold' | 'exclude';
}

/** A unit's tree, from the leaves up. Depth is bounded by what a parse accepts. */
function nodeOf(part: CompositePart, unit: number, context: Context, weight = 1, effective = 1): CompositeNode {
  const base = { id: part.id, weight, effectiveWeight: effective };
  if (part.parts === undefined) return { ...base, value: context.values.get(part.id)?.[unit] ?? null, parts: [] };
  const whole = total(part.parts.map((one) => one.weight));
  const parts = part.parts.map((one) => {
    const share = one.weight / whole;
    return nodeOf(one, unit, context, share, effective * share);
  });
  return { ...base, value: joined(parts, context), parts };
}

const ways: Readonly<Record<Aggregation, (values: readonly number[], weights: readonly number[]) => number | null>> = {
  arithmetic: (values, weights) => total(values.map((value, at) => value * (weights[at] ?? 0))),
  geometric: (values, weights) =>
    values.every((value) => value > 0)
      ? Math.exp(total(values.map((value, at) => Math.log(value) * (weights[at] ?? 0))))
      : null,
  harmonic: (values, weights) =>
    values.every((value) => value > 0) ? 1 / total(values.map((value, at) => (weights[at] ?? 0) / value)) : null,
};

function joined(parts: readonly CompositeNode[], { aggregate, missing }: Context): number | null {
  const counted = parts.filter(({ weight }) => weight > 0);
  const known = counted.filter(({ value }) => value !== null);
  if (known.length === 0 || (missing === 'hold' && known.length < counted.length)) return null;
  const whole = total(known.map(({ weight }) => weight));
  const values = known.map(({ value }) => value ?? 0);
  const value = ways[aggregate](
    values,
    known.map(({ weight }) => weight / whole),
  );
  // Rounding never carries a mean past its parts.
  return value === null ? null : Math.min(Math.max(...values), Math.max(Math.min(...values), value));
}
