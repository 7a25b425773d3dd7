import * as fc from 'fast-check';
import { addDays, periodSpan } from '../foundation/index.ts';
import { type Measurement, parseMeasurements } from '../indicators/index.ts';
import { anyDecimal, anyPeriod } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/** Monthly facts of a year about some indicators and entities, reported after the month's end, some of them null, some corrected. */
export function anyMeasurements(options: {
  readonly indicators: readonly string[];
  readonly entities: readonly string[];
  readonly year: number;
  readonly most: number;
}): fc.Arbitrary<readonly Measurement[]> {
  const { indicators, entities, year, most } = options;
  const fact = fc.record({
    indicator: fc.constantFrom(...indicators),
    entity: fc.constantFrom(...entities),
    at: anyPeriod({ from: `${year}-01-01`, to: `${year}-12-31`, grains: ['month'] }),
    value: fc.option(anyDecimal({ min: -1000, max: 100_000, places: 2 })),
    late: fc.integer({ min: 1, max: 40 }),
  });
  return fc
    .uniqueArray(fact, {
      maxLength: most,
      selector: ({ indicator, entity, at, late }) => [indicator, entity, at, late].join(' '),
    })
    .map((facts) =>
      parseMeasurements(
        facts.map(({ late, ...rest }) => ({ ...rest, recordedOn: addDays(periodSpan(rest.at).end, late) })),
      ),
    );
}

/** What may be wrong with facts: two values of one cell recorded on one day, a time that is none, a figure that is no number. */
export const measurementFaults: readonly Fault<readonly Measurement[]>[] = [
  {
    code: 'conflicting-records',
    spoil: ([first, ...rest]) =>
      first === undefined ? null : [first, ...rest, { ...first, value: first.value === '7' ? '8' : '7' }],
  },
  {
    code: 'not-day-or-period',
    spoil: (all) => (all.length === 0 ? null : all.map((one) => ({ ...one, at: '2026-13' }))),
  },
  { code: 'not-decimal', spoil: (all) => (all.length === 0 ? null : all.map((one) => ({ ...one, value: '1,200' }))) },
];
