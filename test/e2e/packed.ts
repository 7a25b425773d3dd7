import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where this suite's own packages are. */
export const tools = fileURLToPath(new URL('./node_modules/', import.meta.url));

/** Runs a program to its end, within a minute or two, and gives what it printed. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): string {
  return execFileSync(program, [...args], {
    ...options,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A folder of a stranger who installed the package from its tarball. */
export function strangersFolder(beside: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-consumer-'));
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  run('npm', ['init', '-y'], { cwd: folder });
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`, ...beside], { cwd: folder });
  return folder;
}
