import { crossing, type Curve } from './crossing.ts';
import { nearest } from './read-series.ts';
import { setDerivatives, type SideAt } from './side.ts';

/**
 * x = ln(1 + rate) of amounts one period apart whose sign changes once, as that of most projects does: there is exactly one. Null of any
 * other amounts, and where doubles do not hold them or their discounted sums.
 */
export function periodicRoot(given: unknown): number | null {
  const amounts = doublesOf(given);
  const turn = amounts === null ? -1 : onlyTurn(amounts);
  if (amounts === null || turn < 0) return null;
  let beyond = 0;
  const run = (from: number, to: number): Curve => ({
    first: from,
    last: to - 1,
    evaluate: (x, at) => {
      evaluate(amounts, from, to, x, at);
      if (!Number.isFinite(at.value) || !Number.isFinite(at.bend)) beyond += 1;
    },
  });
  const x = crossing(run(0, turn), run(turn, amounts.length));
  return beyond === 0 ? x : null;
}

/** Of more amounts than this the rounding of powers multiplied up would show. */
const most = 1000;

/** The amounts in doubles; null where one is not a plain number, there are very many, or a property of the list throws. */
function doublesOf(given: unknown): readonly number[] | null {
  try {
    if (!Array.isArray(given) || given.length > most) return null;
    const amounts = new Array<number>(given.length); // sooner made than a typed array, or a list that grows
    for (let at = 0; at < amounts.length; at += 1) {
      const amount = nearest(given[at]);
      if (Number.isNaN(amount)) return null;
      amounts[at] = amount;
    }
    return amounts;
  } catch {
    return null;
  }
}

/** Where the sign changes for the only time; −1 where it does not, or several times. */
function onlyTurn(amounts: readonly number[]): number {
  let [turn, sign] = [-1, 0];
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at] ?? 0;
    const own = amount > 0 ? 1 : amount < 0 ? -1 : 0;
    if (own === 0 || own === sign) continue;
    if (turn >= 0) return -1;
    if (sign !== 0) turn = at;
    sign = own;
  }
  return turn;
}

/** The logarithm of the present value of a run of amounts and its derivatives: one power for all of them, multiplied up. */
function evaluate(amounts: readonly number[], from: number, to: number, x: number, at: SideAt): void {
  const discount = Math.exp(-x);
  let [power, total, moment, second] = [1, 0, 0, 0];
  for (let k = from; k < to; k += 1) {
    const worth = Math.abs(amounts[k] ?? 0) * power;
    const timed = worth * k;
    total += worth;
    moment += timed;
    second += timed * k;
    power *= discount;
  }
  at.value = Math.log(total) - from * x;
  setDerivatives(at, moment / total, second / total);
}
