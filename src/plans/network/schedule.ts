import type { CivilDate, Label } from '../../foundation/index.ts';
import type { LinkType } from './network.ts';

/** What {@link scheduleNetwork} gives. */
export type ScheduleResult = Schedule | CyclicNetwork;

/**
 * A network in time. Every time is a day boundary: an activity covers the days `[earlyStart, earlyFinish)`. On a dated
 * network boundaries are day numbers, and inclusive dates stand beside them.
 *
 * A plain frozen value. Its lists are made when they are first read, and then kept; rows within them are not frozen one by one,
 * which on large networks would take longer than the calculation.
 */
export interface Schedule {
  readonly kind: 'scheduled';
  /** The earliest boundary at which work may start: the start or data date, or what the finish anchors need. */
  readonly start: number;
  /** The project's early finish: the latest of all early finishes. */
  readonly finish: number;
  /** `start` as a date; on a dated network alone. */
  readonly startDate?: CivilDate;
  /** The last day of work by early dates, inclusive; on a dated network alone. */
  readonly finishDate?: CivilDate;
  /** The boundary that late dates are counted back from: the finish asked for, or `finish`. */
  readonly requiredFinish: number;
  /** Which dates `start` and `finish` of the activities are. */
  readonly direction: 'forward' | 'backward';
  /** The data date as a boundary, or null. */
  readonly dataDate: number | null;
  /** One row for each activity, in the order given. */
  readonly activities: readonly ScheduledActivity[];
  /** One row for each link, in the order given. */
  readonly links: readonly ScheduledLink[];
  /** Ids along the longest path, by early start: the driving links followed back from what the project finishes with. */
  readonly longestPath: readonly string[];
  /** Times and links that the early dates do not keep. */
  readonly violations: readonly Violation[];
  /** Links that ask for a start before the project may start, and so were cut short. */
  readonly truncatedLeads: readonly TruncatedLead[];
  /** Links whose successor was begun, or done, before they allowed it. */
  readonly outOfSequence: readonly OutOfSequence[];
  /** Activities that finish after their deadline. */
  readonly missedDeadlines: readonly MissedDeadline[];
  /** Each late anchor that cannot be met, with the chain that leads to it and the days it is short. */
  readonly conflicts: readonly Conflict[];
}

/**
 * What set an early start: the project start, the data date, a constraint, an actual or a manual date, a link, or (where an
 * activity is as late as possible) its own free float.
 */
export type DrivenBy = 'start' | 'data-date' | 'constraint' | 'actual' | 'manual' | 'link' | 'alap';

/** An activity in time. */
export interface ScheduledActivity {
  readonly id: string;
  /** Planned start boundary: early or late, as the direction says; actual where begun. */
  readonly start: number;
  /** Planned finish boundary. */
  readonly finish: number;
  /** First planned day; on a dated network alone. Of a milestone, the day it stands on. */
  readonly startDate?: CivilDate;
  /** Last planned day, inclusive; on a dated network alone. */
  readonly finishDate?: CivilDate;
  readonly earlyStart: number;
  /** `earlyStart` + duration, on the activity's calendar; where begun, the end of what remains. */
  readonly earlyFinish: number;
  /** Null of what is done or manual: nothing can be late any more. Where begun, the late start of what remains. */
  readonly lateStart: number | null;
  readonly lateFinish: number | null;
  /** The smaller of start and finish float, in workdays of the activity's calendar; negative where it is short. */
  readonly totalFloat: number | null;
  /** Workdays from early to late start; null where begun. */
  readonly startFloat: number | null;
  /** Workdays from early to late finish. */
  readonly finishFloat: number | null;
  /** Workdays it may slip without moving any successor's early date, or the project's finish. */
  readonly freeFloat: number | null;
  /** Total less free float: what is shared with the successors. */
  readonly interferingFloat: number | null;
  readonly critical: boolean;
  readonly nearCritical: boolean;
  /** Whether driving links lead from it to what finishes last. */
  readonly onLongestPath: boolean;
  /** What set its early start. */
  readonly drivenBy: DrivenBy;
  /** Position in `links` of the first link that drives it, or null. */
  readonly driver: number | null;
  readonly status: 'planned' | 'begun' | 'done' | 'manual';
}

/** A link in time. */
export interface ScheduledLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** Days as resolved: percent has become days. */
  readonly lag: number;
  /** Whether the successor's early start is what this link asks for. */
  readonly driving: boolean;
  /** Workdays the predecessor may slip before this link moves the successor's early dates; null where nothing can move. */
  readonly freeFloat: number | null;
  /** Workdays the predecessor may slip before this link moves the successor's late dates. */
  readonly totalFloat: number | null;
}

/** A time or a link that the early dates do not keep. */
export interface Violation {
  /** A constraint's own time, a link broken by a hard or fixed time, or the project's finish. */
  readonly kind: 'constraint' | 'link' | 'finish';
  /** The activity whose date is wrong. */
  readonly activity: string;
  /** Constraint or link type: `FNLT`, `FS`; null of the project's own anchors. */
  readonly type: string | null;
  /** Position in `links`, or null. */
  readonly link: number | null;
  /** Workdays of the activity's calendar; calendar days where only rest lies between. */
  readonly by: number;
  /** The sentence. */
  readonly because: Label;
}

/** A link whose lead reaches before the earliest start. */
export interface TruncatedLead {
  /** Position in `links`. */
  readonly link: number;
  readonly from: string;
  readonly to: string;
  /** Workdays of the successor's calendar that were cut off. */
  readonly by: number;
}

/** A link that progress did not wait for. */
export interface OutOfSequence {
  /** Position in `links`. */
  readonly link: number;
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** Workdays of the successor's calendar; calendar days where only rest lies between. */
  readonly by: number;
}

/** A deadline that the early finish misses. */
export interface MissedDeadline {
  readonly activity: string;
  readonly deadline: number;
  readonly finish: number;
  /** Workdays of the activity's calendar; calendar days where only rest lies between. */
  readonly by: number;
}

/** Where a chain is tied to the calendar. */
export interface Anchor {
  readonly kind: DrivenBy | 'finish' | 'deadline';
  /** The activity tied, or null of the project as a whole. */
  readonly activity: string | null;
  /** The constraint's type, or null. */
  readonly type: string | null;
  readonly at: number;
}

/** Two anchors that cannot both be kept, and what lies between them. */
export interface Conflict {
  readonly from: Anchor;
  readonly to: Anchor;
  /** Ids from the first anchor to the last. */
  readonly activities: readonly string[];
  /** Positions in `links`, between the activities. */
  readonly links: readonly number[];
  /** Workdays of the last activity's calendar that are missing; calendar days where only rest lies between. */
  readonly shortBy: number;
  /** The sentence. */
  readonly because: Label;
}

/** A network that cannot be scheduled, since activities wait for each other in a ring. */
export interface CyclicNetwork {
  readonly kind: 'cyclic';
  readonly cycles: readonly NetworkCycle[];
}

/** Activities that all wait for each other. */
export interface NetworkCycle {
  /** Ids of all of them, in the order given. */
  readonly activities: readonly string[];
  /** Every link among them, with its position in the network. */
  readonly links: readonly {
    readonly link: number;
    readonly from: string;
    readonly to: string;
    readonly type: LinkType;
  }[];
  /** One ring through them: each waits for the one before it, and the first for the last. One activity where it waits for itself alone. */
  readonly ring: readonly string[];
  /** The sentence. */
  readonly because: Label;
}
