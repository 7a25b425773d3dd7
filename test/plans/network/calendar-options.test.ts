import { scheduleNetwork } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { act, office, row, scheduled, site } from './build.ts';

const network = { activities: [act('a', 6)], links: [] };
const refused = (options: unknown): unknown => refusalOf(() => scheduleNetwork(network, options as never));

test('calendars are an object by name', () => {
  for (const none of [null, 7, 'office', true, [office], []])
    expect(refused({ start: '2026-01-05', calendars: none })).toEqual([['wrong-type', 'calendars']]);
});

test('a calendar that is not among them is told where it is named', () => {
  const calendars = { office };
  expect(refused({ start: '2026-01-05', calendar: 'moon' })).toEqual([['unknown-id', 'calendar']]);
  expect(refused({ start: '2026-01-05', calendars, calendar: 'moon' })).toEqual([['unknown-id', 'calendar']]);
  expect(refused({ start: '2026-01-05', calendars: { office: 7 } })).toEqual([['wrong-type', 'calendars.office']]);
});

test('activities without a calendar follow the project’s; where it names none, every day is worked', () => {
  const finish = (options: object) =>
    row(scheduled(network, { start: '2026-01-05', calendars: { site, office }, ...options }), 'a').finishDate;
  expect([finish({ calendar: 'office' }), finish({ calendar: 'site' }), finish({})]).toEqual([
    '2026-01-12',
    '2026-01-10',
    '2026-01-10',
  ]);
  const seven = { activities: [act('a', 7)], links: [] };
  expect(row(scheduled(seven, { start: '2026-01-05', calendars: { site, office } }), 'a').finishDate).toBe(
    '2026-01-11',
  );
});
