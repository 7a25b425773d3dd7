import * as fc from 'fast-check';
import { addDays, workCalendar } from 'hoshin/foundation';
import { parsePlan, type Plan, schedulePlans } from 'hoshin/plans';
import { buildingDurations2012 } from 'hoshin/presets';
import { durationsGrowWith, editsMoveOnlyLater, supplyAddsUp, supportersFinishInTime } from 'hoshin/testing';
import { expect, test } from 'vitest';

const calendars = {
  office: workCalendar({ week: [true, true, true, true, true, false, false] }),
  site: workCalendar({
    week: [true, true, true, true, true, true, false],
    shutdowns: [{ from: '2026-02-10', to: '2026-03-02' }],
  }),
};
const label = { zh: '节点', en: 'Node' };
const day0 = '2026-01-05';

const nodeOf = (least: number) =>
  fc.record({
    tier: fc.constantFrom(1, 2, 3, 4),
    duration: fc.integer({ min: least, max: 15 }),
    supports: fc.option(fc.nat(7)),
    calendar: fc.constantFrom(undefined, 'office', 'site'),
    fixed: fc.option(fc.record({ type: fc.constantFrom('MFO', 'FNLT', 'SNET'), day: fc.nat(60) }), { freq: 4 }),
  });
const link = fc.record({
  a: fc.nat(7),
  b: fc.nat(7),
  type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
  lag: fc.integer({ min: -5, max: 8 }),
});
const drawn = (least: number) =>
  fc.record({
    nodes: fc.array(nodeOf(least), { minLength: 2, maxLength: 8 }),
    links: fc.array(link, { maxLength: 6 }),
  });

/** Four plans of four tiers; links lead from lower tiers to higher ones, or along one tier, so that there is no ring. */
const plansOf = (least: number) =>
  drawn(least).map(({ nodes, links }): readonly Plan[] => {
    const ordered = [...nodes].sort((a, b) => b.tier - a.tier);
    const made = ordered.map(({ tier, duration, supports, calendar, fixed }, at) => ({
      id: `n${at}`,
      label,
      tier,
      duration,
      ...(calendar === undefined ? {} : { calendar }),
      ...(supports !== null && (ordered[supports]?.tier ?? 9) < tier ? { supports: `n${supports}` } : {}),
      ...(fixed === null ? {} : { constraint: { type: fixed.type, at: addDays(day0, fixed.day) } }),
    }));
    const joined = links.filter(({ a, b }) => a < b && b < made.length);
    return [1, 2, 3, 4].map((tier) =>
      parsePlan({
        id: `p${tier}`,
        label,
        entity: 'a',
        tier,
        owner: 'head',
        maySet: [],
        mayChange: [],
        nodes: made.filter((one) => one.tier === tier),
        links: joined
          .filter(({ b }) => made[b]?.tier === tier)
          .map(({ a, b, ...rest }) => ({ from: `n${a}`, to: `n${b}`, ...rest })),
      }),
    );
  });

test('scheduled forwards or back, no lower tier finishes after the node it supports', () => {
  fc.assert(
    fc.property(plansOf(0), fc.constantFrom('forward' as const, 'backward' as const), (plans, direction) => {
      expect(supportersFinishInTime(plans, { calendars, start: day0, direction })).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('after an edit nothing else moves earlier, and every move begins at the edit', () => {
  fc.assert(
    // Of at least a day: a milestone on the first day of all stands on either side of it.
    fc.property(plansOf(1), fc.nat(7), fc.integer({ min: 0, max: 30 }), (plans, at, days) => {
      const dated = schedulePlans(plans, { calendars, start: day0 });
      if (dated.kind === 'cyclic') throw new Error('a ring');
      const nodes = dated.plans.flatMap((plan) => plan.nodes);
      const one = nodes[at % nodes.length]!;
      const edits = [{ node: one.id, finish: addDays(one.finish!, days) }];
      expect(editsMoveOnlyLater(dated.plans, edits, { calendars })).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a building takes no less time for more storeys, whatever else it is', () => {
  const template = buildingDurations2012();
  const building = [{ id: 'n1', label }];
  fc.assert(
    fc.property(
      fc.record({
        type: fc.constantFrom('villa', 'multi', 'small-high', 'high'),
        pile: fc.constantFrom('natural', 'driven', 'hand-dug', 'bored'),
        'fit-out': fc.constantFrom('bare', 'full'),
        basements: fc.nat(4),
        'transfer-floors': fc.nat(3),
        'spring-festivals': fc.nat(3),
      }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 4 }),
      (values, floors) => {
        const project = { entity: 'a', values, batches: [{ id: 'b1', label, buildings: building }] };
        expect(durationsGrowWith(template, project, 'floors', floors)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('supply adds up, dated or not', () => {
  const one = fc.record({
    node: fc.constantFrom('b1', 'b2', 'b3', 'b4'),
    on: fc.option(fc.nat(900).map((days) => addDays(day0, days))),
    amount: fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => (cents / 100).toFixed(2)),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), (nodes) => {
      expect(supplyAddsUp(nodes)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
