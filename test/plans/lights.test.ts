/** Lights rule by rule: each condition alone, at its edges, and what a scheme may not say. */
import {
  lightHistory,
  lightOfNode,
  lightsOf,
  type LightScheme,
  parseBaseline,
  parseLightScheme,
  parseNodeProgress,
  parsePlanNode,
  safeParseLightScheme,
} from 'hoshin/plans';
import { parseWorkCalendar } from 'hoshin/foundation';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { planOf } from './sample.ts';

const label = { zh: '规则', en: 'Rule' };
const scheme = (...rules: readonly object[]): LightScheme =>
  parseLightScheme({
    id: 's',
    label,
    count: 'days',
    rules: rules.map((one, at) => ({ id: `r${at}`, label, light: 'red', ...one })),
  });
const node = parsePlanNode({
  id: 'open',
  label,
  tier: 2,
  start: '2026-09-01',
  finish: '2026-09-26',
  controls: ['sales'],
});
const state = (more: object = {}) => ({
  node: 'open' as never,
  actualStart: null,
  actualFinish: null,
  claimedFinish: null,
  percent: null,
  forecastFinish: null,
  evidence: [],
  missingEvidence: [],
  lastReport: null,
  ...more,
});
/** Whether a rule alone holds. */
const fires = (rule: object, asOf: string, more: object = {}): boolean =>
  lightOfNode(node, scheme(rule), { asOf, ...more }).rule === 'r0';

describe('a condition', () => {
  test('days late count from the due day to the finish, or to the day it is seen from', () => {
    const late = { daysLate: { from: 1, to: 3 } };
    const on = ['2026-09-26', '2026-09-27', '2026-09-29', '2026-09-30'];
    expect(on.map((day) => fires(late, day))).toEqual([false, true, true, false]);
    expect(fires(late, '2026-12-01', { state: state({ actualFinish: '2026-09-28' }) })).toBe(true);
    expect(fires(late, '2026-12-01', { state: state({ actualFinish: '2026-09-20' }) })).toBe(false);
    expect(fires({ daysLate: {} }, '2026-01-01')).toBe(true);
  });

  test('days to the due day count down, and below zero after it', () => {
    const soon = { daysToDue: { from: 0, to: 7 } };
    const on = ['2026-09-18', '2026-09-19', '2026-09-26', '2026-09-27'];
    expect(on.map((day) => fires(soon, day))).toEqual([false, true, true, false]);
  });

  test('days of the forecast count only while it is open and forecast', () => {
    const will = { forecastDaysLate: { from: 5 } };
    expect(fires(will, '2026-09-01')).toBe(false);
    expect(fires(will, '2026-09-01', { forecast: '2026-10-01' })).toBe(true);
    expect(fires(will, '2026-09-01', { forecast: '2026-09-30' })).toBe(false);
    expect(fires(will, '2026-09-01', { state: state({ forecastFinish: '2026-10-01' }) })).toBe(true);
    expect(fires(will, '2026-09-01', { forecast: '2026-09-26', state: state({ forecastFinish: '2026-10-01' }) })).toBe(
      false,
    );
    expect(fires(will, '2026-11-01', { forecast: '2026-10-01', state: state({ actualFinish: '2026-10-30' }) })).toBe(
      false,
    );
  });

  test('days of the start count to the start, to the finish, or to the day it is seen from', () => {
    const behind = { startDaysLate: { from: 5 } };
    expect([fires(behind, '2026-09-05'), fires(behind, '2026-09-06')]).toEqual([false, true]);
    expect(fires(behind, '2026-09-20', { state: state({ actualStart: '2026-09-02' }) })).toBe(false);
    expect(fires(behind, '2026-09-20', { state: state({ actualStart: '2026-09-06' }) })).toBe(true);
    expect(fires(behind, '2026-12-01', { state: state({ actualFinish: '2026-09-03' }) })).toBe(false);
  });

  test('days since the last report count from the start where there was none, of open nodes alone', () => {
    const silent = { daysSinceReport: { from: 10 } };
    expect([fires(silent, '2026-09-10'), fires(silent, '2026-09-11')]).toEqual([false, true]);
    expect(fires(silent, '2026-08-01')).toBe(false);
    expect(fires(silent, '2026-09-20', { state: state({ lastReport: '2026-09-15' }) })).toBe(false);
    expect(fires(silent, '2026-09-25', { state: state({ lastReport: '2026-09-15' }) })).toBe(true);
    expect(
      fires(silent, '2026-12-01', { state: state({ actualFinish: '2026-09-15', lastReport: '2026-09-15' }) }),
    ).toBe(false);
    expect(fires({ daysSinceReport: { to: 0 } }, '2026-09-15', { state: state({ lastReport: '2026-09-15' }) })).toBe(
      true,
    );
  });

  test('tiers, controls, being done and being critical choose the nodes', () => {
    const day = '2026-09-26';
    expect([fires({ tiers: [1] }, day), fires({ tiers: [1, 2] }, day)]).toEqual([false, true]);
    expect([fires({ controls: ['cost'] }, day), fires({ controls: ['cost', 'sales'] }, day)]).toEqual([false, true]);
    const done = { state: state({ actualFinish: '2026-09-20' }) };
    expect([fires({ finished: true }, day), fires({ finished: true }, day, done)]).toEqual([false, true]);
    expect([fires({ finished: false }, day), fires({ finished: false }, day, done)]).toEqual([true, false]);
    expect([fires({ critical: true }, day), fires({ critical: false }, day)]).toEqual([false, false]);
    expect(fires({ critical: true }, day, { critical: true })).toBe(true);
    expect(fires({ critical: true }, day, { critical: false })).toBe(false);
    expect(fires({ critical: false }, day, { critical: false })).toBe(true);
  });

  test('every condition given must hold', () => {
    const both = { daysLate: { from: 1 }, controls: ['cost'] };
    expect(fires(both, '2026-10-10')).toBe(false);
    expect(fires({ daysLate: { from: 1 }, forecastDaysLate: { from: 0 } }, '2026-10-10')).toBe(false);
  });
});

