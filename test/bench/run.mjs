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

/** The slope of time over size, both as logarithms, by least squares: 1 is linear. */
function exponent(found) {
  const points = found.map(([n, ms]) => [Math.log(n), Math.log(ms)]);
  const [mx, my] = [0, 1].map((axis) => points.reduce((all, point) => all + point[axis], 0) / points.length);
  const over = points.reduce((all, [x, y]) => all + (x - mx) * (y - my), 0);
  return over / points.reduce((all, [x]) => all + (x - mx) ** 2, 0);
}

const shown = (ms) => (ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(1)} us`);
console.log('| work | ours | against | theirs | ratio |\n| --- | --- | --- | --- | --- |');
for (const file of files) {
  if (only !== undefined && !file.startsWith(only)) continue;
  const { rows } = await import(new URL(file, import.meta.url));
  const sizes = new Map();
  for (const { work, ours, against, size, done, rounds } of rows) {
    const own = median(ours, rounds);
    if (size !== undefined) sizes.set(size.of, [...(sizes.get(size.of) ?? []), [size.n, own]]);
    done?.();
    for (const [name, other] of Object.entries(against)) {
      const theirs = median(other, rounds);
      const ratio = own / theirs;
      const told = ratio >= 1 ? `${ratio.toFixed(1)} x slower` : `${(1 / ratio).toFixed(1)} x faster`;
      console.log(`| ${work} | ${shown(own)} | ${name} | ${shown(theirs)} | ${told} |`);
    }
    if (Object.keys(against).length === 0) console.log(`| ${work} | ${shown(own)} | - | - | - |`);
  }
  for (const [of, found] of sizes) {
    const memory = `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
    console.log(
      `| growth of ${of}: time ~ size ^ ${exponent(found).toFixed(2)}; the process holds ${memory} | - | - | - | - |`,
    );
  }
}
