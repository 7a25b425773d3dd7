import { toDayNumber, workCalendar } from 'hoshin/foundation';
import { describe, expect, test } from 'vitest';
import { act, days, early, floats, late, link, office, row, scheduled, site } from './build.ts';

/** Monday 2 November 2026. */
const start = '2026-11-02';
const dated = { start, calendars: { office, site }, calendar: 'office' };

describe('links', () => {
  test('which boundary does each link type hold?', () => {
    const of = (type: string, lag = 0) =>
      early(
        scheduled({
          activities: [act('p', 10), act('a', 5), act('b', 3)],
          links: [link('p', 'a'), link('a', 'b', type, lag)],
        }),
        'b',
      )[0];
    expect(of('FS')).toEqual([15, 18]);
    expect(of('SS')).toEqual([10, 13]);
    expect(of('FF')).toEqual([12, 15]);
    expect(of('SF')).toEqual([7, 10]);
    expect(of('FS', 2)).toEqual([17, 20]);
    expect(of('SS', 2)).toEqual([12, 15]);
    expect(of('FF', 2)).toEqual([14, 17]);
    expect(of('SF', 2)).toEqual([9, 12]);
    expect(of('FS', -2)).toEqual([13, 16]);
  });

  test('is SF a boundary rule? The successor is over on the day before the predecessor begins', () => {
    const schedule = scheduled(
      {
        activities: [act('lead', 5), act('new', 4), act('old', 2)],
        links: [link('lead', 'new'), link('new', 'old', 'SF')],
      },
      dated,
    );
    expect(days(schedule, 'new', 'old')).toEqual(['2026-11-09..2026-11-12', '2026-11-05..2026-11-06']);
  });

  test('what is a lag counted in? Workdays, calendar days, or percent of the predecessor', () => {
    const of = (extra: object, lag: number) =>
      days(
        scheduled({ activities: [act('a', 5), act('b', 1)], links: [link('a', 'b', 'FS', lag, extra)] }, dated),
        'b',
      )[0];
    expect(of({}, 3)).toBe('2026-11-12..2026-11-12');
    expect(of({ unit: 'workday' }, 3)).toBe('2026-11-12..2026-11-12');
    expect(of({ unit: 'day' }, 3)).toBe('2026-11-10..2026-11-10');
    expect(of({ unit: 'percent' }, 50)).toBe('2026-11-12..2026-11-12');
    expect(of({ unit: 'percent' }, -50)).toBe('2026-11-04..2026-11-04');
  });

  test('whose workdays is a lag counted in? The predecessor’s, or as the options or the link say', () => {
    const shut = workCalendar({
      week: [true, true, true, true, true, true, true],
      shutdowns: [{ from: '2026-11-10', to: '2026-11-12' }],
    });
    const of = (options: object, extra: object = {}) =>
      days(
        scheduled(
          {
            activities: [act('a', 5, { calendar: 'office' }), act('b', 1, { calendar: 'site' })],
            links: [link('a', 'b', 'FS', 2, extra)],
          },
          { start, calendars: { office, site, shut }, calendar: 'shut', ...options },
        ),
        'b',
      )[0];
    expect(of({})).toBe('2026-11-11..2026-11-11');
    expect(of({ lagCalendar: 'predecessor' })).toBe('2026-11-11..2026-11-11');
    expect(of({ lagCalendar: 'successor' })).toBe('2026-11-10..2026-11-10');
    expect(of({ lagCalendar: 'none' })).toBe('2026-11-09..2026-11-09');
    expect(of({ lagCalendar: 'project' })).toBe('2026-11-09..2026-11-09');
    expect(of({ lagCalendar: 'none' }, { lagCalendar: 'successor' })).toBe('2026-11-10..2026-11-10');
  });

  test('FS across calendars: does the successor wait for the predecessor’s next workday? No, it goes straight to its own', () => {
    const schedule = scheduled(
      { activities: [act('a', 5), act('b', 2, { calendar: 'site' })], links: [link('a', 'b')] },
      dated,
    );
    expect(days(schedule, 'b')).toEqual(['2026-11-07..2026-11-09']);
  });
});

