import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { firms } from '../../examples/industries/firms.mjs';
// @ts-expect-error the example is plain JavaScript
import { open, report } from '../../examples/industries/report.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/industries/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('the airport’s 5.5 million passengers and 105,000 t are shared out exactly', () => {
  const airport = firms.find(({ preset }: { preset: { id: string } }) => preset.id === 'airport');
  const { framework } = open(airport);
  const targets = framework.goals.map(({ id, target }: { id: string; target: string }) => `${id} ${target}`);
  expect(targets).toEqual([
    'passengers-2026 5500000',
    'passengers-2026.terminal-1 1925000',
    'passengers-2026.terminal-2 3575000',
    'cargo-2026 105000',
    'cargo-2026.terminal-1 70000',
    'cargo-2026.terminal-2 35000',
  ]);
});

test('every firm’s picture has its goals, its plan and its reviews', () => {
  for (const firm of firms) {
    const { picture } = open(firm);
    expect(picture.keyFigures).toHaveLength(firm.goals.length);
    expect(picture.elements.plan.nodes.length).toBeGreaterThan(3);
    expect(picture.dueReviews.length).toBeGreaterThan(0);
  }
});
