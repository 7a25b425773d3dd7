import { type Decimal, plus, sign, sum } from '../foundation/index.ts';
import { amountsByDay, type FlowInput, readFlows } from './flow.ts';

/** The cumulative amount at the end of a day. */
export interface Balance {
  readonly day: number;
  readonly balance: Decimal;
}

/** Cumulative amounts by date, ascending; amounts of one date count together. */
export function balancesOf(flows: readonly FlowInput[]): readonly Balance[] {
  let balance = sum([]);
  return amountsByDay(readFlows(flows)).map(({ day, amounts }) => {
    balance = plus(balance, sum(amounts));
    return { day, balance };
  });
}

/** When balances in the order of time turn positive, as positions. */
export interface Turn {
  readonly kind: 'permanent' | 'temporary' | 'never' | 'never-negative' | 'empty';
  readonly first: number | null;
  readonly permanent: number | null;
}

/** Where a run of balances first reaches zero after having been negative, and where it does so for good. */
export function turnOf(balances: readonly Decimal[]): Turn {
  if (balances.length === 0) return { kind: 'empty', first: null, permanent: null };
  const negative = balances.map((balance) => sign(balance) < 0);
  const start = negative.indexOf(true);
  if (start < 0) return { kind: 'never-negative', first: null, permanent: null };
  const first = negative.indexOf(false, start);
  if (first < 0) return { kind: 'never', first: null, permanent: null };
  const last = negative.lastIndexOf(true);
  if (last === balances.length - 1) return { kind: 'temporary', first, permanent: null };
  return { kind: 'permanent', first, permanent: last + 1 };
}
