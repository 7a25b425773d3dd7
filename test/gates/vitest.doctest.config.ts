import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The examples in the documentation, against the built package. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  resolve: {
    alias: [
      { find: /^hoshin$/, replacement: `${built}index.js` },
      { find: /^hoshin\/views\/(echarts|gantt)$/, replacement: `${built}views/$1.js` },
      { find: /^hoshin\/interop\/(excel|project)$/, replacement: `${built}interop/$1.js` },
      { find: /^hoshin\/([a-z]+)$/, replacement: `${built}$1/index.js` },
    ],
  },
  test: { include: ['.doctest/**/*.test.ts'], isolate: false },
});