test('the first rule that holds decides, and where none does the light is green', () => {
  const rules = scheme({ daysLate: { from: 11 } }, { light: 'yellow', daysLate: { from: 1 } });
  const seen = (asOf: string) => lightOfNode(node, rules, { asOf });
  expect(seen('2026-10-07')).toMatchObject({ light: 'red', rule: 'r0', due: '2026-09-26', daysLate: 11 });
  expect(seen('2026-10-06')).toMatchObject({ light: 'yellow', rule: 'r1', daysLate: 10 });
  expect(seen('2026-09-26')).toMatchObject({
    light: 'green',
    rule: null,
    daysLate: 0,
    baseline: null,
    forecastDaysLate: null,
  });
  expect(Object.isFrozen(seen('2026-09-26').because)).toBe(true);
});

test('another due day takes the place of the plan’s own, and a node without one has no light', () => {
  const late = scheme({ daysLate: { from: 1 } });
  expect(lightOfNode(node, late, { asOf: '2026-09-27', due: '2026-10-01' })).toMatchObject({
    light: 'green',
    daysLate: -4,
  });
  const bare = parsePlanNode({ id: 'bare', label, tier: 2 });
  expect(
    lightOfNode(bare, late, {
      asOf: '2026-09-27',
      state: state({ node: 'bare', actualFinish: '2026-09-01' }),
    }),
  ).toEqual({
    node: 'bare',
    asOf: '2026-09-27',
    light: 'unknown',
    rule: null,
    due: null,
    baseline: null,
    finish: '2026-09-01',
    daysLate: null,
    forecastDaysLate: null,
    because: expect.objectContaining({ en: expect.stringContaining('due') as string }) as object,
  });
  // Its start is its due day where it states none.
  const only = parsePlanNode({ id: 'open', label, tier: 2, finish: '2026-09-26' });
  expect(lightOfNode(only, scheme({ startDaysLate: { from: 1 } }), { asOf: '2026-09-27' }).rule).toBe('r0');
});

