/** The mutants of source files, and test files bundled with the code that holds them all behind switches. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';

const quiet = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
/** The instrumenter asks a container for its parts; this one gives them by their names. */
function injector(known = { logger: quiet }) {
  return {
    provideValue: (name, value) => injector({ ...known, [name]: value }),
    injectClass: (made) => new made(...made.inject.map((name) => known[name])),
  };
}

/** Every mutant of the files, and their texts with all mutants in them. */
export async function mutants(sources) {
  const files = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const made = await createInstrumenter(injector()).instrument(files, options);
  return { mutants: made.mutants, files: new Map(made.files.map(({ name, content }) => [name, content])) };
}

/** The package by its own name is its source, mutated where asked; files beside a test are found by its address. */
const reading = (root, mutated) => ({
  name: 'mutated',
  setup(build) {
    build.onResolve({ filter: /^hoshin(\/|$)/ }, ({ path }) => {
      const door = path.replace(/^hoshin\/?/, '');
      const file = /\/(echarts|gantt|excel|project)$/.test(door) ? `${door}.ts` : `${door}/index.ts`;
      return { path: `${root}src/${file.replace(/^\//, '')}`, sideEffects: false };
    });
    build.onLoad({ filter: /(src|test)\/.*\.ts$/ }, ({ path }) => {
      const text = mutated.get(path) ?? readFileSync(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
});

/** Each test file with all that it reaches, as a script; and the mutated files alone, to tell what runs while they load. */
export async function bundled(root, tests, code, mutated) {
  const one = async (options) => {
    const { outputFiles } = await build({
      ...options,
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      plugins: [reading(root, mutated)],
    });
    return outputFiles[0].text;
  };
  const contents = code.map((path) => `import ${JSON.stringify(path)};`).join('');
  const bare = await one({ stdin: { contents, resolveDir: root }, treeShaking: false, ignoreAnnotations: true });
  const made = [];
  for (const path of tests) made.push({ name: basename(path), text: await one({ entryPoints: [root + path] }) });
  return { bare, tests: made };
}
