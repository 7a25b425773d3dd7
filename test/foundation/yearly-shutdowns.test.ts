import { yearlyShutdowns } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const winter = { from: '11-15', to: '03-30', firstYear: 2026, lastYear: 2028, name: '冬歇' };

test('a stop over the turn of the year ends in the next one, every year from the first to the last', () => {
  const stops = yearlyShutdowns(winter);
  expect(stops).toEqual([
    { from: '2026-11-15', to: '2027-03-30', name: '冬歇' },
    { from: '2027-11-15', to: '2028-03-30', name: '冬歇' },
    { from: '2028-11-15', to: '2029-03-30', name: '冬歇' },
  ]);
  expect(Object.isFrozen(stops) && Object.isFrozen(stops[0])).toBe(true);
});

test('a stop within a year, and one of a single day, stay in their year', () => {
  const name = { zh: '高温停工', en: 'Heat stop' };
  expect(yearlyShutdowns({ from: '07-15', to: '08-15', firstYear: 2026, lastYear: 2026, name })).toEqual([
    { from: '2026-07-15', to: '2026-08-15', name },
  ]);
  expect(yearlyShutdowns({ from: '05-01', to: '05-01', firstYear: 2026, lastYear: 2026, name })).toEqual([
    { from: '2026-05-01', to: '2026-05-01', name },
  ]);
});

test('a 29 February is the 28th in a common year', () => {
  const stops = yearlyShutdowns({ from: '01-31', to: '02-29', firstYear: 2027, lastYear: 2028, name: '停工' });
  expect(stops.map(({ to }) => to)).toEqual(['2027-02-28', '2028-02-29']);
});

test('no year, no stop', () => {
  expect(yearlyShutdowns({ ...winter, lastYear: 2025 })).toEqual([]);
  expect(yearlyShutdowns({ ...winter, lastYear: 2020 })).toEqual([]);
});

test('the first and the last day that a year has are taken, the days beside them are not', () => {
  const from = (day: string): unknown => refusalOf(() => yearlyShutdowns({ ...winter, from: day }));
  for (const day of ['01-01', '12-31', '02-29', '04-30', '10-31']) expect(from(day)).toEqual([]);
  for (const day of ['00-10', '13-01', '04-31', '02-30', '05-00', '5-1', '2026-05-01', '05-01 ', 'x05-01', '']) {
    expect(from(day)).toEqual([['not-month-day', 'from']]);
  }
  expect(sentencesOf(() => yearlyShutdowns({ ...winter, to: '02-30' }))).toEqual([
    { en: '"02-30" is not a day of the year; write "11-15"', zh: '"02-30" 不是月日，请写作 "11-15"' },
  ]);
});

test('every fault of a stop is told at its place', () => {
  const bad = { from: '11-15', to: '13-30', firstYear: 0, lastYear: 10_000, name: '' };
  expect(refusalOf(() => yearlyShutdowns(bad))).toEqual([
    ['not-month-day', 'to'],
    ['too-small', 'firstYear'],
    ['too-big', 'lastYear'],
    ['too-small', 'name'],
  ]);
  expect(refusalOf(() => yearlyShutdowns({ ...winter, until: 1 } as never))).toEqual([['unknown-field', 'until']]);
  expect(yearlyShutdowns({ ...winter, from: '03-01', firstYear: 1, lastYear: 1 })[0]?.from).toBe('0001-03-01');
  expect(yearlyShutdowns({ ...winter, to: '12-31', firstYear: 9999, lastYear: 9999 })[0]?.to).toBe('9999-12-31');
});
