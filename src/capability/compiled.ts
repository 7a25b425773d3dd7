import { parse, refuse } from '../foundation/index.ts';
import {
  type Aggregation,
  CompositeOptions,
  type CompositePart,
  CompositeTree,
  type CompositeUnit,
  CompositeUnits,
  definitionIssues,
} from './composite-tree.ts';
import { type IndicatorParameters, normalizedBy, parametersOf } from './normalization.ts';

/**
 * A mean as a function in which weights add up: `from(Σ w × to(x))`. All means of an index are of this form, which is what
 * makes redraws cheap and swings solvable.
 */
export interface Join {
  readonly to: (value: number) => number;
  readonly from: (value: number) => number;
}

const plain: Join = { to: (x) => x, from: (y) => y };
const logarithmic: Join = { to: (x) => (x > 0 ? Math.log(x) : Number.NaN), from: Math.exp };

/** The mean an aggregation stands for; of values it has no mean of it gives NaN. */
export function joinOf(aggregation: Aggregation): Join {
  if (aggregation === 'arithmetic') return plain;
  if (aggregation === 'geometric') return logarithmic;
  const exponent = aggregation === 'harmonic' ? -1 : aggregation.exponent;
  if (exponent === 0) return logarithmic;
  const least = exponent > 0 ? 0 : Number.MIN_VALUE;
  return { to: (x) => (x >= least ? x ** exponent : Number.NaN), from: (y) => y ** (1 / exponent) };
}

/** A part of the tree, ready to be computed. */
export interface CompiledNode {
  readonly part: CompositePart;
  /** Position of its group; −1 for the root. */
  readonly parent: number;
  /** Weight within its group, scaled to 1. */
  readonly share: number;
  /** Product of the shares down to it. */
  readonly effective: number;
}

/** A group of the tree, ready to be computed. */
export interface CompiledGroup {
  readonly node: number;
  readonly children: readonly number[];
  readonly shares: readonly number[];
  readonly aggregation: Aggregation;
  readonly join: Join;
  readonly floor: number;
  readonly threshold: number;
}

/** An index ready to be computed for all units at once. */
export interface CompiledIndex {
  readonly units: readonly CompositeUnit[];
  /** Groups before their parts. */
  readonly nodes: readonly [root: CompiledNode, ...CompiledNode[]];
  /** Groups after the groups within them. */
  readonly groups: readonly CompiledGroup[];
  /** By node, then by unit: NaN where there is no value. */
  readonly values: readonly Float64Array[];
  /** Indicators' values as the join of their group takes them. */
  readonly ready: readonly Float64Array[];
  readonly parameters: Readonly<Record<string, IndicatorParameters>>;
  readonly missing: 'hold' | 'exclude';
}

/**
 * Reads and compiles an index, its indicators made comparable; groups are not computed yet.
 *
 * @throws `HoshinError` with all issues of the three arguments
 */
export function compiled(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
): CompiledIndex {
  const root = parse(CompositeTree, tree);
  const all = parse(CompositeUnits, units);
  const read = parse(CompositeOptions, options);
  refuse(definitionIssues(root, read.normalize));
  const nodes = nodesOf(root);
  const groups = groupsOf(nodes, read).reverse();
  const raws = nodes.map(({ part }) => (part.parts === undefined ? all.map((unit) => reported(unit, part.id)) : []));
  const parameters = parametersBy(nodes, raws, read);
  const values = nodes.map(({ part }, at) => columnOf(part, raws[at] ?? [], parameters[part.id], all.length));
  const joins = new Map(groups.map(({ node, join }) => [node, join]));
  const ready = nodes.map(({ parent, part }, at) => {
    const column = values[at] ?? new Float64Array();
    const join = joins.get(parent) ?? plain;
    return part.parts === undefined && join !== plain ? column.map(join.to) : column;
  });
  return { units: all, nodes, groups, values, ready, parameters, missing: read.missing ?? 'hold' };
}

function nodesOf(root: CompositePart): CompiledIndex['nodes'] {
  const top: CompiledNode = { part: root, parent: -1, share: 1, effective: 1 };
  const nodes: [CompiledNode, ...CompiledNode[]] = [top];
  const waiting = childrenOf(top, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const at = nodes.push(next) - 1;
    for (const child of childrenOf(next, at)) waiting.push(child);
  }
  return nodes;
}

/** The parts of a node, from the last: taken off a pile, they stand in the order given. */
function childrenOf({ part: { parts = [] }, effective }: CompiledNode, parent: number): CompiledNode[] {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts
    .map((part) => ({ part, parent, share: part.weight / whole, effective: (effective * part.weight) / whole }))
    .reverse();
}

function groupsOf(nodes: readonly CompiledNode[], options: CompositeOptions): CompiledGroup[] {
  return nodes.flatMap(({ part }, node): CompiledGroup[] => {
    if (part.parts === undefined) return [];
    const children = nodes.flatMap((one, at) => (one.parent === node ? [at] : []));
    const aggregation = part.aggregate ?? options.aggregate;
    return [
      {
        node,
        children,
        shares: children.map((at) => nodes[at]?.share ?? 0),
        aggregation,
        join: joinOf(aggregation),
        floor: part.floor ?? options.floor ?? -Infinity,
        threshold: part.dataThreshold ?? options.dataThreshold ?? 0,
      },
    ];
  });
}

/** A unit's value of an indicator; null where not reported. */
export function reported({ values }: CompositeUnit, id: string): number | null {
  return Object.hasOwn(values, id) ? (values[id] ?? null) : null;
}

function parametersBy(
  nodes: readonly CompiledNode[],
  raws: readonly (readonly (number | null)[])[],
  { normalize, parameters = {} }: CompositeOptions,
): Readonly<Record<string, IndicatorParameters>> {
  return Object.fromEntries(
    nodes.flatMap(({ part }, at) => {
      if (part.parts !== undefined) return [];
      const known = (raws[at] ?? []).filter((value) => value !== null);
      const frozen = Object.hasOwn(parameters, part.id) ? parameters[part.id] : undefined;
      return [[part.id, frozen ?? parametersOf(part, part.normalize ?? normalize, known)] as const];
    }),
  );
}

function columnOf(
  { increasing = true }: CompositePart,
  raw: readonly (number | null)[],
  parameters: IndicatorParameters | undefined,
  count: number,
): Float64Array {
  if (parameters === undefined) return new Float64Array(count);
  return Float64Array.from(raw, (value) => (value === null ? Number.NaN : normalizedBy(parameters, value, increasing)));
}
