import { readFileSync } from 'node:fs';
import { checkScoringRule, type ScoringReport } from 'hoshin/testing';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/custom-scoring-rule/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { firstDraft, promises, repaired } from '../../examples/custom-scoring-rule/rules.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/custom-scoring-rule/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('the draft breaks five laws at their smallest cases, the repaired rule none', () => {
  const draft: ScoringReport = checkScoringRule(firstDraft, promises);
  const broken = draft.findings.flatMap(({ law, holds, counterexample }) =>
    holds !== false || counterexample === null ? [] : [[law, counterexample[counterexample.length - 1]?.input.actual]],
  );
  expect(broken).toEqual([
    ['total', '16000'],
    ['missing', null],
    ['bounded', '24001'],
    ['continuous', '18000'],
    ['edges', '16000.000000001'],
  ]);
  const { kind, because } = checkScoringRule(repaired, promises);
  expect([kind, because.en]).toEqual(['kept', 'every law that was claimed held in all cases tried']);
});
