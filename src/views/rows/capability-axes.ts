import { deepFreeze, guarded, type Locale } from '../../foundation/index.ts';
import type { ScoreNode } from '../../scoring/index.ts';

/** One axis of a radar. */
export interface CapabilityAxis {
  readonly id: string;
  readonly name: string;
  /** Where the axis ends: fixed by the caller, so that two charts compare. */
  readonly max: number;
  readonly value: number;
}

/** The parts of an index as axes; what was not assessed has none, since a chart would draw it as zero. */
export interface CapabilityAxes {
  /** The points of the whole; null where there are none. */
  readonly total: number | null;
  readonly axes: readonly CapabilityAxis[];
  readonly notAssessed: readonly { readonly id: string; readonly name: string; readonly because: string }[];
}

/**
 * The parts of a score as axes of a radar, and its total.
 *
 * @throws `HoshinError` `unreadable` for what is no score
 * @example
 * import { capabilityIndex } from 'hoshin/capability';
 * import { capabilityAxes } from 'hoshin/views';
 * const weights = { development: '0.3', operation: '0.4', cash: '0.3' };
 * const index = capabilityIndex({ development: 82, operation: 76, cash: null }, weights, { missing: 'exclude' });
 * const { axes, notAssessed } = capabilityAxes(index, { locale: 'en', max: 100 });
 * axes.map(({ value }) => value); // => [82, 76]
 * notAssessed.map(({ name }) => name); // => ['quarterly cash completion']
 */
export function capabilityAxes(
  score: ScoreNode,
  options: { readonly locale: Locale; readonly max: number },
): CapabilityAxes {
  return guarded(() => {
    const { locale, max } = options;
    const axes: CapabilityAxis[] = [];
    const notAssessed: { id: string; name: string; because: string }[] = [];
    for (const { id, label, points, because } of score.parts) {
      const name = label[locale];
      if (points === null) notAssessed.push({ id, name, because: because[locale] });
      else axes.push({ id, name, max, value: Number(points) });
    }
    return deepFreeze({ total: score.points === null ? null : Number(score.points), axes, notAssessed });
  });
}
