/** Holds a scoring rule to its laws, before and after its repair: `node main.mjs [--lang zh|en]`. */
import { parseArgs } from 'node:util';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } } });
process.stdout.write(report(values.lang === 'en' ? 'en' : 'zh'));