describe('late dates', () => {
  test('is LF always LS + duration when an SS or SF successor caps the start? Yes, coupled', () => {
    const schedule = scheduled({
      activities: [act('a', 5), act('b', 20), act('c', 2), act('d', 2)],
      links: [link('a', 'b', 'SS', 3), link('c', 'd', 'SF', 3), link('b', 'd')],
    });
    expect(late(schedule, 'a', 'c')).toEqual([
      [0, 5],
      [22, 24],
    ]);
    for (const one of schedule.activities)
      expect(one.lateFinish! - one.lateStart!).toBe(one.earlyFinish - one.earlyStart);
  });

  test('are starts floored at the project start? Yes, and leads that are cut short are listed', () => {
    const schedule = scheduled({
      activities: [act('a', 2), act('b', 3), act('c', 9), act('d', 1)],
      links: [link('a', 'b', 'FS', -5), link('a', 'c', 'FF'), link('a', 'd', 'SF')],
    });
    expect(early(schedule, 'b', 'c', 'd').map(([at]) => at)).toEqual([0, 0, 0]);
    expect(schedule.truncatedLeads).toEqual([{ link: 0, from: 'a', to: 'b', by: 3 }]);
  });

  test('and at the data date', () => {
    const schedule = scheduled(
      { activities: [act('a', 2), act('b', 3)], links: [link('a', 'b', 'FS', -5)] },
      { start: 0, dataDate: 10 },
    );
    expect(early(schedule, 'b')).toEqual([[10, 13]]);
    expect(schedule.truncatedLeads).toEqual([{ link: 0, from: 'a', to: 'b', by: 3 }]);
  });

  test('does a deadline or FNLT before the finish give negative float, all the way up? Yes, never clamped', () => {
    const chain = (extra: object) =>
      floats(
        scheduled({
          activities: [act('a', 4), act('b', 5), act('c', 3, extra)],
          links: [link('a', 'b'), link('b', 'c')],
        }),
        'a',
        'b',
        'c',
      );
    expect(chain({ deadline: 5 })).toEqual([-7, -7, -7]);
    expect(chain({ constraint: { type: 'FNLT', at: 5 } })).toEqual([-7, -7, -7]);
  });

  test('do early dates depend on the direction? No: it only picks the planned ones', () => {
    const network = { activities: [act('a', 2), act('b', 5), act('c', 1)], links: [link('a', 'c'), link('b', 'c')] };
    const forward = scheduled(network);
    const backward = scheduled(network, { direction: 'backward' });
    const plain = (schedule: typeof forward) => schedule.activities.map((one) => ({ ...one, start: 0, finish: 0 }));
    expect(plain(backward)).toEqual(plain(forward));
    expect([row(forward, 'a').start, row(backward, 'a').start]).toEqual([0, 3]);
  });

  test('may a start anchor and several finish anchors hold at once? Yes, each with its own shortage', () => {
    const schedule = scheduled(
      {
        activities: [
          act('a', 4),
          act('b', 6, { deadline: 8 }),
          act('c', 3, { constraint: { type: 'MFO', at: 5 } }),
          act('d', 9),
        ],
        links: [link('a', 'b'), link('a', 'c')],
      },
      { start: 0, finish: 12 },
    );
    expect(floats(schedule, 'a', 'b', 'c', 'd')).toEqual([-2, -2, -2, 3]);
    expect(schedule.conflicts.map(({ activities, to, shortBy }) => [activities, to.kind, to.at, shortBy])).toEqual([
      [['a', 'b'], 'deadline', 8, 2],
      [['a', 'c'], 'constraint', 5, 2],
    ]);
  });

  test('do several finishes each count back from their own anchor? Yes', () => {
    const schedule = scheduled(
      {
        activities: [
          act('land', 10),
          act('show', 5, { constraint: { type: 'MFO', at: 40 } }),
          act('hand', 20, { constraint: { type: 'MFO', at: 90 } }),
        ],
        links: [link('land', 'show'), link('land', 'hand')],
      },
      { direction: 'backward' },
    );
    expect(schedule.activities.map((one) => [one.id, one.start])).toEqual([
      ['land', 25],
      ['show', 35],
      ['hand', 70],
    ]);
  });
});

