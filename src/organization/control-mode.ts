import * as z from 'zod/mini';
import {
  crossCheck,
  duplicateIds,
  Id,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';

/**
 * Who decides in an area under a control mode: the group itself (`group`), the unit inside a frame the group has set
 * (`frame`), or the unit alone (`unit`).
 */
export type ControlLevel = 'group' | 'frame' | 'unit';

/** Schema of {@link ControlLevel}. */
export const ControlLevel: Schema<ControlLevel> = schema<ControlLevel>()(() => z.enum(['group', 'frame', 'unit']));

/** What a control mode says about one area of decisions. */
export interface ControlRule {
  /** The area, such as `finance`; decisions of a matrix name theirs. */
  readonly area: Id;
  /** Who decides there. */
  readonly level: ControlLevel;
  /** What the source says, in words. */
  readonly note: Label;
  /** The source by its short name. */
  readonly source?: string;
}

/** A control mode (管控模式): how much of each area the group keeps to itself. */
export interface ControlMode {
  /** Identifies it, such as `operating`. */
  readonly id: Id;
  /** Name for people, such as `运营管控`. */
  readonly label: Label;
  /** One rule an area. */
  readonly rules: readonly ControlRule[];
}

/** Schema of {@link ControlMode}. */
export const ControlMode: Schema<ControlMode> = schema<ControlMode>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      rules: z.array(
        z.strictObject({
          area: Id,
          level: ControlLevel,
          note: Label,
          source: z.exactOptional(z.string().check(z.minLength(1))),
        }),
      ),
    })
    .check(
      crossCheck(({ rules }) =>
        duplicateIds(
          rules.map(({ area }) => area),
          (at) => ['rules', at, 'area'],
        ),
      ),
    ),
);

/** A name from another naming of control modes, and the mode it comes nearest to: mapped, and not merged. */
export interface ControlModeAlias {
  /** The other naming's id, such as `strong`. */
  readonly id: Id;
  /** Its name, such as `强管控`. */
  readonly label: Label;
  /** The nearest mode of ours; null where there is none. */
  readonly mode: Id | null;
  /** Why it is the nearest, and in what it differs. */
  readonly because: Label;
}

/** Schema of {@link ControlModeAlias}. */
export const ControlModeAlias: Schema<ControlModeAlias> = schema<ControlModeAlias>()(() =>
  z.strictObject({ id: Id, label: Label, mode: z.nullable(Id), because: Label }),
);

/** Reads a control mode, or throws `HoshinError` with all its issues. */
export function parseControlMode(json: unknown): ControlMode {
  return parse(ControlMode, json);
}

/** Reads a control mode, or gives all its issues. */
export function safeParseControlMode(json: unknown): Result<ControlMode> {
  return safeParse(ControlMode, json);
}
