import * as z from 'zod/mini';
import { Id, type Schema, schema } from '../foundation/index.ts';
import { Goal } from '../goals/index.ts';
import { Indicator } from '../indicators/index.ts';
import { Entity } from '../organization/index.ts';
import { Baseline, Plan } from '../plans/index.ts';
import { ReviewRule } from '../reviews/index.ts';
import { Platform } from './platform.ts';
import { Policies } from './policies.ts';

/** The lists of a framework whose items an amendment may put or remove. */
export type Collection = 'entities' | 'indicators' | 'goals' | 'plans' | 'baselines' | 'reviews';

/**
 * One change: an item put in place of the one with its id, or added (`at` that place of the list, else at its end); an item
 * removed; or a whole part replaced.
 */
export type Change =
  | { readonly kind: 'put'; readonly in: 'entities'; readonly value: Entity; readonly at?: number }
  | { readonly kind: 'put'; readonly in: 'indicators'; readonly value: Indicator; readonly at?: number }
  | { readonly kind: 'put'; readonly in: 'goals'; readonly value: Goal; readonly at?: number }
  | { readonly kind: 'put'; readonly in: 'plans'; readonly value: Plan; readonly at?: number }
  | { readonly kind: 'put'; readonly in: 'baselines'; readonly value: Baseline; readonly at?: number }
  | { readonly kind: 'put'; readonly in: 'reviews'; readonly value: ReviewRule; readonly at?: number }
  | { readonly kind: 'remove'; readonly in: Collection; readonly id: Id }
  | { readonly kind: 'set'; readonly in: 'platform'; readonly value: Platform }
  | { readonly kind: 'set'; readonly in: 'policies'; readonly value: Policies };

/** Where a new item goes in its list; at the end where left out. */
const place = z.exactOptional(z.int().check(z.gte(0)));
const put = z.literal('put');
const set = z.literal('set');

/** Schema of {@link Change}. */
export const Change: Schema<Change> = /* @__PURE__ */ schema<Change>()(
  z.discriminatedUnion('kind', [
    z.discriminatedUnion('in', [
      z.strictObject({ kind: put, in: z.literal('entities'), value: Entity, at: place }),
      z.strictObject({ kind: put, in: z.literal('indicators'), value: Indicator, at: place }),
      z.strictObject({ kind: put, in: z.literal('goals'), value: Goal, at: place }),
      z.strictObject({ kind: put, in: z.literal('plans'), value: Plan, at: place }),
      z.strictObject({ kind: put, in: z.literal('baselines'), value: Baseline, at: place }),
      z.strictObject({ kind: put, in: z.literal('reviews'), value: ReviewRule, at: place }),
    ]),
    z.strictObject({
      kind: z.literal('remove'),
      in: z.enum(['entities', 'indicators', 'goals', 'plans', 'baselines', 'reviews']),
      id: Id,
    }),
    z.discriminatedUnion('in', [
      z.strictObject({ kind: set, in: z.literal('platform'), value: Platform }),
      z.strictObject({ kind: set, in: z.literal('policies'), value: Policies }),
    ]),
  ]),
);
