import * as z from 'zod/mini';
import {
  compare,
  Decimal,
  type Issue,
  issue,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { across } from './check.ts';
import { Includes, intervalFields, intervalIssues } from './intervals.ts';
import { texts } from './messages.ts';
import type {
  AnchorsRule,
  BandsRule,
  CurveRule,
  DeductionItem,
  DeductionsRule,
  GoalpostsRule,
  ManualRule,
  RatioRule,
  RuleBasis,
  ScoringRule,
  Slope,
  SlopesRule,
  StepCount,
  StepRule,
  TentRule,
} from './rule.ts';
import { PointRounding } from './point-rounding.ts';

const Basis: Schema<RuleBasis> = schema<RuleBasis>()(() => z.enum(['attainment', 'actual', 'variance']));
const Count: Schema<StepCount> = schema<StepCount>()(() => z.enum(['whole', 'started', 'pro-rata']));
const Corner = z.strictObject({ at: Decimal, gives: Decimal });
const rounded = { round: z.exactOptional(PointRounding) };
const bounded = { floor: z.exactOptional(Decimal), cap: z.exactOptional(Decimal) };

function positive(value: string, ...path: (string | number)[]): Issue[] {
  return compare(value, 0) > 0 ? [] : [issue('not-positive', path, texts.notPositive(value))];
}

function notNegative(value: string, ...path: (string | number)[]): Issue[] {
  return compare(value, 0) >= 0 ? [] : [issue('negative', path, texts.negative(value))];
}

/** An issue where `low` is above `high`. Either may be missing. */
function ordered(low: string | undefined, high: string | undefined, ...path: (string | number)[]): Issue[] {
  if (low === undefined || high === undefined || compare(low, high) <= 0) return [];
  return [issue('out-of-order', path, texts.outOfOrder(low, high))];
}

const Ratio = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('ratio'),
      full: Decimal,
      floor: z.exactOptional(Corner),
      cap: z.exactOptional(Decimal),
      ...rounded,
    })
    .check(
      across((rule: RatioRule) => [
        ...positive(rule.full, 'full'),
        ...ordered(rule.floor?.gives, rule.floor?.at, 'floor', 'gives'),
        ...ordered(rule.floor?.at, rule.cap, 'cap'),
      ]),
    ),
);

const Anchors = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('anchors'),
      points: z.strictObject({ base: Decimal, target: Decimal, stretch: z.exactOptional(Decimal) }),
      below: z.enum(['zero', 'hold', 'extend']),
      above: z.enum(['hold', 'extend']),
      ...rounded,
    })
    .check(
      across(({ points, below }: AnchorsRule) => [
        ...(below === 'zero' ? notNegative(points.base, 'points', 'base') : []),
        ...ordered(points.base, points.target, 'points', 'target'),
        ...ordered(points.target, points.stretch, 'points', 'stretch'),
      ]),
    ),
);

const Curve = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('curve'),
      of: Basis,
      corners: z.array(Corner).check(z.minLength(2)),
      below: z.enum(['hold', 'extend']),
      above: z.enum(['hold', 'extend']),
      ...rounded,
    })
    .check(
      across(({ corners }: CurveRule) =>
        corners.flatMap(({ at }, index) => {
          const before = corners[index - 1];
          if (before === undefined || compare(before.at, at) < 0) return [];
          return [issue('out-of-order', ['corners', index, 'at'], texts.notRising(before.at, at))];
        }),
      ),
    ),
);

const SlopeShape: Schema<Slope> = schema<Slope>()(() =>
  z
    .strictObject({ points: Decimal, per: Decimal, count: Count })
    .check(across(({ points, per }) => [...notNegative(points, 'points'), ...positive(per, 'per')])),
);

const Slopes = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('slopes'),
      of: z.enum(['variance', 'attainment']),
      onTarget: Decimal,
      better: SlopeShape,
      worse: SlopeShape,
      ...bounded,
      ...rounded,
    })
    .check(
      across((rule: SlopesRule) => [
        ...ordered(rule.floor, rule.cap, 'floor'),
        ...ordered(rule.floor, rule.onTarget, 'onTarget'),
        ...ordered(rule.onTarget, rule.cap, 'onTarget'),
      ]),
    ),
);

function openAtBothEnds(bands: BandsRule['bands']): Issue[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    ...(first.from === null ? [] : [issue('bands-not-open', ['bands', 0, 'from'], texts.bandsNotOpen())]),
    ...(last.to === null ? [] : [issue('bands-not-open', ['bands', bands.length - 1, 'to'], texts.bandsNotOpen())]),
  ];
}

