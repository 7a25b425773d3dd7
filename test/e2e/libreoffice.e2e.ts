import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Goal } from 'hoshin/goals';
import { fillForm, goalForm, readForm } from 'hoshin/interop';
import { readExcel, writeExcel } from 'hoshin/interop/excel';
import { expect, test } from 'vitest';
import { run } from './packed.ts';

const goals = ['12000000.5', '0.1', '123456789012345678.91'].map((target, at) => ({
  id: `g${at}`,
  indicator: 'sales',
  entity: 'group',
  period: '2026',
  target,
  owner: '营销管理部',
  version: 1,
  provenance: { kind: 'set', by: '董事会', on: '2026-01-05' },
}));

/** Lets LibreOffice open a file and save it as another kind. */
function convert(folder: string, file: string, kind: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', join(folder, 'out'), join(folder, file)], {
    cwd: folder,
  });
}

test('LibreOffice opens a form, and what it saves is read back to the same goals', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-office-'));
  writeFileSync(
    join(folder, 'goals.xlsx'),
    await writeExcel({ sheets: [fillForm(goalForm, goals, { locale: 'zh' })] }),
  );
  convert(folder, 'goals.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
  const lines = readFileSync(join(folder, 'out/goals.csv'), 'utf8').split('\n');
  expect(lines[0]).toMatch(/^编号\*,指标\*,责任单位\*,期间\*,保底值,目标值\*/);
  expect(lines[1]).toContain('营销管理部');
  convert(folder, 'goals.xlsx', 'xlsx');
  const saved = await readExcel(readFileSync(join(folder, 'out/goals.xlsx')), { maxBytes: 50_000_000 });
  const read = readForm(goalForm, saved, Goal);
  expect(read.kind === 'read' ? read.good.map(({ value }) => value) : read.issues).toEqual(goals);
}, 180_000);
