import { isHoshinError } from 'hoshin/foundation';
import { scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { act, link, office } from './build.ts';

/** What is wrong, as `path code`. */
function faults(network: unknown, options: unknown = {}): string[] {
  try {
    scheduleNetwork(network as any, options as any);
    return [];
  } catch (error) {
    if (!isHoshinError(error)) return ['another error'];
    return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}
const one = [act('a', 1)];

test('every fault is told at once, of the network and of its options', () => {
  const network = {
    activities: [
      act('a', 1),
      act('a', 2),
      act('b', 1.5),
      act('c', -1),
      act('d', 1, { calendar: 'moon' }),
      act('e', 1, { deadline: '2026-02-30' }),
      act('f', 1, { deadline: '10000-01-01' }),
      act('g', 3, { milestone: true }),
      act('h', 3, { percent: 50 }),
      act('i', 3, { actualStart: '2026-03-02', actualFinish: '2026-02-02' }),
    ],
    links: [
      link('a', 'x'),
      link('y', 'a'),
      link('b', 'b'),
      link('c', 'd'),
      link('d', 'c'),
      link('a', 'c', 'XX'),
      link('a', 'b', 'FS', 0.5),
    ],
  };
  const never = { week: Array(7).fill(false) };
  expect(faults(network, { start: 'tomorrow', calendars: { never, office } }).sort()).toEqual([
    'activities.1.id duplicate-id',
    'activities.2.duration wrong-type',
    'activities.3.duration too-small',
    'activities.5.deadline not-time',
    'activities.6.deadline not-time',
    'activities.7.duration milestone-duration',
    'activities.8.percent progress-without-start',
    'activities.9.actualFinish finish-before-start',
    'calendars.never no-workday',
    'links.0.to unknown-id',
    'links.1.from unknown-id',
    'links.2 cycle',
    'links.3 cycle',
    'links.5.type not-allowed',
    'links.6.lag wrong-type',
    'start not-time',
  ]);
});

test('each by itself', () => {
  expect(faults({ activities: [act('a', 1), act('a', 1)], links: [] })).toEqual(['activities.1.id duplicate-id']);
  expect(faults({ activities: one, links: [link('a', 'x')] })).toEqual(['links.0.to unknown-id']);
  expect(faults({ activities: [act('a', 1, { calendar: 'moon' })], links: [] })).toEqual([
    'activities.0.calendar unknown-id',
  ]);
  expect(faults({ activities: one, links: [] }, { calendars: { office }, calendar: 'moon', start: 1 })).toEqual([
    'calendar unknown-id',
  ]);
  expect(faults({ activities: one, links: [] }, { calendars: { office } })).toEqual(['start start-needed']);
  expect(faults({ activities: [act('a', 400_000)], links: [] }, { start: '9000-01-01' })).toEqual([
    'activities.0 date-out-of-range',
  ]);
  expect(
    faults({ activities: one, links: [] }, { calendars: { office }, finish: '0001-01-01', start: '0001-01-01' }),
  ).toEqual([]);
  expect(faults({ activities: [act('a', 30)], links: [] }, { calendars: { office }, finish: '0001-01-05' })).toEqual([
    'activities.0 date-out-of-range',
  ]);
  expect(faults({ activities: [act('a', 1, { wrong: 1 })], links: [] })).toEqual(['activities.0.wrong unknown-field']);
  expect(faults({ activities: [act('a', 1, { constraint: { type: 'SNET' } })], links: [] })).toEqual([
    'activities.0.constraint.at constraint-date',
  ]);
  expect(faults({ activities: one, links: [], more: 1 })).toEqual(['more unknown-field']);
  const long = Array.from({ length: 600 }, (_, at) => act(`a${at}`, 1_000_000));
  expect(faults({ activities: long, links: [] })).toEqual(['activities too-long']);
});

test('a ring alone is a result, not an error: members, links and one way round', () => {
  const result = scheduleNetwork({
    activities: ['a', 'b', 'c', 'd'].map((id) => act(id, 1)),
    links: [link('a', 'b'), link('b', 'c', 'SS'), link('c', 'b', 'FF'), link('d', 'd')],
  } as any);
  expect(result).toMatchObject({
    kind: 'cyclic',
    cycles: [
      {
        activities: ['b', 'c'],
        links: [
          { link: 1, from: 'b', to: 'c', type: 'SS' },
          { link: 2, from: 'c', to: 'b', type: 'FF' },
        ],
        ring: ['b', 'c'],
      },
      { activities: ['d'], ring: ['d'] },
    ],
  });
});

test('an activity that also waits for itself does not hide the ring that it stands in', () => {
  const result = scheduleNetwork({
    activities: ['a', 'b', 'c'].map((id) => act(id, 1)),
    links: [link('b', 'b'), link('b', 'c'), link('c', 'b'), link('a', 'b')],
  } as any);
  const [cycle, ...more] = result.kind === 'cyclic' ? result.cycles : [];
  expect(more).toEqual([]);
  expect(cycle).toMatchObject({
    activities: ['b', 'c'],
    ring: ['b', 'c'],
    because: {
      en: 'these wait for each other: b → c → b; "b" waits for itself',
      zh: '以下工作互为前置：b → c → b；“b”以自身为前置',
    },
  });
  expect(cycle?.links.map(({ link: at }) => at)).toEqual([0, 1, 2]);
});

test('a schedule in place of its network is told as that, and not as a thousand fields too many', () => {
  const schedule = scheduleNetwork({ activities: [act('a', 1)], links: [] });
  expect(() => scheduleNetwork(schedule as any)).toThrow('the network that it was made from');
});

test('a date after the year 9999 is told which years are taken', () => {
  const late = { activities: [act('a', 1, { deadline: '10000-01-01' })], links: [] };
  expect(() => scheduleNetwork(late as any)).toThrow('years 1 to 9999');
});

test('hostile input ends in a HoshinError, and none of it hangs', () => {
  const thrower = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  const rotten = [null, undefined, 1, 'x', [], {}, thrower, { activities: 1 }, { activities: [null], links: [] }];
  for (const bad of [
    ...rotten,
    { activities: [act('a', -1)], links: [] },
    { activities: [thrower], links: [] },
    {
      activities: [
        {
          ...act('a', 1),
          get deadline() {
            throw new Error('no');
          },
        },
      ],
      links: [],
    },
    { activities: new Array(2 ** 32 - 1), links: [] },
    { activities: one, links: new Array(2 ** 32 - 1) },
  ]) {
    const found = faults(bad);
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain('another error');
  }
  for (const bad of rotten)
    expect(faults({ activities: one, links: [] }, { calendars: bad })).not.toContain('another error');
  for (const bad of rotten) expect(faults({ activities: one, links: [] }, bad)).not.toContain('another error');
});

test('a network is read without being changed, whatever it is made of', () => {
  const calendars = { mine: { week: [true, true, true, true, true, false, false] } };
  const network = { activities: [Object.create({ id: 'a', duration: 2, calendar: 'mine' })], links: [] };
  expect(faults(network, { start: '2026-11-23', calendars })).toEqual([]);
  expect(Object.isFrozen(calendars.mine)).toBe(false);
  expect(Object.isFrozen(network.activities)).toBe(false);
});
