import {
  type CivilDate,
  compare,
  type Decimal,
  fromDayNumber,
  type Id,
  type Issue,
  issue,
  toNumber,
} from '../foundation/index.ts';
import type { WarningTest } from './early-warning.ts';
import { texts } from './messages.ts';
import type { Series } from './series.ts';
import { daysToLimit, straightTrend } from './trend.ts';
import type { CustomWarning, CustomWarningContext } from './warning.ts';
import { xmrLimits, xmrSignals } from './xmr.ts';

/** Whether a reading, by its place in the series, is bad enough; a problem is told and counts as no. */
export type CompiledTest = (series: Series, at: number, tell: (problem: Issue) => void) => boolean;

/** User functions by the name that tests give. */
export type CustomWarnings = Readonly<Record<Id, CustomWarning>>;

/** Turns a test into a function of a reading. */
export function compileTest(test: WarningTest, custom: CustomWarnings): CompiledTest {
  switch (test.kind) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return threshold(test.kind, test.value);
    case 'between':
      return both(threshold('at-least', test.from), threshold('less-than', test.to));
    case 'signal':
      return (series, at) => signals(series, at, test.window, test.runLength, test.side);
    case 'breach':
      return (series, at) => breaches(series, at, test.window, Number(test.limit), test.side, test.withinDays);
    case 'unreported':
      return (series, at) => unreported(series, at, test.times);
    case 'custom':
      return customTest(test.name, test.parameters, custom);
  }
}

function both(a: CompiledTest, b: CompiledTest): CompiledTest {
  return (series, at, tell) => a(series, at, tell) && b(series, at, tell);
}

/** Doubles that differ are in the order of their texts; where they are equal the texts decide. */
function threshold(kind: 'at-least' | 'more-than' | 'at-most' | 'less-than', value: Decimal): CompiledTest {
  const bound = toNumber(value);
  return (series, at) => {
    const exact = series.exact[at];
    if (exact === null || exact === undefined) return false;
    const difference = (series.numbers[at] ?? 0) - bound;
    const order = difference !== 0 && !Number.isNaN(difference) ? difference : compare(exact, value);
    if (kind === 'at-least') return order >= 0;
    if (kind === 'at-most') return order <= 0;
    return kind === 'more-than' ? order > 0 : order < 0;
  };
}

/** The last `window` reported readings up to `at`, where the one at `at` is reported itself. */
function recent({ numbers, days }: Series, at: number, window: number): { days: number[]; values: number[] } {
  const found = { days: [] as number[], values: [] as number[] };
  for (let one = at; one >= 0 && found.values.length < window; one -= 1) {
    const value = numbers[one] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    found.values.push(value);
    found.days.push(days[one] ?? 0);
  }
  found.values.reverse();
  found.days.reverse();
  return found;
}

function signals(series: Series, at: number, window: number, runLength: number, side: 'above' | 'below'): boolean {
  if (Number.isNaN(series.numbers[at] ?? Number.NaN)) return false;
  const { values } = recent(series, at, window);
  const rules = ['outside', 'run', 'two-of-three'] as const;
  const marks = xmrSignals(values, xmrLimits(values, values.length, true), rules, runLength).at(-1) ?? [];
  return marks.some((mark) => mark.side === (side === 'above' ? 1 : -1));
}

function breaches(
  series: Series,
  at: number,
  window: number,
  limit: number,
  side: 'above' | 'below',
  withinDays: number,
): boolean {
  if (Number.isNaN(series.numbers[at] ?? Number.NaN)) return false;
  const { days, values } = recent(series, at, window);
  const trend = straightTrend(days, values);
  const left = trend === null ? null : daysToLimit(trend, limit, side);
  return left !== null && left <= withinDays;
}

function unreported({ exact }: Series, at: number, times: number): boolean {
  if (at + 1 < times) return false;
  return exact.slice(at + 1 - times, at + 1).every((value) => value === null);
}

const longestHistory = 1000;

function customTest(name: Id, parameters: Readonly<Record<string, Decimal>>, custom: CustomWarnings): CompiledTest {
  const own = Object.hasOwn(custom, name) ? custom[name] : undefined;
  const numbers = Object.freeze(
    Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, Number(value)])),
  );
  return (series, at, tell) => {
    if (typeof own !== 'function') {
      tell(issue('unknown-custom-warning', [], texts.unknownCustom(name)));
      return false;
    }
    try {
      const answer: unknown = own(contextOf(series, at, numbers, parameters));
      if (typeof answer === 'boolean') return answer;
      tell(issue('custom-warning-answer', [], texts.customAnswer(name, answer)));
    } catch (error) {
      tell(issue('custom-warning-threw', [], texts.customThrew(name, error)));
    }
    return false;
  };
}

function contextOf(
  series: Series,
  at: number,
  parameters: Readonly<Record<string, number>>,
  exactParameters: Readonly<Record<string, Decimal>>,
): CustomWarningContext {
  const from = Math.max(0, at + 1 - longestHistory);
  const exactHistory = Object.freeze(series.exact.slice(from, at + 1));
  const value = series.exact[at] ?? null;
  const days: readonly CivilDate[] = Object.freeze(series.days.slice(from, at + 1).map(fromDayNumber));
  return Object.freeze({
    subject: series.subject,
    metric: series.metric,
    on: fromDayNumber(series.days[at] ?? 0),
    value: value === null ? null : Number(value),
    history: Object.freeze(exactHistory.map((one) => (one === null ? null : Number(one)))),
    days,
    parameters,
    exact: Object.freeze({ value, history: exactHistory, parameters: exactParameters }),
  });
}
