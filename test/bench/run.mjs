/**
 * Times the package beside minimal loops and other packages, each file of works in a process of its own.
 * `npm run bench` prints the tables; `npm run bench -- plans` only those of one file; `npm run bench -- --write` writes
 * docs/performance.md and its Chinese twin.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { chinesePage } from './chinese.mjs';
import { memoryLines } from './memory.mjs';
import { sizeLines } from './sizes.mjs';
import { growthOf, heads, linesOf, shortOf } from './table.mjs';

const here = new URL('.', import.meta.url);
const [only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = readdirSync(here)
  .filter((name) => name.endsWith('.bench.mjs') && (only === undefined || name.startsWith(only)))
  .sort();

function findings(file) {
  const measure = new URL('measure.mjs', here).pathname;
  const printed = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=4096', measure, file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return printed.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
}

const found = [];
console.log(heads.works.join('\n'));
for (const file of files) {
  const rows = findings(file);
  found.push(...rows);
  for (const row of rows) console.log(linesOf(row).join('\n'));
}
const growth = growthOf(found);
if (growth.length > 0) console.log(`\n${[...heads.growth, ...growth].join('\n')}`);

if (process.argv.includes('--write')) {
  const text = readFileSync(new URL('performance.template.md', here), 'utf8');
  const parts = {
    machine: `${cpus().length} cores (${arch()}), Node ${process.versions.node}`,
    works: [...heads.works, ...found.flatMap(linesOf)].join('\n'),
    growth: [...heads.growth, ...growth].join('\n'),
    memory: [...heads.memory, ...memoryLines([50, 200, 500, 1000])].join('\n'),
    sizes: [...heads.sizes, ...(await sizeLines())].join('\n'),
    short: shortOf(found).join('\n') || 'Nothing, in the run that wrote this page.',
  };
  const page = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  writeFileSync(new URL('../../docs/performance.md', here), page);
  writeFileSync(new URL('../../docs/zh/performance.md', here), chinesePage(page));
}
