import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  issue,
  parse,
  refuse,
  type Schema,
  sign,
} from '../foundation/index.ts';
import { parseScoringRule, score, type ScoreNode, type ScoringRule } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** A quarter's net operating cash, planned and actual; null where not reported. */
export interface QuarterCash {
  readonly planned: DecimalInput | null;
  readonly actual: DecimalInput | null;
}

/** How {@link cashScore} gives points. Both rules must be said: there is no default. */
export interface CashRules {
  /** Where the plan is above zero, such as a `ratio` with a cap of 120. */
  readonly planned: ScoringRule | object;
  /** Where the plan is zero or less, and a ratio to it would mean nothing: a rule of the `variance` or of the `actual`. */
  readonly notPositive: ScoringRule | object;
}

const Cash: Schema<{ readonly planned: Decimal | null; readonly actual: Decimal | null }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ planned: z.nullable(Decimal), actual: z.nullable(Decimal) }),
);
const Rules: Schema<{ readonly planned: unknown; readonly notPositive: unknown }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    planned: z.unknown(),
    notPositive: z.unknown(),
  }),
);

/**
 * Quarterly cash completion (现金流季度完成指数), the third term of the capability index.
 *
 * Actual ÷ planned is scored by the first rule. In a quarter planned to pay out (a plan of zero or less) a ratio turns upside
 * down: the second rule scores the deviation, and the result says so. The terms are those of seed 000; the rule is a proposal.
 *
 * @throws `HoshinError` `ratio-of-no-plan` where the second rule is one of ratios, as `score` for the rules, and for malformed input
 * @example
 * import { cashScore } from 'hoshin/capability';
 * const rules = {
 *   planned: { kind: 'ratio', full: '100', cap: '120' },
 *   notPositive: { kind: 'slopes', of: 'variance', onTarget: '100', better: { points: '1', per: '100', count: 'pro-rata' },
 *     worse: { points: '2', per: '100', count: 'pro-rata' }, floor: '0', cap: '120' },
 * };
 * cashScore({ planned: 4000, actual: 3600 }, rules).points; // => '90'
 * const paying = cashScore({ planned: -2000, actual: -2500 }, rules);
 * [paying.points, paying.effects.map(({ code }) => code)]; // => ['90', ['plan-not-positive']]
 */
export function cashScore(cash: QuarterCash, rules: CashRules): ScoreNode {
  const { planned, actual } = parse(Cash, cash);
  const read = parse(Rules, rules);
  const usual = parseScoringRule(read.planned);
  const otherwise = parseScoringRule(read.notPositive);
  refuse(isOfRatios(otherwise) ? [issue('ratio-of-no-plan', ['notPositive'], texts.ratioOfNoPlan())] : []);
  const label = texts.term('cash');
  const input = { id: 'cash', label, actual, target: planned, direction: 'increase' } as const;
  if (planned === null || sign(planned) > 0) return score(usual, input);
  const scored = score(otherwise, input);
  const effect = {
    code: 'plan-not-positive',
    before: null,
    after: scored.points,
    because: texts.planNotPositive(planned),
  };
  return deepFreeze({ ...scored, effects: [effect, ...scored.effects] });
}

function isOfRatios(rule: ScoringRule): boolean {
  return rule.kind === 'ratio' || ('of' in rule && rule.of === 'attainment');
}
