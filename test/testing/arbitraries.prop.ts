import * as fc from 'fast-check';
import {
  decimal,
  isCivilDate,
  isDecimal,
  isHoshinError,
  isPeriod,
  type Result,
  safeParseWeights,
  safeParseWorkCalendar,
} from 'hoshin/foundation';
import { safeParseFramework, safeParseLedger } from 'hoshin/framework';
import { safeParseGoal } from 'hoshin/goals';
import { cashPositive, type FlowInput } from 'hoshin/investment';
import { safeParseMeasurements } from 'hoshin/indicators';
import { safeParsePlan, schedulePlan } from 'hoshin/plans';
import * as testing from 'hoshin/testing';
import { expect, test } from 'vitest';

const year = 2026;
const runs = { numRuns: 400 };
const framework = testing.anyFramework({ year, entities: 4, nodes: 5 });
const ledger = framework.chain((one) => testing.anyLedger(one, { year, most: 12 }));
const measurements = testing.anyMeasurements({ indicators: ['a', 'b'], entities: ['x', 'y'], year, most: 12 });

interface Kind {
  readonly name: string;
  readonly values: fc.Arbitrary<unknown>;
  readonly nearly: fc.Arbitrary<testing.NearlyValid>;
  readonly faults: readonly { readonly code: string }[];
  readonly read: (json: unknown) => Result<unknown>;
}

function kind<T>(
  name: string,
  values: fc.Arbitrary<T>,
  faults: readonly testing.Fault<T>[],
  read: (json: unknown) => Result<unknown>,
): Kind {
  return { name, values, faults, read, nearly: testing.invalidOf(values, faults) };
}

/** Cash flows are read by whatever is asked of them. */
function readFlows(json: unknown): Result<unknown> {
  try {
    cashPositive(json as readonly FlowInput[]); // a list of whatever was drawn: the function reads it by its schema
    return { ok: true, value: json };
  } catch (error) {
    return { ok: false, issues: isHoshinError(error) ? error.issues : [] };
  }
}

const kinds: Kind[] = [
  kind('weights', testing.anyWeights({ most: 8 }), testing.weightFaults, safeParseWeights),
  kind('calendar', testing.anyCalendar({ year }), testing.calendarFaults, safeParseWorkCalendar),
  kind('goal', testing.anyGoal({ year }), testing.goalFaults, safeParseGoal),
  kind('plan', testing.anyPlan({ most: 8, year }), testing.planFaults, safeParsePlan),
  kind('measurements', measurements, testing.measurementFaults, safeParseMeasurements),
  kind('framework', framework, testing.frameworkFaults, safeParseFramework),
  kind('cash flow series', testing.anyFlows(), testing.flowFaults, readFlows),
  kind('ledger', ledger, testing.ledgerFaults, safeParseLedger),
];

test.each(kinds)('every $name is valid and its own JSON', ({ values, read }) => {
  fc.assert(
    fc.property(values, (value) => {
      const again = read(JSON.parse(JSON.stringify(value)));
      expect(again).toEqual({ ok: true, value });
    }),
    runs,
  );
});

test.each(kinds)('every nearly valid $name is refused for what is wrong with it', ({ nearly, read, faults }) => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(nearly, ({ json, code }) => {
      const found = read(json);
      seen.add(code);
      expect(found.ok ? [] : found.issues.map((one) => one.code)).toContain(code);
    }),
    runs,
  );
  expect([...seen].sort()).toEqual([...new Set(faults.map(({ code }) => code))].sort());
});

test('scalars are canonical and inside their bounds', () => {
  const decimals = testing.anyDecimal({ min: -5, max: 5, places: 3 });
  const dates = testing.anyDate({ from: '2024-02-28', to: '2024-03-01' });
  const periods = testing.anyPeriod({ from: '2026-01-01', to: '2026-12-31', grains: ['year', 'quarter', 'week'] });
  fc.assert(
    fc.property(decimals, dates, periods, (one, date, period) => {
      expect([isDecimal(one), decimal(one), Math.abs(Number(one)) <= 5]).toEqual([true, one, true]);
      expect(['2024-02-28', '2024-02-29', '2024-03-01']).toContain(date);
      expect([isCivilDate(date), isPeriod(period)]).toEqual([true, true]);
    }),
    runs,
  );
});

test('plans run in no circle: each can be scheduled', () => {
  fc.assert(
    fc.property(testing.anyPlan({ most: 8, year }), (plan) => {
      expect(schedulePlan(plan, { start: '2026-01-01', calendars: {} }).kind).toBe('scheduled');
    }),
    runs,
  );
});

test('values shrink to small ones', () => {
  const smallest = fc.check(
    fc.property(testing.anyPlan({ most: 20, year }), ({ nodes }) => nodes.length < 3),
    { seed: 3 },
  );
  expect(smallest.counterexample?.[0].nodes).toHaveLength(3);
});
