import { type Period, subperiods } from 'hoshin/foundation';
import { type Goal, phaseGoal } from 'hoshin/goals';
import { chinaCalendar } from 'hoshin/presets';
import type { EarlyWarningRule } from 'hoshin/risks';
import {
  checkCalendar,
  checkPhasing,
  checkWarningRules,
  checkWeighting,
  type LawReport,
  type WeighedFigure,
} from 'hoshin/testing';
import { describe, expect, test } from 'vitest';

const broken = ({ findings }: LawReport<string, unknown>): string[] =>
  findings.flatMap(({ law, holds }) => (holds === false ? [law] : []));

describe('calendars', () => {
  test('the Chinese calendar of 2026 keeps its laws', () => {
    const year = { from: '2026-01-01', to: '2026-12-31', longestRest: 9 };
    expect(checkCalendar(chinaCalendar(), year).because.en).toMatch(/^every law/);
    expect(broken(checkCalendar(chinaCalendar(), { ...year, longestRest: 8 }))).toEqual(['rest']);
  });

  test('a forgotten end of a shutdown shows as a long rest, years without holidays as not covered', () => {
    const week = [true, true, true, true, true, true, false];
    const coverage = { from: '2026-01-01', to: '2026-12-31' };
    const calendar = { week, coverage, shutdowns: [{ from: '2026-02-10', to: '2026-04-01' }] };
    const report = checkCalendar(calendar, { from: '2026-01-01', to: '2027-03-01', longestRest: 30 });
    expect(broken(report)).toEqual(['covered', 'rest']);
    expect(report.findings.map(({ counterexample }) => counterexample)).toEqual([
      null,
      { from: '2027-01-01', days: 60 },
      { from: '2026-02-10', days: 51 },
    ]);
  });

  test('days that run backwards are refused', () => {
    const week = [true, true, true, true, true, true, false];
    expect(() => checkCalendar({ week }, { from: '2026-02-01', to: '2026-01-01', longestRest: 9 })).toThrow(/no range/);
  });
});

describe('phasing', () => {
  const parts = (goal: Goal): { period: Period; weight: number }[] =>
    subperiods(goal.period, 'quarter').map((period, at) => ({ period, weight: at + 1 }));
  const seasons = (goal: Goal): Goal => phaseGoal(goal, { quantum: '0.01', parts: parts(goal) });

  test('seasons keep their laws', () => {
    expect(broken(checkPhasing(seasons, { year: 2026 }))).toEqual([]);
  });

  test('a quantum too coarse is found by a small goal', () => {
    const coarse = (goal: Goal): Goal => phaseGoal(goal, { quantum: '1', parts: parts(goal) });
    const report = checkPhasing(coarse, { year: 2026 });
    expect(broken(report)).toEqual(['total']);
    expect(report.findings[0]?.counterexample?.target).toBe('1.01');
  });

  test('a forgotten quarter, a part below zero and a shape that wanders', () => {
    const lost = (goal: Goal): Goal => phaseGoal(goal, { quantum: '0.01', parts: parts(goal).slice(1) });
    expect(broken(checkPhasing(lost, { year: 2026 }))).toEqual(['tiles']);
    const below = (goal: Goal): unknown => ({
      ...goal,
      phasing: {
        kind: 'shares',
        parts: [
          { period: '2026-H1', share: '-0.5' },
          { period: '2026-H2', share: '1.5' },
        ],
      },
    });
    expect(broken(checkPhasing(below, { year: 2026 }))).toEqual(['rises']);
    let calls = 0;
    const wanders = (goal: Goal): Goal => {
      calls += 1;
      return phaseGoal(goal, {
        quantum: '0.01',
        parts: parts(goal).map((one, at) => ({ ...one, weight: at === 0 ? calls : 1 })),
      });
    };
    expect(broken(checkPhasing(wanders, { year: 2026 }))).toEqual(['deterministic']);
  });
});

