/** One file of benchmarks, timed in a process of its own; its findings go to the parent as JSON, a line a row. */

/** Short works are asked again until this many milliseconds have gone, so that the compiler has seen them and one hiccup does not count. */
const long = 400;

/** Milliseconds of one call: the median of several, after one to warm up. Works that take long are asked less often. */
async function median(work, rounds = 7) {
  globalThis.gc?.();
  const least = (await timed(work)) > 2000 ? 1 : rounds;
  const begun = performance.now();
  const times = [];
  while (times.length < least || (performance.now() - begun < long && times.length < 200))
    times.push(await timed(work));
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** The time a work took, or that it told itself: `{ ms }`. */
async function timed(work) {
  const start = performance.now();
  const given = work();
  const answer = given instanceof Promise ? await given : given;
  return answer?.ms ?? performance.now() - start;
}

/** A peer may be asked for a part of the work, where the whole would take minutes: `{ part: 0.01, run }`. */
async function told([name, peer], rounds) {
  const { part, run } = typeof peer === 'function' ? { part: 1, run: peer } : peer;
  return { name, ms: (await median(run, rounds)) / part, part };
}

const { rows } = await import(new URL(process.argv[2], import.meta.url));
for (const { work, ours, against = {}, aims = {}, tried, size, done, rounds } of rows) {
  const ms = await median(ours, rounds);
  done?.();
  const peers = [];
  for (const peer of Object.entries(against)) peers.push(await told(peer, rounds));
  process.stdout.write(`${JSON.stringify({ work, ms, peers, aims, tried, size })}\n`);
}
