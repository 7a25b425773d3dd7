import { deepFreeze, type Label } from '../foundation/index.ts';
import { compiled } from './compiled.ts';
import type { CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
import { texts } from './robustness-messages.ts';

/** One unit that no choice of weights puts behind another. */
export interface Dominance {
  readonly better: string;
  readonly worse: string;
  /** In how many indicators it is better; in the others the two are level. */
  readonly ahead: number;
  readonly because: Label;
}

/**
 * Pairs whose order no choice of weights can turn: one is nowhere worse and somewhere better, over all indicators with a
 * weight. A unit with an indicator not reported is compared with none.
 *
 * @throws `HoshinError` as `composite`
 * @example
 * import { dominancePairs } from 'hoshin/capability';
 * const tree = { id: 'index', weight: 1, parts: [{ id: 'plan', weight: 1 }, { id: 'delay', weight: 1, increasing: false }] };
 * const units = [{ id: 'a', values: { plan: 90, delay: 3 } }, { id: 'b', values: { plan: 80, delay: 3 } }, { id: 'c', values: { plan: 95, delay: 9 } }];
 * dominancePairs(tree, units, { normalize: 'none', aggregate: 'arithmetic' }).map(({ better, worse }) => [better, worse]); // => [['a', 'b']]
 */
export function dominancePairs(
  tree: CompositePart,
  units: readonly CompositeUnit[],
  options: CompositeOptions,
): readonly Dominance[] {
  const index = compiled(tree, units, options);
  const columns = index.nodes.flatMap(({ part, effective }, at) =>
    part.parts === undefined && effective > 0 ? [index.values[at] ?? new Float64Array()] : [],
  );
  const named = index.units.map(({ id, label = { zh: id, en: id } }) => ({ id, label }));
  const pairs = named.flatMap((better, a) =>
    named.flatMap((worse, b): Dominance[] => {
      const ahead = aheadIn(columns, a, b);
      if (ahead === 0) return [];
      const because = texts.dominates(better.label, worse.label, ahead, columns.length);
      return [{ better: better.id, worse: worse.id, ahead, because }];
    }),
  );
  return deepFreeze(pairs);
}

/** In how many columns a is above b; 0 where it is below in any, or where one of the two has no value. */
function aheadIn(columns: readonly Float64Array[], a: number, b: number): number {
  let ahead = 0;
  for (const column of columns) {
    const lead = (column[a] ?? Number.NaN) - (column[b] ?? Number.NaN);
    if (!(lead >= 0)) return 0;
    if (lead > 0) ahead += 1;
  }
  return ahead;
}
