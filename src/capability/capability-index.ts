import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  Id,
  Label,
  parse,
  refuse,
  type Schema,
  weightsSumIssue,
} from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';
import { texts } from './messages.ts';
import { type CapabilityTerm, CapabilityTermSchema, type ReadTerm } from './term.ts';
import { type MissingTerm, weighedPart, weightedMean } from './weighted-mean.ts';

/** The three terms of the capability index: scored nodes, plain points, or null where not reported. */
export interface CapabilityParts {
  /** Project development (A1, 项目开发能力): see `developmentScore`. */
  readonly development: CapabilityTerm;
  /** Project operation (A2, 项目经营能力): scored attainment, such as `scoreTree` gives. */
  readonly operation: CapabilityTerm;
  /** How the quarter's cash plan was completed (A3, 现金流季度完成): see `cashScore`. */
  readonly cash: CapabilityTerm;
}

/** A1, A2 and A3: they must add up to exactly 1. There is no default. */
export interface CapabilityWeights {
  readonly development: DecimalInput;
  readonly operation: DecimalInput;
  readonly cash: DecimalInput;
}

/** Options of {@link capabilityIndex}. */
export interface CapabilityOptions {
  /** Identifies the result; `capability-index` where left out. */
  readonly id?: string;
  /** Name for people; the index's own name where left out. */
  readonly label?: Label;
  /** `hold` where left out: an index is never made of two terms unless that was asked for. */
  readonly missing?: MissingTerm;
}

const Weights: z.ZodMiniType<{ development: Decimal; operation: Decimal; cash: Decimal }> =
  /* @__PURE__ */ z.strictObject({ development: Decimal, operation: Decimal, cash: Decimal });
const Parts: Schema<Record<TermName, ReadTerm>> = /* @__PURE__ */ z.strictObject({
  development: CapabilityTermSchema,
  operation: CapabilityTermSchema,
  cash: CapabilityTermSchema,
});
const Options: Schema<{ id?: string; label?: Label; missing?: MissingTerm }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    id: z.exactOptional(Id),
    label: z.exactOptional(Label),
    missing: z.exactOptional(z.enum(['hold', 'exclude', 'zero'])),
  }),
);

const terms = ['development', 'operation', 'cash'] as const;
type TermName = (typeof terms)[number];

/**
 * The capability index of a project's team (项目运营能力指数).
 *
 * Question: how able is the team, by how it develops its project, how it operates it and how it completes the quarter's
 * cash plan? Equation: `index = A1 × development + A2 × operation + A3 × cash`, with A1 + A2 + A3 = 1.
 * Units: points, on the scale of the terms. Source: seed 000 for the three terms and their sum; the weights are the firm's.
 *
 * A term that is not reported is not zero: the index is held, unless `missing` says otherwise, and the result tells which.
 *
 * @throws `HoshinError` `weights-sum` with the sum that the weights have; every malformed term with its path
 * @example
 * import { capabilityIndex } from 'hoshin/capability';
 * const weights = { development: '0.3', operation: '0.4', cash: '0.3' };
 * const index = capabilityIndex({ development: 80, operation: 90, cash: '102.5' }, weights);
 * index.points; // => '90.75'
 * index.parts.map((part) => part.contribution); // => ['24', '36', '30.75']
 * capabilityIndex({ development: 80, operation: 90, cash: null }, weights).status; // => 'held'
 */
export function capabilityIndex(
  parts: CapabilityParts,
  weights: CapabilityWeights,
  options: CapabilityOptions = {},
): ScoreNode {
  const given = parse(Parts, parts);
  const shares = parse(Weights, weights);
  const { id = 'capability-index', label = texts.index(), missing = 'hold' } = parse(Options, options);
  const total = weightsSumIssue(Object.values(shares));
  refuse(total === null ? [] : [total]);
  const read = terms.map((name) => weighedPart(name, texts.term(name), given[name], shares[name]));
  return deepFreeze(weightedMean(read, { id, label, missing, because: texts.indexed, held: texts.indexHeld }));
}
