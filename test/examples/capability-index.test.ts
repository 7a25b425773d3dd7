import { readFileSync } from 'node:fs';
import { sum } from 'hoshin/foundation';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { page } from '../../examples/capability-index/page.mjs';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/capability-index/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { neededPoints, tell } from '../../examples/capability-index/tell.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/capability-index/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('the weights are exactly 1, and each judge alone is consistent', () => {
  const { weights, alone } = tell();
  expect(sum(Object.values(weights))).toBe('1');
  for (const { consistencyRatio } of alone) expect(consistencyRatio).toBeLessThan(0.1);
});

test('the composite that is shaken is the index that is ranked', () => {
  const { projects, firm } = tell();
  const ranks = new Map(projects.rows.map(({ id, rank }: { id: string; rank: number }) => [id, rank]));
  expect(ranks.size).toBe(12);
  for (const { id, rank, best, worst } of firm.ranges.units) {
    expect(rank).toBe(ranks.get(id));
    expect(best <= rank && rank <= worst).toBe(true);
  }
});

test('as many points more in one term as the report says draw a project level with the one above', () => {
  const { projects, weights } = tell();
  const [first, second] = projects.rows;
  const [development] = neededPoints(second, weights);
  const gained = Number(development.points) * Number(weights.development);
  expect(gained).toBeGreaterThanOrEqual(Number(first.points) - Number(second.points));
  expect(gained - 0.1 * Number(weights.development)).toBeLessThan(Number(first.points) - Number(second.points));
});

test('a quarter planned to pay out is scored by its deviation', () => {
  const { scored } = tell();
  const paying = scored.find(({ id }: { id: string }) => id === 'p06');
  expect(paying.parts.cash.effects[0].code).toBe('plan-not-positive');
});

test('the page stands alone: no script, nothing that is no number', () => {
  for (const lang of ['zh', 'en']) {
    const html: string = page(lang);
    expect(html).toContain('<polygon');
    expect(html).not.toMatch(/<script|NaN|undefined|\[object|Infinity/);
  }
});
