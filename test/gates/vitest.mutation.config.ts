import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

const room = process.env['ROOM'] ?? '*';

/** Mutants of a room are held against its own unit tests and laws, in one project; see hasty-properties.ts. */
export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    testTimeout: 30_000,
    include: [`test/${room}/*.test.ts`, `test/${room}/*.prop.ts`],
    setupFiles: ['test/gates/hasty-properties.ts'],
  },
});
