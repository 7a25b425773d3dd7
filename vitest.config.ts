import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src/', import.meta.url));
/** Tests import the package by its own name; it is the source that answers, so that a failure names a line of ours. */
const alias = [
  { find: /^hoshin$/, replacement: `${source}index.ts` },
  { find: /^hoshin\/views\/(echarts|gantt)$/, replacement: `${source}views/$1.ts` },
  { find: /^hoshin\/interop\/(excel|project)$/, replacement: `${source}interop/$1.ts` },
  { find: /^hoshin\/([a-z]+)$/, replacement: `${source}$1/index.ts` },
];

export default defineConfig({
  resolve: { alias },
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'] } },
      // Tried as a whole: files, bundlers, browsers. Needs Debian packages and test/e2e's own install; `npm run e2e`.
      { extends: true, test: { name: 'e2e', include: ['test/e2e/*.e2e.ts'], fileParallelism: false } },
      { extends: true, test: { name: 'prop', include: ['test/**/*.prop.ts'] } },
      {
        extends: true,
        test: {
          name: 'types',
          include: ['test/**/*.test-d.ts'],
          typecheck: { enabled: true, only: true, tsconfig: 'test/tsconfig.json', include: ['test/**/*.test-d.ts'] },
        },
      },
    ],
  },
});
