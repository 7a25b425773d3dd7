import type { WorkCalendar } from '../../foundation/index.ts';
import type { LagCalendar, NetworkTime } from './network.ts';

/**
 * How a network is scheduled. A network is dated as soon as `calendars` are given or any time in it is a date; else every
 * time is a plain day boundary and every day is worked.
 */
export interface ScheduleOptions {
  /**
   * When the project may start. Where left out: the data date; else, scheduling backward or on a dated network, whatever
   * start the finish anchors need; else 0.
   */
  readonly start?: NetworkTime;
  /** When the whole must be finished; where left out, late dates are counted back from the earliest possible finish. */
  readonly finish?: NetworkTime;
  /** The calendars that activities name. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>;
  /** Name of the calendar of activities that name none; every day where left out. */
  readonly calendar?: string;
  /** Up to when progress is reported: work not yet begun is never scheduled before it. */
  readonly dataDate?: NetworkTime;
  /** Whose workdays lags are counted in; the predecessor's where left out. */
  readonly lagCalendar?: LagCalendar;
  /**
   * What the rest of an activity begun out of sequence does: wait for its predecessors (`retained-logic`, where left out)
   * or go on from the data date (`progress-override`).
   */
  readonly progress?: 'retained-logic' | 'progress-override';
  /**
   * Which dates are the planned ones, early or late. Both passes are made anyway. Where left out: forward, unless the
   * only anchors are on the finish side.
   */
  readonly direction?: 'forward' | 'backward';
  /** What makes an activity critical: total float within `criticalFloat` (where left out), or lying on the longest path. */
  readonly criticalBy?: 'total-float' | 'longest-path';
  /** The largest total float that is critical; 0 where left out. */
  readonly criticalFloat?: number;
  /** The largest total float that is near-critical; where left out, nothing is. */
  readonly nearCriticalFloat?: number;
}
