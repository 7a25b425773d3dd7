import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  type Decimal,
  deepFreeze,
  duplicateIds,
  Id,
  type Label,
  parse,
  parseEach,
  ratio,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { deliverableStateLabel } from './deliverable-life.ts';
import { Deliverable, DeliverableState } from './deliverable.ts';
import { texts } from './messages.ts';

/** What a register of deliverables shows; a filter left out lets everything through. */
export interface DeliverableRegisterOptions {
  readonly asOf: string;
  readonly subject?: Id;
  readonly owner?: Id;
  readonly states?: readonly DeliverableState[];
  /** Only those handed in late, or past their day and not handed in. */
  readonly late?: boolean;
}

interface ReadOptions extends Omit<DeliverableRegisterOptions, 'asOf'> {
  readonly asOf: CivilDate;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ schema<ReadOptions>()(() =>
  z.strictObject({
    asOf: CivilDate,
    subject: z.exactOptional(Id),
    owner: z.exactOptional(Id),
    states: z.exactOptional(z.array(DeliverableState)),
    late: z.exactOptional(z.boolean()),
  }),
);

/** One line: where a deliverable stands, how late, and who is to act. */
export interface DeliverableLine {
  readonly deliverable: Deliverable;
  /** Days past its day: to the first version handed in, or to the day asked; 0 by the day, and for a waived one. */
  readonly daysLate: number;
  /** Who is to act next; null where nothing is left to do. */
  readonly waitsFor: Id | null;
  readonly because: Label;
}

/** The register of deliverables (成果台账) as it stands on a day. */
export interface DeliverableRegister {
  readonly asOf: CivilDate;
  /** By due day, then id. */
  readonly lines: readonly DeliverableLine[];
  /** Of those: due by the day, waived ones left out. */
  readonly due: number;
  /** Of those due: the first version was handed in by the due day. */
  readonly inTime: number;
  /** Of those due: approved. */
  readonly approved: number;
  /** Of those due: handed back or revised at least once. */
  readonly revised: number;
  /** `inTime ÷ due`, to four decimals; null where nothing was due. */
  readonly rate: Decimal | null;
  readonly because: Label;
}

/**
 * The register of deliverables: what was due, what came in time by its first version, what is approved, and whom each waits for.
 *
 * @throws `HoshinError` `duplicate-id`, and for malformed deliverables
 */
export function deliverableRegister(
  deliverables: readonly Deliverable[],
  options: DeliverableRegisterOptions,
): DeliverableRegister {
  const read = parse(Options, options);
  const all = parseEach(Deliverable, deliverables);
  refuse(
    duplicateIds(
      all.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
  );
  const lines = all
    .map((one) => lineOf(one, read.asOf))
    .filter((line) => shows(line, read))
    .sort(byDay);
  const due = lines.filter(({ deliverable }) => deliverable.due <= read.asOf && deliverable.state !== 'waived');
  const inTime = due.filter(
    ({ daysLate, deliverable }) => daysLate === 0 && deliverable.firstSubmittedOn !== null,
  ).length;
  const approved = due.filter(({ deliverable: { state } }) => state === 'approved' || state === 'archived').length;
  return deepFreeze({
    asOf: read.asOf,
    lines,
    due: due.length,
    inTime,
    approved,
    revised: due.filter(({ deliverable }) => deliverable.version > 1).length,
    rate: ratio(inTime, due.length, { quantum: '0.0001' }),
    because: texts.deliverables(due.length, inTime, approved),
  });
}

function lineOf(deliverable: Deliverable, asOf: CivilDate): DeliverableLine {
  const { id, state, due, firstSubmittedOn, owner, reviewer, approver } = deliverable;
  const until = firstSubmittedOn ?? asOf;
  const daysLate = state === 'waived' || until <= due ? 0 : daysBetween(due, until);
  const waitsFor = {
    due: owner,
    submitted: reviewer,
    reviewed: approver,
    approved: owner,
    archived: null,
    waived: null,
  }[state];
  return {
    deliverable,
    daysLate,
    waitsFor,
    because: texts.deliverableLine(id, deliverableStateLabel(state), due, daysLate),
  };
}

function shows({ deliverable, daysLate }: DeliverableLine, { subject, owner, states, late }: ReadOptions): boolean {
  return (
    (subject === undefined || deliverable.subject === subject) &&
    (owner === undefined || deliverable.owner === owner) &&
    (states === undefined || states.includes(deliverable.state)) &&
    (late !== true || daysLate > 0)
  );
}

function byDay(a: DeliverableLine, b: DeliverableLine): number {
  if (a.deliverable.due !== b.deliverable.due) return a.deliverable.due < b.deliverable.due ? -1 : 1;
  return a.deliverable.id < b.deliverable.id ? -1 : 1;
}