describe('weighting', () => {
  const options = { most: 6, unitFree: true, monotone: true };
  const whole = (figures: readonly WeighedFigure[]): number => figures.reduce((all, { figure }) => all + figure, 0);

  test('one part that always takes it all keeps every law but one', () => {
    const first = (figures: readonly WeighedFigure[]) =>
      figures.map(({ key }) => ({ key, weight: key === 'part-0' ? '1' : '0' }));
    expect(broken(checkWeighting(first, { ...options, monotone: false }))).toEqual([]);
    expect(broken(checkWeighting(first, options))).toEqual(['monotone']);
  });

  test('rounding each share on its own does not add up', () => {
    const rounded = (figures: readonly WeighedFigure[]) =>
      figures.map(({ key, figure }) => ({ key, weight: (figure / whole(figures)).toFixed(2) }));
    const report = checkWeighting(rounded, options);
    expect(broken(report)).toContain('sums');
    expect(report.findings[0]?.counterexample?.length).toBe(3);
  });

  test('the first in the list takes it all: order matters', () => {
    const first = (figures: readonly WeighedFigure[]) =>
      figures.map(({ key }, at) => ({ key, weight: at === 0 ? '1' : '0' }));
    expect(broken(checkWeighting(first, { ...options, monotone: false }))).toEqual(['order']);
  });

  test('a bound in its own unit: scale matters', () => {
    const bound = (figures: readonly WeighedFigure[]) => {
      const all = figures.every(({ figure }) => figure <= 1000);
      const keys = figures.map(({ key }) => key).sort();
      return keys.map((key, at) => ({ key, weight: at === (all ? 0 : keys.length - 1) ? '1' : '0' }));
    };
    expect(broken(checkWeighting(bound, { ...options, monotone: false }))).toEqual(['unit-free']);
  });

  test('what throws, and what loses a key', () => {
    const throws = (): never => {
      throw new Error('no figures');
    };
    expect(checkWeighting(throws, options).because.en).toBe('sums: no figures');
    expect(checkWeighting(() => [{ key: 'x', weight: '1' }], options).because.zh).toMatch(/part-0/);
  });
});

describe('warning rules', () => {
  const label = { zh: '滞后', en: 'Late' };
  const level = (id: string, when: EarlyWarningRule['levels'][number]['when']) =>
    ({ id, label, light: 'red', when, grounds: label, notify: [], responses: [] }) as const;
  const rule = (levels: EarlyWarningRule['levels']): EarlyWarningRule => ({
    id: 'late',
    label,
    metric: 'late-days',
    tags: [],
    levels,
    raise: { count: 1, of: 2 },
    clearAfter: 2,
  });
  const options = { readings: { from: '0', to: '30' }, first: '2026-01-01', everyDays: 7, most: 8, runs: 100 };
  const atLeast = (value: string) =>
    [{ kind: 'at-least', value }] as unknown as EarlyWarningRule['levels'][number]['when'];

  test('levels that can be raised', () => {
    const rules = [rule([level('yellow', atLeast('5')), level('red', atLeast('20'))])];
    expect(broken(checkWarningRules(rules, options))).toEqual([]);
  });

  test('a level above every reading is dead', () => {
    const rules = [rule([level('yellow', atLeast('5')), level('red', atLeast('50'))])];
    const report = checkWarningRules(rules, options);
    expect(report.because).toEqual({
      en: 'reachable: no reading tried raised late/red',
      zh: 'reachable：所试读数均未触发 late/red',
    });
  });

  test('a test of one’s own that remembers is not consistent', () => {
    let calls = 0;
    const when = [
      { kind: 'custom', name: 'moody', parameters: {} },
    ] as unknown as EarlyWarningRule['levels'][number]['when'];
    const custom = { moody: () => (calls += 1) % 3 === 0 };
    expect(broken(checkWarningRules([rule([level('red', when)])], { ...options, custom }))).toEqual(['consistent']);
  });
});
