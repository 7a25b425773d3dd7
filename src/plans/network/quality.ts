import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  deepFreeze,
  issue,
  type Label,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { texts } from './messages.ts';
import { longest } from './schemas.ts';

/** The largest share, 0 to 1, that may have more than so many workdays. */
export interface DaysAndShare {
  readonly days: number;
  readonly share: Decimal;
}

/** What a schedule is held to; every share is 0 to 1. */
export interface QualityThresholds {
  /** 1: the largest share of open activities without a predecessor or without a successor. */
  readonly missingLogic: Decimal;
  /** 2: the largest share of links with a lead. */
  readonly leads: Decimal;
  /** 3: the largest share of links with a lag. */
  readonly lags: Decimal;
  /** 4: the least share of finish-to-start links. */
  readonly finishToStart: Decimal;
  /** 5: the largest share of open activities under MSO, MFO, SNLT or FNLT. */
  readonly hardConstraints: Decimal;
  /** 6: the largest share of open activities with more total float than so many workdays. */
  readonly highFloat: DaysAndShare;
  /** 7: the largest share of open activities with negative total float. */
  readonly negativeFloat: Decimal;
  /** 8: the largest share of open activities that last longer than so many workdays. */
  readonly highDuration: DaysAndShare;
  /** 9: the largest share of activities with progress after the data date, or forecasts before it. */
  readonly invalidDates: Decimal;
  /** 10: the largest share of open activities with a duration that nobody and nothing is assigned to. */
  readonly withoutResources: Decimal;
  /** 11: the largest share of what was due by the data date that was, or will be, finished after its baseline. */
  readonly missedTasks: Decimal;
  /** 12: how many workdays a critical activity is delayed for the test, and the least share of them that must reach the finish. */
  readonly criticalPathTest: DaysAndShare;
  /** 13: the least critical path length index. */
  readonly criticalPathLengthIndex: Decimal;
  /** 14: the least baseline execution index. */
  readonly baselineExecutionIndex: Decimal;
}

const share = /* @__PURE__ */ Decimal.check(
  crossCheck((value: Decimal) =>
    compare(value, 0) >= 0 && compare(value, 1) <= 0 ? [] : [issue('not-a-share', [], texts.notShare(value))],
  ),
);
const daysAndShare = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ days: z.int().check(z.gte(0), z.lte(longest)), share }),
);

/** Schema of {@link QualityThresholds}. */
export const QualityThresholds: Schema<QualityThresholds> = schema<QualityThresholds>()(() =>
  z.strictObject({
    missingLogic: share,
    leads: share,
    lags: share,
    finishToStart: share,
    hardConstraints: share,
    highFloat: daysAndShare,
    negativeFloat: share,
    highDuration: daysAndShare,
    invalidDates: share,
    withoutResources: share,
    missedTasks: share,
    criticalPathTest: daysAndShare,
    criticalPathLengthIndex: Decimal,
    baselineExecutionIndex: Decimal,
  }),
);

/** Reads thresholds, or throws `HoshinError` with all their issues. */
export function parseQualityThresholds(json: unknown): QualityThresholds {
  return parse(QualityThresholds, json);
}

/** Reads thresholds, or gives all their issues. */
export function safeParseQualityThresholds(json: unknown): Result<QualityThresholds> {
  return safeParse(QualityThresholds, json);
}

/** Canonical as it stands. */
const text = (value: string): Decimal => value as Decimal;

/**
 * The thresholds of the 14-point assessment as usually published: at most 5 % for most shares, no leads, at least 90 % finish to
 * start, 44 workdays for high float and high duration, 0.95 for both indices, a test delay of 600 days. That 1 % of the delay may be
 * lost on days of rest is a proposal of ours, and so is resources on everything. Source: «DCMA-EA PAM 200.1, section 4».
 */
export const dcmaThresholds: QualityThresholds = /* @__PURE__ */ deepFreeze({
  missingLogic: text('0.05'),
  leads: text('0'),
  lags: text('0.05'),
  finishToStart: text('0.9'),
  hardConstraints: text('0.05'),
  highFloat: { days: 44, share: text('0.05') },
  negativeFloat: text('0'),
  highDuration: { days: 44, share: text('0.05') },
  invalidDates: text('0'),
  withoutResources: text('0'),
  missedTasks: text('0.05'),
  criticalPathTest: { days: 600, share: text('0.99') },
  criticalPathLengthIndex: text('0.95'),
  baselineExecutionIndex: text('0.95'),
});

/** Which of the 14 points. */
export type QualityKey =
  | 'missing-logic'
  | 'leads'
  | 'lags'
  | 'finish-to-start'
  | 'hard-constraints'
  | 'high-float'
  | 'negative-float'
  | 'high-duration'
  | 'invalid-dates'
  | 'without-resources'
  | 'missed-tasks'
  | 'critical-path-test'
  | 'critical-path-length-index'
  | 'baseline-execution-index';

/** One point of the assessment. */
export interface QualityPoint {
  /** 1 to 14. */
  readonly point: number;
  readonly key: QualityKey;
  readonly label: Label;
  /** What was measured: a share or an index; null where what it needs was not told. */
  readonly measure: Decimal | null;
  /** What it is measured from: `count` ÷ `of`. Null with the measure. */
  readonly count: number | null;
  readonly of: number | null;
  readonly threshold: Decimal;
  /** Whether the threshold is the least that will do, rather than the most. */
  readonly atLeast: boolean;
  /** Whether the threshold is kept; null where nothing was measured. */
  readonly kept: boolean | null;
  /** Ids of the activities that count against it. */
  readonly activities: readonly string[];
  /** Positions in `links` that count against it. */
  readonly links: readonly number[];
  /** The sentence. */
  readonly because: Label;
}
