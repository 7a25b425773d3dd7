import * as z from 'zod/mini';
import {
  Decimal,
  deepFreeze,
  Label,
  Locale,
  parse,
  plus,
  type Schema,
  sign,
  toNumber,
} from '../../foundation/index.ts';

/** A step of a bridge from one balance to another. */
export interface BridgeStep {
  readonly id: string;
  readonly label: Label;
  /** Positive what comes in, negative what goes out. */
  readonly amount: Decimal;
}

/** A bar of a waterfall chart. */
export interface BridgeRow {
  readonly id: string;
  readonly label: string;
  /** `total` for the balances at both ends, `delta` for the steps between. */
  readonly kind: 'total' | 'delta';
  /** Where the sum stood before, and after. */
  readonly start: number;
  readonly end: number;
  /** The lower end of the bar, and its signed height. */
  readonly base: number;
  readonly delta: number;
  readonly direction: 'in' | 'out' | 'none';
}

const Steps: Schema<readonly BridgeStep[]> = /* @__PURE__ */ z.lazy(() =>
  z.array(z.strictObject({ id: z.string(), label: Label, amount: Decimal })),
);
const Options: Schema<{ readonly locale: Locale; readonly opening: BridgeStep; readonly closing: Label }> =
  /* @__PURE__ */ z.lazy(() =>
    z.strictObject({
      locale: Locale,
      opening: z.strictObject({ id: z.string(), label: Label, amount: Decimal }),
      closing: Label,
    }),
  );

/**
 * The bars of a waterfall from an opening balance over steps to the closing one, exact before they become numbers. The direction stands
 * in the row, so that what goes out is never drawn as what comes in.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { cashBridgeRows } from 'hoshin/views';
 * const opening = { id: 'opening', label: { zh: '期初', en: 'Opening' }, amount: '100' };
 * const steps = [{ id: 'land', label: { zh: '土地款', en: 'Land' }, amount: '-130' }];
 * cashBridgeRows(steps, { locale: 'en', opening, closing: { zh: '期末', en: 'Closing' } }).map(({ end }) => end); // => [100, -30, -30]
 */
export function cashBridgeRows(
  steps: readonly BridgeStep[],
  options: { readonly locale: Locale; readonly opening: BridgeStep; readonly closing: Label },
): readonly BridgeRow[] {
  const { locale, opening, closing } = parse(Options, options);
  let balance = opening.amount;
  const rows: BridgeRow[] = [totalRow(opening.id, opening.label[locale], balance)];
  for (const { id, label, amount } of parse(Steps, steps)) {
    const after = plus(balance, amount);
    const [start, end] = [toNumber(balance), toNumber(after)];
    const direction = (['out', 'none', 'in'] as const)[sign(amount) + 1] ?? 'none';
    rows.push({
      id,
      label: label[locale],
      kind: 'delta',
      start,
      end,
      base: Math.min(start, end),
      delta: toNumber(amount),
      direction,
    });
    balance = after;
  }
  rows.push(totalRow('closing', closing[locale], balance));
  return deepFreeze(rows);
}

function totalRow(id: string, label: string, balance: Decimal): BridgeRow {
  const end = toNumber(balance);
  const direction = (['out', 'none', 'in'] as const)[sign(balance) + 1] ?? 'none';
  return { id, label, kind: 'total', start: 0, end, base: Math.min(0, end), delta: end, direction };
}
