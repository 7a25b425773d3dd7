/** How far a goal is: each figure by hand, each way of asking, each refusal. */
import { trackGoal, type TrackOptions } from 'hoshin/goals';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { made } from './made.ts';

const goal = made('sales', '730');
const ask: TrackOptions = { actual: '300', through: '2026-06-30', direction: 'increase', accrues: true };

test('a flow is held against what its days ask for, and tells what each day left must bring', () => {
  const progress = trackGoal(goal, ask);
  expect(progress).toMatchObject({
    kind: 'goal-progress',
    goal: 'sales',
    through: '2026-06-30',
    actual: '300',
    target: '730',
    expected: '362', // 181 of 365 days
    remaining: '430',
    daysLeft: 184,
    requiredPerDay: '2.34', // 430 ÷ 184 = 2.3369…
  });
  expect(Number(progress.attainment.ratio)).toBeCloseTo(300 / 730, 15);
  expect(Number(progress.toDate.ratio)).toBeCloseTo(300 / 362, 15);
  expect(Object.isFrozen(progress) && Object.isFrozen(progress.toDate)).toBe(true);
});

test('on the last day and after, the whole target is asked for, and no day is left', () => {
  for (const through of ['2026-12-31', '2027-03-01']) {
    const progress = trackGoal(goal, { ...ask, through });
    expect(progress).toMatchObject({ expected: '730', remaining: '430', daysLeft: 0, requiredPerDay: null });
    expect(progress.toDate).toEqual(progress.attainment);
  }
});

test('before the period nothing is asked for', () => {
  expect(trackGoal(goal, { ...ask, through: '2025-12-31' })).toMatchObject({ expected: '0', daysLeft: 365 });
});

test('a stock or a ratio is wanted in full on any day, and has nothing to build up', () => {
  const progress = trackGoal(goal, { ...ask, accrues: false });
  expect(progress).toMatchObject({ expected: '730', remaining: null, requiredPerDay: null, daysLeft: 184 });
  expect(progress.toDate).toEqual(progress.attainment);
});

test('what was not reported is not zero', () => {
  const progress = trackGoal(goal, { ...ask, actual: null });
  expect(progress).toMatchObject({ actual: null, remaining: null, requiredPerDay: null, expected: '362' });
  expect(progress.attainment.ratio).toBeNull();
  expect(progress.because.zh).not.toContain('300');
});

test.each([
  ['increase', '300', 300 / 362],
  ['decrease', '300', 2 - 300 / 362],
  ['maintain-above', '300', 0],
  ['maintain-above', '362', 1],
  ['maintain-below', '300', 1],
  ['maintain-below', '363', 0],
  ['milestone', '1', 0],
] as const)('%s is a direction: %s against 362', (direction, actual, ratio) => {
  expect(Number(trackGoal(goal, { ...ask, direction, actual }).toDate.ratio)).toBeCloseTo(ratio, 15);
});

test('numbers are read as texts are', () => {
  const texts = trackGoal(goal, ask);
  expect(trackGoal(goal, { ...ask, actual: 300 })).toEqual(texts);
  expect(trackGoal(goal, { ...ask, actual: '0300.0' })).toEqual(texts);
});

test('a fiscal year moves the period, and with it the days', () => {
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  const progress = trackGoal(goal, { ...ask, fiscal });
  expect(progress).toMatchObject({ expected: '182', daysLeft: 274 }); // 91 of 365 days from April
  expect(trackGoal(goal, { ...ask, fiscal: undefined } as never)).toEqual(trackGoal(goal, ask));
});

test('what it is told wrongly is refused at its place, all together', () => {
  const wrong = (more: object) => refusalOf(() => trackGoal(goal, { ...ask, ...more }));
  expect(wrong({ actual: 'x' })).toEqual([['not-decimal', 'actual']]);
  expect(wrong({ actual: undefined }).map(([, path]) => path)).toEqual(['actual']);
  expect(wrong({ through: '2026-02-30' })).toEqual([['impossible-date', 'through']]);
  expect(wrong({ direction: 'maintain-within' }).map(([, path]) => path)).toEqual(['direction']);
  expect(wrong({ direction: '' }).map(([, path]) => path)).toEqual(['direction']);
  expect(wrong({ accrues: 'yes' }).map(([, path]) => path)).toEqual(['accrues']);
  expect(wrong({ accrues: 1, through: null }).map(([, path]) => path)).toEqual(['through', 'accrues']);
  expect(wrong({ fiscal: { startMonth: 99 } }).map(([, path]) => path.split('.')[0])).toContain('fiscal');
  expect(wrong({ fiscal: null })).toHaveLength(1);
  expect(wrong({ asOf: '2026-06-30' })).toEqual([['unknown-field', 'asOf']]);
  expect(refusalOf(() => trackGoal(goal, null as never))).toEqual([['wrong-type', '']]);
});
