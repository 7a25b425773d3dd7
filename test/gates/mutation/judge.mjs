/** Holds each mutant against the tests that reach it, those first that are quick; tells the outcome of each. */
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import fc from 'fast-check';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
setState({ assertionCalls: 0 }, expect);
// Most mutants die in the first cases; a seed of its own makes a run repeatable.
fc.configureGlobal({ interruptAfterTimeLimit: 50, seed: 1 });

let collected = [];
const test = Object.assign((name, ...rest) => void collected.push(rest.find((one) => typeof one === 'function')), {
  each: (rows) => (name, run) => {
    for (const row of rows) collected.push(() => run(...(Array.isArray(row) ? row : [row])));
  },
});
const describe = Object.assign((_, run) => run(), {
  each: (rows) => (_, run) => {
    for (const row of rows) run(...(Array.isArray(row) ? row : [row]));
  },
});
const given = createRequire(import.meta.url);
const required = (name) => (name === 'vitest' ? { describe, expect, it: test, test } : given(name));

const compiled = (text) => new vm.Script(`(function (require, module, exports) {${text}\n})`);
/** A script's tests, with its modules loaded anew. */
function loaded(script) {
  collected = [];
  const module = { exports: {} };
  script.runInThisContext()(required, module, module.exports);
  return collected;
}

const state = (globalThis.__stryker__ = {});
/** Once it is known what reaches what, counting would only take time. */
const deaf = (text) => text.replaceAll(/function (stryCov_9fa48\d*)\(\) ?\{/g, 'function $1() {} function $1_() {');

async function dryRun({ bare, tests }) {
  loaded(compiled(bare));
  const whileLoading = new Set(Object.keys(state.mutantCoverage?.static ?? {}));
  const reach = new Map();
  const add = (id, file, at, took) => {
    if (!reach.has(id)) reach.set(id, []);
    reach.get(id).push({ file, at, took });
  };
  for (const [file, { name, text }] of tests.entries()) {
    state.mutantCoverage = { static: {}, perTest: {} };
    state.currentTestId = undefined;
    const found = loaded(compiled(text));
    const setup = new Set(Object.keys(state.mutantCoverage.static));
    for (const [at, run] of found.entries()) {
      state.currentTestId = `${at + 1}`;
      const start = performance.now();
      try {
        await run();
      } catch (error) {
        throw new Error(`${name}, test ${at}, fails without a mutant`, { cause: error });
      }
      const took = performance.now() - start;
      const own = Object.keys(state.mutantCoverage.perTest[state.currentTestId] ?? {});
      for (const id of new Set([...own, ...[...setup].filter((id) => !whileLoading.has(id))])) add(id, file, at, took);
    }
  }
  state.currentTestId = undefined;
  return { whileLoading, reach };
}

/** True where a test fails, or a loop that ended before does not. */
async function isNoticed(id, reaching, scripts) {
  const sorted = reaching.toSorted((a, b) => a.took - b.took);
  for (const file of new Set(sorted.map((one) => one.file))) {
    const tests = sorted.filter((one) => one.file === file);
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: 3_000_000 });
    try {
      const runs = loaded(scripts[file]);
      if (runs.length <= Math.max(...tests.map(({ at }) => at))) return true;
      for (const { at } of tests) await runs[at]();
    } catch {
      return true;
    } finally {
      state.activeMutant = undefined;
    }
    if (state.hitCount > state.hitLimit) return true;
  }
  return false;
}

/** Sent when it is told: what waits in line would be lost with a process that dies. */
const tell = (message) => new Promise((sent) => process.send(message, sent));

async function judgeAll({ ids, bundles, from, known }) {
  const made = known ?? (await dryRun(bundles));
  if (known === null) await tell({ known: made });
  const { whileLoading, reach } = made;
  const scripts = bundles.tests.map(({ text }) => compiled(deaf(text)));
  for (let at = from; at < ids.length; at += 1) {
    const id = ids[at];
    const reaching = reach.get(id);
    await tell({ next: at, took: reaching?.reduce((all, { took }) => all + took, 0) ?? 0 });
    let status = whileLoading.has(id) ? 'ignored' : 'uncovered';
    if (reaching !== undefined) status = (await isNoticed(id, reaching, scripts)) ? 'killed' : 'survived';
    await tell({ id, status });
  }
  process.disconnect();
}

process.once('message', (work) => void judgeAll(work));
