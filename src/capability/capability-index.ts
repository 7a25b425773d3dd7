import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  dividedBy,
  Id,
  isDecimal,
  Label,
  parse,
  plus,
  refuse,
  type Schema,
  sum,
  times,
  weightsSumIssue,
} from '../foundation/index.ts';
import type { ScoreEffect, ScoreNode, ScoreStatus } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** The three terms of the capability index: scored nodes, plain points, or null where not reported. */
export interface CapabilityParts {
  /** Development of the operations system (A1). */
  readonly development: ScoreNode | DecimalInput | null;
  /** How projects are run (A2). */
  readonly operation: ScoreNode | DecimalInput | null;
  /** How the quarter's cash plan was completed (A3). */
  readonly cash: ScoreNode | DecimalInput | null;
}

/** A1, A2 and A3: they must add up to exactly 1. There is no default. */
export interface CapabilityWeights {
  readonly development: DecimalInput;
  readonly operation: DecimalInput;
  readonly cash: DecimalInput;
}

/** What to do where a term is missing: hold the index, leave the term out and rescale, or count it zero. */
export type MissingTerm = 'hold' | 'exclude' | 'zero';

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
/** Of a scored node only what the index reads; the rest of it is kept as it is. */
const Scored = /* @__PURE__ */ z.looseObject({ kind: z.literal('score'), points: z.nullable(Decimal), because: Label });
const Term = /* @__PURE__ */ z.union([Scored, Decimal, z.null()]);
const Parts = /* @__PURE__ */ z.strictObject({ development: Term, operation: Term, cash: Term });
const Options: Schema<{ id?: string; label?: Label; missing?: MissingTerm }> = /* @__PURE__ */ z.strictObject({
  id: z.exactOptional(Id),
  label: z.exactOptional(Label),
  missing: z.exactOptional(z.enum(['hold', 'exclude', 'zero'])),
});

const terms = ['development', 'operation', 'cash'] as const;
type TermName = (typeof terms)[number];

/** One term on its way into the index. */
interface TermPart {
  readonly name: TermName;
  readonly node: ScoreNode | null;
  readonly points: Decimal | null;
  readonly weight: Decimal;
}

/**
 * The capability index of a project's team (项目运营能力指数).
 *
 * Question: how able is the team, by how far its system is developed, how it runs its projects and how it completes the
 * quarter's cash plan? Equation: `index = A1 × development + A2 × operation + A3 × cash`, with A1 + A2 + A3 = 1.
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
  const given = parse<Record<TermName, unknown>>(Parts, parts);
  const shares = parse(Weights, weights);
  const { id = 'capability-index', label = texts.index(), missing = 'hold' } = parse(Options, options);
  const total = weightsSumIssue(Object.values(shares));
  refuse(total === null ? [] : [total]);
  const read = terms.map((name): TermPart => {
    const term = given[name];
    const scored = typeof term === 'object' && term !== null;
    // A scored node was checked for what is read of it; it is carried on unchanged.
    const node = scored ? (term as ScoreNode) : null;
    const points = node === null ? (isDecimal(term) ? decimal(term) : null) : node.points;
    return { name, node, points, weight: shares[name] };
  });
  return deepFreeze(indexOf(read, id, label, missing));
}

function indexOf(read: readonly TermPart[], id: string, label: Label, missing: MissingTerm): ScoreNode {
  const absent = read.filter(({ points }) => points === null);
  const counted = missing === 'exclude' ? read.filter(({ points }) => points !== null) : read;
  const status = statusOf(absent.length, missing);
  const scale = sum(counted.map(({ weight }) => weight));
  const gives = status === 'scored' && scale !== '0';
  const contributionOf = ({ points, weight }: TermPart): Decimal | null => {
    if (!gives || (points === null && missing !== 'zero')) return null;
    const whole = times(weight, points ?? '0');
    return scale === '1' ? whole : dividedBy(whole, scale);
  };
  const contributions = read.map(contributionOf);
  const points = gives ? contributions.reduce<Decimal>((all, one) => plus(all, one ?? '0'), decimal('0')) : null;
  return {
    kind: 'score',
    id,
    label,
    status: gives ? 'scored' : status === 'scored' ? 'not-reported' : status,
    inputs: Object.fromEntries(read.map((part) => [part.name, part.points])),
    rule: gives ? 'weighted-mean' : null,
    points,
    weight: null,
    contribution: null,
    effects: gives ? absent.map(({ name }) => effectOf(name, missing)) : [],
    problems: [],
    because:
      points === null
        ? texts.indexHeld(absent.map(({ name }) => texts.term(name)))
        : texts.indexed(
            points,
            read.map((part, at) => ({ ...part, label: texts.term(part.name), adds: contributions[at] ?? null })),
          ),
    parts: read.map((part, at) => partNode(part, contributions[at] ?? null)),
  };
}

function statusOf(absent: number, missing: MissingTerm): ScoreStatus {
  if (absent === 0 || missing === 'zero') return 'scored';
  if (absent === terms.length) return 'not-reported';
  return missing === 'hold' ? 'held' : 'scored';
}

function effectOf(name: TermName, missing: MissingTerm): ScoreEffect {
  const zero = missing === 'zero';
  return {
    code: zero ? 'missing-as-zero' : 'missing-excluded',
    before: null,
    after: zero ? decimal('0') : null,
    because: zero ? texts.termAsZero(texts.term(name)) : texts.termExcluded(texts.term(name)),
  };
}

function partNode({ name, node, points, weight }: TermPart, contribution: Decimal | null): ScoreNode {
  if (node !== null) return { ...node, weight, contribution };
  return {
    kind: 'score',
    id: name,
    label: texts.term(name),
    status: points === null ? 'not-reported' : 'scored',
    inputs: {},
    rule: points === null ? null : 'given',
    points,
    weight,
    contribution,
    effects: [],
    problems: [],
    because: points === null ? texts.termMissing(texts.term(name)) : texts.termGiven(texts.term(name), points),
    parts: [],
  };
}
