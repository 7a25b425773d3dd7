import * as fc from 'fast-check';
import { addDays, workCalendar } from 'hoshin/foundation';
import { parseReviewRule } from 'hoshin/reviews';
import { brokenResolutionLaws, brokenReviewLaws } from 'hoshin/testing';
import { expect, test } from 'vitest';
import { label, resolutionOf } from './sample.ts';

const office = workCalendar({
  week: [true, true, true, true, true, false, false],
  shutdowns: [{ from: '2026-02-01', to: '2026-03-20' }],
});
const nonZero = (most: number) => fc.integer({ min: -most, max: most }).filter((n) => n !== 0);
const day = fc.oneof(
  fc.record({ kind: fc.constant('day'), n: nonZero(40) }),
  fc.record({ kind: fc.constant('workday'), n: nonZero(30) }),
  fc.record({
    kind: fc.constant('month-day'),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({ kind: fc.constant('after'), n: fc.nat(40), unit: fc.constantFrom('day', 'workday') }),
);
const timeRule = fc
  .tuple(
    fc.constantFrom('week', 'fortnight', 'month', 'quarter', 'half', 'year'),
    day,
    fc.constantFrom('keep', 'next-workday', 'previous-workday'),
  )
  .filter(([every, on]) => on.kind !== 'month-day' || every === 'quarter' || every === 'half' || every === 'year')
  .map(([every, on, onDayOff]) => ({
    kind: 'time',
    subjects: ['east'],
    every,
    day: on,
    onDayOff,
    anchor: '2026-01-05',
  }));
const nodeRule = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom('day', 'workday'))
  .map(([offset, unit]) => ({ kind: 'node', node: 'open', subjects: [], offset, unit }));
const eventRule = fc
  .tuple(fc.nat(20), fc.constantFrom('day', 'workday'))
  .map(([within, unit]) => ({ kind: 'event', event: 'trip', subjects: [], within, unit }));
const rules = fc
  .array(fc.oneof({ weight: 3, arbitrary: timeRule }, nodeRule, eventRule), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((one, at) => parseReviewRule({ ...one, id: `rule-${at}`, label, meeting: at % 2 === 0 ? 'm' : 'n' })),
  );
const offset = fc.nat(500).map((n) => addDays('2026-01-01', n));

test('due reviews are pure: a window gives what its parts give, each once, none lost', () => {
  fc.assert(
    fc.property(rules, offset, fc.nat(200), fc.nat(200), offset, offset, (given, from, a, b, node, event) => {
      const options = {
        from,
        to: addDays(from, a + b + 1),
        calendar: office,
        nodes: [{ node: 'open', subject: 'riverside', on: node }],
        events: [{ id: 'e', event: 'trip', subject: 'riverside', on: event, value: null }],
      };
      expect(brokenReviewLaws(given, options, addDays(from, a))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const event = fc.record({
  event: fc.constantFrom(
    'sign',
    'report',
    'ask-extension',
    'grant',
    'decline',
    'complete',
    'accept',
    'return',
    'cancel',
    'reopen',
  ),
  days: fc.integer({ min: -3, max: 20 }),
  by: fc.constantFrom('project-head', 'president', 'sales', 'stranger'),
  evidence: fc.record(
    {
      note: fc.constantFrom('推进', ''),
      reason: fc.constantFrom('市场变化', ' '),
      due: fc.constantFrom('2026-04-20', '2026-02-01', '2026-12-31', 'soon'),
      result: fc.constant('完成'),
      effect: fc.constantFrom('已恢复', ''),
      share: fc.constantFrom('0.5', '2', 'x'),
    },
    { requiredKeys: [] },
  ),
});

test('whatever happens to a resolution, none closes without a verified effect', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), (given) => {
      let on = '2026-03-06';
      const events = given.map(({ days, ...one }) => ({ ...one, on: (on = addDays(on, days)) }));
      expect(brokenResolutionLaws(resolutionOf(), events as never)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