describe('times of an activity’s own', () => {
  const of = (constraint: object, extra: object = {}) =>
    scheduled({
      activities: [act('a', 4), act('b', 3, { constraint, ...extra }), act('c', 2)],
      links: [link('a', 'b'), link('b', 'c')],
    });

  test('SNET and FNET move early dates', () => {
    expect(early(of({ type: 'SNET', at: 6 }), 'b', 'c')).toEqual([
      [6, 9],
      [9, 11],
    ]);
    expect(early(of({ type: 'FNET', at: 10 }), 'b', 'c')).toEqual([
      [7, 10],
      [10, 12],
    ]);
  });

  test('SNLT and FNLT cap late dates, and are listed where they are not kept', () => {
    const start = of({ type: 'SNLT', at: 2 });
    expect([early(start, 'b')[0], late(start, 'b')[0]]).toEqual([
      [4, 7],
      [2, 5],
    ]);
    expect(start.violations.map(({ kind, type, activity, by }) => [kind, type, activity, by])).toEqual([
      ['constraint', 'SNLT', 'b', 2],
    ]);
    const finish = of({ type: 'FNLT', at: 6 });
    expect(late(finish, 'a', 'b')).toEqual([
      [-1, 3],
      [3, 6],
    ]);
    expect(finish.violations.map(({ type, by }) => [type, by])).toEqual([['FNLT', 1]]);
  });

  test('is "must start on" hard? Soft by default: links win and the float is negative', () => {
    const soft = of({ type: 'MSO', at: 2 });
    expect(early(soft, 'b')).toEqual([[4, 7]]);
    expect(floats(soft, 'a', 'b')).toEqual([-2, -2]);
    expect(soft.violations.map(({ kind, type, by }) => [kind, type, by])).toEqual([['constraint', 'MSO', 2]]);
    expect(early(of({ type: 'MSO', at: 6 }), 'b')).toEqual([[6, 9]]);
    expect(early(of({ type: 'MFO', at: 12 }), 'b')).toEqual([[9, 12]]);
  });

  test('and hard on request: it stands, both early and late, and the link it breaks is listed with the chain', () => {
    const hard = of({ type: 'MSO', at: 2, hard: true });
    expect([early(hard, 'b')[0], late(hard, 'b')[0]]).toEqual([
      [2, 5],
      [2, 5],
    ]);
    expect(floats(hard, 'a', 'b', 'c')).toEqual([-2, 0, 0]);
    expect(hard.violations.map(({ kind, type, link: at, by }) => [kind, type, at, by])).toEqual([['link', 'FS', 0, 2]]);
    expect(hard.conflicts[0]).toMatchObject({
      from: { kind: 'start', activity: null, at: 0 },
      to: { kind: 'constraint', activity: 'b', type: 'MSO', at: 2 },
      activities: ['a', 'b'],
      links: [0],
      shortBy: 2,
    });
    expect(early(of({ type: 'MFO', at: 5, hard: true }), 'b')).toEqual([[2, 5]]);
    expect(early(of({ type: 'SNLT', at: 1, hard: true }), 'b')).toEqual([[1, 4]]);
    expect(early(of({ type: 'FNLT', at: 6, hard: true }), 'b')).toEqual([[3, 6]]);
    expect(early(of({ type: 'SNLT', at: 9, hard: true }), 'b')).toEqual([[4, 7]]);
  });

  test('is a link broken by rest days alone listed? Yes, by calendar days, as lateness is', () => {
    const schedule = scheduled(
      {
        activities: [
          act('a', 6, { unit: 'day' }),
          act('b', 0, { constraint: { type: 'MFO', at: '2026-11-06', hard: true } }),
        ],
        links: [link('a', 'b')],
      },
      dated,
    );
    // a ends with Saturday 7; b stands at the end of Friday, and the office works on neither day between.
    expect(floats(schedule, 'a')).toEqual([-1]);
    expect(schedule.violations.map(({ kind, type, by }) => [kind, type, by])).toEqual([['link', 'FS', 1]]);
    expect(schedule.conflicts.map(({ activities, shortBy }) => [activities, shortBy])).toEqual([[['a', 'b'], 1]]);
  });

  test('ALAP gives up the free float and no more, and keeps its own deadline', () => {
    const of = (extra: object) =>
      scheduled({
        activities: [act('a', 10), act('b', 2, { constraint: { type: 'ALAP' }, ...extra }), act('c', 1), act('z', 30)],
        links: [link('a', 'c'), link('b', 'c')],
      });
    expect(row(of({}), 'b')).toMatchObject({ earlyStart: 8, drivenBy: 'alap', freeFloat: 0, totalFloat: 19 });
    expect(row(of({ deadline: 6 }), 'b')).toMatchObject({ earlyStart: 4, earlyFinish: 6 });
    expect(row(of({ deadline: 1 }), 'b')).toMatchObject({ earlyStart: 0, earlyFinish: 2 });
  });

  test('several times may be imposed on one activity', () => {
    const schedule = of([
      { type: 'SNET', at: 8 },
      { type: 'FNLT', at: 9 },
    ]);
    expect([early(schedule, 'b')[0], late(schedule, 'b')[0]]).toEqual([
      [8, 11],
      [6, 9],
    ]);
  });

  test('manual activities keep their dates, are left out of both passes, and still bind their successors', () => {
    const schedule = scheduled({
      activities: [act('a', 4), act('b', 3, { manualStart: 2 }), act('c', 2)],
      links: [link('a', 'b'), link('b', 'c')],
    });
    expect(early(schedule, 'b', 'c')).toEqual([
      [2, 5],
      [5, 7],
    ]);
    expect(row(schedule, 'b')).toMatchObject({ status: 'manual', totalFloat: null, lateStart: null, critical: false });
    expect(floats(schedule, 'a')).toEqual([3]);
    expect(schedule.violations.map(({ kind, by }) => [kind, by])).toEqual([['link', 2]]);
    expect(schedule.conflicts[0]).toMatchObject({
      to: { kind: 'manual', activity: 'b', at: 2 },
      activities: ['a', 'b'],
    });
  });
});

