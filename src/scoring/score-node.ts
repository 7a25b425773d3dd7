import type { Decimal, Issue, Label } from '../foundation/index.ts';

/**
 * Whether a node has points, and if not, why not.
 *
 * - `scored`: points were given;
 * - `not-reported`: an input is missing, which is not zero;
 * - `excluded`: taken out of numerator and denominator by an adjustment, which is told among the effects;
 * - `held`: waits for a missing part under the policy `hold`, so the whole has no points yet;
 * - `problem`: the rule could not be computed; see `problems`.
 */
export type ScoreStatus = 'scored' | 'not-reported' | 'excluded' | 'held' | 'problem';

/** Something that changed the points after the rule had given them: a cap, a floor, a veto, an adjustment. */
export interface ScoreEffect {
  /** Kind of effect, such as `cap`, `floor`, `veto`, `gate`, `left-out`, `joined`, `missing-as-zero`. */
  readonly code: string;
  /** Points before the effect, or null where there were none. */
  readonly before: Decimal | null;
  /** Points after it. */
  readonly after: Decimal | null;
  /** Why, in a sentence. */
  readonly because: Label;
}

/**
 * A score that can say why: the rule that fired, what it was given, what it gave, and the same for every part.
 * The shared result of scoring rules, score trees, contracts and indices; `explain` reads it and computes nothing.
 */
export interface ScoreNode {
  readonly kind: 'score';
  /** Identifies the node among its siblings, such as an indicator's or an item's id. */
  readonly id: string;
  /** Name for people. */
  readonly label: Label;
  readonly status: ScoreStatus;
  /** Named numbers the rule was given (`actual`, `target`, `attainment`, …); null where not reported. */
  readonly inputs: Readonly<Record<string, Decimal | null>>;
  /** The rule that fired, such as `ratio`, `anchors`, `weighted-mean`; null where none did. */
  readonly rule: string | null;
  /** Points, or the index value; null unless `status` is `scored`. */
  readonly points: Decimal | null;
  /** Weight within the parent, as given; null at the root. */
  readonly weight: Decimal | null;
  /** What the node adds to its parent's points: effective weight × points; null where it adds nothing or has no parent. */
  readonly contribution: Decimal | null;
  /** What happened after the rule, in order. */
  readonly effects: readonly ScoreEffect[];
  /** What kept the rule from giving points, as typed issues. */
  readonly problems: readonly Issue[];
  /** Why these points, in one sentence. */
  readonly because: Label;
  /** The parts it was made of, in the order given. */
  readonly parts: readonly ScoreNode[];
}
