/** Prints the sales year to the terminal and writes its page: `node main.mjs [--lang zh|en] [--as-of 2020-08-31]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { civilDate, isHoshinError } from 'hoshin/foundation';
import { page } from './page.mjs';
import { report } from './report.mjs';
import { words } from './words.mjs';

const { values } = parseArgs({
  options: { lang: { type: 'string', default: 'zh' }, 'as-of': { type: 'string', default: '2020-08-31' } },
});
const lang = values.lang === 'en' ? 'en' : 'zh';
try {
  const asOf = civilDate(values['as-of']);
  process.stdout.write(report(asOf, lang));
  const out = fileURLToPath(new URL('./out/', import.meta.url));
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}sales-year.html`, page(asOf, lang));
  process.stdout.write(`\n${words[lang].page}: examples/sales-year/out/sales-year.html\n`);
} catch (error) {
  if (!isHoshinError(error)) throw error;
  for (const issue of error.issues) console.error(`${issue.code}: ${issue.text[lang]}`);
  process.exitCode = 1;
}
