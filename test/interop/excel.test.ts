import { Goal } from 'hoshin/goals';
import { fillForm, goalForm, readForm, type Sheet } from 'hoshin/interop';
import { readExcel, writeExcel } from 'hoshin/interop/excel';
import { expect, test } from 'vitest';

const limit = { maxBytes: 5_000_000 };

test('goals go out to a spreadsheet file and come back, to the last digit', async () => {
  const goals = ['12000000.55', '0.1', '123456789012345678.91'].map((target, at) => ({
    id: `g${at}`,
    indicator: 'sales',
    entity: 'group',
    period: '2026',
    target,
    version: 1,
    provenance: { kind: 'set', by: '董事会', on: '2026-01-05' },
  }));
  const bytes = await writeExcel({ sheets: [fillForm(goalForm, goals, { locale: 'zh' })] });
  const read = readForm(goalForm, await readExcel(bytes, limit), Goal);
  expect(read.kind === 'read' ? read.good.map(({ value }) => value) : read.issues).toEqual(goals);
});

test('tones, lists of choices and numbers survive; text that looks like a formula stays text', async () => {
  const sheet: Sheet = {
    name: '灯',
    columns: [
      { width: 12, choices: ['正常', '预警'] },
      { width: 8, format: 'whole' },
    ],
    rows: [
      [{ text: '● 正常', tone: 'good' }, 5],
      ['=1+1', '7'],
    ],
    frozenRows: 1,
  };
  const back = await readExcel(await writeExcel({ sheets: [sheet] }), limit);
  expect(back.sheets[0]?.name).toBe('灯');
  expect(back.sheets[0]?.rows.slice(0, 2)).toEqual([
    ['● 正常', 5],
    ['=1+1', 7],
  ]);
});

test('bytes that are no spreadsheet are refused, and so is a file that unpacks to too much', async () => {
  await expect(readExcel(new Uint8Array([1, 2, 3]), limit)).rejects.toMatchObject({ code: 'not-spreadsheet' });
  await expect(readExcel('x' as never, limit)).rejects.toMatchObject({ code: 'not-spreadsheet' });
  const rows = Array.from({ length: 2000 }, () => ['建设工程规划许可证'.repeat(20)]);
  const bytes = await writeExcel({ sheets: [{ name: '大', columns: [{ width: 10 }], rows, frozenRows: 0 }] });
  await expect(readExcel(bytes, { maxBytes: 3000 })).rejects.toMatchObject({ code: 'too-large' });
  await expect(readExcel(bytes.slice(0, 500), limit)).rejects.toMatchObject({ code: 'not-spreadsheet' });
});
