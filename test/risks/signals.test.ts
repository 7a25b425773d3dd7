import {
  checkRiskMatrix,
  controlChart,
  holtWinters,
  parseWarningCase,
  raiseWarnings,
  stepWarningCase,
} from 'hoshin/risks';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';

test('the limits that «NIST handbook, individuals chart» prints for ten flow rates', () => {
  const { center, lower, upper, trial, points } = controlChart([
    49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
  ]);
  expect(center).toBeCloseTo(50.81, 10);
  expect(upper).toBeCloseTo(55.8041, 2); // it takes 3 ÷ 1.128, the charts in use 2.66
  expect(lower).toBeCloseTo(45.8159, 2);
  expect(trial).toBe(true);
  expect(points.every(({ signals }) => signals.length === 0)).toBe(true);
});

test('a straight line with a fixed season is foreseen exactly', () => {
  const season = [-3, 1, 4, -2];
  const value = (at: number): number => 10 + 2 * at + (season[at % 4] ?? 0);
  const values = Array.from({ length: 16 }, (_, at) => value(at));
  const found = holtWinters(values, { period: 4, seasonal: 'additive', alpha: 0, beta: 0, gamma: 0, horizon: 4 });
  expect(found.kind).toBe('fitted');
  if (found.kind !== 'fitted') return;
  expect(found.trend).toBeCloseTo(2, 9);
  expect(found.seasons.map((one) => Number(one.toFixed(9)))).toEqual(season);
});

test('one good reading does not clear; two do', () => {
  const label = { zh: '红', en: 'Red' };
  const rule = {
    id: 'late',
    label,
    metric: 'late-days',
    tags: [],
    raise: { count: 2, of: 3 },
    clearAfter: 2,
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
  } as never;
  const readings = ['16', '3', '17', '2', '1'].map((value, at) => ({ on: `2026-05-0${at + 1}`, value }));
  const at = (asOf: string) =>
    raiseWarnings([rule], [{ subject: 'n', metric: 'late-days', readings }] as never, { asOf });
  expect(at('2026-05-02').standing).toHaveLength(0);
  expect(at('2026-05-04').standing.map(({ goodInARow }) => goodInARow)).toEqual([1]);
  expect(at('2026-05-05').standing).toHaveLength(0);
  expect(at('2026-05-05').cleared.map(({ clearedOn }) => clearedOn)).toEqual(['2026-05-05']);
});

test('the owner cannot clear the own warning', () => {
  const applied = parseWarningCase({
    id: 'w',
    warning: 'late.n',
    subject: 'n',
    owner: 'head',
    checker: 'operations',
    state: 'applied',
    history: [],
  });
  const event = { event: 'clear', on: '2026-05-20', evidence: { opinion: '整改属实' } } as const;
  expect(stepWarningCase(applied, { ...event, by: 'head' }).kind).toBe('refused');
  expect(stepWarningCase(applied, { ...event, by: 'operations' }).kind).toBe('moved');
});

test.each([null, undefined, 3, 'x', [], {}, [Number.NaN]])('hostile input %j is refused with issues', (value) => {
  for (const call of [
    () => controlChart(value as never),
    () => raiseWarnings(value as never, value as never, value as never),
    () => checkRiskMatrix(value as never),
    () => stepWarningCase(value as never, value as never),
  ]) {
    try {
      call();
      expect.unreachable();
    } catch (error) {
      expect(isHoshinError(error)).toBe(true);
    }
  }
});
