/** Prints a project's nodes to the terminal and writes its page: `node main.mjs [--lang zh|en]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { page } from './page.mjs';
import { report } from './report.mjs';
import { words } from './words.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } } });
const lang = values.lang === 'en' ? 'en' : 'zh';
process.stdout.write(report(lang));
const out = fileURLToPath(new URL('./out/', import.meta.url));
mkdirSync(out, { recursive: true });
writeFileSync(`${out}key-nodes.html`, page(lang));
process.stdout.write(`\n${words[lang].page}: examples/key-nodes/out/key-nodes.html\n`);
