import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  Decimal,
  type DecimalInput,
  daysBetween,
  deepFreeze,
  duplicateIds,
  Id,
  type Label,
  minus,
  parse,
  parseEach,
  ratio,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { Resolution, ResolutionState } from './resolution.ts';

/** What a register shows, and against what it is held. A filter left out lets everything through. */
export interface RegisterOptions {
  readonly asOf: string;
  /** Share of the resolutions due that is to be closed; «benchmark indicators, copy 1» asks for all of them: `'1'`. */
  readonly target: DecimalInput;
  readonly owner?: Id;
  readonly issuer?: Id;
  readonly subject?: Id;
  readonly meeting?: Id;
  readonly states?: readonly ResolutionState[];
  /** Only those that are past their due day and not reported done. */
  readonly overdue?: boolean;
}

interface ReadOptions extends Omit<RegisterOptions, 'asOf' | 'target'> {
  readonly asOf: CivilDate;
  readonly target: Decimal;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ schema<ReadOptions>()(() =>
  z.strictObject({
    asOf: CivilDate,
    target: Decimal,
    owner: z.exactOptional(Id),
    issuer: z.exactOptional(Id),
    subject: z.exactOptional(Id),
    meeting: z.exactOptional(Id),
    states: z.exactOptional(z.array(ResolutionState)),
    overdue: z.exactOptional(z.boolean()),
  }),
);

/** One line of the register. */
export interface RegisterLine {
  readonly resolution: Resolution;
  /**
   * `in-time`; `overdue`, past its due day and not reported done; `late`, reported done after its due day; `done`, reported done
   * by its due day; `cancelled`.
   */
  readonly standing: 'in-time' | 'overdue' | 'late' | 'done' | 'cancelled';
  /** Days past the due day: to the day it was reported done, or to the day asked; 0 by the due day. */
  readonly daysLate: number;
  /** How often more time was granted. */
  readonly extensions: number;
  readonly because: Label;
}

/** The register of resolutions (决议台账) as it stands on a day. */
export interface ResolutionRegister {
  readonly asOf: CivilDate;
  /** What the filters let through, the longest overdue first, then by due day. */
  readonly lines: readonly RegisterLine[];
  /** Of those: due by the day, cancelled ones left out. */
  readonly due: number;
  /** Of those due: accepted by their issuer. */
  readonly closed: number;
  /** Of those due: reported done by their due day. */
  readonly inTime: number;
  /** Of those due: not reported done. */
  readonly overdue: number;
  /** `closed ÷ due` (决议完成率), to four decimals; null where nothing was due. */
  readonly rate: Decimal | null;
  /** `inTime ÷ due`, to four decimals; null where nothing was due. */
  readonly inTimeRate: Decimal | null;
  readonly target: Decimal;
  /** `rate − target`; null where nothing was due. */
  readonly gap: Decimal | null;
  readonly because: Label;
}

/**
 * The register of resolutions: who is late by how many days, and which share of what was due is closed, against the target.
 * Due is the day that holds, granted extensions counted; one that was asked for and not granted changes nothing.
 *
 * @throws `HoshinError` `duplicate-id`, and for malformed resolutions
 * @example
 * import { parseResolution, resolutionRegister } from 'hoshin/reviews';
 * const made = parseResolution({ id: 'r1', meeting: 'm1', subject: 'riverside', task: '月底前恢复开盘节点', owner: 'project-head',
 *   coOwners: [], issuer: 'president', madeOn: '2026-03-05', firstDue: '2026-03-31', due: '2026-03-31', askedDue: null,
 *   progress: [], completedOn: null, effect: null, state: 'open', history: [] });
 * const register = resolutionRegister([made], { asOf: '2026-04-02', target: '1' });
 * [register.rate, register.gap, register.lines[0]?.daysLate]; // => ['0', '-1', 2]
 */
export function resolutionRegister(resolutions: readonly Resolution[], options: RegisterOptions): ResolutionRegister {
  const read = parse(Options, options);
  const all = parseEach(Resolution, resolutions);
  refuse(
    duplicateIds(
      all.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
  );
  const lines = all
    .map((one) => lineOf(one, read.asOf))
    .filter((line) => shows(line, read))
    .sort(latestFirst);
  const due = lines.filter(({ resolution, standing }) => resolution.due <= read.asOf && standing !== 'cancelled');
  const closed = due.filter(({ resolution }) => resolution.state === 'closed').length;
  const inTime = due.filter(({ standing }) => standing === 'done').length;
  const overdue = due.filter(({ standing }) => standing === 'overdue').length;
  const rate = ratio(closed, due.length, { quantum: '0.0001' });
  return deepFreeze({
    asOf: read.asOf,
    lines,
    due: due.length,
    closed,
    inTime,
    overdue,
    rate,
    inTimeRate: ratio(inTime, due.length, { quantum: '0.0001' }),
    target: read.target,
    gap: rate === null ? null : minus(rate, read.target),
    because: texts.register(due.length, closed, overdue, rate, rate !== null && compare(rate, read.target) >= 0),
  });
}

function lineOf(resolution: Resolution, asOf: CivilDate): RegisterLine {
  const { due, completedOn, state, history } = resolution;
  const until = completedOn ?? asOf;
  const daysLate = state === 'cancelled' || until <= due ? 0 : daysBetween(due, until);
  const standing = standingOf(resolution, daysLate);
  const extensions = history.filter(({ event }) => event === 'grant').length;
  return {
    resolution,
    standing,
    daysLate,
    extensions,
    because: texts.registerLine(resolution.id, due, standing, daysLate),
  };
}

function standingOf({ state, completedOn }: Resolution, daysLate: number): RegisterLine['standing'] {
  if (state === 'cancelled') return 'cancelled';
  if (completedOn === null) return daysLate > 0 ? 'overdue' : 'in-time';
  return daysLate > 0 ? 'late' : 'done';
}

function shows({ resolution, standing }: RegisterLine, filters: ReadOptions): boolean {
  const { states, overdue } = filters;
  const named = (['owner', 'issuer', 'subject', 'meeting'] as const).every((field) => {
    const wanted = filters[field];
    return wanted === undefined || resolution[field] === wanted;
  });
  return named && (states?.includes(resolution.state) ?? true) && (overdue !== true || standing === 'overdue');
}

function latestFirst(a: RegisterLine, b: RegisterLine): number {
  const late = (b.standing === 'overdue' ? b.daysLate : 0) - (a.standing === 'overdue' ? a.daysLate : 0);
  if (late !== 0) return late;
  if (a.resolution.due !== b.resolution.due) return a.resolution.due < b.resolution.due ? -1 : 1;
  return a.resolution.id < b.resolution.id ? -1 : 1;
}