describe('calendars', () => {
  test('each activity on its own calendar, in workdays or calendar days', () => {
    const schedule = scheduled(
      {
        activities: [act('a', 6), act('b', 6, { calendar: 'site' }), act('c', 6, { unit: 'day' })],
        links: [],
      },
      dated,
    );
    expect(days(schedule, 'a', 'b', 'c')).toEqual([
      '2026-11-02..2026-11-09',
      '2026-11-02..2026-11-07',
      '2026-11-02..2026-11-07',
    ]);
  });

  test('is total float counted on the activity’s own calendar? Yes', () => {
    const schedule = scheduled(
      {
        activities: [act('a', 5), act('b', 5, { calendar: 'site' }), act('c', 5, { unit: 'day' }), act('z', 10)],
        links: [],
      },
      dated,
    );
    expect(schedule.finishDate).toBe('2026-11-13');
    expect(floats(schedule, 'a', 'b', 'c')).toEqual([5, 6, 7]);
  });

  test('where do start and finish milestones stand? Both on one boundary, written as one day or the next workday', () => {
    const schedule = scheduled(
      {
        activities: [
          act('a', 5),
          act('done', 0, { milestone: 'finish' }),
          act('go', 0, { milestone: 'start' }),
          act('point', 0),
          act('b', 1),
        ],
        links: [link('a', 'done'), link('a', 'go'), link('a', 'point'), link('go', 'b')],
      },
      dated,
    );
    expect(days(schedule, 'done', 'go', 'point', 'b')).toEqual([
      '2026-11-06..2026-11-06',
      '2026-11-09..2026-11-09',
      '2026-11-06..2026-11-06',
      '2026-11-09..2026-11-09',
    ]);
    expect(row(schedule, 'done').start).toBe(row(schedule, 'go').start);
    expect(row(schedule, 'done').start).toBe(toDayNumber('2026-11-07'));
  });

  test('counted back, a finish milestone stands on the last workday, and a day that was set is kept as set', () => {
    const schedule = scheduled(
      {
        activities: [
          act('done', 0, { milestone: 'finish' }),
          act('b', 5),
          act('open', 0, { constraint: { type: 'MFO', at: '2026-11-14' } }),
        ],
        links: [link('done', 'b'), link('b', 'open')],
      },
      { calendars: { office }, calendar: 'office', direction: 'backward' },
    );
    expect(days(schedule, 'done', 'b', 'open')).toEqual([
      '2026-11-06..2026-11-06',
      '2026-11-09..2026-11-13',
      '2026-11-14..2026-11-14',
    ]);
  });

  test('on the project’s first day, which day do milestones stand on that drive one another? All on that day', () => {
    const network = {
      activities: [
        act('won', 0, { milestone: 'finish' }),
        act('named', 0, { milestone: 'finish' }),
        act('begin', 0),
        act('a', 1),
      ],
      links: [link('won', 'named'), link('named', 'begin'), link('begin', 'a')],
    };
    const monday = '2026-11-02..2026-11-02';
    expect(days(scheduled(network, dated), 'won', 'named', 'begin', 'a')).toEqual([monday, monday, monday, monday]);
  });

  test('does a milestone stand before the one that drives it, whose day was set? No, on the same day', () => {
    const schedule = scheduled(
      {
        activities: [act('set', 0, { constraint: { type: 'SNET', at: '2026-11-09' } }), act('next', 0), act('then', 0)],
        links: [link('set', 'next'), link('next', 'then')],
      },
      dated,
    );
    const monday = '2026-11-09..2026-11-09';
    expect(days(schedule, 'set', 'next', 'then')).toEqual([monday, monday, monday]);
  });

  test('as late as possible, a finish milestone stands at the end of the workday before what it waits for', () => {
    const schedule = scheduled(
      {
        activities: [
          act('ready', 0, { milestone: 'finish', constraint: { type: 'ALAP' } }),
          act('b', 5, { constraint: { type: 'SNET', at: '2026-11-09' } }),
        ],
        links: [link('ready', 'b')],
      },
      dated,
    );
    expect(days(schedule, 'ready', 'b')).toEqual(['2026-11-06..2026-11-06', '2026-11-09..2026-11-13']);
  });

  test('FF, SS and SF bind at calendar edges as boundaries', () => {
    const schedule = scheduled(
      {
        activities: [
          act('a', 7, { unit: 'day' }),
          act('ff', 2),
          act('ss', 2),
          act('p', 7, { unit: 'day' }),
          act('sf', 2),
        ],
        links: [link('a', 'ff', 'FF'), link('a', 'ss', 'SS', 5), link('a', 'p', 'SS', 6), link('p', 'sf', 'SF')],
      },
      dated,
    );
    // a ends with Sunday 8: the first two workdays that end at or after that are Friday and Monday.
    expect(days(schedule, 'a', 'ff', 'ss', 'sf')).toEqual([
      '2026-11-02..2026-11-08',
      '2026-11-06..2026-11-09',
      '2026-11-09..2026-11-10',
      '2026-11-05..2026-11-06',
    ]);
  });
});

