import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The doors: read off package.json, so that the two cannot disagree. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const doors: Record<string, string> = {};
for (const path of Object.keys(exports)) {
  if (path === './package.json') continue;
  const target = (exports[path] as { import: { default: string } }).import.default;
  const name = target.replace('./dist/', '').replace('.js', '');
  doors[name] = `src/${name}.ts`;
}

export default defineConfig({
  // One chunk a source file, so that a bundler can leave out what an app does not use; only the doors can be imported.
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8 sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  sourcemap: false,
  clean: true,
});
