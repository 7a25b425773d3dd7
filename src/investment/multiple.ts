import {
  abs,
  type Decimal,
  type DecimalInput,
  deepFreeze,
  type Label,
  minus,
  ratio,
  sign,
  sum,
} from '../foundation/index.ts';
import { readAmounts } from './flow.ts';
import { texts } from './return-messages.ts';

/** What was paid (as a positive amount) and what was received. */
interface PaidAndReceived {
  readonly paid: Decimal;
  readonly received: Decimal;
}

function sides(amounts: readonly DecimalInput[]): PaidAndReceived {
  const values = readAmounts(amounts);
  return {
    paid: abs(sum(values.filter((value) => sign(value) < 0))),
    received: sum(values.filter((value) => sign(value) > 0)),
  };
}

const millionth = { quantum: '0.000001' } as const;

/** A multiple on invested capital, with what it was computed from. */
export interface InvestedMultiple extends PaidAndReceived {
  /** Received ÷ paid, to six decimals; null where nothing was paid. */
  readonly multiple: Decimal | null;
  readonly because: Label;
}

/**
 * Multiple on invested capital (投资回报倍数): all that was received ÷ all that was paid in, later payments included.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { moic } from 'hoshin/investment';
 * moic([-100, -50, 120, 105]).multiple; // => '1.5'
 * moic([100]).because.en; // => 'nothing was paid in, so there is no multiple'
 */
export function moic(amounts: readonly DecimalInput[]): InvestedMultiple {
  const { paid, received } = sides(amounts);
  const multiple = ratio(received, paid, millionth);
  return deepFreeze({ paid, received, multiple, because: texts.multiple(paid, received, multiple) });
}

/** A margin, with what it was computed from. */
export interface Margin extends PaidAndReceived {
  /** Received − paid. */
  readonly profit: Decimal;
  /** Profit ÷ received, to six decimals; null where nothing was received. */
  readonly margin: Decimal | null;
  readonly because: Label;
}

/**
 * Margin (利润率): what is left ÷ all that was received.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { margin } from 'hoshin/investment';
 * margin([-80, 100]).margin; // => '0.2'
 * margin([-80]).margin; // => null
 */
export function margin(amounts: readonly DecimalInput[]): Margin {
  const { paid, received } = sides(amounts);
  const profit = minus(received, paid);
  const share = ratio(profit, received, millionth);
  return deepFreeze({ paid, received, profit, margin: share, because: texts.margin(profit, received, share) });
}
