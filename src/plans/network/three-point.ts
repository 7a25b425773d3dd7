import * as z from 'zod/mini';
import { crossCheck, issue, type Schema, schema } from '../../foundation/index.ts';
import { texts } from './messages.ts';
import { longest } from './schemas.ts';

/** What an activity may last, in whole days of its own unit. */
export interface ThreePoint {
  readonly optimistic: number;
  readonly likely: number;
  readonly pessimistic: number;
  /**
   * How the days lie between: `triangular`, or `pert`, the beta distribution of the program evaluation and review technique
   * (mean = (optimistic + 4 × likely + pessimistic) ÷ 6).
   */
  readonly shape: 'triangular' | 'pert';
}

const days = z.int().check(z.gte(0), z.lte(longest));

/** Schema of {@link ThreePoint}. */
export const ThreePoint: Schema<ThreePoint> = schema<ThreePoint>()(() =>
  z
    .strictObject({ optimistic: days, likely: days, pessimistic: days, shape: z.enum(['triangular', 'pert']) })
    .check(
      crossCheck(({ optimistic, likely, pessimistic }: ThreePoint) =>
        optimistic <= likely && likely <= pessimistic
          ? []
          : [issue('unordered-estimate', ['likely'], texts.unordered())],
      ),
    ),
);

/** Draws whole days from an estimate, given uniform numbers above 0 and below 1. */
export function samplerOf({ optimistic, likely, pessimistic, shape }: ThreePoint): (uniform: () => number) => number {
  const range = pessimistic - optimistic;
  if (range === 0) return () => optimistic;
  const peak = (likely - optimistic) / range;
  const unit = shape === 'triangular' ? triangular(peak) : beta(1 + 4 * peak, 5 - 4 * peak);
  return (uniform) => Math.round(optimistic + range * unit(uniform));
}

/** The triangle over 0 to 1 by its inverse: x = √(u p) below the peak p, 1 − √((1 − u)(1 − p)) above it. */
function triangular(peak: number): (uniform: () => number) => number {
  return (uniform) => {
    const u = uniform();
    return u < peak ? Math.sqrt(u * peak) : 1 - Math.sqrt((1 - u) * (1 - peak));
  };
}

/**
 * The beta distribution with both shapes 1 or more: by its inverse where one of them is 1, else by rejection from a ratio of
 * uniforms. Source: «Cheng 1978, algorithm BB».
 */
function beta(first: number, second: number): (uniform: () => number) => number {
  if (first === 1) return (uniform) => 1 - Math.pow(uniform(), 1 / second);
  if (second === 1) return (uniform) => Math.pow(uniform(), 1 / first);
  const a = Math.min(first, second);
  const b = Math.max(first, second);
  const sum = a + b;
  const scale = Math.sqrt((sum - 2) / (2 * a * b - sum));
  const slope = a + 1 / scale;
  const enough = 1 + Math.log(5);
  const ln4 = 2 * Math.LN2;
  const draw = (uniform: () => number): number => {
    for (;;) {
      const u = uniform();
      const v = scale * Math.log(u / (1 - u));
      const w = a * Math.exp(v);
      const z = u * u * uniform();
      const r = slope * v - ln4;
      // The first test is cheap and accepts most of what the second would.
      if (a + r - w + enough >= 5 * z || r + sum * Math.log(sum / (b + w)) >= Math.log(z)) return w / (b + w);
    }
  };
  return first === a ? draw : (uniform) => 1 - draw(uniform);
}
