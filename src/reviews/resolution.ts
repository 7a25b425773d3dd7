import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  issue,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LifeStep } from '../risks/index.ts';
import { texts } from './messages.ts';

/**
 * Where a resolution stands: `assigned` (made, not yet signed for), `open`, `extension-asked`, `completed` (reported done, not
 * yet accepted), `closed` (the issuer accepted a verified effect), `cancelled`.
 */
export type ResolutionState = 'assigned' | 'open' | 'extension-asked' | 'completed' | 'closed' | 'cancelled';

/** Schema of {@link ResolutionState}. */
export const ResolutionState: Schema<ResolutionState> = /* @__PURE__ */ schema<ResolutionState>()(() =>
  z.enum(['assigned', 'open', 'extension-asked', 'completed', 'closed', 'cancelled']),
);

/** How far it has come, as its owner reported. */
export interface ResolutionProgress {
  readonly on: CivilDate;
  readonly by: Id;
  /** Share done, from 0 to 1; null where it is told in words alone. */
  readonly share: Decimal | null;
  /** Present progress, in words. */
  readonly note: string;
  /** Why it is not done, for an unfinished one; null where nothing stands in the way. */
  readonly cause: string | null;
  /** When it will be done, as its owner sees it; null where not said. */
  readonly expected: CivilDate | null;
}

/** Schema of {@link ResolutionProgress}. */
export const ResolutionProgress: Schema<ResolutionProgress> = /* @__PURE__ */ schema<ResolutionProgress>()(() =>
  z.strictObject({
    on: CivilDate,
    by: Id,
    share: z.nullable(Decimal),
    note: z.string().check(z.minLength(1)),
    cause: z.nullable(z.string()),
    expected: z.nullable(CivilDate),
  }),
);

/** Person + task + due day: what a meeting decided that someone shall do. */
export interface Resolution {
  readonly id: Id;
  /** The meeting that made it. */
  readonly meeting: Id;
  /** What it is about: an entity, a plan node, a warning. */
  readonly subject: Id;
  /** What shall be done, in words. */
  readonly task: string;
  readonly owner: Id;
  /** Who works along with the owner (协办). */
  readonly coOwners: readonly Id[];
  /** Who made it, and alone may accept its closure, grant more time or cancel it. */
  readonly issuer: Id;
  readonly madeOn: CivilDate;
  /** The due day as first set; lateness without a granted extension is counted from here. */
  readonly firstDue: CivilDate;
  /** The due day that holds now. */
  readonly due: CivilDate;
  /** The due day asked for while an extension is being judged. */
  readonly askedDue: CivilDate | null;
  readonly progress: readonly ResolutionProgress[];
  /** The day it was reported done, null before. */
  readonly completedOn: CivilDate | null;
  /** What the effect was found to be when it was closed; null before. */
  readonly effect: string | null;
  readonly state: ResolutionState;
  readonly history: readonly LifeStep[];
}

/** Schema of {@link Resolution}: none is closed before it was reported done and its effect was found and written down. */
export const Resolution: Schema<Resolution> = /* @__PURE__ */ schema<Resolution>()(() =>
  z
    .strictObject({
      id: Id,
      meeting: Id,
      subject: Id,
      task: z.string().check(z.minLength(1)),
      owner: Id,
      coOwners: z.array(Id),
      issuer: Id,
      madeOn: CivilDate,
      firstDue: CivilDate,
      due: CivilDate,
      askedDue: z.nullable(CivilDate),
      progress: z.array(ResolutionProgress),
      completedOn: z.nullable(CivilDate),
      effect: z.nullable(z.string()),
      state: ResolutionState,
      history: z.array(LifeStep),
    })
    .check(crossCheck(closureIssues)),
);

function closureIssues({ id, state, completedOn, effect }: Resolution): Issue[] {
  if (state !== 'closed') return [];
  return [
    ...(completedOn === null ? [issue('closed-undone', ['completedOn'], texts.closedUndone(id))] : []),
    ...(effect === null ? [issue('closed-unverified', ['effect'], texts.closedUnverified(id))] : []),
  ];
}

/** Reads a resolution, or throws `HoshinError` with all its issues. */
export function parseResolution(json: unknown): Resolution {
  return parse(Resolution, json);
}

/** Reads a resolution, or gives all its issues. */
export function safeParseResolution(json: unknown): Result<Resolution> {
  return safeParse(Resolution, json);
}
