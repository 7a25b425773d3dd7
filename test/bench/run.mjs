/** Times the package against a minimal loop and against other packages, in one process, as ratios of medians. */
import { readdirSync } from 'node:fs';

const only = process.argv[2];
const files = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.bench.mjs'))
  .sort();

/** Milliseconds of one call: the median of several, after one to warm up. */
export function median(work, rounds = 7) {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const shown = (ms) => (ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(1)} us`);
console.log('| work | ours | against | theirs | ratio |\n| --- | --- | --- | --- | --- |');
for (const file of files) {
  if (only !== undefined && !file.startsWith(only)) continue;
  const { rows } = await import(new URL(file, import.meta.url));
  for (const { work, ours, against } of rows) {
    const own = median(ours);
    for (const [name, other] of Object.entries(against)) {
      const theirs = median(other);
      const ratio = own / theirs;
      const told = ratio >= 1 ? `${ratio.toFixed(1)} x slower` : `${(1 / ratio).toFixed(1)} x faster`;
      console.log(`| ${work} | ${shown(own)} | ${name} | ${shown(theirs)} | ${told} |`);
    }
    if (Object.keys(against).length === 0) console.log(`| ${work} | ${shown(own)} | - | - | - |`);
  }
}
