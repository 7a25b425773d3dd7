import { expect, test } from 'vitest';
import { act, link, scheduled } from './build.ts';

const conflictsOf = (activities: object[], links: object[], options: object = {}) =>
  scheduled({ activities, links }, options).conflicts.map(({ because, ...told }) => {
    expect(because.en.length).toBeGreaterThan(0);
    return told;
  });

test('a finish that cannot be kept names the chain from the start to what finishes last', () => {
  const activities = [act('beside', 2), act('a', 4), act('b', 5)];
  const links = [link('beside', 'b'), link('a', 'b')];
  expect(conflictsOf(activities, links, { start: 10, finish: 16 })).toEqual([
    {
      from: { kind: 'start', activity: null, type: null, at: 10 },
      to: { kind: 'finish', activity: null, type: null, at: 16 },
      activities: ['a', 'b'],
      links: [1],
      shortBy: 3,
    },
  ]);
  expect(conflictsOf(activities, links, { start: 10, finish: 19 })).toEqual([]);
  expect(conflictsOf(activities, links, { start: 10 })).toEqual([]);
  expect(conflictsOf([], [], { start: 10, finish: 5 })).toEqual([]);
  expect(conflictsOf([act('only', 3)], [], { start: 0, dataDate: 4, finish: 5 })).toMatchObject([
    { from: { kind: 'data-date', at: 4 }, to: { kind: 'finish', at: 5 }, activities: ['only'], links: [], shortBy: 2 },
  ]);
});

test('a deadline and a late time are each told with what the chain begins with', () => {
  const first = act('a', 4, {
    constraint: [
      { type: 'FNLT', at: 90 },
      { type: 'SNET', at: 12 },
    ],
  });
  const second = act('b', 3, { deadline: 18, constraint: { type: 'SNLT', at: 15 } });
  expect(conflictsOf([first, second], [link('a', 'b')], { start: 10 })).toEqual([
    {
      from: { kind: 'constraint', activity: 'a', type: 'SNET', at: 12 },
      to: { kind: 'constraint', activity: 'b', type: 'SNLT', at: 15 },
      activities: ['a', 'b'],
      links: [0],
      shortBy: 1,
    },
    {
      from: { kind: 'constraint', activity: 'a', type: 'SNET', at: 12 },
      to: { kind: 'deadline', activity: 'b', type: null, at: 18 },
      activities: ['a', 'b'],
      links: [0],
      shortBy: 1,
    },
  ]);
  const kept = [act('a', 4), act('b', 3, { deadline: 17, constraint: { type: 'SNLT', at: 14 } })];
  expect(conflictsOf(kept, [link('a', 'b')], { start: 10 })).toEqual([]);
});

test('a hard time that breaks links is told with the one it breaks most', () => {
  const held = act('c', 2, { constraint: { type: 'MSO', at: 5, hard: true } });
  const activities = [act('a', 6), act('b', 9), held];
  const links = [link('a', 'c'), link('b', 'c'), link('a', 'c', 'SS')];
  expect(conflictsOf(activities, links, { start: 0 })).toEqual([
    {
      from: { kind: 'start', activity: null, type: null, at: 0 },
      to: { kind: 'constraint', activity: 'c', type: 'MSO', at: 5 },
      activities: ['b', 'c'],
      links: [1],
      shortBy: 4,
    },
  ]);
  const equal = [act('a', 9), act('b', 9), held];
  expect(conflictsOf(equal, links, { start: 0 })).toMatchObject([{ activities: ['a', 'c'], links: [0], shortBy: 4 }]);
});

test('so is a time set by hand; what only follows its links is not, nor what was done', () => {
  const manual = act('c', 2, { manualStart: 3 });
  const links = [link('a', 'b'), link('b', 'c')];
  expect(conflictsOf([act('a', 4), act('b', 1), manual], links, { start: 0 })).toEqual([
    {
      from: { kind: 'start', activity: null, type: null, at: 0 },
      to: { kind: 'manual', activity: 'c', type: null, at: 3 },
      activities: ['a', 'b', 'c'],
      links: [0, 1],
      shortBy: 2,
    },
  ]);
  const done = act('c', 2, { actualStart: 3, actualFinish: 5 });
  expect(conflictsOf([act('a', 4), act('b', 1), done], links, { dataDate: 6 })).toEqual([]);
});

test('what a soft time asks and its links do not allow starts no chain of its own', () => {
  const soft = act('b', 2, { constraint: { type: 'MSO', at: 3 } });
  expect(conflictsOf([act('a', 5), soft], [link('a', 'b')], { start: 0 })).toMatchObject([
    { from: { kind: 'start' }, to: { type: 'MSO', at: 3 }, activities: ['a', 'b'], shortBy: 2 },
  ]);
  const late = act('b', 2, {
    constraint: [
      { type: 'SNET', at: 4 },
      { type: 'FNLT', at: 5 },
    ],
  });
  expect(conflictsOf([late], [], { start: 0 })).toMatchObject([
    { from: { kind: 'constraint', type: 'SNET', at: 4 }, to: { type: 'FNLT', at: 5 }, activities: ['b'], shortBy: 1 },
  ]);
});