test('working days are those of the calendar, which must then be given', () => {
  const calendar = parseWorkCalendar({ week: [true, true, true, true, true, false, false] });
  const work = parseLightScheme({
    id: 's',
    label,
    count: 'workdays',
    rules: [{ id: 'r0', label, light: 'red', daysLate: { from: 2 } }],
  });
  const seen = (asOf: string) => lightOfNode(node, work, { asOf, calendar });
  expect(seen('2026-09-28')).toMatchObject({ daysLate: 1, light: 'green' }); // a Monday after a Saturday
  expect(seen('2026-09-29')).toMatchObject({ daysLate: 2, light: 'red' });
  expect(seen('2026-09-24').daysLate).toBe(-1);
  expect(seen('2026-09-26').daysLate).toBe(0);
  expect(seen('2026-09-28').because.en).toContain('working');
  expect(lightOfNode(node, scheme({ daysLate: { from: 2 } }), { asOf: '2026-09-28' }).because.en).not.toContain(
    'working',
  );
  expect(refusalOf(() => lightOfNode(node, work, { asOf: '2026-09-28' }))).toEqual([['calendar-needed', 'calendar']]);
});

test('a scheme may not say what cannot be', () => {
  const refused = (rule: object) => refusalOf(() => scheme(rule));
  expect(refused({ daysLate: { from: 3, to: 2 } })).toEqual([['backwards-range', 'rules.0.daysLate.to']]);
  expect([
    refused({ daysLate: { from: 3, to: 3 } }),
    refused({ daysLate: { to: -5 } }),
    refused({ daysLate: {} }),
  ]).toEqual([[], [], []]);
  expect(refused({ daysLate: { from: 1.5 } })).toHaveLength(1);
  expect(refused({ daysLate: { from: 1_000_001 } })).toHaveLength(1);
  expect(refused({ daysLate: { from: -1_000_001 } })).toHaveLength(1);
  expect(refused({ daysLate: { from: -1_000_000, to: 1_000_000 } })).toEqual([]);
  expect(refused({ tiers: [5] })).toHaveLength(1);
  expect(refused({ light: 'blue' })).toHaveLength(1);
  const twice = {
    id: 's',
    label,
    count: 'days',
    rules: [
      { id: 'a', label, light: 'red' },
      { id: 'a', label, light: 'red' },
    ],
  };
  expect(refusalOf(() => parseLightScheme(twice))).toEqual([['duplicate-id', 'rules.1.id']]);
  const read = safeParseLightScheme({ ...twice, rules: [], count: 'weeks' });
  expect(read.ok ? [] : read.issues.map(({ path }) => path.join('.'))).toEqual(['count']);
  expect(safeParseLightScheme({ ...twice, rules: [] }).ok).toBe(true);
});

