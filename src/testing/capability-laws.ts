import * as fc from 'fast-check';
import {
  type Aggregation,
  capabilityIndex,
  type CapabilityWeights,
  composite,
  type CompositeNode,
  type CompositeOptions,
  type CompositePart,
  type CompositeUnit,
} from '../capability/index.ts';
import { compare, max, min } from '../foundation/index.ts';

/** A tree with the units that it indexes. */
export interface CompositeCase {
  readonly tree: CompositePart;
  readonly units: readonly CompositeUnit[];
}

/** Trees of one to three groups of one to four indicators each, over units whose values lie above zero. */
export function anyComposite(): fc.Arbitrary<CompositeCase> {
  const weight = fc.integer({ min: 1, max: 9 });
  const shape = fc.array(fc.tuple(weight, fc.array(weight, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 3,
  });
  const value = fc.integer({ min: 1, max: 1000 });
  return shape.chain((groups) => {
    const parts = groups.map(([own, weights], group) => ({
      id: `group-${group}`,
      weight: own,
      parts: weights.map((one, at) => ({ id: `indicator-${group}-${at}`, weight: one })),
    }));
    const ids = parts.flatMap((group) => group.parts.map(({ id }) => id));
    const unit = fc
      .array(value, { minLength: ids.length, maxLength: ids.length })
      .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 1])));
    return fc.array(unit, { minLength: 1, maxLength: 8 }).map((all) => ({
      tree: { id: 'index', weight: 1, parts },
      units: all.map((values, at) => ({ id: `unit-${at}`, values })),
    }));
  });
}

/** The law of the hull: no group is worth less than its lowest part or more than its highest. */
export function indexInsideHull({ tree, units }: CompositeCase, options: CompositeOptions): boolean {
  return composite(tree, units, options).units.every((unit) =>
    nodesOf(unit.tree).every(({ value, parts }) => {
      const known = parts
        .filter(({ weight }) => weight > 0)
        .flatMap((part) => (part.value === null ? [] : [part.value]));
      return (
        value === null || known.length === 0 || (known.some((one) => one <= value) && known.some((one) => one >= value))
      );
    }),
  );
}

/** The law of equal parts: where all indicators have one value above zero, the index is that value, by every mean. */
export function equalPartsGiveTheSame({ tree, units }: CompositeCase, value: number, aggregate: Aggregation): boolean {
  const level = units.map(({ id, values }) => ({
    id,
    values: Object.fromEntries(Object.keys(values).map((name) => [name, value])),
  }));
  return composite(tree, level, { normalize: 'none', aggregate }).units.every(({ index }) => index === value);
}

/** The law of scale: weights of a group in another unit give the same index, up to rounding. */
export function scaleOfWeightsIsIrrelevant(
  { tree, units }: CompositeCase,
  options: CompositeOptions,
  factor: number,
): boolean {
  const scaled = { ...tree, parts: (tree.parts ?? []).map((part) => ({ ...part, weight: part.weight * factor })) };
  const [before, after] = [composite(tree, units, options), composite(scaled, units, options)];
  return before.units.every(({ index }, at) => near(index, after.units[at]?.index ?? null));
}

/** The law of effective weights: those of the indicators add up to 1, up to rounding. */
export function effectiveWeightsAreWhole({ tree, units }: CompositeCase, options: CompositeOptions): boolean {
  return composite(tree, units, options).units.every((unit) => {
    const leaves = nodesOf(unit.tree).filter(({ parts }) => parts.length === 0);
    return near(
      leaves.reduce((sum, { effectiveWeight }) => sum + effectiveWeight, 0),
      1,
    );
  });
}

/** The law of the hull for the capability index, exact: it lies between its lowest and its highest term. */
export function capabilityInsideHull(
  parts: { readonly development: string; readonly operation: string; readonly cash: string },
  weights: CapabilityWeights,
): boolean {
  const { points } = capabilityIndex(parts, weights);
  const { development, operation, cash } = parts;
  if (points === null) return false;
  const [low, high] = [min(development, operation, cash), max(development, operation, cash)];
  return compare(points, low) >= 0 && compare(points, high) <= 0;
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));
}

function nodesOf(tree: CompositeNode): readonly CompositeNode[] {
  const all: CompositeNode[] = [];
  const waiting = [tree];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    for (const child of next.parts) waiting.push(child);
  }
  return all;
}
