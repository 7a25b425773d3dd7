import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  decimal,
  type DecimalInput,
  addDays,
  dividedBy,
  fail,
  FiscalCalendar,
  Id,
  issue,
  Label,
  minus,
  parse,
  Period,
  periodSpan,
  round,
  type Schema,
  times,
} from '../foundation/index.ts';
import { accruedTo, expectedToDate } from './accrued.ts';
import { type ContractItem, PerformanceContract } from './contract.ts';
import { contractTexts as texts } from './contract-messages.ts';
import type { Goal } from './goal.ts';
import { latestGoals } from './read-goals.ts';

/** How {@link periodContract} writes a contract of a shorter period. */
export interface PeriodContractOptions {
  /** Its id. */
  readonly id: string;
  readonly label: Label;
  /** The shorter period, such as a month of the contract's year. */
  readonly period: string;
  /** The smallest step of an amount: what has built up is rounded to it, so that the periods add up. */
  readonly quantum: DecimalInput;
  readonly signedOn: string;
  readonly fiscal?: FiscalCalendar;
}

interface ReadOptions {
  readonly id: Id;
  readonly label: Label;
  readonly period: Period;
  readonly quantum: Decimal;
  readonly signedOn: CivilDate;
  readonly fiscal?: FiscalCalendar;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ z.strictObject({
  id: Id,
  label: Label,
  period: Period,
  quantum: Decimal,
  signedOn: CivilDate,
  fiscal: z.exactOptional(FiscalCalendar),
});

/**
 * The contract of a shorter period (月度责任书) from that of a longer one: the same items, weights and rules, with the part of each
 * target that falls into the period. What builds up is cut out of the goal's phasing; stocks, ratios and milestones are wanted
 * in full. Over all periods the parts add up to the whole exactly.
 *
 * @param goals - goals whose phasing says how items build up; evenly by days without one
 * @throws `HoshinError` with all issues of its arguments; `outside-period` where the period does not lie inside the contract's
 * @example
 * import { parsePerformanceContract, periodContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const year = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '365',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * const july = periodContract(year, [], { id: 'c-07', label, period: '2026-07', quantum: '1', signedOn: '2026-06-28' });
 * july.items[0]?.target; // => '31'
 */
export function periodContract(
  contract: PerformanceContract,
  goals: readonly Goal[],
  options: PeriodContractOptions,
): PerformanceContract {
  const whole = parse(PerformanceContract, contract);
  const { id, label, period, quantum, signedOn, fiscal } = parse(Options, options);
  const known = new Map(latestGoals(goals).map((goal) => [goal.id, goal]));
  const outer = periodSpan(whole.period, fiscal);
  const inner = periodSpan(period, fiscal);
  if (inner.start < outer.start || inner.end > outer.end) {
    fail(issue('outside-period', ['period'], texts.outsidePeriod(period, whole.period)));
  }
  const all: Whole = { period: whole.period, before: addDays(outer.start, -1), end: outer.end, fiscal };
  const part: Part = { before: addDays(inner.start, -1), end: inner.end, quantum, whole: all };
  const items = whole.items.map((item) => {
    const goal = item.goal === undefined ? undefined : known.get(item.goal);
    return item.accrues ? partOf(item, goal, part) : item;
  });
  return parse(PerformanceContract, { ...whole, id, label, period, from: whole.id, items, signedOn });
}

interface Part {
  /** The last day before it. */
  readonly before: CivilDate;
  readonly end: CivilDate;
  readonly quantum: Decimal;
  readonly whole: Whole;
}

/** The contract's own period. */
interface Whole {
  readonly period: Period;
  /** The last day before it, and its last. */
  readonly before: CivilDate;
  readonly end: CivilDate;
  readonly fiscal: FiscalCalendar | undefined;
}

function partOf(item: ContractItem, goal: Goal | undefined, part: Part): ContractItem {
  const cut = (amount: Decimal): Decimal =>
    minus(builtUp(amount, goal, part.end, part), builtUp(amount, goal, part.before, part));
  return {
    ...item,
    ...(item.start === undefined ? {} : { start: cut(item.start) }),
    ...(item.base === undefined ? {} : { base: cut(item.base) }),
    ...(item.target === undefined ? {} : { target: cut(item.target) }),
    ...(item.stretch === undefined ? {} : { stretch: cut(item.stretch) }),
  };
}

/**
 * How much of an amount has built up by a day, in the proportions of that stretch of the goal which is the contract's. All of it
 * is there at the end, to the last digit, so that the periods add up.
 */
function builtUp(amount: Decimal, goal: Goal | undefined, day: CivilDate, { quantum, whole }: Part): Decimal {
  const { period, before, end, fiscal } = whole;
  if (day >= end) return amount;
  const reachedBy = (on: CivilDate): Decimal => (goal === undefined ? decimal(0) : expectedToDate(goal, on, fiscal));
  const start = reachedBy(before);
  const all = minus(reachedBy(end), start);
  if (all === '0') return round(accruedTo([{ period, amount }], day, fiscal), quantum);
  return dividedBy(times(amount, minus(reachedBy(day), start)), all, { quantum });
}
