import type { Axis } from './axis.ts';
import type { Calendars } from './calendars.ts';
import type { IdIndex } from './id-index.ts';
import type { ReadConstraint } from './schemas.ts';

/** Finish to start, as a number in the arrays. */
export const FS = 0;
/** Start to start. */
export const SS = 1;
/** Finish to finish. */
export const FF = 2;
/** Start to finish. */
export const SF = 3;

/** Nothing has happened yet. */
export const planned = 0;
/** Begun and not done. */
export const begun = 1;
/** Done. */
export const done = 2;
/** Kept at its own date, outside the calculation. */
export const manual = 3;

/** A constraint with its time as a boundary. */
export interface Term {
  readonly type: ReadConstraint['type'];
  readonly at: number;
  readonly hard: boolean;
}

/** What few activities have, and the arrays therefore do not hold. */
export interface Terms {
  readonly constraints: readonly Term[];
  readonly deadline: number | null;
  readonly alap: boolean;
}

/** The activities of a network as columns. */
export interface ActivityColumns {
  readonly ids: readonly string[];
  readonly index: IdIndex;
  /** Whole durations, in days. */
  readonly whole: Int32Array;
  /** Days of work to schedule: the whole duration, or what remains. */
  readonly duration: Int32Array;
  /** Number of the calendar; −1 is "every day". */
  readonly calendar: Int32Array;
  readonly state: Uint8Array;
  readonly actualStart: Int32Array;
  readonly actualFinish: Int32Array;
  /** 1 a start milestone, 2 a finish milestone, 0 whichever its driver says. */
  readonly milestone: Uint8Array;
  /** 1 where there is an entry in `terms`. */
  readonly tied: Uint8Array;
  readonly terms: ReadonlyMap<number, Terms>;
}

/** The links of a network as columns, sorted by predecessor, so that both passes read them in a row. */
export interface LinkColumns {
  /** For each activity where its links to successors begin; one more at the end. */
  readonly successors: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  /** In days. */
  readonly lag: Int32Array;
  readonly lagCalendar: Int32Array;
  /** The lag as given, and how to read it: see `lagOf`. */
  readonly givenLag: Int32Array;
  readonly lagRule: Uint8Array;
  /** Position of the link as the caller gave it. */
  readonly given: Int32Array;
}

/** A network as arrays. Never changed once made. */
export interface Net extends ActivityColumns, LinkColumns {
  readonly n: number;
  readonly m: number;
  readonly axis: Axis;
  readonly dated: boolean;
  readonly calendars: Calendars;
  /** Whether the rest of what was begun waits for its predecessors. */
  readonly retained: boolean;
}

/** The arrays as an object of one shape, its fields always written in this order: compiled loops hold on to that shape. */
export function netOf(net: Net): Net {
  return {
    n: net.n,
    m: net.m,
    axis: net.axis,
    dated: net.dated,
    calendars: net.calendars,
    retained: net.retained,
    ids: net.ids,
    index: net.index,
    whole: net.whole,
    duration: net.duration,
    calendar: net.calendar,
    state: net.state,
    actualStart: net.actualStart,
    actualFinish: net.actualFinish,
    milestone: net.milestone,
    tied: net.tied,
    terms: net.terms,
    successors: net.successors,
    from: net.from,
    to: net.to,
    type: net.type,
    lag: net.lag,
    lagCalendar: net.lagCalendar,
    givenLag: net.givenLag,
    lagRule: net.lagRule,
    given: net.given,
  };
}
