import { abs, compare, sign, sum, times } from '../foundation/index.ts';
import { type FlowInput, type RateOfReturn, xirr, xnpv } from '../investment/index.ts';

const coarse = 1e-3;

/**
 * The law of a rate of return: at every rate it names, the exact present value changes its sign within a relative
 * `nearness` of 1 + rate, or is nothing beside the amounts themselves (10⁻⁹ of them, discounted).
 */
export function ratesBalance(flows: readonly FlowInput[], result: RateOfReturn, nearness = 1e-9): boolean {
  return ratesOf(result).every((rate) => {
    // Near −100 % a double has few digits left for 1 + rate, and present values soon outgrow any text.
    if (1 + rate < coarse) return true;
    const step = (1 + rate) * nearness;
    const [low, high] = [rate - step, rate + step];
    if (sign(xnpv(low, flows)) !== sign(xnpv(high, flows))) return true;
    const size = xnpv(
      rate,
      flows.map(({ date, amount }) => ({ date, amount: abs(amount) })),
    );
    return compare(abs(xnpv(rate, flows)), times(size, '1e-9')) <= 0;
  });
}

/** The law of scale: amounts in another unit have the same rates (within a relative 10⁻⁹), and the same lack of any. */
export function scaleIsIrrelevant(flows: readonly FlowInput[], factor: string): boolean {
  const plain = xirr(flows);
  const scaled = xirr(flows.map(({ date, amount }) => ({ date, amount: times(amount, factor) })));
  if (plain.kind === 'none' || scaled.kind === 'none') return plain.kind === scaled.kind;
  const [before, after] = [ratesOf(plain), ratesOf(scaled)];
  return (
    before.length === after.length &&
    before.every((rate, at) => Math.abs((after[at] ?? Number.NaN) - rate) <= 1e-9 * (1 + Math.abs(rate)))
  );
}

/** The law of more: a further amount received never lowers the value on a fixed date. */
export function moreIsNeverWorse(flows: readonly FlowInput[], received: FlowInput, rate: number): boolean {
  const at = '1990-01-01';
  const before = xnpv(rate, flows, { at });
  const after = xnpv(rate, [...flows, { date: received.date, amount: abs(received.amount) }], { at });
  return compare(after, before) >= 0;
}

/** Every amount of a series added up at a rate of zero: what a present value must equal there. */
export function zeroRateIsTheSum(flows: readonly FlowInput[]): boolean {
  return xnpv(0, flows) === sum(flows.map(({ amount }) => amount));
}

function ratesOf(result: RateOfReturn): readonly number[] {
  if (result.kind === 'none') return [];
  return result.kind === 'unique' ? [result.rate] : result.rates;
}
