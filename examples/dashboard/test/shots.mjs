/** Pictures of the page, to look at: `node test/shots.mjs <folder>`. */
import { mkdirSync } from 'node:fs';
import { serveAndWatch } from './served.mjs';

const [, , folder = 'shots'] = process.argv;
mkdirSync(folder, { recursive: true });
const watched = await serveAndWatch();
for (const lang of ['zh', 'en']) {
  for (const width of [375, 1440]) {
    const page = await watched.open(`?lang=${lang}`, { width, height: 900 });
    await page.screenshot({ path: `${folder}/${lang}-${width}.png`, fullPage: true });
    await page.close();
  }
}
await watched.close();
