import {
  type Decimal,
  decimal,
  deepFreeze,
  fromNumber,
  isDecimal,
  issue,
  type Label,
  toNumber,
} from '../foundation/index.ts';
import { fraction } from './fraction.ts';
import type { CustomContext, CustomResult } from './input.ts';
import { texts } from './messages.ts';
import type { Outcome, RuleContext } from './points-of.ts';
import type { CustomRule } from './rule.ts';

/**
 * The points of a function of the user's own. It is given plain numbers, with the exact texts beside them; a number it returns is
 * read through its shortest text. What it throws, or returns against its promise, is a problem in this node alone.
 */
export function customPoints({ name, parameters = {} }: CustomRule, context: RuleContext): Outcome {
  const run = context.functions[name];
  if (run === undefined) return { problem: issue('unknown-function', [], texts.unknownFunction(name)) };
  let answer: CustomResult;
  try {
    answer = run(contextFor(context, parameters));
  } catch (error) {
    return { problem: issue('function-threw', [], texts.functionThrew(name, messageOf(error))) };
  }
  return readAnswer(name, answer);
}

function contextFor(context: RuleContext, parameters: Readonly<Record<string, Decimal>>): CustomContext {
  const { actual, target, baseline, stretch, weight, attainment, period, measures } = context;
  const exact = { actual, target, baseline, stretch, weight, attainment, measures, parameters };
  const number = (text: Decimal | null): number | null => (text === null ? null : toNumber(text));
  const numbers = (texts: Readonly<Record<string, Decimal | null>>): Record<string, number | null> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, number(text)]));
  return deepFreeze<CustomContext>({
    actual: number(actual),
    target: number(target),
    baseline: number(baseline),
    stretch: number(stretch),
    weight: number(weight),
    attainment: number(attainment),
    period,
    measures: numbers(measures),
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, text]) => [key, toNumber(text)])),
    siblings: context.siblings,
    exact,
  });
}

function readAnswer(name: string, answer: unknown): Outcome {
  if (answer === null) return { missing: true };
  if (typeof answer === 'object') {
    const { points, because } = answer as { points?: unknown; because?: Label };
    const read = textOf(points);
    if (read === null || typeof because?.en !== 'string' || typeof because.zh !== 'string') return notPoints(name);
    return { points: fraction(read), because: { zh: because.zh, en: because.en } };
  }
  const read = textOf(answer);
  return read === null ? notPoints(name) : { points: fraction(read) };
}

function textOf(points: unknown): Decimal | null {
  if (typeof points === 'number') return Number.isFinite(points) ? fromNumber(points) : null;
  return isDecimal(points) ? decimal(points) : null;
}

function notPoints(name: string): Outcome {
  return { problem: issue('not-points', [], texts.notPoints(name)) };
}

/** What was thrown, in one short line, whatever it was. */
function messageOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message : typeof error).slice(0, 80);
  } catch {
    return '?';
  }
}
