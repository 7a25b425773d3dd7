import { describe, expect, test } from 'vitest';
import { glanceAtActivity, glanceAtLink } from '../../../src/plans/network/quick-check.ts';

const activity = { id: 'a', duration: 3 };
const link = { from: 'a', to: 'b', type: 'FS' };
const snet = { type: 'SNET', at: 4 };

describe('an activity is usual of an id, a duration and perhaps a calendar', () => {
  test.each([activity, { id: 'a', duration: 0 }, { ...activity, calendar: 'site' }])('%j', (one) => {
    expect(glanceAtActivity(one)).toBe('usual');
  });
});

describe('an activity with more that is right is unusual', () => {
  test.each([
    { unit: 'day' },
    { constraint: snet },
    { constraint: [snet, { type: 'FNLT', at: '2026-05-01', hard: true }] },
    { constraint: [] },
    { constraint: { type: 'ALAP' } },
    { constraint: { type: 'ASAP', hard: false } },
    { deadline: '2026-05-01' },
    { deadline: -3 },
    { milestone: 'start', duration: 0 },
    { actualStart: 1 },
    { actualStart: 1, remaining: 2 },
    { manualStart: '2026-01-05' },
    { actualStart: 1, percent: 100, remaining: 1 },
  ])('%j', (more) => {
    expect(glanceAtActivity({ ...activity, ...more })).toBe('unusual');
  });
});

describe('what the schema would refuse of an activity is wrong', () => {
  test.each([
    null,
    undefined,
    'a',
    7,
    [],
    {},
    { id: 'a' },
    { duration: 3 },
    { id: '', duration: 3 },
    { id: 7, duration: 3 },
    { id: 'a', duration: -1 },
    { id: 'a', duration: 1.5 },
    { id: 'a', duration: '3' },
    { id: 'a', duration: 1e12 },
    { ...activity, calendar: '' },
    { ...activity, calendar: undefined },
    { ...activity, calendar: 7 },
    { ...activity, colour: 'red' },
    { ...activity, unit: 'week' },
    { ...activity, constraint: 'SNET' },
    { ...activity, constraint: { type: 'SNET' } },
    { ...activity, constraint: { at: 4 } },
    { ...activity, constraint: { type: 'ALAP', at: 4 } },
    { ...activity, constraint: { type: 'ASAP', at: 4 } },
    { ...activity, constraint: { type: 'SOON', at: 4 } },
    { ...activity, constraint: { ...snet, hard: 'yes' } },
    { ...activity, constraint: { ...snet, more: 1 } },
    { ...activity, constraint: { type: 'SNET', at: '2026-02-30' } },
    { ...activity, constraint: [snet, null] },
    { ...activity, deadline: '2026-13-01' },
    { ...activity, deadline: 0.5 },
    { ...activity, milestone: 'end' },
    { ...activity, actualStart: 1, percent: 101 },
    { ...activity, actualStart: 1, percent: -1 },
    { ...activity, actualStart: 1, remaining: -1 },
    { ...activity, actualFinish: 4 },
  ])('%j', (one) => {
    expect(glanceAtActivity(one)).toBe('wrong');
  });
});

describe('a link is usual of two ends, a type and perhaps a lag; unusual with a unit or a calendar for its lag', () => {
  test.each(['FS', 'SS', 'FF', 'SF'])('%s', (type) => {
    expect(glanceAtLink({ ...link, type })).toBe('usual');
    expect(glanceAtLink({ ...link, type, lag: -2 })).toBe('usual');
    expect(glanceAtLink({ ...link, type, lag: 2, unit: 'percent' })).toBe('unusual');
    expect(glanceAtLink({ ...link, type, lagCalendar: 'none' })).toBe('unusual');
  });
});

describe('what the schema would refuse of a link, but for its ends, is wrong', () => {
  test.each([
    null,
    undefined,
    'FS',
    [],
    {},
    { from: 'a', to: 'b' },
    { ...link, type: 'fs' },
    { ...link, lag: 0.5 },
    { ...link, lag: undefined },
    { ...link, lag: '2' },
    { ...link, lag: 1e12 },
    { ...link, lag: -1e12 },
    { ...link, unit: 'week' },
    { ...link, lagCalendar: 'site' },
    { ...link, id: 'l1' },
    { ...link, from: '', unit: 'day' },
    { ...link, to: 7, unit: 'day' },
  ])('%j', (one) => {
    expect(glanceAtLink(one)).toBe('wrong');
  });
});
