import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { people } from '../../examples/appraisal/data.mjs';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/appraisal/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { run } from '../../examples/appraisal/run.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/appraisal/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('sixty posts of three departments go from contract scores to coefficients', () => {
  expect(people).toHaveLength(60);
  const { report: told, contractScores } = run();
  // 0.5 × 108 + 0.3 × 101 + 0.2 × 102.22
  expect(contractScores[0].points).toBe('104.744');
  expect(told.departments.map(({ grade }: { grade: string }) => grade)).toEqual(['5', '4', '4']);
  expect(told.unknowns.map(({ path }: { path: unknown }) => path)).toEqual([['people', 47]]);
});

test('the veto holds against the points, limits are reported and kept by the calibration alone', () => {
  const { report: told, settled, view, final } = run();
  const vetoed = told.people.find(({ person }: { person: string }) => person === 'works-05');
  expect(vetoed).toMatchObject({ gradeBefore: 'A', grade: 'C', coefficient: '1', monthsLost: 1 });
  expect(told.distribution.kind).toBe('violated');
  expect(settled.kind).toBe('within');
  expect(view.people.every(({ grade }: { grade: string }, at: number) => grade === gradedOf(told)[at])).toBe(true);
  expect(final.violations.map(({ message }: { message: string }) => message)).toEqual([
    '"finance": 5 at B or better, 1 more than the 4 allowed',
  ]);
});

const gradedOf = ({ people: all }: { people: { grade: string | null }[] }): (string | null)[] =>
  all.map(({ grade }) => grade).filter((grade) => grade !== null);

test('the appeal in time changes one result, the one too late and the one decided by its rater change none', () => {
  const { appeals, corrected } = run();
  expect(appeals.late.kind).toBe('refused');
  expect(appeals.own.kind).toBe('refused');
  const changed = corrected.people.filter(({ appeal }: { appeal: string | null }) => appeal !== null);
  expect(changed).toMatchObject([{ person: 'finance-06', before: 'C', after: 'B' }]);
});
