import { deepFreeze, type Label } from '../foundation/index.ts';
import { type CompiledGroup, type CompiledIndex, type CompiledNode, compiled, reported } from './compiled.ts';
import { type MeanName, texts } from './composite-messages.ts';
import type { Aggregation, CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
import { evaluateIndex, workspaceOf } from './evaluated.ts';
import { isConstant, type NormalizationParameters } from './normalization.ts';
import { ranksOf } from './ranks.ts';

/** A unit's value in a part of the index. */
export interface CompositeNode {
  readonly id: string;
  /** An indicator's value as reported; null for a group, and where not reported. */
  readonly raw: number | null;
  /** Null where too little is known, or where there is no such mean: a geometric one of what is not above zero. */
  readonly value: number | null;
  /** Its weight within its group, scaled to 1. */
  readonly weight: number;
  /** What it counts in the whole: the product of weights down to it. */
  readonly effectiveWeight: number;
  /** What it adds to its group's value under the arithmetic mean; null under other means, which have no such parts. */
  readonly contribution: number | null;
  readonly because: Label;
  readonly parts: readonly CompositeNode[];
}

/** One unit's index. */
export interface CompositeResult {
  readonly id: string;
  readonly label: Label;
  readonly index: number | null;
  /** 1 for the highest; equal indices share a rank; null without an index. */
  readonly rank: number | null;
  readonly tree: CompositeNode;
  readonly because: Label;
}

/** Something to beware of in an index. */
export interface CompositeWarning {
  /** `constant-indicator`, `few-units` (fewer than three values to scale by), `no-mean`. */
  readonly code: 'constant-indicator' | 'few-units' | 'no-mean';
  /** The indicator, or the group. */
  readonly part: string;
  /** The unit it concerns; null where all. */
  readonly unit: string | null;
  readonly because: Label;
}

/** The indices of all units, in the order given. */
export interface CompositeIndex {
  readonly kind: 'composite';
  readonly units: readonly CompositeResult[];
  /** What the indicators were made comparable with: hand it over next year, and the years compare. */
  readonly parameters: NormalizationParameters;
  readonly warnings: readonly CompositeWarning[];
}

/**
 * A composite index over a tree of any depth: values made comparable, then joined level by level with the weights of each group.
 *
 * Equation, for parts with weights that sum to 1: arithmetic `Σ w x`, geometric `Π x^w`, harmonic `1 ÷ Σ (w ÷ x)`, power
 * `(Σ w x^p)^(1 ÷ p)`. Source: the OECD and JRC handbook on composite indicators.
 *
 * @throws `HoshinError` with all issues of its arguments: `no-weight`, `no-goalposts`, `no-target`, `duplicate-id`
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
  const index = compiled(tree, units, options);
  const indices = evaluateIndex(index, workspaceOf(index), ({ shares }) => shares);
  const ranks = ranksOf(indices);
  const results = index.units.map((unit, at): CompositeResult => {
    const { id, label = named(id) } = unit;
    const whole = treeOf(index, at, unit);
    const rank = whole.value === null ? null : (ranks[at] ?? null);
    const because = texts.composed(label, whole.value, rank, index.units.length);
    return { id, label, index: whole.value, rank, tree: whole, because };
  });
  return deepFreeze({
    kind: 'composite',
    units: results,
    parameters: index.parameters,
    warnings: [...indicatorWarnings(index), ...meanWarnings(index)],
  });
}

const named = (id: string): Label => ({ zh: id, en: id });

/** The mean that an aggregation is called. */
function meanOf(aggregation: Aggregation): MeanName {
  return typeof aggregation === 'string' ? aggregation : aggregation.kind;
}

/** A group with what one unit has reported of it. */
interface KnownGroup extends CompiledGroup {
  /** The parts that have a value and a weight. */
  readonly values: readonly number[];
  /** The share of the weight that they make up. */
  readonly known: number;
  /** The group's value. */
  readonly value: number | null;
}

/** One unit's tree, built from the last node to the first: parts stand behind their group. */
function treeOf(index: CompiledIndex, unit: number, of: CompositeUnit): CompositeNode {
  const parts = index.nodes.map((): CompositeNode[] => []);
  const groups = new Map(index.groups.map((group) => [group.node, knownGroup(index, group, unit)]));
  const build = (node: CompiledNode, at: number): CompositeNode => {
    const { part, share, effective, parent } = node;
    const value = numberOf(index.values[at], unit);
    const own = groups.get(at);
    const raw = own === undefined ? reported(of, part.id) : null;
    return {
      id: part.id,
      raw,
      value,
      weight: share,
      effectiveWeight: effective,
      contribution: contributionOf(groups.get(parent), value, share),
      because: reasonOf(part, own, value, raw),
      parts: (parts[at] ?? []).reverse(),
    };
  };
  const [root, ...rest] = index.nodes;
  for (const [at, node] of [...rest.entries()].reverse()) parts[node.parent]?.push(build(node, at + 1));
  return build(root, 0);
}

function numberOf(column: Float64Array | undefined, unit: number): number | null {
  const value = column?.[unit] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function knownGroup(index: CompiledIndex, group: CompiledGroup, unit: number): KnownGroup {
  const values: number[] = [];
  let known = 0;
  group.children.forEach((child, place) => {
    const value = numberOf(index.values[child], unit);
    const share = group.shares[place] ?? 0;
    if (value === null || share === 0) return;
    values.push(value);
    known += share;
  });
  return { ...group, values, known, value: numberOf(index.values[group.node], unit) };
}

function reasonOf(part: CompositePart, group: KnownGroup | undefined, value: number | null, raw: number | null): Label {
  const label = part.label ?? named(part.id);
  if (group === undefined) {
    return raw === null || value === null ? texts.notReported(label) : texts.made(label, raw, value);
  }
  if (value === null) return texts.noValue(label);
  const { aggregation, values, known, floor } = group;
  const floored = values.some((one) => one < floor);
  return texts.joined({ label, mean: meanOf(aggregation), value, parts: values.length, known, floored });
}

/** What a part adds to its group, where the mean is one in which parts add up. */
function contributionOf(group: KnownGroup | undefined, value: number | null, share: number): number | null {
  if (group?.aggregation !== 'arithmetic' || value === null || group.value === null) return null;
  return (share * value) / group.known;
}

const fewest = 3;
/** Normalisations whose scale comes out of the values themselves. */
const scaledByData: ReadonlySet<string> = new Set(['min-max', 'z-score', 'rank', 'percentile', 'distance-to-target']);

function indicatorWarnings({ nodes, values, parameters }: CompiledIndex): readonly CompositeWarning[] {
  return nodes.flatMap(({ part }, at): CompositeWarning[] => {
    const scale = parameters[part.id];
    if (part.parts !== undefined || scale === undefined || !scaledByData.has(scale.kind)) return [];
    const known = (values[at] ?? new Float64Array()).filter((value) => !Number.isNaN(value)).length;
    const about = { part: part.id, unit: null };
    return [
      ...(known > 0 && isConstant(scale)
        ? [{ ...about, code: 'constant-indicator' as const, because: texts.constant(part.id) }]
        : []),
      ...(known < fewest ? [{ ...about, code: 'few-units' as const, because: texts.fewUnits(part.id, known) }] : []),
    ];
  });
}

/** Units whose parts are all known and still have no such mean. */
function meanWarnings(index: CompiledIndex): readonly CompositeWarning[] {
  return index.groups.flatMap((group) =>
    index.units.flatMap(({ id }, unit): CompositeWarning[] => {
      const mean = meanOf(group.aggregation);
      const { values } = knownGroup(index, group, unit);
      const refused = values.some((value) => Number.isNaN(group.join.to(value)));
      const part = index.nodes[group.node]?.part.id ?? '';
      return refused ? [{ code: 'no-mean', part, unit: id, because: texts.noMean(id, part, mean) }] : [];
    }),
  );
}
