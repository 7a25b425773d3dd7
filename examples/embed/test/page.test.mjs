import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assess, explain, parseFramework, parseLedger } from 'hoshin/framework';
import * as firm from '../firm.mjs';
import { serveAndWatch } from './browser.mjs';

let watched;
before(
  async () => {
    watched = await serveAndWatch();
  },
  { timeout: 60_000 },
);
after(async () => {
  await watched?.close();
});
const limit = { timeout: 90_000 };
const text = (page, id) => page.locator(`#${id}`).innerText();
const figures = (page) => page.locator('#figures dd').allInnerTexts();

test('the figures are those of the documents, in Chinese and in English, in any time zone', limit, async () => {
  for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles']) {
    const page = await watched.open('', { timezoneId });
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.equal(await text(page, 'goal-name'), '示例集团 · 合同销售额 · 2026-07-05');
    assert.equal(await text(page, 'attainment'), '44.1%');
    assert.deepEqual(await figures(page), ['2,000,000,000.00', '900,000,000.00', '881,800,002.15', '98.0%']);
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await text(page, 'goal-name'), 'Example group · Contracted sales · 2026-07-05');
    assert.doesNotMatch(await page.locator('main section').innerText(), /\p{Script=Han}/u);
    assert.match(await text(page, 'light'), /^\S+ Watch$/);
    await page.close();
  }
});

test('why opens the same sentences that Node would give', limit, async () => {
  const page = await watched.open('?lang=en');
  await page.getByText('Why', { exact: true }).click();
  const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: firm.facts });
  const { goal } = assess(parseFramework(firm.framework), ledger, { asOf: '2026-07-05' });
  assert.equal(await page.locator('#why').textContent(), explain(goal, { locale: 'en', ledger }));
  await page.close();
});

test('the chart has a name, and a point for every month planned and every month reported', limit, async () => {
  const page = await watched.open();
  const chart = page.getByRole('img', { name: '累计合同销售额（亿元）：计划与实际，按月' });
  assert.equal(await chart.locator('circle').count(), 12);
  assert.equal(await chart.locator('rect').count(), 6);
  const heights = await chart
    .locator('rect')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('y'))));
  assert.deepEqual(
    heights,
    heights.toSorted((a, b) => b - a),
  );
  await page.close();
});

test('nothing is wider than a phone', limit, async () => {
  const page = await watched.open('?lang=en', { width: 375 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
  await page.close();
});

test('only what the page may have is given', limit, async () => {
  for (const path of [
    '/page/../package.json',
    '/modules/zod/..%2f..%2fpackage.json',
    '/service/serve.mjs',
    '/page/no.js',
  ])
    assert.equal((await fetch(watched.origin + path)).status, 404, path);
});

test('no complaint in the console, and no request leaves the host', (t) => {
  t.diagnostic(`${new Set(watched.asked.map((path) => path.split('?')[0])).size} different files were asked for`);
  assert.deepEqual(watched.complaints, []);
  assert.deepEqual(watched.strangers, []);
  assert.ok(watched.asked.every((path) => /^\/(page|modules|firm\.mjs)/.test(path)));
});