const Bands = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('bands'),
      of: Basis,
      includes: Includes,
      bands: z.array(z.strictObject({ ...intervalFields, gives: Decimal })).check(z.minLength(1)),
      ...rounded,
    })
    .check(across(({ bands }: BandsRule) => [...intervalIssues(bands, ['bands']), ...openAtBothEnds(bands)])),
);

const Step = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('step'),
      of: Basis,
      start: Decimal,
      from: Decimal,
      side: z.enum(['above', 'below']),
      per: Decimal,
      gives: Decimal,
      count: Count,
      ...bounded,
      ...rounded,
    })
    .check(across((rule: StepRule) => [...positive(rule.per, 'per'), ...ordered(rule.floor, rule.cap, 'floor')])),
);

const Item = z.lazy(() =>
  z
    .strictObject({
      event: z.string().check(z.minLength(1)),
      each: z.exactOptional(Decimal),
      range: z.exactOptional(z.strictObject({ least: Decimal, most: Decimal })),
      cap: z.exactOptional(Decimal),
    })
    .check(
      across(({ each, range, cap }: DeductionItem) => [
        ...((each === undefined) === (range === undefined) ? [issue('each-or-range', [], texts.eachOrRange())] : []),
        ...ordered(range?.least, range?.most, 'range'),
        ...(cap === undefined ? [] : notNegative(cap, 'cap')),
      ]),
    ),
);

const Deductions = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('deductions'),
      start: Decimal,
      items: z.array(Item).check(z.minLength(1)),
      ...bounded,
      ...rounded,
    })
    .check(
      across(({ items, floor, cap }: DeductionsRule) => [
        ...ordered(floor, cap, 'floor'),
        ...items.flatMap(({ event }, at) =>
          items.findIndex((other) => other.event === event) < at
            ? [issue('duplicate-event', ['items', at, 'event'], texts.duplicateEvent(event))]
            : [],
        ),
      ]),
    ),
);

const Goalposts = z
  .strictObject({ kind: z.literal('goalposts'), of: Basis, worst: Corner, best: Corner, ...rounded })
  .check(
    across(({ worst, best }: GoalpostsRule) => [
      ...(worst.at === best.at ? [issue('posts-coincide', ['best', 'at'], texts.postsCoincide(best.at))] : []),
      ...ordered(worst.gives, best.gives, 'best', 'gives'),
    ]),
  );

const Tent = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('tent'),
      full: Decimal,
      floor: Decimal,
      unit: z.enum(['share', 'absolute']),
      below: Decimal,
      above: Decimal,
      ...rounded,
    })
    .check(
      across((rule: TentRule) => [
        ...ordered(rule.floor, rule.full, 'floor'),
        ...positive(rule.below, 'below'),
        ...positive(rule.above, 'above'),
      ]),
    ),
);

const Manual = z
  .strictObject({ kind: z.literal('manual'), least: Decimal, most: Decimal, ...rounded })
  .check(across(({ least, most }: ManualRule) => ordered(least, most, 'least')));

const Custom = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('custom'),
      name: z.string().check(z.minLength(1)),
      parameters: z.exactOptional(z.record(z.string(), Decimal)),
      ...bounded,
      ...rounded,
    })
    .check(across(({ floor, cap }: { floor?: Decimal; cap?: Decimal }) => ordered(floor, cap, 'floor'))),
);

/** Schema of {@link ScoringRule}. */
export const ScoringRuleSchema: Schema<ScoringRule> = schema<ScoringRule>()(() =>
  z.discriminatedUnion('kind', [
    Ratio,
    Anchors,
    Curve,
    Slopes,
    Bands,
    Step,
    Deductions,
    Goalposts,
    Tent,
    z.strictObject({ kind: z.literal('boolean'), met: Decimal, missed: Decimal }),
    Manual,
    Custom,
  ]),
);

/**
 * Reads a rule, or throws `HoshinError` with all its issues: bands with a hole, anchors that fall, empty steps.
 *
 * @example
 * import { parseScoringRule } from 'hoshin/scoring';
 * parseScoringRule({ kind: 'ratio', full: 100, cap: '120.0' }); // => { kind: 'ratio', full: '100', cap: '120' }
 */
export function parseScoringRule(json: unknown): ScoringRule {
  return parse(ScoringRuleSchema, json);
}

/** Reads a rule, or gives all its issues. */
export function safeParseScoringRule(json: unknown): Result<ScoringRule> {
  return safeParse(ScoringRuleSchema, json);
}
