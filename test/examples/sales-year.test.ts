import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/sales-year/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { page } from '../../examples/sales-year/page.mjs';
// @ts-expect-error the example is plain JavaScript
import { tell } from '../../examples/sales-year/tell.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/sales-year/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report('2020-08-31', lang)).toBe(expected(lang));
});

test('the printed percentages come out to the printed digit', () => {
  const year = tell('2020-12-31').picture.goal.progress;
  expect(year.actual).toBe('231000000000');
  expect((Number(year.attainment.ratio) * 100).toFixed(1)).toBe('100.4');
  expect((Number(tell('2020-08-31').peer.ratio) * 100).toFixed(1)).toBe('69.3');
});

test('any day of the year gives a report and a page without scripts or unescaped text', () => {
  for (const day of ['2019-12-31', '2020-02-29', '2020-03-15', '2020-06-30', '2020-12-31', '2021-03-01']) {
    expect(report(day, 'en')).toContain(day);
    const html: string = page(day, 'zh');
    expect(html).not.toMatch(/<script|NaN|undefined|\[object/);
  }
});

test('nodes counted back keep their opening and their handover, and every link', () => {
  const { schedule, nodes } = tell('2020-08-31');
  const due = Object.fromEntries(nodes.map(({ id, finish }: { id: string; finish: string }) => [id, finish]));
  expect([due['open'], due['handover']]).toEqual(['2020-09-26', '2021-12-31']);
  expect(schedule.conflicts).toEqual([]);
  expect(schedule.violations).toEqual([]);
});
