import { forecastBreach, landing, raiseWarnings, riskRegister, warningWork } from 'hoshin/risks';
import { expect, test } from 'vitest';
import { caseOf, label, matrix, responseOf, riskOf } from './sample.ts';

test('the register grades before, now and after, and finds what is late or does not fit', () => {
  const { lines, map, expectedLoss, withLoss, because } = riskRegister(
    [
      riskOf({ id: 'a', current: { likelihood: 1, impact: 1 }, residual: { likelihood: 3, impact: 1 } }),
      riskOf({
        id: 'b',
        responses: [responseOf(), responseOf({ id: 'a2', kind: 'accept' })],
        state: 'treated',
        exposure: { probability: '0.2', loss: '5000000' },
      }),
      riskOf({
        id: 'c',
        inherent: { likelihood: 1, impact: 1 },
        current: { likelihood: 3, impact: 3 },
        state: 'treated',
      }),
      riskOf({ id: 'd', state: 'closed' }),
    ],
    { asOf: '2026-04-10', matrix },
  );
  expect(lines.map(({ risk, current }) => [risk.id, current.grade])).toEqual([
    ['c', 'high'],
    ['b', 'middle'],
    ['a', 'low'],
  ]);
  expect(lines[1]?.overdue.map(({ id }) => id)).toEqual(['a1']);
  expect(lines[1]?.toReview.map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
    ['risk-untreated', 'current-worse'],
    [],
    ['residual-worse'],
  ]);
  expect(map).toEqual([
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 1],
  ]);
  expect([expectedLoss, withLoss]).toEqual(['1000000', 1]);
  expect(because.zh).toBe('风险 3 项，其中 1 项应对措施逾期');
});

test('a straight line crosses its limit on the first day beyond it', () => {
  const readings = [
    { on: '2026-05-15', value: '8' },
    { on: '2026-05-01', value: '4' },
    { on: '2026-05-11', value: null },
    { on: '2026-05-08', value: '6' },
  ];
  // Two a week: 14 is reached 21 days after the 15th, on 5 June, and passed the day after.
  expect(forecastBreach({ readings, limit: 14, side: 'above' })).toMatchObject({
    on: '2026-06-06',
    days: 22,
    readings: 3,
  });
  expect(forecastBreach({ readings, limit: 7, side: 'above' })).toMatchObject({ on: '2026-05-15', days: 0 });
  expect(forecastBreach({ readings, limit: 3, side: 'below' })).toMatchObject({ kind: 'none', reason: 'moves-away' });
  expect(forecastBreach({ readings: readings.slice(2, 3), limit: 3, side: 'below' })).toMatchObject({
    reason: 'too-few',
  });
  expect(forecastBreach({ readings, limit: '9000000', side: 'above' })).toMatchObject({ reason: 'beyond-range' });
  expect(forecastBreach({ readings, limit: 14, side: 'above', window: 2 })).toMatchObject({
    on: '2026-06-06',
    readings: 2,
  });
});

test('the landing by Holt-Winters adds the parts to come, and says what a day must bring', () => {
  const season = [-3, 1, 4, -2];
  const series = Array.from({ length: 10 }, (_, at) => 10 + 2 * at + (season[at % 4] ?? 0)); // two years and a half
  const method = {
    kind: 'holt-winters',
    grain: 'quarter',
    series,
    seasonal: 'additive',
    alpha: 1,
    beta: 0,
    gamma: 0,
  } as const;
  const given = { period: '2026', actual: '54', through: '2026-06-30', quantum: '0.01', target: '200' } as const;
  // The parts to come are 10 + 2 · 10 + 4 and 10 + 2 · 11 − 2: 34 and 30.
  expect(landing({ ...given, method })).toMatchObject({
    value: '118',
    method: 'holt-winters',
    toGo: '146',
    neededPerDay: '0.8',
  });
  expect(() => landing({ ...given, through: '2026-05-31', method })).toThrow('a whole part');
  expect(landing({ ...given, method: { ...method, series: [1, 2] } })).toMatchObject({
    kind: 'none',
    reason: 'no-forecast',
  });
});

test('every warning that stands has somebody who works on it, or is listed', () => {
  const rule = {
    id: 'late',
    label,
    metric: 'late-days',
    tags: [],
    raise: { count: 1, of: 1 },
    clearAfter: 1,
    levels: [
      {
        id: 'red',
        label,
        light: 'red',
        when: [{ kind: 'at-least', value: '15' }],
        grounds: label,
        notify: [],
        responses: [],
      },
    ],
  };
  const watched = ['n1', 'n2', 'n3'].map((subject) => ({
    subject,
    metric: 'late-days',
    readings: [{ on: '2026-05-15', value: '20' }],
  }));
  const report = raiseWarnings([rule] as any, watched as any, { asOf: '2026-05-16' });
  const work = warningWork(
    report,
    [
      caseOf({ id: 'c1', warning: 'late.n1.2026-05-15', state: 'cleared' }),
      caseOf({ id: 'c2', warning: 'late.n9.2026-05-01', state: 'planned' }),
    ],
    { n2: { owner: 'project-head', checker: 'operations' } },
  );
  expect(work.toOpen.map(({ id, owner, checker }) => [id, owner, checker])).toEqual([
    ['case.late.n2.2026-05-15', 'project-head', 'operations'],
  ]);
  expect([work.unowned, work.toCheck, work.clearedTooSoon]).toEqual([['late.n3.2026-05-15'], ['c2'], ['c1']]);
});
