import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serveAndWatch } from './served.mjs';

let watched;
before(async () => {
  watched = await serveAndWatch();
});
after(async () => {
  await watched?.close();
});

const limit = { timeout: 90_000 };
const region = (page, name) => page.getByRole('region', { name, exact: true }).first();
/** The share of its target that the group's sales have reached, as the first card shows it. */
const reached = (page) => page.locator('.card.goal .figure').innerText();

test('every part is there, in both languages', limit, async () => {
  const page = await watched.open();
  const headings = () => page.locator('h2').allInnerTexts();
  assert.deepEqual(
    (await headings()).map((one) => one.replace(/ · .*/, '')),
    ['一四四平台', '指标表', '目标树', '关键节点', '预警热力图', '运营能力', '现金曲线', '决议看板'],
  );
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal((await headings())[0], 'The 1-4-4 platform');
  // What resolutions say is data: it stands as it was written.
  const parts = await page.locator('section:not(:has(.board))').allInnerTexts();
  const chinese = parts
    .join('\n')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line));
  assert.deepEqual(chinese, []);
  assert.equal(await page.locator('div[role=img]').count(), 4);
  await page.close();
});

test('a figure says why, down to its facts, by keyboard alone', limit, async () => {
  const page = await watched.open('?lang=en');
  await page.locator('.card.goal .why').first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /was asked for by then/);
  assert.ok((await dialog.locator('p').count()) > 20);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(
    await page
      .locator('.card.goal .why')
      .first()
      .evaluate((one) => one === document.activeElement),
  );
  await page.close();
});

test('goals open down to months and facts, and a corrected fact changes the picture', limit, async () => {
  const page = await watched.open('?lang=en');
  const tree = page.getByRole('list', { name: 'Goal tree' });
  const sales = tree.getByRole('button', { name: 'Example group · Contracted sales', exact: true });
  await sales.first().click();
  await tree.getByRole('button', { name: 'East · Contracted sales', exact: true }).first().click();
  await tree.locator('.pick', { hasText: 'Riverside · Contracted sales' }).click();
  const field = page.getByRole('textbox', { name: 'Value of contracted-sales-riverside-2026-03' });
  await field.waitFor();
  const before = await reached(page);
  await field.fill('a lot');
  await field.press('Enter');
  await page.locator('.fact .refused').waitFor();
  assert.equal(await reached(page), before);
  await field.fill('999000000');
  await field.press('Enter');
  await page.getByText('correction 1').waitFor();
  assert.notEqual(await reached(page), before);
  assert.equal(await page.locator('.fact .refused').count(), 0);
  await page.close();
});

test('scope and day change what is seen', limit, async () => {
  const page = await watched.open('?lang=en');
  const whole = await reached(page);
  await page.getByLabel('Scope').selectOption({ label: 'South' });
  await page.waitForFunction((was) => document.querySelector('.card.goal .figure')?.textContent !== was, whole);
  await page.getByLabel('Scope').selectOption({ label: 'Whole firm' });
  await page.waitForFunction((was) => document.querySelector('.card.goal .figure')?.textContent === was, whole);
  await page.getByLabel('As of').fill('2026-06-30');
  await page.waitForFunction((was) => document.querySelector('.card.goal .figure')?.textContent !== was, whole);
  await page.close();
});

test('a resolution moves on, or the refusal is explained', limit, async () => {
  const page = await watched.open('?lang=en');
  const card = () => page.getByRole('article', { name: 'r3' });
  await card().getByLabel('Step').selectOption({ label: 'accept' });
  await card().getByRole('button', { name: 'Take step' }).click();
  const refusal = card().getByRole('alert');
  await refusal.getByText('Refused').waitFor();
  const reasons = await refusal.locator('li').allInnerTexts();
  assert.ok(reasons.length > 0 && reasons.every((one) => one.length > 10), reasons.join());
  await card().getByLabel('Acting as').selectOption('president');
  await card().getByLabel('Effect found').fill('Reported and checked');
  await card().getByRole('button', { name: 'Take step' }).click();
  await page.locator('.column', { hasText: 'Closed (1)' }).waitFor();
  assert.match(await page.locator('p[role=status]').innerText(), /r3/);
  await page.close();
});

