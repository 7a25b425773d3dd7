/**
 * How many small faults in the code do the tests notice? `npm run mutation -- foundation` makes every mutant that Stryker's
 * instrumenter knows in a room, runs the room's own tests against each, prints what survived or ran without end, and writes the scores into
 * scores.json; `npm run mutation -- foundation/fiscal` takes one file, `plans/network/` one folder.
 *
 * Each test file is bundled with the mutated code once and evaluated anew for each mutant in one process: a mutant takes
 * about a third of a second, where a test runner started for each takes over a second. `npm run trust` writes the scores into the docs.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled, mutants as mutantsOf } from './mutants.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scores = new URL('scores.json', import.meta.url);
const judge = fileURLToPath(new URL('judge.mjs', import.meta.url));
/** Milliseconds without a word after which a mutant is held to run without end, by how long its tests take without one. */
const patience = (took) => 8_000 + 5 * took;
/** The same while it is found out which tests reach what. */
const mostPatience = 300_000;

function filesIn(folder, wanted) {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter(wanted)
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Sentences are not promised and doors hold no code, so neither is mutated. */
const isCode = (name) => name.endsWith('.ts') && !/messages\.ts$|(^|\/)index\.ts$/.test(name);
const isTest = (name) => /\.(test|prop)\.ts$/.test(name);

/**
 * What became of each mutant, by its id. A process of its own holds them against the tests: one that does not answer any more, or dies of
 * a list without end, is followed by another that goes on with the next mutant.
 */
function judged(work) {
  const found = new Map();
  let known = null;
  return new Promise((resolve, reject) => {
    const begin = (from) => {
      const child = fork(judge, { serialization: 'advanced' });
      let at = from;
      let timer;
      const wait = (limit) => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), limit);
      };
      wait(mostPatience);
      child.on('message', ({ known: told, next, took, id, status }) => {
        known ??= told ?? null;
        if (status !== undefined) found.set(id, status);
        if (next === undefined) return;
        at = next;
        if (at % 200 === 0) console.error(`${at} of ${work.ids.length}`);
        wait(patience(took));
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        if (code === 0) resolve(found);
        else if (known === null) reject(new Error('the tests do not pass without a mutant'));
        else {
          found.set(work.ids[at], 'timeout');
          begin(at + 1);
        }
      });
      child.send({ ...work, from, known });
    };
    begin(0);
  });
}

function tally(mutants, found) {
  const files = {};
  for (const { id, fileName } of mutants) {
    const status = found.get(id) ?? 'uncovered';
    if (status === 'ignored') continue;
    const counts = (files[fileName.slice(root.length + 'src/'.length)] ??= { mutants: 0, noticed: 0 });
    counts.mutants += 1;
    if (status === 'killed' || status === 'timeout') counts.noticed += 1;
  }
  return files;
}

function show(mutants, found, sources) {
  for (const { id, fileName, location, mutatorName, replacement } of mutants) {
    const status = found.get(id) ?? 'uncovered';
    if (status === 'killed' || status === 'ignored') continue;
    const line = sources.get(fileName).split('\n')[location.start.line];
    const at = `${fileName.slice(root.length)}:${location.start.line + 1}:${location.start.column + 1}`;
    console.log(
      `${status} ${at} ${mutatorName}\n  - ${line.trim()}\n  + ${replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
    );
  }
}

const percent = ({ mutants, noticed }) => `${((100 * noticed) / mutants).toFixed(1)} % of ${mutants}`;
const summed = (files) =>
  Object.values(files).reduce((a, b) => ({ mutants: a.mutants + b.mutants, noticed: a.noticed + b.noticed }), {
    mutants: 0,
    noticed: 0,
  });

for (const asked of process.argv.slice(2)) {
  const [room, ...file] = asked.split('/');
  const one = file.join('/');
  const isFolder = one === '' || one.endsWith('/');
  const isAsked = (name) => (isFolder ? name.startsWith(one) : name === `${one}.ts`);
  const code = filesIn(`src/${room}`, (name) => isCode(name) && isAsked(name));
  const sources = new Map(code.map((name) => [root + name, readFileSync(root + name, 'utf8')]));
  const { mutants, files } = await mutantsOf(sources);
  const bundles = await bundled(root, filesIn(`test/${room}`, isTest), [...sources.keys()], files);
  const found = await judged({ ids: mutants.map(({ id }) => id), bundles });
  show(mutants, found, sources);
  const counted = tally(mutants, found);
  for (const [name, counts] of Object.entries(counted)) console.log(`${name}: ${percent(counts)}`);
  console.log(`${asked}: ${percent(summed(counted))}`);
  // A file is held against all tests of its room, so that its score is the same alone as among the others.
  const known = JSON.parse(readFileSync(scores, 'utf8'));
  const others = one === '' ? {} : known[room];
  writeFileSync(scores, `${JSON.stringify({ ...known, [room]: { ...others, ...counted } }, null, 1)}\n`);
}
