import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  type DecimalInput,
  issue,
  type Label,
  type Schema,
  schema,
} from '../foundation/index.ts';
import type { AttainmentInput } from './attainment.ts';
import { texts } from './messages.ts';

/** What a rule is given. Everything but the numbers its rule needs may be left out. */
export interface ScoreInput extends Partial<AttainmentInput> {
  /** Identifies the node; `score` unless given. */
  readonly id?: string;
  /** Name for people; the id unless given. */
  readonly label?: Label;
  /** The ambitious target above the target (挑战), for the anchors rule. */
  readonly stretch?: DecimalInput | null;
  /** Weight within the parent, 0 to 1; only passed on. */
  readonly weight?: DecimalInput | null;
  /** The period scored, such as `2026-Q4`; only passed on. */
  readonly period?: string | null;
  /** What happened, for the deductions rule; null or absent where it was not reported, `[]` where nothing happened. */
  readonly events?: readonly ScoredEvent[] | null;
  /** Points given by a person, for the manual rule. */
  readonly manual?: ManualPoints | null;
  /** Further numbers for a function of one's own. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
}

/** Something that happened, counted or judged. */
export interface ScoredEvent {
  /** Its kind, as a rule's `items` name it. */
  readonly event: string;
  /** How often; 1 unless given. */
  readonly count?: number;
  /** Points off for one of them, where the rule leaves them to the assessor. */
  readonly points?: DecimalInput;
  /** What it was. */
  readonly note?: string;
}

/** Schema of {@link ScoredEvent}. */
export const ScoredEvent: Schema<ScoredEvent & { readonly points?: Decimal }> = /* @__PURE__ */ schema<
  ScoredEvent & { readonly points?: Decimal }
>()(() =>
  z.strictObject({
    event: z.string(),
    count: z.exactOptional(z.int().check(z.gte(0))),
    points: z.exactOptional(Decimal),
    note: z.exactOptional(z.string()),
  }),
);

/** Points a person gave. */
export interface ManualPoints {
  readonly points: DecimalInput;
  /** Who gave them. */
  readonly by: string;
  /** Why. */
  readonly because: string;
}

/** An item that left the assessment, or joined it, after the weights were agreed. */
export interface Adjustment {
  /** `force-majeure` (不可抗力), `dropped` (取消) or `added` (新增). */
  readonly kind: 'force-majeure' | 'dropped' | 'added';
  /**
   * `leave-out`: out of numerator and denominator. `join` (only for `added`): its weight comes on top of the agreed
   * 1 and all are scaled back.
   */
  readonly treatment: 'leave-out' | 'join';
  /** Why. */
  readonly because: string;
  /** Who approved it. */
  readonly approvedBy: string;
  /** When. */
  readonly approvedOn: CivilDate;
}

const said: Schema<string> = /* @__PURE__ */ schema<string>()(() => z.string().check(z.minLength(1)));

/** Schema of {@link Adjustment}. */
export const Adjustment: Schema<Adjustment> = /* @__PURE__ */ schema<Adjustment>()(() =>
  z
    .strictObject({
      kind: z.enum(['force-majeure', 'dropped', 'added']),
      treatment: z.enum(['leave-out', 'join']),
      because: said,
      approvedBy: said,
      approvedOn: CivilDate,
    })
    .check(
      crossCheck(({ kind, treatment }) =>
        treatment === 'join' && kind !== 'added'
          ? [issue('only-added-joins', ['treatment'], texts.onlyAddedJoins())]
          : [],
      ),
    ),
);

/** A finished sibling, as a function of one's own sees it. */
export interface CustomSibling {
  readonly id: string;
  readonly points: number | null;
  readonly weight: number | null;
  readonly exact: { readonly points: Decimal | null; readonly weight: Decimal | null };
}

/**
 * All that a function of one's own receives: plain numbers, each the double nearest to the exact text (so that
 * `attainment >= 0.9` decides as the decimals would), and the texts themselves under `exact`.
 */
export interface CustomContext {
  readonly actual: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly stretch: number | null;
  readonly weight: number | null;
  readonly attainment: number | null;
  readonly period: string | null;
  readonly measures: Readonly<Record<string, number | null>>;
  readonly parameters: Readonly<Record<string, number>>;
  /** The other parts of the group that are not custom themselves; empty outside a tree. */
  readonly siblings: readonly CustomSibling[];
  readonly exact: {
    readonly actual: Decimal | null;
    readonly target: Decimal | null;
    readonly baseline: Decimal | null;
    readonly stretch: Decimal | null;
    readonly weight: Decimal | null;
    readonly attainment: Decimal | null;
    readonly measures: Readonly<Record<string, Decimal | null>>;
    readonly parameters: Readonly<Record<string, Decimal>>;
  };
}

/** Points, points with a reason, or null for «not reported». A number is read through its shortest decimal text. */
export type CustomResult = DecimalInput | null | { readonly points: DecimalInput; readonly because: Label };

/** A scoring function of one's own. Pure: it is called once per node, and what it throws becomes a problem there. */
export type CustomScore = (context: CustomContext) => CustomResult;

/** What scoring takes besides data. */
export interface ScoreOptions {
  /** Functions of one's own, by the name that custom rules use. */
  readonly functions?: Readonly<Record<string, CustomScore>>;
}
