import * as z from 'zod/mini';
import { Id, type Schema, schema } from '../foundation/index.ts';
import { Goal, PerformanceContract } from '../goals/index.ts';
import { Indicator } from '../indicators/index.ts';
import { SuccessCriteria } from '../investment/index.ts';
import { AuthorityMatrix, Entity } from '../organization/index.ts';
import { Baseline, Certificate, Plan } from '../plans/index.ts';
import { Process } from '../processes/index.ts';
import { MeetingType, ReviewRule, StageGate } from '../reviews/index.ts';
import { Platform } from './platform.ts';
import { Policies } from './policies.ts';
import { FollowedInvestment } from './project-plans.ts';

/** What stands in each list of a framework that an amendment may change. */
export interface FrameworkItems {
  readonly entities: Entity;
  readonly indicators: Indicator;
  readonly goals: Goal;
  readonly plans: Plan;
  readonly baselines: Baseline;
  readonly contracts: PerformanceContract;
  readonly reviews: ReviewRule;
  readonly meetings: MeetingType;
  readonly processes: Process;
  readonly gates: StageGate;
  readonly certificates: Certificate;
  readonly criteria: SuccessCriteria;
  readonly investments: FollowedInvestment;
}

/** The lists of a framework whose items an amendment may put or remove. */
export type Collection = keyof FrameworkItems;

/** An item put into one of the lists. */
export type PutChange = {
  [Name in Collection]: {
    readonly kind: 'put';
    readonly in: Name;
    readonly value: FrameworkItems[Name];
    readonly at?: number;
  };
}[Collection];

/**
 * One change: an item put in place of the one with its id (of success criteria and investments: its project), or added (`at`
 * that place of the list, else at its end); an item removed; or a whole part replaced, null for an authority matrix that is no
 * longer kept.
 */
export type Change =
  | PutChange
  | { readonly kind: 'remove'; readonly in: Collection; readonly id: Id }
  | { readonly kind: 'set'; readonly in: 'platform'; readonly value: Platform }
  | { readonly kind: 'set'; readonly in: 'policies'; readonly value: Policies }
  | { readonly kind: 'set'; readonly in: 'authority'; readonly value: AuthorityMatrix | null };

/** The name by which an item is put and removed. */
export const keyOf = (item: FrameworkItems[Collection]): Id => ('id' in item ? item.id : item.project);

/** Where a new item goes in its list; at the end where left out. */
const place = z.exactOptional(z.int().check(z.gte(0)));
const put = z.literal('put');
const set = z.literal('set');

/** Schema of {@link Change}. */
export const Change: Schema<Change> = /* @__PURE__ */ schema<Change>()(() =>
  z.discriminatedUnion('kind', [
    z.discriminatedUnion('in', [
      z.strictObject({ kind: put, in: z.literal('entities'), value: Entity, at: place }),
      z.strictObject({ kind: put, in: z.literal('indicators'), value: Indicator, at: place }),
      z.strictObject({ kind: put, in: z.literal('goals'), value: Goal, at: place }),
      z.strictObject({ kind: put, in: z.literal('plans'), value: Plan, at: place }),
      z.strictObject({ kind: put, in: z.literal('baselines'), value: Baseline, at: place }),
      z.strictObject({ kind: put, in: z.literal('contracts'), value: PerformanceContract, at: place }),
      z.strictObject({ kind: put, in: z.literal('reviews'), value: ReviewRule, at: place }),
      z.strictObject({ kind: put, in: z.literal('meetings'), value: MeetingType, at: place }),
      z.strictObject({ kind: put, in: z.literal('processes'), value: Process, at: place }),
      z.strictObject({ kind: put, in: z.literal('gates'), value: StageGate, at: place }),
      z.strictObject({ kind: put, in: z.literal('certificates'), value: Certificate, at: place }),
      z.strictObject({ kind: put, in: z.literal('criteria'), value: SuccessCriteria, at: place }),
      z.strictObject({ kind: put, in: z.literal('investments'), value: FollowedInvestment, at: place }),
    ]),
    z.strictObject({
      kind: z.literal('remove'),
      in: z.enum([
        'entities',
        'indicators',
        'goals',
        'plans',
        'baselines',
        'contracts',
        'reviews',
        'meetings',
        'processes',
        'gates',
        'certificates',
        'criteria',
        'investments',
      ]),
      id: Id,
    }),
    z.discriminatedUnion('in', [
      z.strictObject({ kind: set, in: z.literal('platform'), value: Platform }),
      z.strictObject({ kind: set, in: z.literal('policies'), value: Policies }),
      z.strictObject({ kind: set, in: z.literal('authority'), value: z.nullable(AuthorityMatrix) }),
    ]),
  ]),
);
