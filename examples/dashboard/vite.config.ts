import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Within this repository the package is what was just built. In your own: `npm install hoshin`, and leave the aliases out. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: {
    alias: [
      { find: 'hoshin/views/echarts', replacement: `${dist}modules/views/echarts.js` },
      { find: /^hoshin\/([a-z]+)$/, replacement: `${dist}modules/$1/index.js` },
    ],
  },
  worker: { format: 'es' },
  build: { chunkSizeWarningLimit: 1500 },
});
