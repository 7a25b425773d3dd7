import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  deepFreeze,
  type Id,
  Locale,
  parse,
  type Schema,
  toNumber,
} from '../../foundation/index.ts';
import { Resolution, resolutionLife, type ResolutionState } from '../../reviews/index.ts';

/** A resolution as a line of a register. */
export interface ResolutionRow {
  readonly id: Id;
  readonly meeting: Id;
  readonly subject: Id;
  readonly task: string;
  readonly owner: Id;
  readonly issuer: Id;
  readonly due: CivilDate;
  readonly state: ResolutionState;
  readonly stateName: string;
  /** Days past its due day; 0 or less before, and once it was reported done. */
  readonly daysLate: number;
  /** Share done as last reported, 0 to 1; null where it was told in words or not at all. */
  readonly progress: number | null;
}

/** What rows are made with. */
export interface ResolutionTelling {
  readonly locale: Locale;
  readonly asOf: string;
}

const All: Schema<readonly Resolution[]> = /* @__PURE__ */ z.array(Resolution);
const Options: Schema<{ readonly locale: Locale; readonly asOf: CivilDate }> = /* @__PURE__ */ z.strictObject({
  locale: Locale,
  asOf: CivilDate,
});

/**
 * Resolutions as rows, longest overdue first.
 *
 * @throws `HoshinError` with all issues of its arguments
 */
export function resolutionRows(
  resolutions: readonly Resolution[],
  telling: ResolutionTelling,
): readonly ResolutionRow[] {
  const options = parse(Options, telling);
  const rows = parse(All, resolutions).map((one) => rowOf(one, options));
  return deepFreeze(rows.sort((a, b) => b.daysLate - a.daysLate || (a.id < b.id ? -1 : 1)));
}

function rowOf(
  one: Resolution,
  { locale, asOf }: { readonly locale: Locale; readonly asOf: CivilDate },
): ResolutionRow {
  const { id, meeting, subject, task, owner, issuer, due, state, completedOn } = one;
  const share = one.progress.at(-1)?.share ?? null;
  return {
    id,
    meeting,
    subject,
    task,
    owner,
    issuer,
    due,
    state,
    stateName: resolutionLife.labels?.[state]?.[locale] ?? state,
    daysLate: daysBetween(due, completedOn ?? asOf),
    progress: share === null ? null : toNumber(share),
  };
}
