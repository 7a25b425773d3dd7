import type { Decimal, DecimalInput, Label } from '../foundation/index.ts';
import type { Direction } from '../indicators/index.ts';

/**
 * How far the actual may lie from the target and still count as on it: a share of |target| (`'0.05'` is ±5 %, the
 * setting of «ServiceNow Goal Framework»), or its own width below and above.
 */
export type Tolerance =
  | DecimalInput
  | {
      /** `share`: of the target's absolute value; `absolute`: in the target's unit. */
      readonly unit: 'share' | 'absolute';
      /** Allowed below the target, zero or more. */
      readonly below: DecimalInput;
      /** Allowed above the target, zero or more. */
      readonly above: DecimalInput;
    };

/** What attainment is computed from. */
export interface AttainmentInput {
  /** What was reached; null or absent where it was not reported. For a milestone also true or false. */
  readonly actual?: DecimalInput | boolean | null;
  /** What was wanted; null or absent where none was set. For a milestone it may be left out. */
  readonly target?: DecimalInput | boolean | null;
  /** Where it started; attainment is then the way covered from there. Absent: from zero. */
  readonly baseline?: DecimalInput | null;
  /** Which way is good. */
  readonly direction: Direction;
  /** How near counts as on target; needed for `maintain-within`. */
  readonly tolerance?: Tolerance;
}

/**
 * Whether there is an attainment, and if not, why not: `not-reported` means the actual is missing (which is not zero),
 * `no-target` that nothing was wanted.
 */
export type AttainmentStatus = 'reported' | 'not-reported' | 'no-target';

/** Which formula gave the ratio. */
export type AttainmentFormula =
  /** actual ÷ target. */
  | 'from-zero'
  /** (actual − baseline) ÷ (target − baseline). */
  | 'from-baseline'
  /** 2 − actual ÷ target, for `decrease` from zero. */
  | 'from-zero-mirrored'
  /** 1 or 0: held or missed, done or not done. */
  | 'met-or-not'
  /** 1 or 0, because target = baseline (or a target of 0 counted from zero) leaves no way to measure along. */
  | 'no-distance';

/** How far a target was reached, and why that number. */
export interface Attainment {
  readonly kind: 'attainment';
  readonly status: AttainmentStatus;
  /** 1 is exactly on target; below 0 and above 1 are possible. Null unless `status` is `reported`. */
  readonly ratio: Decimal | null;
  /** Whether the target counts as reached, tolerance included; null unless `status` is `reported`. */
  readonly met: boolean | null;
  /** How much is missing to the target, counted so that more is worse: 0 or less once reached. In the target's unit. */
  readonly shortfall: Decimal | null;
  /** The formula that gave the ratio; null where none was used. */
  readonly formula: AttainmentFormula | null;
  /** The inputs, as read; a milestone's true and false are 1 and 0. */
  readonly inputs: {
    readonly actual: Decimal | null;
    readonly target: Decimal | null;
    readonly baseline: Decimal | null;
  };
  readonly direction: Direction;
  /** Why this ratio, in one sentence. */
  readonly because: Label;
}

/** How far a target was reached. */
export declare function attainment(input: AttainmentInput): Attainment;
