import { type DecimalInput, sign, toNumber } from '../foundation/index.ts';
import { readRate } from './fixed-point.ts';
import { readAmounts } from './flow.ts';
import { noRate, type NoRate, type RateInput, type UniqueRate } from './rate.ts';

/**
 * Modified internal rate of return (修正内部收益率): what is received is reinvested at one rate until the last period, what
 * is paid is financed at another from the first.
 *
 * `(future value of receipts ÷ present value of payments)^(1 ÷ n) − 1`, n periods between first and last amount.
 *
 * @throws `HoshinError` `rate-out-of-range` at −100 % and below, and for malformed input
 * @example
 * import { mirr } from 'hoshin/investment';
 * const result = mirr(['-120000', '39000', '30000', '21000', '37000', '46000'], '0.1', '0.12');
 * result.kind === 'unique' ? result.rate.toFixed(6) : result.reason; // => '0.126094'
 */
export function mirr(
  amounts: readonly DecimalInput[],
  financeRate: RateInput,
  reinvestRate: RateInput,
): UniqueRate | NoRate {
  const finance = Math.log1p(toNumber(readRate(financeRate, ['financeRate'])));
  const reinvest = Math.log1p(toNumber(readRate(reinvestRate, ['reinvestRate'])));
  const values = readAmounts(amounts);
  const signs = new Set(values.map((amount) => sign(amount)));
  if (!signs.has(1)) return noRate(signs.has(-1) ? 'all-outflow' : 'empty');
  if (!signs.has(-1)) return noRate('all-inflow');
  const last = values.length - 1;
  const terms = values.map((amount, at) => ({ log: Math.log(Math.abs(toNumber(amount))), at, paid: sign(amount) < 0 }));
  const paid = logSum(terms.filter((one) => one.paid).map(({ log, at }) => log - at * finance));
  const received = logSum(terms.filter((one) => !one.paid).map(({ log, at }) => log + (last - at) * reinvest));
  const rate = Math.expm1((received - paid) / last);
  return rate > -1 && rate < Infinity ? Object.freeze({ kind: 'unique', rate }) : noRate('out-of-range');
}

/** `ln Σ e^log`, scaled by the largest term so that nothing overflows. */
function logSum(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(most)) return most;
  return most + Math.log(logs.reduce((total, log) => total + Math.exp(log - most), 0));
}
