import { dividedBy, type Id, type Label, times, toNumber } from '../../foundation/index.ts';
import type { DayFormula } from './formula.ts';
import { templateTexts as texts } from './messages.ts';
import type { ParameterValues, TemplateParameter } from './parameter.ts';

/** What a formula comes to, and how, in words. */
export interface Days {
  readonly days: number;
  readonly words: Label;
  /** Whether the words are a sum, and so need brackets in a product. */
  readonly loose: boolean;
}

/** What keeps a formula from having a value. */
export interface NoDays {
  readonly code: 'missing-parameter' | 'missing-case';
  readonly because: Label;
}

/** What formulas are evaluated with. */
export interface FormulaContext {
  /** The node it is of, for sentences. */
  readonly node: Id;
  readonly parameters: ReadonlyMap<Id, TemplateParameter>;
  readonly values: ParameterValues;
}

type Outcome = Days | NoDays;
type Tree = Exclude<DayFormula, number>;

/** A formula's whole days, or why there are none. As deep as the formula, which no reading lets pass beyond 64. */
export function evaluate(formula: DayFormula, context: FormulaContext): Outcome {
  if (typeof formula === 'number') return { days: formula, words: same(String(formula)), loose: false };
  switch (formula.op) {
    case 'value':
      return valueOf(formula.id, context);
    case 'case':
      return caseOf(formula, context);
    case 'difference':
      return combine([formula.from, formula.less], context, ' − ', ([a = 0, b = 0]) => a - b);
    case 'share':
      return shareOf(formula, context);
    case 'sum':
      return combine(formula.of, context, ' + ', (days) => days.reduce((all, one) => all + one, 0));
    case 'product':
      return combine(formula.of, context, ' × ', (days) => days.reduce((all, one) => all * one, 1));
    case 'most':
      return named(
        combine(formula.of, context, ', ', (days) => days.reduce((most, one) => Math.max(most, one))),
        'greatest',
        '取大',
      );
    case 'least':
      return named(
        combine(formula.of, context, ', ', (days) => days.reduce((least, one) => Math.min(least, one))),
        'least',
        '取小',
      );
  }
}

const same = (text: string): Label => ({ en: text, zh: text });

/** Whether an outcome has no days. */
export const lacksDays = (outcome: Outcome): outcome is NoDays => 'code' in outcome;

function asked(
  id: Id,
  { node, parameters, values }: FormulaContext,
): { label: Label; value: number | string } | NoDays {
  const label = parameters.get(id)?.label ?? same(id);
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  return value === undefined
    ? { code: 'missing-parameter', because: texts.missingParameter(node, label) }
    : { label, value };
}

function valueOf(id: Id, context: FormulaContext): Outcome {
  const answer = asked(id, context);
  if ('code' in answer) return answer;
  const { label, value } = answer;
  if (typeof value === 'string')
    return { code: 'missing-case', because: texts.missingCase(context.node, label, value) };
  return { days: value, words: { en: `${value} (${label.en})`, zh: `${value}（${label.zh}）` }, loose: false };
}

function caseOf({ by, days }: Extract<Tree, { op: 'case' }>, context: FormulaContext): Outcome {
  const answer = asked(by, context);
  if ('code' in answer) return answer;
  const { label, value } = answer;
  const chosen = Object.hasOwn(days, value) ? days[value] : undefined;
  if (chosen === undefined) return { code: 'missing-case', because: texts.missingCase(context.node, label, value) };
  const outcome = evaluate(chosen, context);
  if (lacksDays(outcome)) return outcome;
  const option = optionLabel(by, value, context);
  const words = {
    en: `${outcome.words.en} (${label.en}: ${option.en})`,
    zh: `${outcome.words.zh}（${label.zh}：${option.zh}）`,
  };
  return { days: outcome.days, words, loose: outcome.loose };
}

function optionLabel(id: Id, value: number | string, { parameters }: FormulaContext): Label {
  const parameter = parameters.get(id);
  const option = parameter?.kind === 'choice' ? parameter.options.find((one) => one.id === value) : undefined;
  return option?.label ?? same(String(value));
}

function shareOf({ of, share }: Extract<Tree, { op: 'share' }>, context: FormulaContext): Outcome {
  const outcome = evaluate(of, context);
  if (lacksDays(outcome)) return outcome;
  const days = toNumber(dividedBy(times(outcome.days, share), 1, { quantum: 1, mode: 'ceiling' }));
  const inner = bracketed(outcome);
  return { days, words: { en: `${inner.en} × ${share}`, zh: `${inner.zh} × ${share}` }, loose: false };
}

function combine(
  of: readonly DayFormula[],
  context: FormulaContext,
  sign: string,
  reckon: (days: readonly number[]) => number,
): Outcome {
  const outcomes = of.map((one) => evaluate(one, context));
  const lack = outcomes.find(lacksDays);
  if (lack !== undefined) return lack;
  const known = outcomes.filter((one): one is Days => !lacksDays(one));
  const words = known.map((one, at) => (sign === ' × ' || (sign === ' − ' && at > 0) ? bracketed(one) : one.words));
  return {
    days: reckon(known.map(({ days }) => days)),
    words: {
      en: words.map(({ en }) => en).join(sign),
      zh: words.map(({ zh }) => zh).join(sign === ', ' ? '，' : sign),
    },
    loose: known.length > 1 && (sign === ' + ' || sign === ' − '),
  };
}

function bracketed({ words, loose }: Days): Label {
  return loose ? { en: `(${words.en})`, zh: `（${words.zh}）` } : words;
}

function named(outcome: Outcome, en: string, zh: string): Outcome {
  if (lacksDays(outcome)) return outcome;
  return { ...outcome, words: { en: `${en}(${outcome.words.en})`, zh: `${zh}（${outcome.words.zh}）` }, loose: false };
}