describe('the lights of plans', () => {
  const plan = planOf('p', 2, [node, { ...node, id: 'top', finish: '2026-09-20' }], {
    links: [{ from: 'open', to: 'top', type: 'FS' }],
  });
  const rules = scheme({ daysLate: { from: 1 }, finished: false });
  const ask = { scheme: rules, evidence: 'optional' as const };
  const done = parseNodeProgress({ node: 'open', on: '2026-09-28', actualFinish: '2026-09-27' });
  const baseline = (id: string, from: string, revision: number, finish: string) =>
    parseBaseline({
      id,
      label,
      plan: 'p',
      tier: 2,
      version: 'assessment',
      from,
      revision,
      reason: label,
      approver: 'board',
      dates: [{ node: 'open', finish }],
    });
  const baselines = [baseline('b1', '2026-01-01', 1, '2026-09-22'), baseline('b2', '2026-09-24', 2, '2026-09-30')];

  test('one a node, in the order of the plans, by what is known on the day', () => {
    const lights = lightsOf([plan], [done], { ...ask, asOf: '2026-09-27' });
    expect(lights.map(({ node: id, light, finish }) => [id, light, finish])).toEqual([
      ['open', 'red', null],
      ['top', 'red', null],
    ]);
    expect(lightsOf([plan], [done], { ...ask, asOf: '2026-09-28' })[0]).toMatchObject({
      light: 'green',
      finish: '2026-09-27',
    });
    expect(Object.isFrozen(lights) && Object.isFrozen(lights[0])).toBe(true);
  });

  test('critical nodes and forecasts are those given', () => {
    const critical = scheme({ critical: true });
    const seen = (more: object, s = critical) =>
      lightsOf([plan], [], { ...ask, scheme: s, asOf: '2026-09-01', ...more }).map(({ light }) => light);
    expect(seen({})).toEqual(['green', 'green']);
    expect(seen({ critical: [] })).toEqual(['green', 'green']);
    expect(seen({ critical: ['top'] })).toEqual(['green', 'red']);
    expect(seen({}, scheme({ critical: false }))).toEqual(['green', 'green']);
    expect(seen({ critical: ['top'] }, scheme({ critical: false }))).toEqual(['red', 'green']);
    const will = scheme({ forecastDaysLate: { from: 1 } });
    expect(seen({ forecasts: [{ node: 'open', finish: '2026-09-30' }] }, will)).toEqual(['red', 'green']);
    const said = parseNodeProgress({ node: 'top', on: '2026-08-30', forecastFinish: '2026-10-01' });
    expect(lightsOf([plan], [said], { ...ask, scheme: will, asOf: '2026-09-01' })[1]?.light).toBe('red');
  });

  test('a baseline in force says when a node is due; an adjustment clears a light from its first day on', () => {
    const days = ['2026-09-22', '2026-09-23', '2026-09-24', '2026-10-01'];
    const history = lightHistory([plan], [done], {
      ...ask,
      evidence: 'optional',
      node: 'open',
      dates: days,
      baselines,
      version: 'assessment',
    });
    expect(history.map(({ asOf, light, due, baseline: by }) => [asOf, light, due, by])).toEqual([
      ['2026-09-22', 'green', '2026-09-22', 'b1'],
      ['2026-09-23', 'red', '2026-09-22', 'b1'],
      ['2026-09-24', 'green', '2026-09-30', 'b2'],
      ['2026-10-01', 'green', '2026-09-30', 'b2'],
    ]);
    expect(history.every(({ node: id }) => id === 'open')).toBe(true);
    expect(Object.isFrozen(history)).toBe(true);
    const own = lightsOf([plan], [], { ...ask, asOf: '2026-09-24', baselines });
    expect(own[0]).toMatchObject({ due: '2026-09-26', baseline: null });
    const other = lightsOf([plan], [], { ...ask, asOf: '2026-09-24', baselines, version: 'sprint' });
    expect(other[0]).toMatchObject({ due: '2026-09-26', baseline: null });
    const all = lightsOf([plan], [], { ...ask, asOf: '2026-09-24', baselines, version: 'assessment' });
    expect(all[1]).toMatchObject({ baseline: null, due: '2026-09-20' });
    const started = scheme({ startDaysLate: { from: 1 } });
    const late = lightsOf([plan], [], {
      ...ask,
      scheme: started,
      asOf: '2026-09-23',
      baselines,
      version: 'assessment',
    });
    expect(late[0]?.rule).toBe('r0'); // a baseline without a start starts on its due day
  });

  test('a history of a node that is nowhere is empty; its options are read', () => {
    expect(lightHistory([plan], [], { ...ask, node: 'nowhere', dates: ['2026-09-22'] })).toEqual([]);
    const wrong = (more: object) =>
      refusalOf(() => lightHistory([plan], [], { ...ask, node: 'open', dates: [], ...more }));
    expect(wrong({})).toEqual([]);
    expect(wrong({ dates: ['2026-09-31'] })).toEqual([['impossible-date', 'dates.0']]);
    expect(wrong({ node: 5 }).map(([, path]) => path)).toEqual(['node']);
    expect(refusalOf(() => lightsOf([plan], [], {} as never)).map(([, path]) => path)).toEqual([
      'asOf',
      'scheme',
      'evidence',
    ]);
    expect(
      refusalOf(() => lightOfNode(node, rules, { asOf: 'x', due: 'y', critical: 1 } as never)).map(([, path]) => path),
    ).toEqual(['asOf', 'due', 'critical']);
  });
});
