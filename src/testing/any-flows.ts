import * as fc from 'fast-check';
import { addDays, times } from '../foundation/index.ts';
import type { FlowInput } from '../investment/index.ts';
import { changed } from './any-weights.ts';
import type { Fault } from './invalid.ts';

/** Dated amounts of both signs over up to a hundred years, from 10⁻⁶ to 10¹⁵, in any order, several a date. */
export function anyFlows(): fc.Arbitrary<readonly FlowInput[]> {
  const amount = fc
    .tuple(fc.bigInt({ min: -999_999n, max: 999_999n }), fc.integer({ min: -6, max: 9 }))
    .map(([units, exponent]) => times(String(units), `1e${exponent}`));
  const flow = fc
    .tuple(fc.integer({ min: 0, max: 36_524 }), amount)
    .map(([days, value]) => ({ date: addDays('1990-01-01', days), amount: value }));
  return fc.array(flow, { maxLength: 30 });
}

/** What may be wrong with cash flows: a day that is none, an amount as a binary fraction or as a word, a date left out. */
export const flowFaults: readonly Fault<readonly FlowInput[]>[] = [
  { code: 'impossible-date', spoil: (flows) => changed(flows, (flow) => ({ ...flow, date: '2025-02-29' })) },
  { code: 'float-amount', spoil: (flows) => changed(flows, (flow) => ({ ...flow, amount: 0.1 })) },
  { code: 'not-decimal', spoil: (flows) => changed(flows, (flow) => ({ ...flow, amount: 'many' })) },
  { code: 'not-date', spoil: (flows) => changed(flows, (flow) => ({ ...flow, date: 'soon' })) },
  { code: 'missing', spoil: (flows) => changed(flows, ({ amount }) => ({ amount })) },
];
