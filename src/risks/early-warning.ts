import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LightCode } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** What people do about a warning: 督办 supervise, 协办 assist, and what the firm's rules name besides. */
export type WarningResponseKind = 'supervise' | 'assist' | 'report' | 'meeting' | 'notice' | 'interview';

/** Schema of {@link WarningResponseKind}. */
export const WarningResponseKind: Schema<WarningResponseKind> = /* @__PURE__ */ schema<WarningResponseKind>()(() =>
  z.enum(['supervise', 'assist', 'report', 'meeting', 'notice', 'interview']),
);

/** Who is told of a level, and within how many days of its being reached. */
export interface WarningNotify {
  /** The role, such as `branch-general-manager`. */
  readonly role: Id;
  /** Days from the day the level was reached; 0 is the same day. */
  readonly withinDays: number;
  /** Calendar days, or workdays of the calendar given. */
  readonly unit: 'day' | 'workday';
}

/** Schema of {@link WarningNotify}. */
export const WarningNotify: Schema<WarningNotify> = /* @__PURE__ */ schema<WarningNotify>()(() =>
  z.strictObject({
    role: Id,
    withinDays: z.int().check(z.minimum(0), z.maximum(3660)),
    unit: z.enum(['day', 'workday']),
  }),
);

/**
 * When a reading is bad enough.
 *
 * - `at-least`, `more-than`, `at-most`, `less-than`: the reading against `value`;
 * - `between`: from `from` (included) to below `to`;
 * - `signal`: the control chart of the last `window` readings has a signal at this one, on the side given;
 * - `breach`: the straight trend of the last `window` readings crosses `limit` within `withinDays` days;
 * - `unreported`: this and the readings before it, `times` in all, were not reported;
 * - `custom`: the function of that name decides, given plain numbers.
 */
export type WarningTest =
  | { readonly kind: 'at-least' | 'more-than' | 'at-most' | 'less-than'; readonly value: Decimal }
  | { readonly kind: 'between'; readonly from: Decimal; readonly to: Decimal }
  | { readonly kind: 'signal'; readonly side: 'above' | 'below'; readonly window: number; readonly runLength: number }
  | {
      readonly kind: 'breach';
      readonly limit: Decimal;
      readonly side: 'above' | 'below';
      readonly window: number;
      readonly withinDays: number;
    }
  | { readonly kind: 'unreported'; readonly times: number }
  | { readonly kind: 'custom'; readonly name: Id; readonly parameters: Readonly<Record<string, Decimal>> };

const count = z.int().check(z.minimum(1), z.maximum(1000));
const side = z.enum(['above', 'below']);

/** Schema of {@link WarningTest}. */
export const WarningTest: Schema<WarningTest> = /* @__PURE__ */ schema<WarningTest>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['at-least', 'more-than', 'at-most', 'less-than']), value: Decimal }),
    z.strictObject({ kind: z.literal('between'), from: Decimal, to: Decimal }),
    z.strictObject({
      kind: z.literal('signal'),
      side,
      window: count,
      runLength: z.int().check(z.minimum(2), z.maximum(100)),
    }),
    z.strictObject({
      kind: z.literal('breach'),
      limit: Decimal,
      side,
      window: count,
      withinDays: z.int().check(z.minimum(0), z.maximum(36_600)),
    }),
    z.strictObject({ kind: z.literal('unreported'), times: count }),
    z.strictObject({ kind: z.literal('custom'), name: Id, parameters: z.record(z.string(), Decimal) }),
  ]),
);

/** One level of a warning rule, with its stated grounds (级别划分的依据). */
export interface WarningLevel {
  /** `yellow`, `orange`, `red`, `star-1` … */
  readonly id: Id;
  readonly label: Label;
  readonly light: LightCode;
  /** All of these must hold for a reading to be at this level. */
  readonly when: readonly WarningTest[];
  /** Why these bounds: by which rule of the firm, from which data. */
  readonly grounds: Label;
  readonly notify: readonly WarningNotify[];
  readonly responses: readonly WarningResponseKind[];
}

/** Schema of {@link WarningLevel}. */
export const WarningLevel: Schema<WarningLevel> = /* @__PURE__ */ schema<WarningLevel>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    light: LightCode,
    when: z.array(WarningTest).check(z.minLength(1)),
    grounds: Label,
    notify: z.array(WarningNotify),
    responses: z.array(WarningResponseKind),
  }),
);

/** A rule that watches one metric of many subjects and raises warnings at stated levels. */
export interface EarlyWarningRule {
  readonly id: Id;
  readonly label: Label;
  /** The metric it watches: anything computed that has a name, such as `late-days`, `attainment`, `float`, `cash`. */
  readonly metric: Id;
  /** Only subjects with at least one of these tags; empty for all. */
  readonly tags: readonly Id[];
  /** The levels, the mildest first; a reading is at the gravest level whose tests hold. */
  readonly levels: readonly WarningLevel[];
  /** A level is raised when `count` of the last `of` readings are at it or worse. */
  readonly raise: { readonly count: number; readonly of: number };
  /** It is lowered only when this many readings in a row are better than it. */
  readonly clearAfter: number;
}

/** Schema of {@link EarlyWarningRule}. */
export const EarlyWarningRule: Schema<EarlyWarningRule> = /* @__PURE__ */ schema<EarlyWarningRule>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      metric: Id,
      tags: z.array(Id),
      levels: z.array(WarningLevel).check(z.minLength(1), z.maxLength(20)),
      raise: z.strictObject({ count, of: count }),
      clearAfter: count,
    })
    .check(crossCheck(ruleIssues)),
);

function ruleIssues(rule: EarlyWarningRule): Issue[] {
  const { count: needed, of } = rule.raise;
  const raise = needed > of ? [issue('raise-impossible', ['raise', 'count'], texts.raiseImpossible(needed, of))] : [];
  return [
    ...raise,
    ...duplicateIds(
      rule.levels.map(({ id }) => id),
      (at) => ['levels', at, 'id'],
    ),
  ];
}

/** One reading of a metric; null where it was not reported, which is not zero. */
export interface MetricReading {
  readonly on: CivilDate;
  readonly value: Decimal | null;
}

/** Schema of {@link MetricReading}. */
export const MetricReading: Schema<MetricReading> = /* @__PURE__ */ schema<MetricReading>()(() =>
  z.strictObject({ on: CivilDate, value: z.nullable(Decimal) }),
);

/** A named number and its history, of one subject. */
export interface WatchedMetric {
  /** Whose number: an entity, a plan node, a goal, by id. */
  readonly subject: Id;
  /** Which number. */
  readonly metric: Id;
  /** Kinds that rules may ask for, such as `milestone`, `level-1`. */
  readonly tags?: readonly Id[];
  /** One reading a day at most; their order does not matter. */
  readonly readings: readonly MetricReading[];
}

/** Schema of {@link WatchedMetric}. */
export const WatchedMetric: Schema<WatchedMetric> = /* @__PURE__ */ schema<WatchedMetric>()(() =>
  z.strictObject({
    subject: Id,
    metric: Id,
    tags: z.exactOptional(z.array(Id)),
    readings: z.array(MetricReading),
  }),
);

/** Reads a warning rule, or throws `HoshinError` with all its issues. */
export function parseEarlyWarningRule(json: unknown): EarlyWarningRule {
  return parse(EarlyWarningRule, json);
}

/** Reads a warning rule, or gives all its issues. */
export function safeParseEarlyWarningRule(json: unknown): Result<EarlyWarningRule> {
  return safeParse(EarlyWarningRule, json);
}
