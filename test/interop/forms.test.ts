import { Fact } from 'hoshin/framework';
import { ContractItem, Goal } from 'hoshin/goals';
import { AddedItem } from 'hoshin/plans';
import {
  addedItemForm,
  type Cell,
  contractItemForm,
  fillForm,
  goalForm,
  measurementForm,
  progressForm,
  readForm,
  type Workbook,
} from 'hoshin/interop';
import { expect, test } from 'vitest';

const sheet = (name: string, rows: readonly (readonly Cell[])[]): Workbook => ({
  sheets: [{ name, columns: [], rows, frozenRows: 1 }],
});
const heading = ['编号*', '指标*', '责任单位*', '期间*', '目标值*', '下达人*', '下达日期*', '依据'];
const row = ['sales-2026', 'sales', 'group', 2026, '1,000,000.50', '董事会', '2026年1月5日', null];

test('a filled sheet makes values: figures and dates as people write them', () => {
  const read = readForm(goalForm, sheet('目标', [heading, row]), Goal);
  expect(read).toEqual({
    kind: 'read',
    good: [
      {
        row: 2,
        value: {
          id: 'sales-2026',
          indicator: 'sales',
          entity: 'group',
          period: '2026',
          target: '1000000.5',
          version: 1,
          provenance: { kind: 'set', by: '董事会', on: '2026-01-05' },
        },
      },
    ],
    bad: [],
    unanswered: [],
    ignored: [],
  });
});

test('every bad cell is named as sheet!cell with what was expected; good rows stand apart', () => {
  const read = readForm(
    goalForm,
    sheet('目标', [
      [...heading, '备注'],
      row,
      ['a b', 'sales', 'group', '2026-13', '约五百', '董事会', '31/12/2026', null],
      [],
      ['sales-2026', 'sales', 'north', 2026, 5, '董事会', '2026-01-05', null],
    ]),
    Goal,
  );
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.good.map(({ row: at }) => at)).toEqual([2]);
  expect(read.bad.map(({ row: at, issues }) => [at, issues.map(({ code, path }) => [code, path.join('!')])])).toEqual([
    [
      3,
      [
        ['bad-cell', '目标!A3'],
        ['bad-cell', '目标!D3'],
        ['bad-cell', '目标!E3'],
        ['bad-cell', '目标!G3'],
      ],
    ],
    [5, [['repeated-row', '目标!A5']]],
  ]);
  expect(read.bad[0]?.issues[2]?.text.zh).toBe('目标!E3：“目标值”应为数字，如 12000000.5，实际为“约五百”');
  expect(read.ignored).toEqual(['备注']);
});

test('what is wrong between cells is shown at the cell it comes from', () => {
  const base = ['编号', '指标', '责任单位', '期间', '保底值', '目标值', '挑战值', '下达人', '下达日期'];
  const read = readForm(
    goalForm,
    sheet('目标', [base, ['g', 'sales', 'group', '2026', '120', '100', '110', '董事会', '2026-01-05']]),
    Goal,
  );
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.good).toEqual([]);
  expect(read.bad[0]?.issues[0]?.path[0]).toBe('目标');
  expect(read.bad[0]?.issues[0]?.text.zh).toMatch(/^目标![A-Z]2：/);
});

test('a sheet without a needed column, or with one twice, is refused as a whole with all that is wrong', () => {
  const read = readForm(goalForm, sheet('目标', [['编号', '编号', '指标']]), Goal);
  expect(read.kind === 'refused' ? read.issues.map(({ code }) => code) : []).toEqual([
    'repeated-column',
    'missing-column',
    'missing-column',
    'missing-column',
    'missing-column',
    'missing-column',
  ]);
  const none = readForm(goalForm, sheet('别的', []), Goal);
  expect(none.kind === 'refused' ? none.issues[0]?.code : '').toBe('no-sheet');
});

test('a row whose answer is blank is not a fault: it has not been reported yet', () => {
  const read = readForm(
    measurementForm,
    sheet('指标填报', [
      ['编号', '指标', '填报单位', '期间', '数值', '填报日期'],
      ['m1', 'sales', 'north', '2026-10', 12.5, '2026-11-03'],
      ['m2', 'sales', 'south', '2026-10', '', ''],
    ]),
    Fact,
  );
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.good.map(({ value }) => value)).toEqual([
    {
      kind: 'measurement',
      id: 'm1',
      indicator: 'sales',
      entity: 'north',
      at: '2026-10',
      value: '12.5',
      recordedOn: '2026-11-03',
    },
  ]);
  expect(read.unanswered).toEqual([3]);
});

test.each(['zh', 'en'] as const)('what is written is read back to the same values (%s)', (locale) => {
  const facts = [
    { kind: 'progress', id: 'p1', node: 'open', recordedOn: '2026-09-30', actualFinish: '2026-09-26', percent: '100' },
    { kind: 'progress', id: 'p2', node: 'start', recordedOn: '2026-09-30', percent: '33.333333333333333333' },
  ];
  const filled = fillForm(progressForm, facts, { locale });
  const read = readForm(progressForm, { sheets: [filled] }, Fact);
  expect(read.kind === 'read' ? read.good.map(({ value }) => value) : []).toEqual(facts);
});

test('no key of a form reaches the machinery of objects', () => {
  const hostile = {
    ...goalForm,
    columns: [{ key: 'constructor.prototype.x', heading: { zh: '甲', en: 'A' }, kind: 'text' as const }],
  };
  readForm({ ...hostile, unique: [] }, sheet('目标', [['甲'], ['bad']]), Goal);
  expect(({} as { x?: string }).x).toBeUndefined();
});

test.each(['zh', 'en'] as const)('items of contracts and of monthly plans come back as they went (%s)', (locale) => {
  const item = {
    id: 'sales',
    label: { zh: '合同销售额', en: 'Contracted sales' },
    weight: '0.6',
    indicator: 'sales',
    direction: 'decrease',
    accrues: false,
    target: '100.5',
    rule: { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120' },
    dataOwner: 'finance',
  };
  const items = readForm(contractItemForm, { sheets: [fillForm(contractItemForm, [item], { locale })] }, ContractItem);
  expect(items.kind === 'read' ? items.good.map(({ value }) => value) : items.issues).toEqual([item]);
  const added = { id: 'a1', label: { zh: '补勘', en: 'Survey' }, due: '2026-08-20', weight: '2', owner: 'design' };
  const read = readForm(addedItemForm, { sheets: [fillForm(addedItemForm, [added], { locale })] }, AddedItem);
  expect(read.kind === 'read' ? read.good.map(({ value }) => value) : read.issues).toEqual([added]);
});
