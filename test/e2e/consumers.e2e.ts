import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root, run, strangersFolder, tools } from './packed.ts';

const app = `
  const goal = parseGoal({ id: 'sales', indicator: 'contracted-sales', entity: 'group', period: '2026', target: '100', version: 1,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
  const shared = decompose(goal, { quantum: '0.01', basis: 'last year', parts: [
    { entity: 'north', weight: 1 }, { entity: 'south', weight: 2 } ] });
  console.log(shared.kind === 'decomposed' ? shared.goals.map((one) => one.target).join(' ') : 'infeasible');
`;
const imports = `import { decompose, parseGoal } from 'hoshin/goals';`;
const answer = '33.33 66.67\n';
let folder = '';

beforeAll(() => {
  folder = strangersFolder(['fast-check@4.10.2', '@cj-tech-master/excelts@5.1.17', 'fast-xml-parser@5.12.1']);
  writeFileSync(join(folder, 'app.mjs'), imports + app);
  writeFileSync(join(folder, 'app.cjs'), `const { decompose, parseGoal } = require('hoshin/goals');${app}`);
}, 180_000);

test('it runs as an ES module and as CommonJS', () => {
  expect(run(process.execPath, ['app.mjs'], { cwd: folder })).toBe(answer);
  expect(run(process.execPath, ['app.cjs'], { cwd: folder })).toBe(answer);
});

test('two copies in one process, one of each kind, recognise each other by what they throw', () => {
  const both = `import { civilDate } from 'hoshin/foundation'; import { createRequire } from 'node:module';
    const { isHoshinError } = createRequire(import.meta.url)('hoshin/foundation');
    try { civilDate('x'); } catch (error) { console.log(isHoshinError(error)); }`;
  writeFileSync(join(folder, 'both.mjs'), both);
  expect(run(process.execPath, ['both.mjs'], { cwd: folder })).toBe('true\n');
});

test.each(['5.9', '6.0', '7.0'])(
  'a strict consumer type-checks with TypeScript %s, libraries included',
  (version) => {
    const types = join(folder, `types-${version}`);
    mkdirSync(types, { recursive: true });
    for (const file of ['esm.ts', 'cjs.cts', 'tsconfig.json'])
      copyFileSync(join(root, 'test/consumer', file), join(types, file));
    run(process.execPath, [join(tools, `typescript-${version}`, 'bin/tsc'), '-p', types], { cwd: types });
  },
  120_000,
);

test('esbuild bundles it for a browser', async () => {
  const { build } = (await import('esbuild')) as typeof import('esbuild');
  await build({
    entryPoints: [join(folder, 'app.mjs')],
    bundle: true,
    outfile: join(folder, 'esbuild.js'),
    platform: 'browser',
    logLevel: 'silent',
  });
  expect(run(process.execPath, ['esbuild.js'], { cwd: folder })).toBe(answer);
});

test('webpack bundles it, and leaves out what the app does not use', async () => {
  const { default: webpack } = await import('webpack');
  const compiler = webpack({
    mode: 'production',
    target: 'web',
    context: folder,
    entry: './app.mjs',
    output: { path: join(folder, 'webpack'), filename: 'webpack.js' },
  });
  const faults = await new Promise((told) => {
    compiler.run((error, stats) => told(error?.message ?? stats?.toString('errors-warnings')));
  });
  expect(faults).toMatch(/compiled successfully/);
  expect(run(process.execPath, ['webpack/webpack.js'], { cwd: folder })).toBe(answer);
  expect(readFileSync(join(folder, 'webpack/webpack.js'), 'utf8')).not.toContain('跳闸');
}, 120_000);

test('Vite bundles it, and leaves out what the app does not use', async () => {
  const { build } = (await import('vite')) as typeof import('vite');
  await build({
    root: folder,
    logLevel: 'silent',
    build: {
      lib: { entry: join(folder, 'app.mjs'), formats: ['es'], fileName: () => 'vite.mjs' },
      outDir: join(folder, 'vite'),
    },
  });
  expect(run(process.execPath, ['vite/vite.mjs'], { cwd: folder })).toBe(answer);
  const bundle = readFileSync(join(folder, 'vite/vite.mjs'), 'utf8');
  // Words of rooms that have nothing to do with goals.
  expect(bundle).not.toContain('跳闸');
});
