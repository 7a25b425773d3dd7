import * as z from 'zod/mini';
import { CivilDate, crossCheck, Id, issue, type Issue, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** One doing of one step in a case. A step done again, after it was sent back, is a second one. */
export interface StepRun {
  /** The step. */
  readonly step: Id;
  /** Who did it: a role. */
  readonly by: Id;
  /** The day it began. */
  readonly from: CivilDate;
  /** The day it was done; null while it runs. */
  readonly to: CivilDate | null;
}

/** One matter that goes through a process (流程实例). */
export interface ProcessCase {
  /** Identifies it. */
  readonly id: Id;
  /** The day it came in. */
  readonly openedOn: CivilDate;
  /** What was done, in the order of beginning. */
  readonly runs: readonly StepRun[];
  /** Whether it came to its end. */
  readonly closed: boolean;
}

/** Schema of {@link ProcessCase}. */
export const ProcessCase: Schema<ProcessCase> = /* @__PURE__ */ schema<ProcessCase>()(() =>
  z
    .strictObject({
      id: Id,
      openedOn: CivilDate,
      runs: z.array(z.strictObject({ step: Id, by: Id, from: CivilDate, to: z.nullable(CivilDate) })),
      closed: z.boolean(),
    })
    .check(crossCheck(caseIssues)),
);

function caseIssues({ openedOn, runs }: ProcessCase): Issue[] {
  return runs.flatMap(({ from, to }, at) => {
    const earliest = runs[at - 1]?.from ?? openedOn;
    return [
      ...(from < earliest ? [issue('run-order', ['runs', at, 'from'], texts.backwards(earliest, from))] : []),
      ...(to !== null && to < from ? [issue('backwards-run', ['runs', at, 'to'], texts.backwards(from, to))] : []),
    ];
  });
}
