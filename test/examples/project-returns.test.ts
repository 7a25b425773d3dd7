import { readFileSync } from 'node:fs';
import { sum } from 'hoshin/foundation';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { page } from '../../examples/project-returns/page.mjs';
// @ts-expect-error the example is plain JavaScript
import { versions } from '../../examples/project-returns/project.mjs';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/project-returns/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { receiptsOf, tell } from '../../examples/project-returns/tell.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/project-returns/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('every yuan sold is received, in every version', () => {
  for (const version of versions) {
    const sold = sum(version.sales.map(({ amount }: { amount: number }) => amount));
    expect(sum(receiptsOf(version).map(({ amount }: { amount: string }) => amount))).toBe(sold);
  }
});

test('the rate of each version brings its flows to nothing, quarter by quarter', () => {
  const { plans, project } = tell();
  plans.forEach(({ flows }: { flows: { date: string; amount: string; category: string }[] }, at: number) => {
    const dates = [...new Set(flows.map(({ date }) => date))];
    const first = Date.parse(dates[0]!);
    const worth = flows
      .filter(({ category }) => category !== 'financing')
      .reduce((all, { date, amount }) => {
        const years = (Date.parse(date) - first) / 86_400_000 / 365;
        return all + Number(amount) / (1 + Number(project[at].irr.rate)) ** years;
      }, 0);
    expect(Math.abs(worth)).toBeLessThan(1e-6);
  });
});

test('four stages, each against the version that held then, and the last names what went wrong', () => {
  const { stages } = tell();
  expect(stages.map(({ stage, version, light }: Record<string, string>) => [stage, version, light])).toEqual([
    ['land', 'decision', 'green'],
    ['scheme', 'decision', 'green'],
    ['opening', 'target', 'red'],
    ['handover', 'target', 'red'],
  ]);
  expect(stages[3].dimensions[0].trail.map(({ version }: { version: string }) => version)).toEqual([
    'decision',
    'target',
    'dynamic',
  ]);
});

test('the page stands alone: no script, nothing that is no number', () => {
  for (const lang of ['zh', 'en']) {
    const html: string = page(lang);
    expect(html).toContain('<polyline');
    expect(html).not.toMatch(/<script|NaN|undefined|\[object|Infinity/);
  }
});
