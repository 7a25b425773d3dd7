import * as z from 'zod/mini';
import { Decimal, deepFreeze, Id, type Issue, issue, Label, parse, refuse, type Schema } from '../foundation/index.ts';
import { attainmentFields, attainmentIssues, type AttainmentRead, figuresOf, measuredOf } from './attainment.ts';
import { across } from './check.ts';
import { type Fraction, fraction, greater, lesser, order, roundedTo, settled, significant } from './fraction.ts';
import { type CustomSibling, type ManualPoints, ScoredEvent, type ScoreInput, type ScoreOptions } from './input.ts';
import { texts } from './messages.ts';
import { type Outcome, pointsOf, type RuleContext } from './points-of.ts';
import type { ScoringRule } from './rule.ts';
import { ScoringRuleSchema } from './rule-schema.ts';
import type { ScoreEffect, ScoreNode } from './score-node.ts';

const figure = z.optional(z.nullable(Decimal));
const ManualShape: Schema<ManualPoints & { readonly points: Decimal }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    points: Decimal,
    by: z.string(),
    because: z.string(),
  }),
);

/** What the fields give once they are read. */
interface InputRead extends AttainmentRead {
  readonly id?: Id | undefined;
  readonly label?: Label | undefined;
  readonly stretch?: Decimal | null | undefined;
  readonly weight?: Decimal | null | undefined;
  readonly period?: string | null | undefined;
  readonly events?: readonly (ScoredEvent & { readonly points?: Decimal })[] | null | undefined;
  readonly manual?: (ManualPoints & { readonly points: Decimal }) | null | undefined;
  readonly measures?: Readonly<Record<string, Decimal | null>> | undefined;
}

const Input: z.ZodMiniType<InputRead> = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      ...attainmentFields,
      direction: z.optional(attainmentFields.direction),
      id: z.optional(Id),
      label: z.optional(Label),
      stretch: figure,
      weight: figure,
      period: z.optional(z.nullable(z.string())),
      events: z.optional(z.nullable(z.array(ScoredEvent))),
      manual: z.optional(z.nullable(ManualShape)),
      measures: z.optional(z.record(z.string(), z.nullable(Decimal))),
    })
    .check(across(attainmentIssues)),
);

/**
 * Points by a rule, and why those points. What the rule needs and was not reported gives no points, which is not zero; what
 * cannot be computed is a typed problem in the node.
 *
 * @throws `HoshinError` for a malformed rule or input, with all issues
 * @example
 * import { score } from 'hoshin/scoring';
 * const rule = { kind: 'ratio' as const, full: '100', floor: { at: '60', gives: '0' }, cap: '120' };
 * score(rule, { actual: '90', target: '100', direction: 'increase' }).points; // => '90'
 * score(rule, { actual: '150', target: '100', direction: 'increase' }).effects.map(({ code }) => code); // => ['cap']
 * score(rule, { actual: '59', target: '100', direction: 'increase' }).points; // => '0'
 * score(rule, { actual: null, target: '100', direction: 'increase' }).status; // => 'not-reported'
 */
export function score(rule: ScoringRule | object, input: ScoreInput, options: ScoreOptions = {}): ScoreNode {
  return scoreBeside(rule, input, options, []);
}

/** {@link score} of a part of a group: a function of one's own sees the finished parts beside it. */
export function scoreBeside(
  rule: ScoringRule | object,
  input: ScoreInput,
  options: ScoreOptions,
  siblings: readonly CustomSibling[],
): ScoreNode {
  const read = parse(ScoringRuleSchema, rule);
  const given = parse(Input, input);
  refuse(read.kind === 'custom' ? functionIssues(read.name, options) : []);
  const context = contextOf(given, options, siblings);
  const outcome = pointsOf(read, context);
  return deepFreeze(nodeOf(read, given, context, outcome));
}

function functionIssues(name: string, { functions = {} }: ScoreOptions): Issue[] {
  const known = Object.hasOwn(functions, name) && typeof functions[name] === 'function';
  return known ? [] : [issue('unknown-function', ['functions', name], texts.unknownFunction(name))];
}

function contextOf(
  given: InputRead,
  { functions = {} }: ScoreOptions,
  siblings: readonly CustomSibling[],
): RuleContext {
  const figures = figuresOf(given);
  const measured = measuredOf(given, figures);
  const ratio = measured === null ? null : measured.ratio;
  return {
    actual: figures.actual,
    target: figures.target,
    baseline: figures.baseline,
    ...told(given),
    measured,
    attainment: ratio === null ? null : significant(ratio),
    functions,
    siblings,
  };
}

/** What was said beside the figures; null where nothing was. */
function told({
  stretch = null,
  weight = null,
  period = null,
  direction,
  events = null,
  manual = null,
  measures = {},
}: InputRead): Pick<RuleContext, 'stretch' | 'weight' | 'period' | 'direction' | 'events' | 'manual' | 'measures'> {
  return { stretch, weight, period, direction: direction ?? null, events, manual, measures };
}

function nodeOf(rule: ScoringRule, given: InputRead, context: RuleContext, outcome: Outcome): ScoreNode {
  const effects: ScoreEffect[] = [];
  const points = 'points' in outcome ? finished(rule, outcome.points, effects) : null;
  const id = given.id ?? 'score';
  return {
    kind: 'score',
    id,
    label: given.label ?? { zh: id, en: id },
    status: points !== null ? 'scored' : 'problem' in outcome ? 'problem' : 'not-reported',
    inputs: {
      actual: context.actual,
      target: context.target,
      baseline: context.baseline,
      stretch: context.stretch,
      attainment: context.attainment,
    },
    rule: points === null ? null : rule.kind,
    points,
    weight: given.weight ?? null,
    contribution: null,
    effects,
    problems: 'problem' in outcome ? [outcome.problem] : [],
    because: reasonOf(rule, outcome, points),
    parts: [],
  };
}

function reasonOf(rule: ScoringRule, outcome: Outcome, points: Decimal | null): Label {
  if ('problem' in outcome) return outcome.problem.text;
  if (points === null) return texts.noPoints();
  if ('because' in outcome) return outcome.because;
  return texts.scored(nameOf(rule), 'points' in outcome && outcome.of !== undefined ? outcome.of : null, points);
}

/** What a sentence calls a rule: its kind, or the name of one's own function. */
const nameOf = (rule: ScoringRule): string => (rule.kind === 'custom' ? rule.name : rule.kind);

/** Floor, cap and rounding, each told where it changed the points. */
function finished(rule: ScoringRule, raw: Fraction, effects: ScoreEffect[]): Decimal {
  let points = raw;
  const bound = (code: 'floor' | 'cap', limit: Decimal | undefined): void => {
    if (limit === undefined) return;
    const edge = fraction(limit);
    const next = code === 'floor' ? greater(points, edge) : lesser(points, edge);
    if (order(next, points) === 0) return;
    effects.push({ code, before: settled(points), after: settled(next), because: texts.bounded(code, limit) });
    points = next;
  };
  if ('floor' in rule && typeof rule.floor === 'string') bound('floor', rule.floor);
  if ('cap' in rule) bound('cap', rule.cap);
  const text = settled(points);
  if (!('round' in rule)) return text;
  const rounded = roundedTo(points, rule.round.quantum, rule.round.mode);
  if (rounded !== text) effects.push({ code: 'round', before: text, after: rounded, because: texts.roundedPoints() });
  return rounded;
}