test('weights that are not 1 together are refused; others change the ranking', limit, async () => {
  const page = await watched.open('?lang=en');
  const form = page.locator('.weights');
  await form.getByLabel('Development A1').fill('0.5');
  await form.getByRole('button').click();
  await form.getByText('Refused').waitFor();
  const table = region(page, 'Ranking');
  const before = await table.innerText();
  await form.getByLabel('Operation A2').fill('0.2');
  await form.getByRole('button').click();
  await form.locator('.refused').waitFor({ state: 'detached' });
  assert.notEqual(await table.innerText(), before);
  await page.close();
});

test('nothing is wider than a phone, nor than a desk', limit, async () => {
  for (const lang of ['zh', 'en'])
    for (const wide of [375, 1440]) {
      const page = await watched.open(`?lang=${lang}`, { width: wide, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= wide, `${lang}: ${width}`);
      await page.close();
    }
});

test('letters stand out from what is behind them: 4.5 to 1, large ones 3 to 1', limit, async () => {
  const page = await watched.open('?lang=en');
  assert.deepEqual(await page.evaluate(faintLetters), []);
  await page.close();
});

/** Runs on the page: every text whose contrast by WCAG 2 is less than asked for. Letters on a canvas are not seen here. */
function faintLetters() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([red, green, blue]) => {
    const linear = (part) => (part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = channels(getComputedStyle(one).backgroundColor);
      if ((colour[3] ?? 1) > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const written = [...document.querySelectorAll('body *')].filter((one) =>
    [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== ''),
  );
  return written.flatMap((one) => {
    const { color, fontSize, fontWeight, visibility } = getComputedStyle(one);
    if (visibility === 'hidden' || one.closest(':disabled') !== null || one.getClientRects().length === 0) return [];
    const [a, b] = [light(channels(color)), light(behind(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    return ratio >= (large ? 3 : 4.5)
      ? []
      : [`${one.className} "${one.textContent.slice(0, 30)}": ${ratio.toFixed(2)}`];
  });
}

test('every control has a name', limit, async () => {
  const page = await watched.open('?lang=en');
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, [role=img], dialog')]
      .filter((one) => !(one.textContent?.trim() || one.getAttribute('aria-label') || one.labels?.length))
      .map((one) => one.outerHTML),
  );
  assert.deepEqual(nameless, []);
  await page.close();
});

test('fifty projects: an edit is seen soon', limit, async (t) => {
  const page = await watched.open('?lang=en&firm=fifty');
  const tree = page.getByRole('list', { name: 'Goal tree' });
  await tree.getByRole('button', { name: 'Example group · Contracted sales', exact: true }).first().click();
  await tree.getByRole('button', { name: 'East · Contracted sales', exact: true }).first().click();
  await tree.locator('.pick', { hasText: 'Riverside · Contracted sales' }).first().click();
  const field = page.getByRole('textbox', { name: 'Value of contracted-sales-riverside-2026-03' });
  const times = [];
  for (let round = 1; round <= 5; round += 1) {
    await field.fill(`${900 + round}000000`);
    await field.press('Enter');
    // Whoever waits by looking at the page takes its time from it: we look only when it has been drawn.
    await page.waitForTimeout(600);
    await page.getByText(`correction ${round}`).waitFor();
    times.push(Number(await page.locator('[data-took]').getAttribute('data-took')));
  }
  t.diagnostic(`from the edit to the next frame: ${times.join(', ')} ms`);
  assert.ok(Math.min(...times) < 2000);
  await page.close();
});

test('no complaint in the console, no request elsewhere', () => {
  assert.deepEqual(watched.complaints, []);
  assert.deepEqual(watched.strangers, []);
});
