/** The page of the recipes that needs no bundler: served as it stands, and opened from the disk with its script made plain. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { serveAndWatch } from './served.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

for (const [page, wanted] of [
  ['recipes.md', /^180m against 181m: 99.45%$/],
  ['zh/recipes.md', /^实际 1.8亿、目标 1.81亿：达成 99.45%$/],
])
  test(`${page}: the plain page tells its figure, served and from the disk`, { timeout: 120_000 }, async () => {
    const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
    const html = /^```html file=plain.html\n([\s\S]*?)^```/m.exec(text)[1];
    const folder = `${root}.doctest/plain/${page}/`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(`${folder}node_modules`, { recursive: true });
    symlinkSync(root, `${folder}node_modules/hoshin`);
    writeFileSync(`${folder}plain.html`, html);
    const [module, code] = /<script type="module">([\s\S]*)<\/script>/.exec(html);
    buildSync({
      stdin: { contents: code, resolveDir: folder },
      bundle: true,
      format: 'iife',
      outfile: `${folder}page.bundle.js`,
      logLevel: 'silent',
    });
    writeFileSync(`${folder}disk.html`, html.replace(module, '<script src="./page.bundle.js"></script>'));
    const site = await serveAndWatch(folder);
    try {
      const served = await site.open('/plain.html');
      assert.match(await served.locator('#reached').innerText(), wanted);
      assert.deepEqual(site.faults, []);
      await served.goto(pathToFileURL(`${folder}disk.html`).href);
      assert.match(await served.locator('#reached').innerText(), wanted);
    } finally {
      await site.close();
    }
  });
