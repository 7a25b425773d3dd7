import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root, run } from './packed.ts';
import { quietChromium } from './quiet-chromium.ts';

const story = `
  import { framework, ledger } from './examples/sales-year/framework.mjs';
  import { assess } from 'hoshin/framework';
  const picture = assess(framework, ledger, { asOf: '2020-08-31' });
  console.log(JSON.stringify({ framework, ledger, picture: JSON.stringify(picture) }));
`;
const page = `
  import { assess, parseFramework, parseLedger } from 'hoshin/framework';
  globalThis.pictureOf = (framework, ledger) =>
    JSON.stringify(assess(parseFramework(framework), parseLedger(ledger), { asOf: '2020-08-31' }));
`;

test('Chromium makes the same picture to the byte, in any of its time zones and languages', async () => {
  const told = run(process.execPath, ['--input-type=module', '--eval', story], { cwd: root });
  const { framework, ledger, picture } = JSON.parse(told) as { framework: object; ledger: object; picture: string };
  const bundle = await build({
    stdin: { contents: page, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const browser = await quietChromium();
  try {
    for (const [timezoneId, locale] of [
      ['Asia/Shanghai', 'zh-CN'],
      ['America/Los_Angeles', 'en-US'],
      ['Pacific/Apia', 'de-DE'],
    ] as const) {
      const context = await browser.newContext({ timezoneId, locale });
      const tab = await context.newPage();
      await tab.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
      const made = await tab.evaluate(
        ([one, two]) => (globalThis as unknown as { pictureOf: (a: object, b: object) => string }).pictureOf(one, two),
        [framework, ledger] as const,
      );
      expect(made, timezoneId).toBe(picture);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}, 120_000);
