import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  issue,
  Label,
  type Schema,
  schema,
} from '../foundation/index.ts';
import type { Grade } from './grade.ts';
import { texts } from './messages.ts';
import type { ScoreNode } from './score-node.ts';

/** What a veto does: by degrees, from points lost to the whole period. None of them ever betters points or a grade. */
export type VetoEffect =
  /** The period scores nothing. */
  | { readonly kind: 'zero-period' }
  /** The grade is this one, however many the points; fewer points than it needs keep their own. */
  | { readonly kind: 'set-grade'; readonly grade: string }
  /** The grade is this one at best. */
  | { readonly kind: 'cap-grade'; readonly grade: string }
  /** The points are this at most. */
  | { readonly kind: 'cap-score'; readonly at: Decimal }
  /** Points off for each event, zero or more, never below `floor`. */
  | { readonly kind: 'lose-points'; readonly points: Decimal; readonly floor: Decimal }
  /** A share of the points off for each event, 0 to 1. */
  | { readonly kind: 'lose-share'; readonly share: Decimal }
  /** Months of pay lost for each event; the points stay. */
  | { readonly kind: 'lose-months'; readonly months: number }
  /** No award or eligibility of this name; the points stay. */
  | { readonly kind: 'disqualify'; readonly from: string };

const text: Schema<string> = /* @__PURE__ */ schema<string>()(() => z.string().check(z.minLength(1)));
const whole: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(1)));

/** Points lost are not given, and a share is one. */
function effectIssues(effect: VetoEffect): Issue[] {
  if (effect.kind === 'lose-points' && effect.points.startsWith('-'))
    return [issue('negative-points', ['points'], texts.negative(effect.points))];
  if (effect.kind === 'lose-share' && (effect.share.startsWith('-') || compare(effect.share, 1) > 0))
    return [issue('outside-range', ['share'], texts.outsideRange(effect.share, '0', '1'))];
  return [];
}

/** Schema of {@link VetoEffect}. */
export const VetoEffect: Schema<VetoEffect> = /* @__PURE__ */ schema<VetoEffect>()(() =>
  z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('zero-period') }),
      z.strictObject({ kind: z.literal('set-grade'), grade: text }),
      z.strictObject({ kind: z.literal('cap-grade'), grade: text }),
      z.strictObject({ kind: z.literal('cap-score'), at: Decimal }),
      z.strictObject({ kind: z.literal('lose-points'), points: Decimal, floor: Decimal }),
      z.strictObject({ kind: z.literal('lose-share'), share: Decimal }),
      z.strictObject({ kind: z.literal('lose-months'), months: whole }),
      z.strictObject({ kind: z.literal('disqualify'), from: text }),
    ])
    .check(crossCheck(effectIssues)),
);

/** A rule that overrides the score (一票否决). */
export interface Veto {
  readonly id: string;
  readonly label: Label;
  readonly effect: VetoEffect;
}

/** Schema of {@link Veto}. */
export const Veto: Schema<Veto> = /* @__PURE__ */ schema<Veto>()(() =>
  z.strictObject({ id: Id, label: Label, effect: VetoEffect }),
);

/** A veto that was pulled: what happened, when, and on what evidence. */
export interface VetoEvent {
  /** The veto's id. */
  readonly veto: string;
  readonly on: CivilDate;
  /** How many; 1 unless given. */
  readonly count?: number;
  /** What shows it. */
  readonly evidence: string;
  /** Who decided that it applies. */
  readonly decidedBy: string;
}

/** Schema of {@link VetoEvent}. */
export const VetoEvent: Schema<VetoEvent> = /* @__PURE__ */ schema<VetoEvent>()(() =>
  z.strictObject({ veto: Id, on: CivilDate, count: z.exactOptional(whole), evidence: text, decidedBy: text }),
);

/** A score after its vetoes. */
export interface VetoOutcome {
  readonly kind: 'veto-outcome';
  /** The node with its effects added. */
  readonly node: ScoreNode;
  /** The grade after vetoes; null without a scale or without points. */
  readonly grade: Grade | null;
  /** The grade the points alone would have earned. */
  readonly gradeBefore: Grade | null;
  /** Months of pay lost in all. */
  readonly monthsLost: number;
  /** What is lost besides, in order. */
  readonly disqualifiedFrom: readonly string[];
}
