import { forecastNodes, forecastPlans, lightsOf, nodeStates, parseLightScheme } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { label, planOf, told } from '../sample.ts';

const keys = planOf('keys', 1, [{ id: 'open', duration: 0, finish: '2026-06-30' }]);
const main = planOf(
  'main',
  2,
  [
    { id: 'frame', duration: 100, start: '2026-03-01', finish: '2026-06-08' },
    { id: 'permit', duration: 10, start: '2026-06-15', finish: '2026-06-24', supports: 'open' },
    { id: 'show', duration: 5, start: '2026-06-20', finish: '2026-06-24', supports: 'open' },
  ],
  { links: [{ from: 'frame', to: 'permit', type: 'FS' }] },
);
const plans = [keys, main];
const base = { calendars: {}, evidence: 'optional', unstarted: 'as-planned' } as const;
const finishes = (facts: Parameters<typeof forecastPlans>[1], options: object) => {
  const result = forecastPlans(plans, facts, { ...base, ...options } as never);
  if (result.kind === 'cyclic') throw new Error('a ring');
  return Object.fromEntries(result.plans.flatMap(({ nodes }) => nodes.map(({ id, finish }) => [id, finish])));
};
const begun = told('frame', '2026-05-31', { actualStart: '2026-03-01', percent: '80' });

test('on course, the plan is the forecast', () => {
  expect(
    finishes([told('frame', '2026-05-31', { actualStart: '2026-03-01', percent: '92' })], { asOf: '2026-05-31' }),
  ).toEqual({
    open: '2026-06-30',
    frame: '2026-06-08',
    permit: '2026-06-24',
    show: '2026-06-24',
  });
});

test('what remains is counted from the day after, and pushes what waits and what it supports', () => {
  expect(finishes([begun], { asOf: '2026-05-31' })).toMatchObject({
    frame: '2026-06-20',
    permit: '2026-06-30',
    open: '2026-06-30',
  });
  expect(finishes([begun], { asOf: '2026-06-04' })).toMatchObject({
    frame: '2026-06-24',
    permit: '2026-07-04',
    open: '2026-07-04',
  });
});

test('work not begun is never forecast into the past', () => {
  expect(finishes([begun], { asOf: '2026-08-31' })).toMatchObject({ show: '2026-09-05' });
});

test('what is not begun keeps its planned day, or comes as soon as it can: the caller says', () => {
  const soon = { asOf: '2026-05-31', unstarted: 'as-soon-as-possible' };
  expect(finishes([begun], soon)).toMatchObject({ show: '2026-06-05', permit: '2026-06-30' });
});

test('done stays done, with or without its start', () => {
  const done = told('frame', '2026-05-31', { actualFinish: '2026-05-20' });
  expect(finishes([done], { asOf: '2026-05-31' })).toMatchObject({ frame: '2026-05-20', permit: '2026-06-24' });
});

const reported = (facts: Parameters<typeof forecastPlans>[1], options: object) => {
  const result = forecastPlans(plans, facts, { ...base, ...options } as never);
  return result.kind === 'cyclic'
    ? []
    : result.reported.map(({ node, expected, finish, because }) => [node, expected, finish, because.en]);
};

test('a finish reported as expected is believed, and pushes what waits', () => {
  const asOf = '2026-05-31';
  const later = told('frame', asOf, { actualStart: '2026-03-01', percent: '80', forecastFinish: '2026-06-25' });
  expect(finishes([later], { asOf })).toMatchObject({ frame: '2026-06-25', permit: '2026-07-05', open: '2026-07-05' });
  expect(reported([later], { asOf })).toEqual([
    ['frame', '2026-06-25', '2026-06-25', 'expected on 2026-06-25, as reported'],
  ]);
});

test('unless the work that remains, or what it waits for, takes longer: then it says so', () => {
  const asOf = '2026-05-31';
  const sooner = told('frame', asOf, { actualStart: '2026-03-01', percent: '80', forecastFinish: '2026-06-05' });
  expect(reported([sooner], { asOf })).toEqual([
    [
      'frame',
      '2026-06-05',
      '2026-06-20',
      'reported as expected on 2026-06-05; its work and what it waits for lead to 2026-06-20',
    ],
  ]);
  const waits = told('permit', asOf, { forecastFinish: '2026-06-20' });
  expect(finishes([begun, waits], { asOf })).toMatchObject({ permit: '2026-06-30' });
});

test('of work begun whose percentage nobody told, the days up to the expected finish remain', () => {
  const asOf = '2026-05-31';
  const told5 = told('frame', asOf, { actualStart: '2026-03-01', forecastFinish: '2026-06-05' });
  expect(finishes([told5], { asOf })).toMatchObject({ frame: '2026-06-05' });
});

test('work not begun goes by the day reported in place of the planned one, sooner or later; a day gone by tells nothing', () => {
  const asOf = '2026-06-04';
  const of = (forecastFinish: string | null) =>
    finishes([begun, told('show', '2026-05-31', { forecastFinish })], { asOf })['show'];
  expect(of('2026-06-12')).toBe('2026-06-12');
  expect(of('2026-07-02')).toBe('2026-07-02');
  expect(of('2026-06-02')).toBe('2026-06-24');
  expect(of(null)).toBe('2026-06-24');
});

test('the schedule feeds the forecast of nodes, and their lights', () => {
  const asOf = '2026-06-04';
  const ahead = forecastPlans(plans, [begun], { ...base, asOf });
  if (ahead.kind === 'cyclic') throw new Error('a ring');
  const scheme = parseLightScheme({
    id: 's',
    label,
    count: 'days',
    rules: [{ id: 'slips', label, light: 'yellow', finished: false, forecastDaysLate: { from: 1 } }],
  });
  const options = { asOf, evidence: 'optional' } as const;
  const forecasts = ahead.plans.flatMap(({ nodes }) => nodes.map(({ id, finish = null }) => ({ node: id, finish })));
  const lights = lightsOf(plans, [begun], { ...options, scheme, forecasts });
  expect(lights.map(({ node, light }) => [node, light])).toEqual([
    ['open', 'yellow'],
    ['frame', 'yellow'],
    ['permit', 'yellow'],
    ['show', 'green'],
  ]);
  const [open] = forecastNodes(lights, { states: nodeStates(plans, [begun], options), schedule: ahead.schedule });
  expect(open).toMatchObject({ by: 'schedule', expected: '2026-07-04', daysLate: 4 });
});
