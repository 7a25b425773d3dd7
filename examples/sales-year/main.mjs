/** Prints the picture to the terminal and writes its page in both languages: `node main.mjs [--lang zh|en] [--as-of 2020-08-31]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { civilDate, isHoshinError } from 'hoshin/foundation';
import { page, pageName } from './page.mjs';
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
  for (const one of ['zh', 'en']) writeFileSync(`${out}${pageName(one)}`, page(asOf, one));
  process.stdout.write(`\n${words[lang].page}${words[lang].colon}examples/sales-year/out/${pageName(lang)}\n`);
} catch (error) {
  if (!isHoshinError(error)) throw error;
  for (const issue of error.issues) console.error(`${issue.code}: ${issue.text[lang]}`);
  process.exitCode = 1;
}
