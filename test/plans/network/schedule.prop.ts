import * as fc from 'fast-check';
import { scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';

type Type = 'FS' | 'SS' | 'FF' | 'SF';
interface Link {
  readonly from: string;
  readonly to: string;
  readonly type: Type;
  readonly lag: number;
}

const networks = fc
  .record({
    durations: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
    links: fc.array(
      fc.record({
        a: fc.nat(7),
        b: fc.nat(7),
        type: fc.constantFrom<Type>('FS', 'SS', 'FF', 'SF'),
        lag: fc.integer({ min: -4, max: 6 }),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ durations, links }) => ({
    activities: durations.map((duration, at) => ({ id: `n${at}`, duration })),
    links: links
      .map(({ a, b, ...rest }) => ({ a: a % durations.length, b: b % durations.length, ...rest }))
      .filter(({ a, b }) => a < b)
      .map(({ a, b, type, lag }): Link => ({ from: `n${a}`, to: `n${b}`, type, lag })),
  }));

/** Early starts by asking every link again and again until none asks for more. */
function naive({
  activities,
  links,
}: {
  activities: { id: string; duration: number }[];
  links: Link[];
}): Map<string, number> {
  const duration = new Map(activities.map((one) => [one.id, one.duration]));
  const start = new Map(activities.map((one) => [one.id, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, type, lag } of links) {
      const tail = start.get(from)! + (type.startsWith('F') ? duration.get(from)! : 0);
      const bound = tail + lag - (type[1] === 'F' ? duration.get(to)! : 0);
      if (bound > start.get(to)!) {
        start.set(to, bound);
        changed = true;
      }
    }
  }
  return start;
}

test('early starts equal those of asking every link until none asks for more', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const schedule = scheduleNetwork(network);
      if (schedule.kind !== 'scheduled') throw new Error('no ring was made');
      expect(new Map(schedule.activities.map((one) => [one.id, one.earlyStart]))).toEqual(naive(network));
    }),
    { numRuns: 400 },
  );
});

test('early is never after late, links hold in both passes, and what is critical reaches the finish', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const schedule = scheduleNetwork(network);
      if (schedule.kind !== 'scheduled') throw new Error('no ring was made');
      const rows = new Map(schedule.activities.map((one) => [one.id, one]));
      for (const one of schedule.activities) {
        expect(one.earlyStart).toBeLessThanOrEqual(one.lateStart!);
        expect(one.totalFloat!).toBeGreaterThanOrEqual(one.freeFloat!);
        expect(one.critical).toBe(one.totalFloat === 0);
      }
      for (const { from, to, type, lag } of network.links) {
        const a = rows.get(from)!;
        const b = rows.get(to)!;
        for (const pass of ['early', 'late'] as const) {
          const tail = type.startsWith('F') ? a[`${pass}Finish`]! : a[`${pass}Start`]!;
          const head = type[1] === 'F' ? b[`${pass}Finish`]! : b[`${pass}Start`]!;
          expect(head).toBeGreaterThanOrEqual(tail + lag);
        }
      }
      expect(schedule.activities.some(({ critical, earlyFinish }) => critical && earlyFinish === schedule.finish)).toBe(
        true,
      );
      expect(schedule.violations).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('with FS links alone a longer duration never moves a finish earlier', () => {
  fc.assert(
    fc.property(networks, fc.nat(7), fc.integer({ min: 1, max: 5 }), (network, which, more) => {
      const links = network.links.map((one) => ({ ...one, type: 'FS' as const }));
      const longer = network.activities.map((one, at) =>
        at === which % network.activities.length ? { ...one, duration: one.duration + more } : one,
      );
      const before = scheduleNetwork({ activities: network.activities, links });
      const after = scheduleNetwork({ activities: longer, links });
      if (before.kind !== 'scheduled' || after.kind !== 'scheduled') throw new Error('no ring was made');
      before.activities.forEach((one, at) =>
        expect(after.activities[at]!.earlyFinish).toBeGreaterThanOrEqual(one.earlyFinish),
      );
    }),
    { numRuns: 200 },
  );
});
