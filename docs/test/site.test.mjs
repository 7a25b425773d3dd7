/** The built site in a real browser: it stands in both languages and widths, finds, and asks nothing of anybody else. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serveAndWatch } from './served.mjs';

let site;
before(async () => {
  site = await serveAndWatch();
});
after(async () => {
  await site?.close();
});

/** Where pictures go when somebody wants to look: SHOTS=out/site npm test. */
const shots = process.env.SHOTS;
async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const limit = { timeout: 120_000 };
const pages = [
  '/',
  '/zh/',
  '/guide/goals.html',
  '/zh/guide/goals.html',
  ...[
    'architecture',
    'conventions',
    'laws',
    'coverage',
    'trust',
    'performance',
    'first-tasks',
    'guide/at-scale',
    'guide/views',
  ].flatMap((page) => [`/${page}.html`, `/zh/${page}.html`]),
  '/api/',
  '/api/goals/functions/decompose.html',
  '/api/goals/interfaces/Goal.html',
];

for (const width of [375, 1440])
  test(`no page is wider than ${width} px`, limit, async () => {
    for (const path of pages) {
      const page = await site.open(path, width);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${path} is ${wide} px wide`);
      assert.ok((await page.locator('h1').first().innerText()).length > 0);
      await shot(page, `${width}${path.replaceAll('/', '.')}`);
      await page.close();
    }
  });

for (const [path, words, heading] of [
  ['/zh/', '目标分解', '目标'],
  ['/zh/', '现金流回正', '投资'],
  ['/', 'decompose', 'decompose'],
])
  test(`a reader finds ${words} from ${path}`, limit, async () => {
    const page = await site.open(path);
    await page.locator('#local-search button, .VPNavBarSearch button').first().click();
    await page.locator('input[type=search], .search-input').first().fill(words);
    await page.locator('.results .result').first().waitFor();
    await shot(page, `search.${words}`);
    const titles = await page.locator('.results .result').allInnerTexts();
    assert.ok(
      titles.some((title) => title.includes(heading)),
      titles.join(' | '),
    );
    await page.locator('.results .result').first().click();
    await page.waitForURL((url) => url.pathname !== path);
    await page.close();
  });

test('every link of the bars and menus leads to a page', limit, async () => {
  for (const path of ['/guide/goals.html', '/zh/guide/goals.html', '/api/', '/', '/zh/']) {
    const page = await site.open(path);
    const links = await page
      .locator('.VPSidebar a, .VPNav a, .VPHome a')
      .evaluateAll((all) => all.map((one) => one.href));
    await page.close();
    for (const link of new Set(links.filter((one) => !one.includes('/zh/api/'))))
      assert.equal((await fetch(link)).status, 200, `${path} → ${link}`);
  }
});

test('a name has one page, in whichever language it is asked for', limit, async () => {
  const page = await site.open('/api/goals/functions/decompose.html');
  await page.locator('.VPNavBarTranslations button').hover();
  await page.locator('.VPNavBarTranslations a', { hasText: '中文' }).click();
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).pathname, '/api/goals/functions/decompose.html');
  assert.match(await page.locator('h1').innerText(), /decompose/);
  await page.close();
});

test('no page made an error or asked anything of another server', () => assert.deepEqual(site.faults, []));
