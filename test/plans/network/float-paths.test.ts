import { isHoshinError } from 'hoshin/foundation';
import { floatPaths } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { act, link, scheduled } from './build.ts';

const schedule = scheduled({
  activities: [act('a', 3), act('b', 6), act('c', 4), act('d', 5), act('e', 2), act('f', 1), act('x', 1)],
  links: [
    link('a', 'b'),
    link('b', 'f'),
    link('a', 'd'),
    link('d', 'f'),
    link('c', 'd', 'SS', 1),
    link('e', 'f', 'FF', 1),
  ],
});
const shown = (options: object) =>
  floatPaths(schedule, options as any).map(({ float, activities, joins }) => [
    float,
    activities.map((one) => `${one.id}${one.float}`).join(' '),
    joins,
  ]);

test('several float paths: the driving chain first, then what leads into it, by the room it has', () => {
  expect(shown({ count: 9 })).toEqual([
    [0, 'a0 b0 f0', null],
    [1, 'c3 d1', 'f'],
    [7, 'e7', 'f'],
  ]);
});

test('to any activity, as many as are wanted, with the links between', () => {
  expect(shown({ count: 1 })).toHaveLength(1);
  expect(shown({ count: 5, to: 'd' })).toEqual([
    [0, 'a0 d0', null],
    [2, 'c2', 'd'],
  ]);
  expect(floatPaths(schedule, { count: 2 }).map(({ links }) => links)).toEqual([
    [0, 1],
    [4, 3],
  ]);
  expect(shown({ count: 5, to: 'x' })).toEqual([[0, 'x0', null]]);
});

test('an unknown target and a copy are refused', () => {
  const code = (work: () => unknown): string => {
    try {
      work();
      return '';
    } catch (error) {
      return isHoshinError(error) ? error.code : 'another error';
    }
  };
  expect(code(() => floatPaths(schedule, { count: 1, to: 'nowhere' }))).toBe('unknown-id');
  expect(code(() => floatPaths({ ...schedule }, { count: 1 }))).toBe('not-a-schedule');
  expect(code(() => floatPaths(schedule, { count: 0 }))).toBe('too-small');
});

test('where no end is told they lead to the milestone after the last work, which ends the longest path too', () => {
  const plan = scheduled({
    activities: [act('works', 5), act('other', 5), act('open', 0, { milestone: 'finish' })],
    links: [link('works', 'open')],
  });
  expect(floatPaths(plan, { count: 1 }).map(({ activities }) => activities.map(({ id }) => id))).toEqual([
    ['works', 'open'],
  ]);
  expect(plan.longestPath).toEqual(['works', 'open']);
});
