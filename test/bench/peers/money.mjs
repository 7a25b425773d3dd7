/** Shares of an amount, as other packages and a hand-written loop over decimal objects give them. */
import { Decimal } from 'decimal.js';
import { CNY } from 'dinero.js/bigint/currencies';
import { allocate, dinero, toDecimal } from 'dinero.js/bigint';

/** Fen by whole-number weights, as text. */
export function withDinero(fen, weights) {
  return allocate(dinero({ amount: fen, currency: CNY }), weights).map((share) => toDecimal(share));
}

/** Each share rounded by itself: the sum may miss the total. */
export function withDecimals(total, weights) {
  const whole = weights.reduce((all, weight) => all.plus(weight), new Decimal(0));
  return weights.map((weight) => new Decimal(total).times(weight).div(whole).toDecimalPlaces(2).toString());
}

export const sumOfDecimals = (amounts) => amounts.reduce((all, one) => all.plus(one), new Decimal(0)).toString();

/** The same figures as decimal objects, made before anything is timed. */
export const decimalsOf = (fen) => fen.map((value) => new Decimal(value).dividedBy(100));

export function decimalsByMonth(decimals, month) {
  const out = Array.from({ length: 12 }, () => new Decimal(0));
  for (let at = 0; at < decimals.length; at += 1) out[month[at]] = out[month[at]].plus(decimals[at]);
  return out;
}
