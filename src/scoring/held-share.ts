import * as z from 'zod/mini';
import { Decimal, type DecimalInput, deepFreeze, type Label, parse, ratio, type Schema } from '../foundation/index.ts';
import { attainment, type AttainmentInput } from './attainment.ts';
import { texts } from './messages.ts';

/** How much of the time something was kept where it was wanted. */
export interface HeldShare {
  readonly kind: 'held-share';
  /** Periods held ÷ periods up to the latest reported; null where nothing was reported. */
  readonly share: Decimal | null;
  /** Periods in which it was held. */
  readonly held: number;
  /** Periods up to the latest that was reported. */
  readonly counted: number;
  /** Those of them that were never reported: they count as not held. */
  readonly unreported: number;
  readonly because: Label;
}

const Readings: Schema<readonly (Decimal | null)[]> = /* @__PURE__ */ z.array(z.nullable(Decimal));

/**
 * For what is to be maintained: in how many of its periods it was.
 *
 * Question: how reliably was it held? Equation: periods held ÷ periods up to the latest that was reported. A period before that
 * without a reading counts as not held; nothing reported at all gives no share, not zero. Units: none; 1 is always.
 *
 * Source: «ServiceNow Goal Framework».
 *
 * @param readings - one for each period in order, null where not reported
 * @throws `HoshinError` as {@link attainment}
 * @example
 * import { heldShare } from 'hoshin/scoring';
 * const debt = { direction: 'maintain-below' as const, target: '0.7' };
 * heldShare(['0.68', null, '0.71', '0.69', null], debt).share; // => '0.5'
 * heldShare([null, null], debt).share; // => null
 */
export function heldShare(
  readings: readonly (DecimalInput | null)[],
  wanted: Pick<AttainmentInput, 'target' | 'direction' | 'tolerance'>,
): HeldShare {
  const read = parse(Readings, readings);
  const counted = read.findLastIndex((one) => one !== null) + 1;
  const met = read.slice(0, counted).map((actual) => attainment({ ...wanted, actual }).met);
  const held = met.filter((one) => one === true).length;
  const unreported = read.slice(0, counted).filter((one) => one === null).length;
  const share = ratio(held, counted);
  return deepFreeze({ kind: 'held-share', share, held, counted, unreported, because: texts.held(held, counted) });
}
