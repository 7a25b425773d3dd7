/** What an install of the package brings along, by the lock file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly dev?: boolean;
  readonly peer?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const { dependencies, scripts } = read('package.json') as Record<string, Readonly<Record<string, string>>>;
const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));
const isRuntime = ({ dev, peer, optional, devOptional }: Locked): boolean =>
  [dev, peer, optional, devOptional].every((mark) => mark !== true);

test('three packages are needed at run time, pinned, and they need no others', () => {
  const three = ['@date-fns/utc', 'date-fns', 'zod'];
  expect(Object.keys(dependencies ?? {}).sort()).toEqual(three);
  for (const version of Object.values(dependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages['']?.dependencies).toEqual(dependencies);
  const runtime = installed.filter(([, locked]) => isRuntime(locked)).map(([path]) => path);
  expect(runtime.sort()).toEqual(three.map((name) => `node_modules/${name}`));
});

test('an install of the package runs no script', () => {
  const running = installed.filter(([, locked]) => isRuntime(locked) && locked.hasInstallScript === true);
  expect(running).toEqual([]);
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(name);
});

test('the lock file tells the digest of every package', () => {
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});
