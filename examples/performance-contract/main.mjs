/** Prints a year from its target to the score of a contract: `node main.mjs [--lang zh|en]`. */
import { parseArgs } from 'node:util';
import { isHoshinError } from 'hoshin/foundation';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } } });
const lang = values.lang === 'en' ? 'en' : 'zh';
try {
  process.stdout.write(report(lang));
} catch (error) {
  if (!isHoshinError(error)) throw error;
  for (const issue of error.issues) console.error(`${issue.code}: ${issue.text[lang]}`);
  process.exitCode = 1;
}
