import { isHoshinError } from 'hoshin/foundation';
import { checkQuality, dcmaThresholds, parseQualityThresholds, type Quality } from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { act, link, office } from './build.ts';

const checked = (activities: object[], links: object[], options: object = {}): Quality => {
  const result = checkQuality({ activities, links } as any, { thresholds: dcmaThresholds, ...options });
  if (result.kind !== 'checked') throw new Error('cyclic');
  return result;
};
const point = (quality: Quality, number: number) => {
  const { key, measure, count, of, kept, activities, links } = quality.points[number - 1]!;
  return { key, measure, count, of, kept, found: [...activities, ...links] };
};
/** A chain of `n` activities of a day. */
const chain = (n: number, from = 0) => ({
  activities: Array.from({ length: n }, (_, at) => act(`a${from + at}`, 1)),
  links: Array.from({ length: n - 1 }, (_, at) => link(`a${from + at}`, `a${from + at + 1}`)),
});
const done = (start: number, finish: number) => ({ actualStart: start, actualFinish: finish });

describe('each of the fourteen points', () => {
  test('1: what is open without a predecessor, or without a successor', () => {
    const { activities, links } = chain(40);
    expect(point(checked(activities, links), 1)).toEqual({
      key: 'missing-logic',
      measure: '0.05',
      count: 2,
      of: 40,
      kept: true,
      found: ['a0', 'a39'],
    });
    expect(point(checked([...activities, act('alone', 1)], links), 1)).toMatchObject({ count: 3, of: 41, kept: false });
    const begun = [act('a0', 1, done(0, 1)), ...activities.slice(1)];
    expect(point(checked(begun, links, { dataDate: 1 }), 1)).toMatchObject({ count: 1, of: 39 });
  });

  test('2, 3, 4: leads, lags, and finish to start, of links whose successor is open', () => {
    const { activities, links } = chain(12);
    const mixed = [...links.slice(3), link('a0', 'a1', 'FS', -1), link('a1', 'a2', 'SS', 2), link('a2', 'a3', 'FF')];
    const quality = checked(activities, mixed);
    expect(point(quality, 2)).toMatchObject({ count: 1, of: 11, kept: false, found: [8] });
    expect(point(quality, 3)).toMatchObject({ count: 1, of: 11, kept: false, found: [9] });
    expect(point(quality, 4)).toMatchObject({ count: 9, of: 11, kept: false, found: [9, 10] });
    const over = [act('a0', 1, done(0, 1)), act('a1', 1, done(1, 2)), ...activities.slice(2)];
    expect(point(checked(over, mixed, { dataDate: 2 }), 2)).toMatchObject({ count: 0, of: 10, kept: true });
  });

  test('5: times that hold an activity back from following its links', () => {
    const of = (type: string) =>
      point(checked([act('a', 1, { constraint: { type, ...(type === 'ALAP' ? {} : { at: 9 }) } })], []), 5).count;
    expect(['MSO', 'MFO', 'SNLT', 'FNLT', 'SNET', 'FNET', 'ALAP'].map(of)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  test('6 and 7: float above 44 workdays, and below zero', () => {
    const quality = checked([act('a', 60), act('b', 15), act('c', 16), act('d', 3, { deadline: 2 })], []);
    expect(point(quality, 6)).toMatchObject({ count: 1, of: 4, kept: false, found: ['b'] });
    expect(point(quality, 7)).toMatchObject({ count: 1, of: 4, kept: false, found: ['d'] });
  });

  test('8: durations above 44 days, of the baseline where there is one', () => {
    const quality = checked([act('a', 45), act('b', 44), act('c', 60)], [], {
      baseline: { c: { finish: 30, duration: 30 } },
    });
    expect(point(quality, 8)).toMatchObject({ count: 1, of: 3, kept: false, found: ['a'] });
  });

  test('9: progress after the data date, and forecasts before it', () => {
    const activities = [
      act('right', 3, done(0, 10)),
      act('late', 3, done(8, 11)),
      act('begun', 3, { actualStart: 9 }),
      act('ahead', 3, { actualStart: 10 }),
      act('manual', 1, { manualStart: 4 }),
      act('hard', 1, { constraint: { type: 'MSO', at: 5, hard: true } }),
      act('next', 1),
    ];
    expect(point(checked(activities, [], { dataDate: 10 }), 9)).toMatchObject({
      count: 4,
      of: 7,
      kept: false,
      found: ['late', 'ahead', 'manual', 'hard'],
    });
    expect(point(checked(activities, []), 9)).toMatchObject({ measure: null, count: null, kept: null });
  });

  test('10: what nobody and nothing is assigned to; milestones need nobody', () => {
    const activities = [act('a', 1), act('b', 2), act('point', 0)];
    expect(point(checked(activities, [], { resourced: ['a'] }), 10)).toMatchObject({ count: 1, of: 2, found: ['b'] });
    expect(point(checked(activities, []), 10).kept).toBe(null);
  });

  const baseline = { a: { finish: 4 }, b: { finish: 8 }, c: { finish: 10 }, d: { finish: 20 } };
  const progress = [act('a', 4, done(0, 4)), act('b', 4, done(0, 9)), act('c', 9, { actualStart: 2 }), act('d', 4)];

  test('11: of what was due by the data date, what was or will be late', () => {
    expect(point(checked(progress, [], { dataDate: 10, baseline }), 11)).toEqual({
      key: 'missed-tasks',
      measure: '0.6666666666666666666666666666666666666667',
      count: 2,
      of: 3,
      kept: false,
      found: ['b', 'c'],
    });
    expect(point(checked(progress, [], { baseline }), 11).kept).toBe(null);
  });

  test('12: a delay of a critical activity arrives at the finish, unless something holds the finish', () => {
    const { activities, links } = chain(5);
    expect(point(checked(activities, links), 12)).toMatchObject({ measure: '1', count: 600, of: 600, kept: true });
    const held = [...activities.slice(0, 4), act('a4', 1, { constraint: { type: 'MFO', at: 5, hard: true } })];
    expect(point(checked(held, links), 12)).toMatchObject({ count: 599, kept: true });
    const stuck = [act('x', 1), act('y', 1, { manualStart: 700 })];
    expect(point(checked(stuck, [link('x', 'y')]), 12).kept).toBe(null);
    const calendars = { office };
    expect(point(checked(activities, links, { start: '2026-11-27', calendars, calendar: 'office' }), 12)).toMatchObject(
      { count: 600 },
    );
  });

  test('13: (path + float) ÷ path, to the finish asked for or the baseline of the last', () => {
    const of = (options: object) => point(checked([act('z', 40)], [], options), 13);
    expect(of({ start: 0, finish: 38 })).toMatchObject({ measure: '0.95', count: 38, of: 40, kept: true });
    expect(of({ baseline: { z: { finish: 37 } } })).toMatchObject({ measure: '0.925', kept: false, found: ['z'] });
    expect(of({}).kept).toBe(null);
  });

  test('14: what is done beside what was due', () => {
    expect(point(checked(progress, [], { dataDate: 10, baseline }), 14)).toMatchObject({
      count: 2,
      of: 3,
      kept: false,
      found: ['c'],
    });
    const ahead = [...progress.slice(0, 2), act('c', 9, done(2, 10)), act('d', 4, done(5, 9))];
    expect(point(checked(ahead, [], { dataDate: 10, baseline }), 14)).toMatchObject({ count: 4, of: 3, kept: true });
  });
});

test('each point says its numbers in both languages, and thresholds are the caller’s', () => {
  const quality = checked([act('a', 1)], []);
  expect(quality.points.map(({ point: number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  expect(quality.points[0]!.because).toEqual({
    en: 'Missing logic: 1 of 1, 1; at most 0.05',
    zh: '逻辑关系缺失：1 中有 1，即 1；不得高于 0.05',
  });
  expect(quality.failed).toEqual(['missing-logic']);
  expect(quality.notMeasured).toEqual([
    'invalid-dates',
    'without-resources',
    'missed-tasks',
    'critical-path-length-index',
    'baseline-execution-index',
  ]);
  const thresholds = parseQualityThresholds({ ...dcmaThresholds, missingLogic: 1 });
  expect(checked([act('a', 1)], [], { thresholds }).failed).toEqual([]);
});

test('rings are told, and all that is wrong at once', () => {
  const ring = { activities: [act('a', 1)], links: [link('a', 'a')] };
  expect(checkQuality(ring as any, { thresholds: dcmaThresholds }).kind).toBe('cyclic');
  const faults = (options: object): string[] => {
    try {
      checkQuality({ activities: [act('a', 1)], links: [] }, options as any);
      return [];
    } catch (error) {
      return isHoshinError(error)
        ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
        : ['another error'];
    }
  };
  expect(faults({})).toEqual(['thresholds missing']);
  expect(
    faults({ start: 1.5, thresholds: { ...dcmaThresholds, leads: '2', highFloat: { days: -1, share: '0' } } }),
  ).toEqual(['start not-time', 'thresholds.leads not-a-share', 'thresholds.highFloat.days too-small']);
  expect(faults({ thresholds: dcmaThresholds, baseline: { x: { finish: 3 } }, resourced: ['y'] })).toEqual([
    'baseline.x unknown-id',
    'resourced.0 unknown-id',
  ]);
});
