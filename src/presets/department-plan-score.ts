import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  duplicateIds,
  crossCheck,
  Id,
  Label,
  parse,
  ratio,
  type Schema,
  sum,
  times,
} from '../foundation/index.ts';
import { combineScores, score, ScoredEvent, type ScoreNode, type ScoringRule } from '../scoring/index.ts';
import type { Based } from './based.ts';
import { texts } from './messages.ts';

/** The rules of a department's monthly plan score. */
export interface DepartmentPlanRules {
  /** A, the plan itself: of 10 points. */
  readonly plan: ScoringRule;
  /** B, the rate on time: of 50 points. */
  readonly onTime: ScoringRule;
  /** Points that an item loses of its importance for each day late. */
  readonly perDayLate: Decimal;
  /** C, the items done: its share of the points. */
  readonly items: Decimal;
  /** D, taken off for what was done badly. */
  readonly quality: ScoringRule;
}

const d = decimal;

/**
 * A department's monthly plan: A (10) for the plan, B (50) for the rate on time, C (40) for items by importance, less D. Source:
 * «department plan scoring». That A and B end at zero, and that half a point of importance is lost a day, are our readings.
 */
export const departmentPlanRules: Based<DepartmentPlanRules> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'department plan scoring',
  parts: { floor: 'default', perDayLate: 'default' },
  value: {
    plan: {
      kind: 'deductions',
      start: d('10'),
      floor: d('0'),
      items: [
        { event: 'format-or-content', each: d('1') },
        { event: 'key-task-omitted', each: d('2') },
        { event: 'not-carried-over', each: d('2') },
        { event: 'false-statement', each: d('5') },
        { event: 'day-late', each: d('2') },
      ],
    },
    onTime: {
      kind: 'step',
      of: 'attainment',
      start: d('50'),
      from: d('0.9'),
      side: 'below',
      per: d('0.1'),
      gives: d('-5'),
      count: 'started',
      floor: d('0'),
    },
    perDayLate: d('0.5'),
    items: d('40'),
    quality: {
      kind: 'deductions',
      start: d('0'),
      items: [
        { event: 'quality', range: { least: d('1'), most: d('10') } },
        { event: 'harm-to-others', range: { least: d('5'), most: d('10') } },
      ],
    },
  },
});

/** One item of the month's plan. */
export interface PlanItemResult {
  readonly id: string;
  readonly label?: Label;
  /** What it is worth, above zero. */
  readonly importance: DecimalInput;
  /** Whole days late; 0 on time. */
  readonly daysLate: number;
  /** False where it was not done by the month's end: then it is worth nothing. */
  readonly finished: boolean;
}

/** What a department's month came to. */
export interface DepartmentPlanMonth {
  /** What was wrong with the plan itself; `[]` where nothing was, null where nobody looked. */
  readonly faults: readonly ScoredEvent[] | null;
  /** The items planned. */
  readonly items: readonly PlanItemResult[];
  /** What was done badly; `[]` where nothing was, null where nobody looked. */
  readonly quality: readonly ScoredEvent[] | null;
}

interface ReadItem {
  readonly id: Id;
  readonly label?: Label;
  readonly importance: Decimal;
  readonly daysLate: number;
  readonly finished: boolean;
}

const Events: Schema<readonly ScoredEvent[] | null> = /* @__PURE__ */ z.nullable(z.array(ScoredEvent));

const Month: Schema<{
  readonly faults: readonly ScoredEvent[] | null;
  readonly items: readonly ReadItem[];
  readonly quality: readonly ScoredEvent[] | null;
}> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      faults: Events,
      items: z
        .array(
          z.strictObject({
            id: Id,
            label: z.exactOptional(Label),
            importance: Decimal.check(z.refine((text) => !text.startsWith('-') && text !== '0')),
            daysLate: z.int().check(z.gte(0), z.lte(366)),
            finished: z.boolean(),
          }),
        )
        .check(z.minLength(1)),
      quality: Events,
    })
    .check(
      crossCheck(({ items }) =>
        duplicateIds(
          items.map(({ id }) => id),
          (at) => ['items', at, 'id'],
        ),
      ),
    ),
);

/**
 * A department's monthly plan score by {@link departmentPlanRules}: A + B + C − D, each with its reasons. The rate on time is items
 * finished without a day's delay over items planned.
 *
 * @throws `HoshinError` with all issues of the month
 * @example
 * import { departmentPlanScore } from 'hoshin/presets';
 * const items = Array.from({ length: 50 }, (_, at) => ({ id: `i${at}`, importance: '1', daysLate: at < 7 ? 1 : 0, finished: true }));
 * const month = departmentPlanScore({ faults: [{ event: 'day-late' }], items, quality: [] });
 * // 86 % on time: one started step of ten points under 90 % costs five.
 * [month.points, month.parts.map(({ points }) => points)]; // => ['90.2', ['8', '45', '37.2', '0']]
 */
export function departmentPlanScore(month: DepartmentPlanMonth): ScoreNode {
  const { faults, items, quality } = parse(Month, month);
  const { plan, onTime, quality: badly } = departmentPlanRules.value;
  const kept = items.filter(({ daysLate, finished }) => finished && daysLate === 0).length;
  const parts = [
    score(plan, { id: 'a', label: texts.planQuality(), events: faults }),
    score(onTime, { id: 'b', label: texts.onTimeRate(), actual: kept, target: items.length, direction: 'increase' }),
    itemsNode(items),
    score(badly, { id: 'd', label: texts.doneBadly(), events: quality }),
  ];
  const whole = { id: 'department-plan', label: texts.departmentPlan(), combine: 'sum', missing: 'hold' } as const;
  return combineScores(
    parts.map((node) => ({ node })),
    whole,
  );
}

/** C: what the items are still worth, over what they were worth, of its share of the points. */
function itemsNode(items: readonly ReadItem[]): ScoreNode {
  const { perDayLate, items: share } = departmentPlanRules.value;
  const parts = items.map((item) => itemNode(item, perDayLate));
  const worth = sum(items.map(({ importance }) => importance));
  const kept = sum(parts.map(({ points }) => points ?? '0'));
  const points = ratio(times(kept, share), worth);
  return deepFreeze<ScoreNode>({
    kind: 'score',
    id: 'c',
    label: texts.itemsDone(),
    status: 'scored',
    inputs: { kept, worth },
    rule: 'importance',
    points,
    weight: null,
    contribution: null,
    effects: [],
    problems: [],
    because: texts.itemsWorth(kept, worth, share),
    parts,
  });
}

function itemNode({ id, label, importance, daysLate, finished }: ReadItem, perDayLate: Decimal): ScoreNode {
  const rule: ScoringRule = {
    kind: 'deductions',
    start: importance,
    floor: d('0'),
    items: [
      { event: 'day-late', each: perDayLate },
      { event: 'unfinished', each: importance },
    ],
  };
  const late = { event: 'day-late', count: daysLate };
  const events = finished ? [late] : [late, { event: 'unfinished' }];
  return score(rule, { id, ...(label === undefined ? {} : { label }), events });
}
