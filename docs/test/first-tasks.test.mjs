/** The three first tasks, done again from the page that tells of them: its files, its output, its charts in a real browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const most = 40;

/** Fences that are a file, as it is or as it first was, or an output, by what they are and of which file. */
function fencesOf(text) {
  const found = [...text.matchAll(/^```\w+[^\n]*?(file|first|output)=(\S+)\n([\s\S]*?)^```/gm)];
  return new Map(found.map(([, what, name, code]) => [`${what} ${name}`, code]));
}

/** Runs a program and gives what it printed. */
function run(folder, program, ...args) {
  const env = { ...process.env, NO_COLOR: '1', CI: '1' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env });
  return { status, said: stdout + stderr };
}

for (const [lang, page] of [
  ['en', 'first-tasks.md'],
  ['zh', 'zh/first-tasks.md'],
]) {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
  const fences = fencesOf(text);
  const folder = `${root}.doctest/first-tasks/${lang}`;
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of fences) if (name.startsWith('file ')) writeFileSync(`${folder}/${name.slice(5)}`, code);
  // Vitest would otherwise take the settings of the folders above.
  writeFileSync(`${folder}/vitest.config.mjs`, 'export default {};');
  const linesOf = (...names) => names.flatMap((name) => fences.get(`file ${name}`).trimEnd().split('\n')).length;

  test(`${lang}: each task takes fewer than ${most} lines, as many as the table says`, () => {
    const counts = [linesOf('goal.mjs'), linesOf('rule.mjs', 'rule.test.mjs'), linesOf('index.html', 'main.js')];
    assert.ok(Math.max(...counts) < most, counts.join(' '));
    assert.deepEqual(
      [...text.matchAll(/^\| \[.*?\) \| (\d+) \|/gm)].map(([, count]) => Number(count)),
      counts,
    );
  });

  test(`${lang}: the goal prints what the page shows`, () => {
    assert.equal(run(folder, process.execPath, 'goal.mjs').said, fences.get('output goal.mjs'));
  });

  test(`${lang}: the rule fails as the page shows, and passes once mended`, () => {
    const vitest = (as) => {
      writeFileSync(`${folder}/rule.mjs`, fences.get(`${as} rule.mjs`));
      return run(folder, process.execPath, `${root}node_modules/vitest/vitest.mjs`, 'run');
    };
    const broken = vitest('first');
    assert.notEqual(broken.status, 0);
    for (const line of fences.get('output rule.test.mjs').trimEnd().split('\n'))
      assert.ok(broken.said.includes(line), `${line}\n${broken.said}`);
    const mended = vitest('file');
    assert.equal(mended.status, 0, mended.said);
  });

  test(`${lang}: the page draws both charts without an error`, { timeout: 120_000 }, async () => {
    const { outputFiles } = await build({
      stdin: { contents: fences.get('file main.js'), resolveDir: root },
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'silent',
    });
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const tab = await browser.newPage({ viewport: { width: 920, height: 700 } });
      const faults = [];
      tab.on('pageerror', (error) => faults.push(String(error)));
      await tab.setContent(fences.get('file index.html').replace(/<script.*/, ''));
      await tab.addScriptTag({ content: outputFiles[0].text });
      await tab.locator('#radar canvas').waitFor();
      await tab.waitForTimeout(1500);
      assert.deepEqual(faults, []);
      assert.equal(await tab.locator('canvas').count(), 2);
      if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/first-tasks.${lang}.png` });
    } finally {
      await browser.close();
    }
  });
}
