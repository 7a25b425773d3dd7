import * as z from 'zod/mini';
import { CivilDate, Decimal, type DecimalInput, parse, type Schema, schema, toDayNumber } from '../foundation/index.ts';

/** A dated amount: positive received (流入), negative paid (流出). */
export interface Flow {
  /** The day the money moves. */
  readonly date: CivilDate;
  /** In whatever unit the series is in, the same throughout: `'-12000.5'` 万元. */
  readonly amount: Decimal;
}

/** A {@link Flow} as functions accept it: any object with these two fields; others are not looked at. */
export interface FlowInput {
  /** `'2026-11-22'`. */
  readonly date: string;
  /** Decimal text or a safe integer; a binary float is refused. */
  readonly amount: DecimalInput;
}

/** Schema of {@link Flow}. */
export const Flow: Schema<Flow> = schema<Flow>()(() => z.object({ date: CivilDate, amount: Decimal }));

const Flows: Schema<readonly Flow[]> = /* @__PURE__ */ z.array(Flow);
const Amounts: Schema<readonly Decimal[]> = /* @__PURE__ */ z.array(Decimal);

/** Reads dated amounts, or throws with all their issues. The order is kept. */
export function readFlows(flows: readonly FlowInput[]): readonly Flow[] {
  return parse(Flows, flows);
}

/** Reads periodic amounts, or throws with all their issues. */
export function readAmounts(amounts: readonly DecimalInput[]): readonly Decimal[] {
  return parse(Amounts, amounts);
}

/** The amounts of one day, in the order given. */
export interface DayAmounts {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly amounts: Decimal[];
}

/** Amounts by day, ascending. */
export function amountsByDay(flows: readonly Flow[]): readonly DayAmounts[] {
  const byDay = new Map<number, DayAmounts>();
  for (const { date, amount } of flows) {
    const day = toDayNumber(date);
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, { day, amounts: [amount] });
    else others.amounts.push(amount);
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}
