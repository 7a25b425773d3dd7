import { checkQuality, dcmaThresholds, type QualityPoint } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { act, link } from './build.ts';

const pointOf = (key: string, activities: object[], links: object[], options: object = {}): QualityPoint => {
  const result = checkQuality({ activities, links } as any, { thresholds: dcmaThresholds, ...options });
  if (result.kind !== 'checked') throw new Error('cyclic');
  return result.points.find((point) => point.key === key)!;
};
const delayed = (activities: object[], links: object[], options: object = {}) =>
  pointOf('critical-path-test', activities, links, options);
const length = (activities: object[], links: object[], options: object = {}) =>
  pointOf('critical-path-length-index', activities, links, options);

test('the activity that is delayed is the first on the path, wherever it stands in the list', () => {
  const links = [link('first', 'then'), link('then', 'last')];
  const listed = [act('last', 2), act('then', 2), act('first', 2), act('beside', 1)];
  expect(delayed(listed, links)).toMatchObject({ activities: ['first'], links: [], count: 600 });
  // Of two that begin together the one that is listed first.
  expect(delayed([act('a', 4), act('b', 4)], []).activities).toEqual(['a']);
});

test('what is done or takes no time is not delayed; what was begun is', () => {
  const links = [link('start', 'a'), link('a', 'b'), link('b', 'c')];
  const over = { actualStart: 0, actualFinish: 2 };
  const open = [act('start', 0), act('a', 2), act('b', 3), act('c', 1)];
  expect(delayed(open, links).activities).toEqual(['a']);
  const going = [act('start', 0), act('a', 2, over), act('b', 3, { actualStart: 2, remaining: 2 }), act('c', 1)];
  expect(delayed(going, links, { dataDate: 3 })).toMatchObject({ activities: ['b'], count: 600 });
  const nothing = delayed([act('start', 0)], []);
  expect(nothing).toMatchObject({ measure: null, kept: null });
});

test('a delay of no days measures nothing, and the schedule that was checked stays as it was', () => {
  const none = { thresholds: { ...dcmaThresholds, criticalPathTest: { days: 0, share: '0.99' } } };
  expect(delayed([act('a', 3)], [], none)).toMatchObject({ measure: null, kept: null });
  // The points after the delay are counted on the schedule without it.
  expect(length([act('a', 40)], [], { start: 0, finish: 38 })).toMatchObject({ count: 38, of: 40 });
});

test('the path is as long as from the data date, or the start, to the finish; of nothing there is none', () => {
  const over = { actualStart: 0, actualFinish: 10 };
  const going = [act('a', 10, over), act('b', 30)];
  expect(length(going, [link('a', 'b')], { dataDate: 10, finish: 43 })).toMatchObject({ count: 33, of: 30 });
  expect(length([act('a', 20)], [], { start: 5, finish: 24 })).toMatchObject({ count: 19, of: 20, activities: ['a'] });
  const unmeasured = { measure: null, kept: null };
  expect(length([], [], { start: 0, finish: 9 })).toMatchObject(unmeasured);
  expect(length([act('m', 0)], [], { start: 0, finish: 9 })).toMatchObject(unmeasured);
  expect(length([act('a', 5)], [], { baseline: {} })).toMatchObject(unmeasured);
});

test('a baseline finish is a time, written as dates are, and options are an object', () => {
  const dated = { start: '2026-01-05', baseline: { a: { finish: '2026-01-09', duration: 4 } } };
  expect(length([act('a', 5)], [], dated)).toMatchObject({ count: 5, of: 5 });
  const refused = (options: unknown) =>
    refusalOf(() => checkQuality({ activities: [act('a', 5)], links: [] }, options as never));
  const baseline = (one: object) => refused({ thresholds: dcmaThresholds, baseline: { a: one } });
  expect(baseline({ finish: 3, colour: 'red' })).toEqual([['unknown-field', 'baseline.a.colour']]);
  expect(baseline({})).toEqual([['missing', 'baseline.a.finish']]);
  for (const none of [null, undefined, 7, 'now']) expect(refused(none).length).toBeGreaterThan(0);
});
