/** What importing one function of each room costs a browser: kilobytes, minified and gzipped, with what it stands on and without. */
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from './peers/bundler.mjs';

const functions = {
  foundation: 'allocate',
  organization: 'route',
  indicators: 'rollUp',
  scoring: 'score',
  goals: 'decompose',
  plans: 'scheduleNetwork',
  processes: 'measureProcess',
  investment: 'xirr',
  capability: 'capabilityIndex',
  risks: 'riskRegister',
  reviews: 'dueReviews',
  performance: 'appraise',
  framework: 'assess',
  presets: 'hotel',
  views: 'scorecardRows',
};
const dist = fileURLToPath(new URL('../../dist/modules/', import.meta.url));

async function kilobytes(room, name, external) {
  const contents = `export { ${name} } from '${dist}${room}/index.js';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}

export async function sizeLines() {
  const lines = [];
  for (const [room, name] of Object.entries(functions)) {
    const whole = await kilobytes(room, name, []);
    const own = await kilobytes(room, name, ['zod', 'zod/*', 'date-fns', 'date-fns/*', '@date-fns/*']);
    lines.push(`| ${room} | \`${name}\` | ${whole.toFixed(1)} | ${own.toFixed(1)} |`);
  }
  return lines;
}
