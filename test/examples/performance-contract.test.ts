import { readFileSync } from 'node:fs';
import { sum } from 'hoshin/foundation';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/performance-contract/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { run } from '../../examples/performance-contract/run.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/performance-contract/expected.${lang}.txt`, import.meta.url), 'utf8');
const told = run('en');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('from the annual target to every project and month nothing is lost on the way', () => {
  const cells = told.tables.flatMap((table: { cells: { target: string }[] }) => table.cells);
  expect(cells).toHaveLength(60);
  expect(sum(cells.map(({ target }: { target: string }) => target))).toBe('1200000');
  expect([told.checked.gaps, told.checked.unchecked]).toEqual([[], []]);
  expect(told.chain.map(({ target }: { target: string }) => target)).toEqual(['29617', '480000', '1200000']);
});

test('the counter-offer opens a gap that the agreement closes, at the cost of the other region', () => {
  expect([told.open.gap, told.refused.kind]).toEqual(['-44000', 'refused']);
  expect(told.regions.map(({ target, version }: { target: string; version: number }) => [target, version])).toEqual([
    ['720000', 2],
    ['480000', 2],
  ]);
});

test('force majeure takes the handover out of the score, and only the issuer may allow it', () => {
  expect(told.selfApproved.map(({ code }: { code: string }) => code)).toEqual(['not-authorized']);
  expect(told.cascade.map((issues: { code: string }[]) => issues.map(({ code }) => code))).toEqual([
    [],
    ['target-differs'],
  ]);
  expect(told.unamended.node.status).toBe('held');
});

test('the score is the weighted mean of what is left, less the audit, and the injury caps its grade', () => {
  // (697 ÷ 690 × 40 + 610 ÷ 640 × 25 + (60 + 40 × 22 ÷ 30) × 0.15 + 90 × 0.1) ÷ 0.9 − 2 × 2
  const points = ((697 / 690) * 40 + (610 / 640) * 25 + (60 + (40 * 22) / 30) * 0.15 + 9) / 0.9 - 4;
  expect(Number(told.score.node.points)).toBeCloseTo(points, 10);
  expect([told.score.gradeBefore.code, told.score.grade.code, told.score.bonus]).toEqual(['A', 'C', 'open']);
});