describe('progress', () => {
  const begun = (extra: object) =>
    scheduled(
      { activities: [act('a', 10, { actualStart: 0, ...extra }), act('b', 2)], links: [link('a', 'b')] },
      { dataDate: 6 },
    );

  test('what remains of work that was begun: as said, or what the percent leaves, rounded up, or all of it', () => {
    expect(early(begun({ remaining: 3 }), 'a', 'b')).toEqual([
      [0, 9],
      [9, 11],
    ]);
    expect(early(begun({ percent: 40 }), 'a')).toEqual([[0, 12]]);
    expect(early(begun({ percent: 75 }), 'a')).toEqual([[0, 9]]);
    expect(early(begun({ remaining: 1, percent: 10 }), 'a')).toEqual([[0, 7]]);
    expect(early(begun({}), 'a')).toEqual([[0, 16]]);
    expect(row(begun({ remaining: 3 }), 'a')).toMatchObject({
      status: 'begun',
      startFloat: null,
      lateStart: 6,
      totalFloat: 0,
    });
  });

  test('is unstarted work ever before the data date? No', () => {
    expect(
      early(scheduled({ activities: [act('a', 2), act('b', 1)], links: [] }, { start: 0, dataDate: 6 }), 'a', 'b'),
    ).toEqual([
      [6, 8],
      [6, 7],
    ]);
    expect(row(scheduled({ activities: [act('a', 2)], links: [] }, { start: 0, dataDate: 6 }), 'a').drivenBy).toBe(
      'data-date',
    );
  });

  test('out of sequence: retained logic waits for the predecessor, an override does not, and both list the link', () => {
    const network = {
      activities: [
        act('a', 4),
        act('b', 6, { actualStart: 1, remaining: 5 }),
        act('c', 1),
        act('d', 3, { actualStart: 0, actualFinish: 3 }),
      ],
      links: [link('a', 'b'), link('b', 'c'), link('a', 'd')],
    };
    const retained = scheduled(network, { start: 0, dataDate: 6 });
    expect(early(retained, 'a', 'b', 'c')).toEqual([
      [6, 10],
      [1, 15],
      [15, 16],
    ]);
    expect(floats(retained, 'a', 'b', 'c')).toEqual([0, 0, 0]);
    expect(retained.longestPath).toEqual(['a', 'b', 'c']);
    const override = scheduled(network, { start: 0, dataDate: 6, progress: 'progress-override' });
    expect(early(override, 'a', 'b', 'c')).toEqual([
      [6, 10],
      [1, 11],
      [11, 12],
    ]);
    expect(floats(override, 'a', 'b', 'c')).toEqual([2, 0, 0]);
    for (const schedule of [retained, override])
      expect(schedule.outOfSequence.map(({ link: at, from, to, by }) => [at, from, to, by])).toEqual([
        [0, 'a', 'b', 9],
        [2, 'a', 'd', 10],
      ]);
  });

  test('is a completed successor ignored in the backward pass? Yes, and its own float is empty, not 0', () => {
    const schedule = scheduled(
      {
        activities: [act('a', 4), act('b', 3, { actualStart: 0, actualFinish: 3 }), act('c', 9)],
        links: [link('a', 'b')],
      },
      { start: 0, dataDate: 5 },
    );
    expect(floats(schedule, 'a', 'b')).toEqual([5, null]);
    expect(row(schedule, 'b')).toMatchObject({
      lateStart: null,
      freeFloat: null,
      interferingFloat: null,
      critical: false,
    });
  });

  test('does a link still hang on a start that is a fact? No: it caps nothing any more', () => {
    const schedule = scheduled(
      {
        activities: [act('a', 9, { actualStart: 0, remaining: 2 }), act('b', 4), act('z', 12)],
        links: [link('a', 'b', 'SS', 1)],
      },
      { start: 0, dataDate: 5 },
    );
    expect(floats(schedule, 'a', 'b')).toEqual([10, 8]);
  });
});

