import {
  CivilDate,
  type Decimal,
  dividedBy,
  FiscalCalendar,
  Id,
  parse,
  periodSpan,
  type Period,
  type Schema,
  sign,
  times,
} from '../foundation/index.ts';
import * as z from 'zod/mini';
import { accruedTo, expectedToDate } from './accrued.ts';
import { type ContractItem, PerformanceContract } from './contract.ts';
import type { Goal } from './goal.ts';
import { latestGoals } from './read-goals.ts';

/** As far as which day {@link contractToDate} asks. */
export interface ContractToDateOptions {
  readonly asOf: string;
  /** By item: the last day that its figures cover, where that is another. */
  readonly through?: Readonly<Record<string, string>>;
  readonly fiscal?: FiscalCalendar;
}

interface ReadOptions {
  readonly asOf: CivilDate;
  readonly through?: Readonly<Record<Id, CivilDate>>;
  readonly fiscal?: FiscalCalendar;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    asOf: CivilDate,
    through: z.exactOptional(z.record(z.string(), CivilDate)),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

/**
 * A contract under way as far as a day: of what builds up it asks for the part that was to be there by then, by the phasing of the
 * item's goal, evenly by days without one; stocks, ratios and milestones are asked for in full. An item of which nothing was to
 * be there yet has no tiers and cannot be scored. From the last day of its period on it is the contract itself.
 *
 * @param goals - goals whose phasing says how items build up
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { contractToDate, parsePerformanceContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const year = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '365',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * contractToDate(year, [], { asOf: '2026-04-10' }).items[0]?.target; // => '100'
 */
export function contractToDate(
  contract: PerformanceContract,
  goals: readonly Goal[],
  options: ContractToDateOptions,
): PerformanceContract {
  const whole = parse(PerformanceContract, contract);
  const { asOf, through = {}, fiscal } = parse(Options, options);
  const known = new Map(latestGoals(goals).map((goal) => [goal.id, goal]));
  const items = whole.items.map((item) => {
    const day = through[item.id] ?? asOf;
    if (!item.accrues || day >= periodSpan(whole.period, fiscal).end) return item;
    const goal = item.goal === undefined ? undefined : known.get(item.goal);
    return scaled(item, builtUpBy(day, whole.period, goal, fiscal));
  });
  return parse(PerformanceContract, { ...whole, items });
}

/** How much of an amount was to be there by a day. */
type BuiltUp = (amount: Decimal) => Decimal;

function builtUpBy(
  day: CivilDate,
  period: Period,
  goal: Goal | undefined,
  fiscal: FiscalCalendar | undefined,
): BuiltUp {
  if (goal === undefined || sign(goal.target) === 0) return (amount) => accruedTo([{ period, amount }], day, fiscal);
  const expected = expectedToDate(goal, day, fiscal);
  return (amount) => dividedBy(times(amount, expected), goal.target);
}

function scaled(item: ContractItem, builtUp: BuiltUp): ContractItem {
  const { start, base, target, stretch, ...rest } = item;
  if (target !== undefined && sign(target) !== 0 && sign(builtUp(target)) === 0) return rest;
  return {
    ...rest,
    ...(start === undefined ? {} : { start: builtUp(start) }),
    ...(base === undefined ? {} : { base: builtUp(base) }),
    ...(target === undefined ? {} : { target: builtUp(target) }),
    ...(stretch === undefined ? {} : { stretch: builtUp(stretch) }),
  };
}
