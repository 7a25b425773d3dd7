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

test('any day of the year gives a report and a page without scripts, requests or unescaped text', () => {
  for (const day of ['2019-12-31', '2020-02-29', '2020-03-15', '2020-06-30', '2020-12-31', '2021-03-01']) {
    expect(report(day, 'en')).toContain(day);
    const html: string = page(day, 'zh');
    expect(html).not.toMatch(/<script|NaN|undefined|\[object|https?:|url\(/);
  }
});

test.each([
  ['zh', ['计划', '成本', '销售', '资金'], ['运营管理', '成果管理', '绩效管理', '信息管理']],
  ['en', ['Plan', 'Cost', 'Sales', 'Funds'], ['Operations', 'Deliverables', 'Performance', 'Information']],
])('the page shows one goal, four elements and four systems, each with its reason (%s)', (lang, elements, systems) => {
  const html: string = page('2020-08-31', lang);
  const boxes = [...html.matchAll(/<div class="box"><h3>([^<]+?)(?: <|<)/g)].map(([, name]) => name);
  expect(boxes).toEqual([...elements, ...systems]);
  expect(html.match(/<section class="goal"/g)).toHaveLength(1);
  expect(html.match(/<details class="why">/g)?.length).toBeGreaterThan(15);
});

test('the page has one first heading, names its tables, heads every column and row, and never tells by colour alone', () => {
  const html: string = page('2020-08-31', 'en');
  expect(html.match(/<h1/g)).toHaveLength(1);
  const rows = html.match(/<tr>/g)?.length ?? 0;
  expect(html.match(/<tr><th scope="(row|col)"/g)).toHaveLength(rows);
  for (const chip of html.match(/<span class="chip[^]*?<\/span>/g) ?? [])
    expect(chip).toMatch(/<b aria-hidden="true">.<\/b>[A-Z]/u);
});

test('the six key figures are one table, and each can say why', () => {
  const { picture } = tell('2020-08-31');
  expect(picture.keyFigures.map(({ id }: { id: string }) => id)).toEqual([
    'contracted-sales',
    'recognised-revenue',
    'supply',
    'net-profit',
    'net-cash-flow',
    'investment',
  ]);
  const html: string = page('2020-08-31', 'zh');
  const table = html.slice(html.indexOf('id="six"'), html.indexOf('id="curve"'));
  expect(table.match(/<details class="why">/g)).toHaveLength(6);
});

test('the money turns for good only after the receipts that the slip of the opening delays', () => {
  const { cash } = tell('2020-08-31');
  expect(cash.planned.permanent).toBe('2021-05-31');
  expect([cash.expected.first, cash.expected.permanent]).toEqual(['2021-06-12', '2021-07-12']);
});

test('nodes counted back keep their opening and their handover, and every link', () => {
  const { planned, picture } = tell('2020-08-31');
  const due = Object.fromEntries(
    picture.elements.plan.nodes.map(({ node, due: day }: { node: string; due: string }) => [node, day]),
  );
  expect([due['open'], due['handover']]).toEqual(['2020-09-26', '2021-12-31']);
  expect(planned.conflicts).toEqual([]);
  expect(planned.violations).toEqual([]);
});
