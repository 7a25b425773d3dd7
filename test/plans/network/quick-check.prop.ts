import * as fc from 'fast-check';
import { safeParse } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { glanceAtActivity, glanceAtLink } from '../../../src/plans/network/quick-check.ts';
import { ReadNetwork } from '../../../src/plans/network/schemas.ts';

const some = fc.constantFrom<unknown>(
  ...['a', '', 'FS', 'SF', 'XX', 'start', 'finish', 'day', 'workday', 'percent', 'none', 'successor', '2026-02-30'],
  ...['2026-11-22', 0, 1, -1, 50, 101, 0.5, 1e6, 1e7, NaN, true, false, null, undefined, [], {}],
  ...[{ type: 'SNET', at: 3 }, { type: 'ALAP' }, { type: 'SNET' }, { type: 'MFO', at: '2026-11-22', hard: true }],
  ...[{ at: 3 }, { type: 'ALAP', at: 1 }, [{ type: 'FNLT', at: 3 }], [{ type: 'FNLT', at: 3, more: 1 }]],
);
const fields = ['id', 'duration', 'unit', 'calendar', 'constraint', 'deadline', 'milestone', 'actualStart'];
const activities = fc
  .record(
    Object.fromEntries(
      [...fields, 'actualFinish', 'remaining', 'percent', 'manualStart', 'more'].map((at) => [at, some]),
    ),
    { requiredKeys: [] },
  )
  .chain((one) => fc.constantFrom(one, { ...one, id: 'a', duration: 2 }));
const links = fc
  .record(Object.fromEntries(['from', 'to', 'type', 'lag', 'unit', 'lagCalendar', 'more'].map((at) => [at, some])), {
    requiredKeys: [],
  })
  .chain((one) => fc.constantFrom(one, { ...one, from: 'a', to: 'a', type: 'FS' }));

test('an activity is right at a glance just where the careful reading has nothing to say of it', () => {
  fc.assert(
    fc.property(activities, (one) => {
      const read = safeParse(ReadNetwork, { activities: [one], links: [] });
      expect(glanceAtActivity(one) !== 'wrong').toBe(read.ok);
    }),
    { numRuns: 3000 },
  );
});

test('and so is a link, whose ends are looked up when it is read', () => {
  fc.assert(
    fc.property(links, (one) => {
      const read = safeParse(ReadNetwork, { activities: [], links: [one] });
      const ends =
        typeof one['from'] === 'string' && typeof one['to'] === 'string' && one['from'] !== '' && one['to'] !== '';
      expect(ends && glanceAtLink(one) !== 'wrong').toBe(read.ok);
    }),
    { numRuns: 3000 },
  );
});
