import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

/** The doors: read off package.json, so that the two cannot disagree. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const doors: Record<string, string> = {};
for (const path of Object.keys(exports)) {
  if (path === './package.json') continue;
  const target = (exports[path] as { import: { node: string } }).import.node;
  const name = target.replace('./dist/', '').replace('.js', '');
  doors[name] = `src/${name}.ts`;
}

const both: Options = { target: 'es2022', platform: 'neutral', splitting: true, sourcemap: false };
const carried = ['zod', 'date-fns', '@date-fns/utc'];

/** The licences of what the chunks for Node carry along. */
function writeLicences(): void {
  const licences = carried.map((name) => {
    const file = name === 'zod' ? 'LICENSE' : 'LICENSE.md';
    return `${name}\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
  });
  writeFileSync('dist/LICENSES.txt', licences.join('\n---\n\n'));
}

export default defineConfig([
  {
    ...both,
    // For programs that Node starts: few chunks that all doors share, and in them the little that is used of the dependencies.
    // Node reads a handful of files where it would read a thousand, and short names take it a tenth less time than long ones.
    entry: doors,
    format: ['esm', 'cjs'],
    // Of the ES modules alone: tsup writes CommonJS through a translator that cannot read short code.
    esbuildOptions: (options, { format }) => {
      options.minify = format === 'esm';
      // Node shows the whole line in which an error was thrown: a chunk in one line would fill the screen.
      options.lineLimit = 120;
    },
    noExternal: carried.map((name) => new RegExp(`^${name}(/|$)`)),
    // tsup 8 sets `baseUrl`, which TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    clean: ['!modules/**'],
    onSuccess: async () => writeLicences(),
  },
  {
    ...both,
    // For bundlers: one chunk a source file, so that they can leave out what an app does not use; only the doors can be imported.
    entry: ['src/**/*.ts'],
    outDir: 'dist/modules',
    format: ['esm'],
    clean: true,
  },
]);
