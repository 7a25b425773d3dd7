import * as z from 'zod/mini';
import { Decimal, deepFreeze, Label, Locale, parse, type Schema } from '../../foundation/index.ts';
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

/** What is read of a score; the rest of it is not looked at. */
type Scored = Pick<ScoreNode, 'points'> & {
  readonly parts: readonly Pick<ScoreNode['parts'][number], 'id' | 'label' | 'points' | 'because'>[];
};
const points = /* @__PURE__ */ z.nullable(Decimal);
const Score: Schema<Scored> = /* @__PURE__ */ z.lazy(() =>
  z.object({
    points,
    parts: z.array(z.object({ id: z.string(), label: Label, points, because: Label })),
  }),
);
const Options: Schema<{ readonly locale: Locale; readonly max: number }> = /* @__PURE__ */ z.strictObject({
  locale: Locale,
  max: z.number(),
});

/**
 * The parts of a score as axes of a radar, and its total.
 *
 * @throws `HoshinError` with all issues of its arguments
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
  const { points: total, parts } = parse(Score, score);
  const { locale, max } = parse(Options, options);
  const axes: CapabilityAxis[] = [];
  const notAssessed: { id: string; name: string; because: string }[] = [];
  for (const { id, label, points: reached, because } of parts) {
    const name = label[locale];
    if (reached === null) notAssessed.push({ id, name, because: because[locale] });
    else axes.push({ id, name, max, value: Number(reached) });
  }
  return deepFreeze({ total: total === null ? null : Number(total), axes, notAssessed });
}
