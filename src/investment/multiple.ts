import { abs, type Decimal, type DecimalInput, minus, ratio, sign, sum } from '../foundation/index.ts';
import { readAmounts } from './flow.ts';

/** What was paid (as a positive amount) and what was received. */
function sides(amounts: readonly DecimalInput[]): { readonly paid: Decimal; readonly received: Decimal } {
  const values = readAmounts(amounts);
  return {
    paid: abs(sum(values.filter((value) => sign(value) < 0))),
    received: sum(values.filter((value) => sign(value) > 0)),
  };
}

/**
 * Multiple on invested capital (投资回报倍数): all that was received ÷ all that was paid in, later payments included; to
 * six decimals. Null where nothing was paid.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { moic } from 'hoshin/investment';
 * moic([-100, -50, 120, 105]); // => '1.5'
 * moic([100]); // => null
 */
export function moic(amounts: readonly DecimalInput[]): Decimal | null {
  const { paid, received } = sides(amounts);
  return ratio(received, paid, { quantum: '0.000001' });
}

/**
 * Margin (利润率): what is left ÷ all that was received; to six decimals. Null where nothing was received.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { margin } from 'hoshin/investment';
 * margin([-80, 100]); // => '0.2'
 * margin([-80]); // => null
 */
export function margin(amounts: readonly DecimalInput[]): Decimal | null {
  const { paid, received } = sides(amounts);
  return ratio(minus(received, paid), received, { quantum: '0.000001' });
}
