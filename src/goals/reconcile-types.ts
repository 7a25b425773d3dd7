import type { Decimal, FiscalCalendar, Id, Label, Period } from '../foundation/index.ts';
import type { Indicator } from '../indicators/index.ts';
import type { Goal } from './goal.ts';

/** Along what a goal is set against those below it. */
export type ReconcileAxis = 'entity' | 'period' | 'formula';

/** What {@link reconcile} is told beside the goals. */
export interface ReconcileOptions {
  /** The units and what each hangs under: an organization's entities will do. */
  readonly entities: readonly { readonly id: string; readonly parent: string | null }[];
  /** The indicators: they say which goals may be added, on which axis, and by which formula. */
  readonly indicators: readonly Indicator[];
  readonly fiscal?: FiscalCalendar;
}

/** A goal below, and what it has to do with a gap. */
export interface GapCause {
  readonly goal: Id;
  readonly indicator: Id;
  readonly entity: Id;
  readonly period: Period;
  readonly target: Decimal;
  /** What was asked of it when it was broken down; null where it was set by itself. */
  readonly asked: Decimal | null;
  /**
   * What it adds to the gap: `target − asked` with the sign of its term; for a ratio its numerator less what the whole's rate
   * asks of its denominator. Null where nothing was asked of it.
   */
  readonly moved: Decimal | null;
}

/** A goal that those below it do not come to. */
export interface GoalGap {
  readonly axis: ReconcileAxis;
  /** The goal above. */
  readonly goal: Id;
  readonly indicator: Id;
  readonly entity: Id;
  readonly period: Period;
  /** What is wanted from above; for a ratio the numerator that its rate asks of the denominators below. */
  readonly topDown: Decimal;
  /** What the goals below come to; for a ratio their numerators. */
  readonly bottomUp: Decimal;
  /** `bottomUp − topDown`: below zero where less was promised than is wanted. */
  readonly gap: Decimal;
  /** Units without a goal of their own or below them, or days that no goal below covers. */
  readonly missing: readonly string[];
  /** The goals below that moved from what was asked of them, or were never asked: the largest move first. */
  readonly causes: readonly GapCause[];
  readonly because: Label;
}

/** A goal that could not be set against those below it, and why not. */
export interface UncheckedGoal {
  readonly axis: ReconcileAxis;
  readonly goal: Id;
  readonly because: Label;
}

/** Top-down against bottom-up, on every axis. */
export interface Reconciliation {
  readonly kind: 'reconciliation';
  /** How many goals were set against those below them, on each axis. */
  readonly checked: Readonly<Record<ReconcileAxis, number>>;
  /** Where they differ, the largest first. */
  readonly gaps: readonly GoalGap[];
  readonly unchecked: readonly UncheckedGoal[];
  readonly because: Label;
}

/** A goal above and those below that it is set against. */
export interface Line {
  readonly axis: ReconcileAxis;
  readonly above: Goal;
  readonly below: readonly Goal[];
  /** Signs of the goals below; all plus where left out. */
  readonly signs?: readonly (1 | -1)[];
  /** What the formula adds besides. */
  readonly constant?: Decimal;
  readonly missing?: () => readonly string[];
}
