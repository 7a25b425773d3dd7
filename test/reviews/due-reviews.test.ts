import { isHoshinError, workCalendar } from 'hoshin/foundation';
import { dueReviews, parseReviewRule } from 'hoshin/reviews';
import { expect, test } from 'vitest';

const office = workCalendar({ week: [true, true, true, true, true, false, false] });
const label = { zh: '运营会', en: 'Review' };
const rule = (extra: Record<string, unknown>) =>
  parseReviewRule({ kind: 'time', id: 'r', label, meeting: 'm', subjects: ['group'], onDayOff: 'keep', ...extra });
const days = (extra: Record<string, unknown>, from: string, to: string): string[] =>
  dueReviews([rule(extra)], { from, to, calendar: office }).map(({ due }) => due);

test('the 31st of a short month is its last day', () => {
  expect(days({ every: 'month', day: { kind: 'day', n: 31 } }, '2024-01-01', '2024-04-30')).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ]);
  expect(days({ every: 'quarter', day: { kind: 'month-day', month: 2, day: 30 } }, '2026-01-01', '2026-06-30')).toEqual(
    ['2026-02-28', '2026-05-30'],
  );
});

test('the third workday, the last but one, and the fifth after the end', () => {
  expect(days({ every: 'month', day: { kind: 'workday', n: 3 } }, '2026-08-01', '2026-08-31')).toEqual(['2026-08-05']);
  expect(days({ every: 'month', day: { kind: 'workday', n: -2 } }, '2026-08-01', '2026-08-31')).toEqual(['2026-08-28']);
  const after = { every: 'quarter', day: { kind: 'after', n: 5, unit: 'workday' } };
  expect(days(after, '2026-07-01', '2026-07-31')).toEqual(['2026-07-07']);
});

test('halves and years are those of the fiscal calendar', () => {
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  const due = (every: string) =>
    dueReviews([rule({ every, day: { kind: 'day', n: -1 } })], { from: '2026-01-01', to: '2026-12-31', fiscal }).map(
      (one) => one.due,
    );
  expect(due('half')).toEqual(['2026-03-31', '2026-09-30']);
  expect(due('year')).toEqual(['2026-03-31']);
});

test('a month without a workday has its review on its last day, and a short one on the last workday it has', () => {
  const shut = workCalendar({
    week: [true, true, true, true, true, false, false],
    shutdowns: [{ from: '2026-02-03', to: '2026-02-28' }],
  });
  const nth = (n: number) =>
    dueReviews([rule({ every: 'month', day: { kind: 'workday', n } })], {
      from: '2026-02-01',
      to: '2026-02-28',
      calendar: shut,
    });
  expect([nth(5), nth(-5)].map((found) => found.map(({ due }) => due))).toEqual([['2026-02-02'], ['2026-02-02']]);
  const closed = workCalendar({
    week: [true, true, true, true, true, false, false],
    shutdowns: [{ from: '2026-02-01', to: '2026-02-28' }],
  });
  const found = dueReviews([rule({ every: 'month', day: { kind: 'workday', n: 1 } })], {
    from: '2026-02-01',
    to: '2026-02-28',
    calendar: closed,
  });
  expect(found.map(({ due }) => due)).toEqual(['2026-02-28']);
});

test('a day off moves as the rule says, also across the edge of the window', () => {
  const friday = { every: 'month', day: { kind: 'day', n: -1 }, onDayOff: 'previous-workday' };
  expect(days(friday, '2026-01-01', '2026-01-31')).toEqual(['2026-01-30']);
  const monday = { every: 'month', day: { kind: 'day', n: -1 }, onDayOff: 'next-workday' };
  expect(days(monday, '2026-02-01', '2026-02-28')).toEqual(['2026-02-02']);
});

test('a fortnight runs from its anchor, and needs one', () => {
  const fortnight = { every: 'fortnight', day: { kind: 'day', n: 1 }, anchor: '2026-01-05' };
  expect(days(fortnight, '2026-02-01', '2026-02-28')).toEqual(['2026-02-02', '2026-02-16']);
  expect(() => days({ ...fortnight, anchor: undefined }, '2026-02-01', '2026-02-28')).toThrow();
});

test('an event beyond its threshold calls for a review, and joins one that is due anyway', () => {
  const event = parseReviewRule({
    kind: 'event',
    id: 'deviation',
    label,
    meeting: 'm',
    event: 'deviation',
    subjects: [],
    threshold: { side: 'more-than', value: '0.1' },
    within: 3,
    unit: 'day',
  });
  const happened = { id: 'e', event: 'deviation', subject: 'group', on: '2026-01-28' } as any;
  const monthly = rule({ every: 'month', day: { kind: 'day', n: -1 } });
  const due = dueReviews([monthly, event], {
    from: '2026-01-01',
    to: '2026-02-10',
    events: [
      { ...happened, value: '0.12' },
      { ...happened, id: 'small', value: '0.1' },
    ],
  });
  expect(due.map(({ due: day, reasons }) => [day, reasons.length])).toEqual([['2026-01-31', 2]]);
});

test('a rule that counts workdays says that it needs a calendar', () => {
  try {
    dueReviews([rule({ every: 'week', day: { kind: 'workday', n: 1 } })], { from: '2026-01-01', to: '2026-01-31' });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.code).toBe('calendar-required');
  }
});
