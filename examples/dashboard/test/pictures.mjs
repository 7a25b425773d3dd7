/** The pictures that the documents show: `npm run pictures` after the demo; the page of the demo and the upper half of this one. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { quiet, serveAndWatch } from './served.mjs';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const width = 1280;

const browser = await chromium.launch(quiet);
const watched = await serveAndWatch();
for (const lang of ['zh', 'en']) {
  const demo = await browser.newPage({ viewport: { width, height: 1330 } });
  await demo.goto(`file://${at(`examples/sales-year/out/sales-year.${lang}.html`)}`);
  await demo.screenshot({ path: at(`docs/images/sales-year.${lang}.png`) });

  const board = await watched.open(`?lang=${lang}`, { width, height: 900 });
  // A second look: what the first took is the start of the worker, not the pace of the page.
  await board.locator('select').first().selectOption({ index: 1 });
  await board.locator('select').first().selectOption({ index: 0 });
  await board.waitForTimeout(1500);
  const chart = await board
    .locator('section', { has: board.locator('canvas, svg') })
    .first()
    .boundingBox();
  const clip = { x: 0, y: 0, width, height: Math.ceil(chart.y + chart.height) + 12 };
  await board.screenshot({ path: at(`docs/images/dashboard.${lang}.png`), fullPage: true, clip });
}
await watched.close();
await browser.close();
