import { describe, expect, test } from 'vitest';
import { act, days, link, office, scheduled } from './build.ts';

const office5 = { calendars: { office }, calendar: 'office' };
const on = (activities: object[], links: object[], options: object, ...ids: string[]) =>
  days(scheduled({ activities, links }, { ...office5, ...options }), ...ids).map((span) => span.slice(0, 10));
const milestone = (id: string, kind: 'start' | 'finish', extra: object = {}) =>
  act(id, 0, { milestone: kind, ...extra });

// Work from Monday 5 January to Friday the 9th: its end is the boundary before Saturday.
const work = act('work', 5);
const monday = { start: '2026-01-05' };

describe('a milestone after a week’s work', () => {
  const after = (kind: 'start' | 'finish', extra: object = {}) =>
    on([work, milestone('m', kind, extra)], [link('work', 'm')], monday, 'm');

  test('stands on the last day worked, or on the next workday where it is a start', () => {
    expect(after('finish')).toEqual(['2026-01-09']);
    expect(after('start')).toEqual(['2026-01-12']);
  });

  test('stands on a day that it was given, workday or not', () => {
    expect(after('start', { constraint: { type: 'SNET', at: '2026-01-11' } })).toEqual(['2026-01-11']);
    expect(after('finish', { constraint: { type: 'FNET', at: '2026-01-11' } })).toEqual(['2026-01-11']);
    expect(
      after('finish', {
        constraint: [
          { type: 'SNET', at: '2026-01-02' },
          { type: 'MFO', at: '2026-01-10' },
        ],
      }),
    ).toEqual(['2026-01-10']);
  });

  test('stands on its deadline where it comes at its very end, else where its work puts it', () => {
    expect(after('start', { deadline: '2026-01-09' })).toEqual(['2026-01-09']);
    expect(after('start', { deadline: '2026-01-20' })).toEqual(['2026-01-12']);
    expect(after('finish', { deadline: '2026-01-20' })).toEqual(['2026-01-09']);
  });
});

test('the day that was given goes on to the milestones it drives at the same moment, not to later ones', () => {
  const activities = [
    milestone('first', 'start', { constraint: { type: 'SNET', at: '2026-01-10' } }),
    milestone('second', 'start'),
    milestone('third', 'start'),
    milestone('later', 'start'),
  ];
  const links = [link('first', 'second'), link('second', 'third'), link('third', 'later', 'FS', 1)];
  expect(on(activities, links, monday, 'first', 'second', 'third', 'later')).toEqual([
    '2026-01-10',
    '2026-01-10',
    '2026-01-10',
    '2026-01-13',
  ]);
  // What no day was given to hands none on.
  const plain = [work, milestone('first', 'start'), milestone('second', 'start')];
  expect(on(plain, [link('work', 'first'), link('first', 'second')], monday, 'first', 'second')).toEqual([
    '2026-01-12',
    '2026-01-12',
  ]);
});

test('on the project’s first day, or its data date, milestones stand there, rest day or not', () => {
  const both = [milestone('s', 'start'), milestone('f', 'finish')];
  expect(on(both, [], { start: '2026-01-04' }, 's', 'f')).toEqual(['2026-01-04', '2026-01-04']);
  expect(on(both, [], { start: '2026-01-01', dataDate: '2026-01-11' }, 's', 'f')).toEqual(['2026-01-11', '2026-01-11']);
  const driven = [act('done', 2, { actualStart: '2026-01-01', actualFinish: '2026-01-02' }), milestone('s', 'start')];
  expect(on(driven, [link('done', 's')], { start: '2026-01-01', dataDate: '2026-01-10' }, 's')).toEqual(['2026-01-10']);
});

test('what is done stands on the day it was done, whichever way is planned', () => {
  const done = milestone('m', 'finish', { actualStart: '2026-01-04', actualFinish: '2026-01-04' });
  for (const direction of ['forward', 'backward']) {
    const options = { start: '2026-01-01', dataDate: '2026-01-06', finish: '2026-01-30', direction };
    const schedule = scheduled({ activities: [done, work], links: [] }, { ...office5, ...options });
    expect(days(schedule, 'm')).toEqual(['2026-01-04..2026-01-04']);
  }
});

test('counted back, the last milestone stands on the finish, one before work on the day that work begins', () => {
  const activities = [milestone('open', 'start'), work, milestone('end', 'finish')];
  const links = [link('open', 'work'), link('work', 'end')];
  const finish = (day: string) => on(activities, links, { finish: day }, 'open', 'work', 'end');
  expect(finish('2026-01-09')).toEqual(['2026-01-05', '2026-01-05', '2026-01-09']);
  expect(finish('2026-01-11')).toEqual(['2026-01-05', '2026-01-05', '2026-01-11']);
  // A milestone within stands at the end of the workday before what it leads to.
  const within = [act('a', 2), milestone('gate', 'finish'), work];
  const gate = on(within, [link('a', 'gate'), link('gate', 'work')], { finish: '2026-01-16' }, 'a', 'gate', 'work');
  expect(gate).toEqual(['2026-01-08', '2026-01-09', '2026-01-12']);
});
