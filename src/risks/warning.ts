import type { CivilDate, Decimal, Id, Issue, Label } from '../foundation/index.ts';
import type { LightCode } from '../scoring/index.ts';
import type { MetricReading, WarningResponseKind } from './early-warning.ts';

/** A warning that stands, with its reasons. */
export interface Warning {
  readonly kind: 'warning';
  /** `rule.subject.day`, the day it was raised. */
  readonly id: Id;
  readonly rule: Id;
  readonly subject: Id;
  readonly metric: Id;
  readonly label: Label;
  /** The level it stands at. */
  readonly level: Id;
  readonly levelLabel: Label;
  readonly light: LightCode;
  /** Place of the level in its rule: 1 for the mildest. */
  readonly rank: number;
  /** Since when a warning of this rule stands without a break. */
  readonly raisedOn: CivilDate;
  /** Since when it stands at this level. */
  readonly levelSince: CivilDate;
  /** The newest reading. */
  readonly reading: MetricReading;
  /** The readings that raised the present level, oldest first. */
  readonly evidence: readonly MetricReading[];
  /** Readings in a row that are better than the level. */
  readonly goodInARow: number;
  /** How many are needed for it to be lowered. */
  readonly clearAfter: number;
  /** Why the level's bounds are what they are. */
  readonly grounds: Label;
  /** Who is told, and by when. */
  readonly notify: readonly { readonly role: Id; readonly by: CivilDate }[];
  readonly responses: readonly WarningResponseKind[];
  /** Why it stands, in a sentence. */
  readonly because: Label;
}

/** A warning that stood and was lowered to nothing by good readings. */
export interface ClearedWarning {
  readonly id: Id;
  readonly rule: Id;
  readonly subject: Id;
  /** The worst level it had. */
  readonly level: Id;
  readonly raisedOn: CivilDate;
  readonly clearedOn: CivilDate;
  readonly because: Label;
}

/** A test that could not be made, such as a custom function that threw; the other tests were. */
export interface WarningProblem {
  readonly rule: Id;
  readonly subject: Id;
  readonly issue: Issue;
}

/** Everything the rules found. */
export interface WarningReport {
  readonly asOf: CivilDate;
  /** Standing warnings, the gravest first. */
  readonly standing: readonly Warning[];
  /** Warnings that came and went, newest last. */
  readonly cleared: readonly ClearedWarning[];
  readonly problems: readonly WarningProblem[];
}

/**
 * What a user's own warning function is given: plain numbers, each the correctly rounded value of the exact text, and
 * the texts themselves. The whole of it is frozen.
 */
export interface CustomWarningContext {
  readonly subject: Id;
  readonly metric: Id;
  /** The day of the reading. */
  readonly on: CivilDate;
  /** The reading; null where not reported. */
  readonly value: number | null;
  /** The readings up to and with this one, oldest first; at most the last 1,000. */
  readonly history: readonly (number | null)[];
  /** The days of the history. */
  readonly days: readonly CivilDate[];
  /** The rule's parameters. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The same, as exact texts. */
  readonly exact: {
    readonly value: Decimal | null;
    readonly history: readonly (Decimal | null)[];
    readonly parameters: Readonly<Record<string, Decimal>>;
  };
}

/** A user's own test: true where the reading is bad enough. */
export type CustomWarning = (context: CustomWarningContext) => boolean;
