/**
 * What `npm publish` would send: packs once, holds the list of files to what may and what must be in it, lets attw try the
 * types of the tarball, and lets npm rehearse the publication, which may warn of nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const allowed = [
  /^(package\.json|LICENSE|README\.md|README\.zh-CN\.md|CHANGELOG\.md)$/,
  /^dist\/LICENSES\.txt$/,
  /^dist\/[\w/-]+\.(js|cjs|d\.ts|d\.cts)$/,
];
const mostBytes = 2_500_000;

/** The files that every door of package.json leads to, and the papers. */
function requiredOf({ exports }) {
  const targets = JSON.stringify(exports).match(/\.\/dist\/[^"]+/g) ?? [];
  return [
    'package.json',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'CHANGELOG.md',
    'dist/LICENSES.txt',
    ...targets.map((target) => target.slice(2)),
  ];
}

function faultsOf(paths, size, required) {
  const stray = paths.filter((path) => !allowed.some((one) => one.test(path)));
  const lacking = required.filter((path) => !paths.includes(path));
  return [
    ...stray.map((path) => `${path} has no place in the package`),
    ...[...new Set(lacking)].map((path) => `${path} is missing from the package`),
    ...(size > mostBytes ? [`the package takes ${size} bytes, more than ${mostBytes}`] : []),
  ];
}

/** Lines in which npm warns, but for the one that a rehearsal without a login always has. */
const warningsOf = (said) => said.split('\n').filter((line) => /^npm warn/i.test(line) && !/logged in/.test(line));

function refuse(faults) {
  if (faults.length === 0) return;
  console.error(faults.join('\n'));
  process.exit(1);
}

// A gate that lets everything through is none: planted faults must be found.
const planted = faultsOf(['src/index.ts', 'dist/index.js.map', '.env', 'test/x.test.ts'], mostBytes + 1, ['LICENSE']);
if (planted.length !== 6 || warningsOf('npm warn publish corrected').length !== 1) refuse(['the gate finds no faults']);

const folder = mkdtempSync(join(tmpdir(), 'hoshin-packed-'));
try {
  const npm = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename, files, size }] = JSON.parse(execFileSync('npm', npm, { encoding: 'utf8' }));
  const required = requiredOf(JSON.parse(readFileSync('package.json', 'utf8')));
  refuse(
    faultsOf(
      files.map(({ path }) => path),
      size,
      required,
    ),
  );
  execFileSync('attw', [join(folder, filename), '--profile', 'node16'], { stdio: 'inherit' });
  const rehearsal = spawnSync('npm', ['publish', '--dry-run', '--ignore-scripts'], { encoding: 'utf8' });
  refuse(rehearsal.status === 0 ? warningsOf(rehearsal.stderr) : [rehearsal.stderr]);
  console.log(`${files.length} files, ${Math.round(size / 1000)} kB packed; npm publish warns of nothing`);
} finally {
  rmSync(folder, { recursive: true });
}
