import { assess, parseFramework, parseLedger } from 'hoshin/framework';
import { parsePlan, schedulePlan } from 'hoshin/plans';
import type { ScoreNode } from 'hoshin/scoring';
import {
  capabilityAxes,
  cashBridgeRows,
  goalLinks,
  goalRows,
  goalTree,
  lightMatrix,
  namesOf,
  resolutionBoard,
  resolutionRows,
  sCurveRows,
  scorecardRows,
  taskLinks,
  taskRows,
  warningRows,
  withNames,
} from 'hoshin/views';
import { expect, test } from 'vitest';
import { sampleFramework } from '../framework/sample.ts';

const framework = parseFramework(sampleFramework);
const measured = (entity: string, at: string, value: string): object => ({
  kind: 'measurement',
  id: `${entity}.${at}`,
  recordedOn: '2026-06-30',
  indicator: 'contracted-sales',
  entity,
  at,
  value,
});
const ledger = parseLedger({
  format: 'hoshin.ledger',
  version: 1,
  facts: [measured('north', '2026-H1', '400'), measured('south', '2026-H1', '100')],
});
const picture = assess(framework, ledger, { asOf: '2026-06-30' });
const telling = { locale: 'zh', names: namesOf(framework) } as const;

test('a scorecard has every goal once, with numbers to draw and exact figures beside them', () => {
  const rows = scorecardRows(picture, telling);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['sales', 'sales.north', 'sales.south']);
  for (const row of rows) {
    expect(typeof row.target).toBe('number');
    expect(row.exact.target).toBe(String(row.target));
    expect(row.status.symbol).not.toBe('');
    expect(row.actual === null).toBe(row.exact.actual === null);
  }
  expect(rows[0]?.entityName).toBe('集团');
});

test('a pair without a goal has no cell', () => {
  const matrix = lightMatrix(picture, telling);
  expect(matrix.cells).toHaveLength(3);
  expect(matrix.rows.map(({ name }) => name)).toEqual(['集团', '北城', '南城']);
  expect(matrix.columns.map(({ name }) => name)).toEqual(['合同销售额']);
});

const child = (id: string, from: string, target: string, entity = id): object => ({
  id,
  indicator: 'contracted-sales',
  entity,
  period: '2026',
  target,
  version: 1,
  provenance: {
    kind: 'decomposed',
    from,
    axis: 'entity',
    asked: target,
    basis: 'weights',
    because: { zh: '按权重', en: 'by weights' },
  },
});

test('goals have their parents; one that would be its own ancestor stands at the top', () => {
  const [top] = framework.goals;
  const goals = [top, child('a', 'sales', '700'), child('b', 'a', '300'), child('x', 'y', '1'), child('y', 'x', '1')];
  const rows = goalRows(goals as never, telling);
  expect(rows.map(({ id, parentId, path, depth }) => [id, parentId, path, depth])).toEqual([
    ['sales', null, 'sales', 0],
    ['x', null, 'x', 0],
    ['y', null, 'y', 0],
    ['a', 'sales', 'sales/a', 1],
    ['b', 'a', 'sales/a/b', 2],
  ]);
  expect(goalTree(rows)[0]?.children[0]?.children[0]?.id).toBe('b');
  expect(goalLinks(rows).links).toEqual([
    { source: 'sales', target: 'a', value: 700 },
    { source: 'a', target: 'b', value: 300 },
  ]);
});

const part = (id: string, points: string | null): ScoreNode => ({
  kind: 'score',
  id,
  label: { zh: id, en: id },
  status: points === null ? 'not-reported' : 'scored',
  inputs: {},
  rule: null,
  points: points as never,
  weight: null,
  contribution: null,
  effects: [],
  problems: [],
  because: { zh: '未报', en: 'not reported' },
  parts: [],
});

test('what was not assessed has no axis, and is named', () => {
  const score = { ...part('index', '80'), parts: [part('development', '80'), part('cash', null), part('zero', '0')] };
  expect(capabilityAxes(score, { locale: 'zh', max: 120 })).toEqual({
    total: 80,
    axes: [
      { id: 'development', name: 'development', max: 120, value: 80 },
      { id: 'zero', name: 'zero', max: 120, value: 0 },
    ],
    notAssessed: [{ id: 'cash', name: 'cash', because: '未报' }],
  });
});

const label = { zh: '节点', en: 'Node' };
const plan = parsePlan({
  id: 'main',
  label: { zh: '主项计划', en: 'Main plan' },
  entity: 'riverside',
  tier: 2,
  owner: 'operations',
  maySet: [],
  mayChange: [],
  nodes: [
    { id: 'a', label, tier: 2, duration: 3 },
    { id: 'b', label, tier: 2, duration: 1 },
    { id: 'end', label, tier: 2, milestone: 'finish' },
  ],
  links: [
    { from: 'a', to: 'end', type: 'FS' },
    { from: 'b', to: 'end', type: 'FS', lag: 1 },
    { from: 'b', to: 'gone', type: 'FS' },
  ],
});

