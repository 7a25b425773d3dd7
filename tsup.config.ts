import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** One bundle an export: the entries are read off package.json, so that the two cannot disagree. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const entry: Record<string, string> = {};
for (const path of Object.keys(exports)) {
  if (path === './package.json') continue;
  const target = (exports[path] as { import: { default: string } }).import.default;
  const name = target.replace('./dist/', '').replace('.js', '');
  entry[name] = `src/${name}.ts`;
}

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8 sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  sourcemap: false,
  clean: true,
});
