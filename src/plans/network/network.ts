import type { CivilDate } from '../../foundation/index.ts';
import type { ConstraintType } from '../node.ts';
import type { LagUnit } from '../plan.ts';

/**
 * A point in time as the caller writes it: a whole number, or a date such as `'2026-11-22'`.
 *
 * Numbers are day boundaries: boundary `n` is the moment at which day `n` begins and day `n − 1` ends. On a dated network
 * they are the day numbers of `toDayNumber` of the foundation. Dates are inclusive: a date of a start means the boundary before that
 * day, a date of a finish the boundary after it.
 */
export type NetworkTime = number | CivilDate | (string & {});

/** Which edge of the predecessor the link hangs on, and which edge of the successor it holds: `FS` finish to start. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/**
 * A time imposed on an activity beside its links.
 *
 * - `SNET`, `FNET`: start, finish no earlier than; they move early dates;
 * - `SNLT`, `FNLT`: start, finish no later than; they cap late dates, so that what is too late has negative float;
 * - `MSO`, `MFO`: must start, must finish on; both of the above at once;
 * - `ALAP`: as late as possible without moving any other activity: it gives up its free float;
 * - `ASAP`: as soon as possible, which is what holds without a constraint.
 *
 * With `hard: true` the time wins over the links, and the links it breaks are listed as violations.
 */
export interface NetworkConstraint {
  readonly type: ConstraintType | 'ASAP';
  /** When; left out for `ALAP` and `ASAP` alone. */
  readonly at?: NetworkTime;
  /** True where the time breaks links; false, as where left out, where it shows as negative float. */
  readonly hard?: boolean;
}

/** Something that takes time, or a milestone that takes none. */
export interface NetworkActivity {
  /** Identifies it in the network. */
  readonly id: string;
  /** Whole days, 0 or more: workdays of its calendar, or calendar days under `unit: 'day'`. */
  readonly duration: number;
  /** What its duration is counted in; workdays where left out. Calendar days run through holidays and shutdowns. */
  readonly unit?: 'workday' | 'day';
  /** Name of its calendar in the options; the project's where left out, and every day where that has none. */
  readonly calendar?: string;
  /** One time imposed on it, or several. */
  readonly constraint?: NetworkConstraint | readonly NetworkConstraint[];
  /** A time it should finish by: it caps the late finish as `FNLT` does, and is listed when missed. */
  readonly deadline?: NetworkTime;
  /**
   * Which edge of a day an activity without duration stands on: a finish milestone at the end of its predecessor's last
   * day, a start milestone at the start of the next workday. `true`, or left out: whichever its driver says.
   */
  readonly milestone?: boolean | 'start' | 'finish';
  /** When it was begun. */
  readonly actualStart?: NetworkTime;
  /** When it was done; its last day, inclusive, where a date. */
  readonly actualFinish?: NetworkTime;
  /** Days of work that remain, of an activity that was begun; where left out, what `percent` leaves of `duration`. */
  readonly remaining?: number;
  /** Whole percent of the duration that is done, 0 to 100, of an activity that was begun: what remains is rounded up to days. */
  readonly percent?: number;
  /** Takes the activity out of the calculation: it starts then, whatever the links say, and still binds its successors. */
  readonly manualStart?: NetworkTime;
}

/** That one activity waits for another. */
export interface NetworkLink {
  /** Id of the predecessor. */
  readonly from: string;
  /** Id of the successor. */
  readonly to: string;
  readonly type: LinkType;
  /** How long the successor's edge comes after the predecessor's; a lead below zero; 0 where left out. */
  readonly lag?: number;
  /**
   * What the lag is counted in; workdays of the lag calendar where left out. Percent is of the predecessor's whole duration,
   * rounded to days, halves away from zero.
   */
  readonly unit?: LagUnit;
  /** Whose workdays the lag is counted in, where this link differs from the options. */
  readonly lagCalendar?: LagCalendar;
}

/** Whose workdays a lag is counted in; `none` counts calendar days. */
export type LagCalendar = 'predecessor' | 'successor' | 'project' | 'none';

/** Activities and the links between them. */
export interface Network {
  readonly activities: readonly NetworkActivity[];
  readonly links: readonly NetworkLink[];
}