describe('float', () => {
  const schedule = scheduled(
    {
      activities: [act('a', 2), act('b', 3), act('c', 10), act('d', 1)],
      links: [link('a', 'b'), link('b', 'd'), link('c', 'd')],
    },
    { nearCriticalFloat: 5 },
  );

  test('total, free, interfering, and of each link', () => {
    expect(schedule.activities.map((one) => [one.id, one.totalFloat, one.freeFloat, one.interferingFloat])).toEqual([
      ['a', 5, 0, 5],
      ['b', 5, 5, 0],
      ['c', 0, 0, 0],
      ['d', 0, 0, 0],
    ]);
    expect(schedule.links.map((one) => [one.from, one.to, one.freeFloat, one.totalFloat, one.driving])).toEqual([
      ['a', 'b', 0, 5, true],
      ['b', 'd', 5, 5, false],
      ['c', 'd', 0, 0, true],
    ]);
  });

  test('near-critical by its own threshold; critical by a threshold', () => {
    expect(schedule.activities.filter((one) => one.nearCritical).map(({ id }) => id)).toEqual(['a', 'b']);
    const wide = scheduled({ activities: [act('a', 2), act('c', 10)], links: [] }, { criticalFloat: 8 });
    expect(wide.activities.map(({ critical }) => critical)).toEqual([true, true]);
  });

  test('total float is the smaller of start and finish float; both are shown', () => {
    const shut = workCalendar({ week: Array(7).fill(true), shutdowns: [{ from: '2026-11-04', to: '2026-11-10' }] });
    const schedule = scheduled(
      { activities: [act('a', 2, { calendar: 'shut' }), act('b', 7, { calendar: 'every' })], links: [] },
      { start: '2026-11-03', calendars: { shut, every: workCalendar({ week: Array(7).fill(true) }) } },
    );
    // a: Tuesday 3 and Wednesday 11; late: the same Tuesday, since the next workday is already the last that counts.
    expect(row(schedule, 'a')).toMatchObject({ startFloat: 0, finishFloat: 0, totalFloat: 0 });
  });

  test('critical by longest path is not fooled by a late required finish', () => {
    const network = { activities: [act('a', 2), act('b', 5)], links: [] };
    const by = (criticalBy: string) =>
      scheduled(network, { start: 0, finish: 20, criticalBy }).activities.map(({ critical }) => critical);
    expect(by('total-float')).toEqual([false, false]);
    expect(by('longest-path')).toEqual([false, true]);
  });
});
