import * as z from 'zod/mini';
import {
  crossCheck,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LightCode } from '../scoring/index.ts';
import { signedDays } from './ranges.ts';
import { texts } from './messages.ts';
import { PlanTier } from './node.ts';

/** Whole days from one number to another, both included; a side left out is open. */
export interface DayBounds {
  /** The least that counts. */
  readonly from?: number;
  /** The most that counts. */
  readonly to?: number;
}

/** Schema of {@link DayBounds}. */
export const DayBounds: Schema<DayBounds> = schema<DayBounds>()(() =>
  z
    .strictObject({ from: z.exactOptional(signedDays), to: z.exactOptional(signedDays) })
    .check(
      crossCheck(({ from, to }) =>
        from !== undefined && to !== undefined && to < from
          ? [issue('backwards-range', ['to'], texts.backwardsDays(from, to))]
          : [],
      ),
    ),
);

/** A light and when it is shown: every condition that is given must hold. */
export interface LightRule {
  /** Identifies the rule that fired, such as `milestone-late`. */
  readonly id: Id;
  /** What it says, for people. */
  readonly label: Label;
  /** The light it shows. */
  readonly light: LightCode;
  /** Tiers it is for; all where left out. */
  readonly tiers?: readonly PlanTier[];
  /** Control tags, one of which the node must bear. */
  readonly controls?: readonly Id[];
  /** True for nodes on the critical path alone, false for the others alone. */
  readonly critical?: boolean;
  /** True for finished nodes alone, false for open ones alone. */
  readonly finished?: boolean;
  /** Days from the due day to the finish, or to `asOf` while open. */
  readonly daysLate?: DayBounds;
  /** Days from `asOf` to the due day; negative after it. */
  readonly daysToDue?: DayBounds;
  /** Days from the due day to the forecast finish. Does not hold where nothing is forecast. */
  readonly forecastDaysLate?: DayBounds;
  /** Days from the planned start to the actual start, or to `asOf` while not started. */
  readonly startDaysLate?: DayBounds;
  /** Days since the last report, or since the planned start where there was none; open nodes alone. */
  readonly daysSinceReport?: DayBounds;
}

const range = z.exactOptional(DayBounds);

/** Schema of {@link LightRule}. */
export const LightRule: Schema<LightRule> = schema<LightRule>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    light: LightCode,
    tiers: z.exactOptional(z.array(PlanTier)),
    controls: z.exactOptional(z.array(Id)),
    critical: z.exactOptional(z.boolean()),
    finished: z.exactOptional(z.boolean()),
    daysLate: range,
    daysToDue: range,
    forecastDaysLate: range,
    startDaysLate: range,
    daysSinceReport: range,
  }),
);

/** A way of lighting nodes, as data: the first rule that holds decides; green where none does. */
export interface LightScheme {
  /** Identifies it, such as `milestone-and-level-one`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** What all its days are: calendar days, or working days of the calendar given with it. */
  readonly count: 'days' | 'workdays';
  /** The rules, in the order they are asked. */
  readonly rules: readonly LightRule[];
}

/** Schema of {@link LightScheme}. */
export const LightScheme: Schema<LightScheme> = schema<LightScheme>()(() =>
  z
    .strictObject({ id: Id, label: Label, count: z.enum(['days', 'workdays']), rules: z.array(LightRule) })
    .check(crossCheck(schemeIssues)),
);

function schemeIssues({ rules }: LightScheme): Issue[] {
  return duplicateIds(
    rules.map(({ id }) => id),
    (at) => ['rules', at, 'id'],
  );
}

/** Reads a light scheme, or throws `HoshinError` with all its issues. */
export function parseLightScheme(json: unknown): LightScheme {
  return parse(LightScheme, json);
}

/** Reads a light scheme, or gives all its issues. */
export function safeParseLightScheme(json: unknown): Result<LightScheme> {
  return safeParse(LightScheme, json);
}
