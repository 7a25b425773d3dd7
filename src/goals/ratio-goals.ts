import * as z from 'zod/mini';
import {
  compare,
  Decimal,
  type DecimalInput,
  deepFreeze,
  fail,
  type Id,
  type Issue,
  issue,
  type Label,
  minus,
  parse,
  ratio,
  refuse,
  type Schema,
  sum,
  times,
} from '../foundation/index.ts';
import { Goal } from './goal.ts';
import { texts } from './messages.ts';
import { latestGoals } from './read-goals.ts';

/** One part of a ratio goal, and what it does to the whole. */
export interface RatioPart {
  readonly goal: Id;
  readonly entity: Id;
  readonly target: Decimal;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** Its share of all denominators; null where they come to zero. */
  readonly share: Decimal | null;
  /** How far its numerator lies above (or below, negative) what the whole's rate asks of its denominator. */
  readonly effect: Decimal;
}

/** The goals of parts set against a ratio goal of the whole: by numerator and denominator, never added or averaged. */
export interface RatioCheck {
  readonly kind: 'ratio-check';
  readonly goal: Id;
  /** What is wanted of the whole. */
  readonly target: Decimal;
  /** What the parts come to: Σ numerators ÷ Σ denominators, to the quantum; null where the denominators come to zero. */
  readonly implied: Decimal | null;
  /** `implied − target`; 0 is exact. Null where nothing is implied. */
  readonly gap: Decimal | null;
  /** Σ numerators of the parts − the whole's numerator. */
  readonly numeratorGap: Decimal;
  /** Σ denominators of the parts − the whole's denominator. */
  readonly denominatorGap: Decimal;
  /** What all effects come to: what the parts have over or under the numerator that the target asks of their denominators. */
  readonly effect: Decimal;
  /** The parts, the largest effect against the target first. */
  readonly parts: readonly RatioPart[];
  readonly because: Label;
}

const Options: Schema<{ readonly quantum: Decimal }> = /* @__PURE__ */ z.strictObject({ quantum: Decimal });

/**
 * Holds the ratio goals of parts (margins, rates) against that of the whole.
 *
 * Question: do the parts' goals give the whole's goal, and which of them pull away from it? Equation: implied =
 * `Σ numerators ÷ Σ denominators`; a part's effect = `numerator − target of the whole × denominator`, and the effects add up to
 * `Σ numerators − target × Σ denominators` exactly. Units: the numerator's. Each goal states its `ratioOf`.
 *
 * @throws `HoshinError` `no-ratio` for a goal without `ratioOf`, `other-indicator` for a part of another indicator, `no-parts`
 * @example
 * import { checkRatioGoals, parseGoal } from 'hoshin/goals';
 * const margin = (entity: string, target: string, numerator: string, denominator: string) =>
 *   parseGoal({ id: `margin.${entity}`, indicator: 'margin', entity, period: '2026', target, ratioOf: { numerator, denominator },
 *     version: 1, provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const check = checkRatioGoals(margin('group', '0.2', '20', '100'),
 *   [margin('north', '0.25', '15', '60'), margin('south', '0.1', '4', '40')], { quantum: '0.0001' });
 * [check.implied, check.numeratorGap]; // => ['0.19', '-1']
 * check.parts.map(({ entity, effect }) => `${entity} ${effect}`); // => ['south -4', 'north 3']
 */
export function checkRatioGoals(
  whole: Goal,
  parts: readonly Goal[],
  options: { readonly quantum: DecimalInput },
): RatioCheck {
  const parent = parse(Goal, whole);
  const children = latestGoals(parts, 'parts');
  const { quantum } = parse(Options, options);
  refuse([...ratioIssues(parent, parent, []), ...children.flatMap((one, at) => ratioIssues(one, parent, [at]))]);
  const own = ratioOf(parent);
  if (children.length === 0) fail(issue('no-parts', [], texts.noRatioParts(parent.id)));
  const numerators = sum(children.map((one) => ratioOf(one).numerator));
  const denominators = sum(children.map((one) => ratioOf(one).denominator));
  const implied = ratio(numerators, denominators, { quantum });
  const lines = children.map((one) => partOf(one, parent.target, denominators));
  return deepFreeze<RatioCheck>({
    kind: 'ratio-check',
    goal: parent.id,
    target: parent.target,
    implied,
    gap: implied === null ? null : minus(implied, parent.target),
    numeratorGap: minus(numerators, own.numerator),
    denominatorGap: minus(denominators, own.denominator),
    effect: sum(lines.map(({ effect }) => effect)),
    parts: lines.sort((a, b) => compare(a.effect, b.effect) || (a.goal < b.goal ? -1 : 1)),
    because: texts.ratioChecked(parent.id, implied, parent.target),
  });
}

function ratioIssues(goal: Goal, parent: Goal, path: readonly number[]): Issue[] {
  return [
    ...(goal.ratioOf === undefined ? [issue('no-ratio', [...path, 'ratioOf'], texts.noRatio(goal.id))] : []),
    ...(goal.indicator === parent.indicator
      ? []
      : [issue('other-indicator', [...path, 'indicator'], texts.otherIndicator(goal.id, parent.indicator))]),
  ];
}

function ratioOf({ ratioOf: of }: Goal): NonNullable<Goal['ratioOf']> {
  // Every goal was looked at before; a goal without would have been refused.
  return of ?? fail(issue('no-ratio', ['ratioOf'], texts.noRatio('')));
}

function partOf(goal: Goal, target: Decimal, denominators: Decimal): RatioPart {
  const { numerator, denominator } = ratioOf(goal);
  return {
    goal: goal.id,
    entity: goal.entity,
    target: goal.target,
    numerator,
    denominator,
    share: ratio(denominator, denominators, { quantum: '0.0001' }),
    effect: minus(numerator, times(target, denominator)),
  };
}
