/** One process beside 1, 2 and 4 workers on the same documents: `node run/compare.mjs [--projects 200] [--lang zh]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alone } from './alone.mjs';
import { distribute } from './distribute.mjs';
import { writeDocuments } from './documents.mjs';
import { startRedis } from './redis.mjs';
import { words } from './words.mjs';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    lang: { type: 'string', default: 'en' },
  },
});
const t = words[values.lang] ?? words.en;
const [projects, rounds] = [Number(values.projects), Number(values.rounds)];

/** The best of a few runs: on a busy machine the others tell of the machine. */
async function best(run) {
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await run());
  return all.sort((a, b) => a.took - b.took)[0];
}

async function timed(work) {
  const began = performance.now();
  const picture = await work();
  return { picture, took: performance.now() - began };
}

const folder = mkdtempSync(join(tmpdir(), 'hoshin-distributed-'));
const redis = await startRedis();
try {
  await writeDocuments(folder, projects);
  const one = await best(() => timed(() => alone(folder)));
  const text = JSON.stringify(one.picture);
  console.log(`${t.title(projects, one.picture.facts)}\n${t.cores(cpus().length)} ${t.note}\n`);
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(t.head);
  line(t.head.map(() => '---'));
  line([t.alone, `${(one.took / 1000).toFixed(2)} s`, '']);
  for (const workers of [1, 2, 4]) {
    const many = await best(() => distribute({ folder, port: redis.port, workers }));
    line([t.workers(workers), `${(many.took / 1000).toFixed(2)} s`, t.same(JSON.stringify(many.picture) === text)]);
  }
} finally {
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
