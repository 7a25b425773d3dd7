/** Prints a project's nodes to the terminal: `node main.mjs [--lang zh|en]`. */
import { parseArgs } from 'node:util';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } } });
process.stdout.write(report(values.lang === 'en' ? 'en' : 'zh'));