test('a bar has both ends, its baseline and whether it is critical', () => {
  const scheduled = schedulePlan(plan, { calendars: {}, start: '2026-03-01' });
  if (scheduled.kind !== 'scheduled') throw new Error('cyclic');
  const rows = taskRows([scheduled.plan], {
    locale: 'zh',
    schedule: scheduled.schedule,
    baselines: [
      {
        id: 'base',
        label,
        plan: 'main',
        tier: 2,
        version: 'assessment',
        from: '2026-01-01' as never,
        revision: 1,
        reason: label,
        approver: 'president',
        dates: [{ node: 'a', finish: '2026-03-01' as never }],
      },
    ],
  });
  expect(
    rows.map(({ wbs, type, start, finish, finishExclusive, days }) => [
      wbs,
      type,
      start,
      finish,
      finishExclusive,
      days,
    ]),
  ).toEqual([
    ['1', 'summary', '2026-03-01', '2026-03-03', '2026-03-04', 3],
    ['1.1', 'task', '2026-03-01', '2026-03-03', '2026-03-04', 3],
    ['1.2', 'task', '2026-03-01', '2026-03-01', '2026-03-02', 1],
    ['1.3', 'milestone', '2026-03-03', '2026-03-03', '2026-03-04', 0],
  ]);
  expect(rows.map(({ critical, daysBehindBaseline }) => [critical, daysBehindBaseline])).toEqual([
    [false, null],
    [true, 2],
    [false, null],
    [true, null],
  ]);
  expect(taskLinks([plan]).map(({ source, target, lag }) => [source, target, lag])).toEqual([
    ['a', 'end', 0],
    ['b', 'end', 1],
  ]);
});

test('an S-curve ends where nothing is reported, and what happened is not drawn into the future', () => {
  const amounts = ['2026-01', '2026-02', '2026-03'].map((period) => ({ period, amount: '0.1' }));
  const series = [
    { id: 'pv', label, actual: false, amounts },
    { id: 'ac', label, actual: true, amounts },
    { id: 'ev', label, actual: true, amounts: [amounts[0], { period: '2026-02', amount: null }, amounts[2]] },
  ];
  const rows = sCurveRows(series as never, { locale: 'en', asOf: '2026-02-28' });
  expect(rows.map((row) => [row.series, row.date, row.value])).toEqual([
    ['pv', '2026-01-31', 0.1],
    ['pv', '2026-02-28', 0.2],
    ['pv', '2026-03-31', 0.3],
    ['ac', '2026-01-31', 0.1],
    ['ac', '2026-02-28', 0.2],
    ['ev', '2026-01-31', 0.1],
  ]);
});

test('a bridge says which way each step goes, and its ends meet', () => {
  const opening = { id: 'opening', label, amount: '100' as never };
  const steps = [
    { id: 'land', label, amount: '-130.5' as never },
    { id: 'receipts', label, amount: '60' as never },
  ];
  const rows = cashBridgeRows(steps, { locale: 'zh', opening, closing: label });
  expect(
    rows.map(({ kind, start, end, base, delta, direction }) => [kind, start, end, base, delta, direction]),
  ).toEqual([
    ['total', 0, 100, 0, 100, 'in'],
    ['delta', 100, -30.5, -30.5, -130.5, 'out'],
    ['delta', -30.5, 29.5, -30.5, 60, 'in'],
    ['total', 0, 29.5, 0, 29.5, 'in'],
  ]);
});

const resolution = (id: string, due: string, state = 'open'): object => ({
  id,
  meeting: 'monthly',
  subject: 'riverside',
  task: '补齐施工许可资料',
  owner: 'design',
  coOwners: [],
  issuer: 'president',
  madeOn: '2026-06-01',
  firstDue: due,
  due,
  askedDue: null,
  progress: [],
  completedOn: null,
  effect: null,
  state,
  history: [],
});

test('resolutions come longest overdue first; the board has a column for every state and says where a card may go', () => {
  const all = [
    resolution('r1', '2026-06-20'),
    resolution('r2', '2026-06-10'),
    resolution('r3', '2026-07-30', 'assigned'),
  ];
  const options = { locale: 'zh', asOf: '2026-06-30' } as const;
  expect(resolutionRows(all as never, options).map(({ id, daysLate }) => [id, daysLate])).toEqual([
    ['r2', 20],
    ['r1', 10],
    ['r3', -30],
  ]);
  const board = resolutionBoard(all as never, options);
  expect(board.map(({ state, cards }) => [state, cards.length])).toEqual([
    ['assigned', 1],
    ['open', 2],
    ['extension-asked', 0],
    ['completed', 0],
    ['closed', 0],
    ['cancelled', 0],
  ]);
  expect(board.find(({ state }) => state === 'closed')?.moves.map(({ event }) => event)).toEqual(['reopen']);
});

test('warnings are rows with the name of what they are about', () => {
  const rows = warningRows(picture, telling);
  expect(rows).toHaveLength(picture.warnings.length);
  expect(rows.length).toBeGreaterThan(0);
  for (const { status } of rows) expect(status.rank).toBeGreaterThan(0);
});

test('rows are plain JSON and frozen', () => {
  const rows = scorecardRows(picture, telling);
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  expect(Object.isFrozen(rows[0])).toBe(true);
});

test('sentences are told with names where the library knows ids alone', () => {
  const warning = warningRows(picture, telling).find(({ subject }) => subject === 'sales.south');
  expect(warning?.subjectName).toBe('南城 · 合同销售额 · 2026');
  expect(warning?.because).toContain('“南城 · 合同销售额 · 2026”');
  expect(withNames('“nobody” and "south"', telling)).toBe('“nobody” and "南城"');
});

test('an S-curve takes days as well as periods', () => {
  const amounts = [
    { period: '2026-01-15', amount: '1' },
    { period: '2026-02', amount: '2' },
  ];
  const series = [{ id: 'ac', label: { zh: '实际', en: 'Actual' }, actual: true, amounts }];
  const rows = sCurveRows(series as never, { locale: 'zh', asOf: '2026-02-28' });
  expect(rows.map(({ date, value }) => [date, value])).toEqual([
    ['2026-01-15', 1],
    ['2026-02-28', 3],
  ]);
});
