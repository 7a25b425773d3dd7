/**
 * The list of what the package consists of, in CycloneDX: `npm run sbom` writes out/sbom.cdx.json. npm's own `--omit dev` leaves
 * out a package that a development tool needs as well, so it is asked about a lock file that holds no such tools.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name) => JSON.parse(readFileSync(root + name, 'utf8'));
const withoutTools = ({ devDependencies: _, ...rest }) => rest;

const { packages, ...lock } = read('package-lock.json');
const kept = Object.entries(packages).filter(([, one]) => !one.dev && !one.peer && !one.optional && !one.devOptional);
const runtime = Object.fromEntries(kept.map(([path, one]) => [path, path === '' ? withoutTools(one) : one]));

const folder = join(mkdtempSync(join(tmpdir(), 'sbom-')), 'hoshin');
mkdirSync(folder);
const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));
write('package.json', withoutTools(read('package.json')));
write('package-lock.json', { ...lock, packages: runtime });
const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const printed = execFileSync('npm', asked, { cwd: folder, encoding: 'utf8' });

const names = (packages) => JSON.stringify(packages.sort());
const listed = JSON.parse(printed).components.map(({ name }) => name);
const needed = Object.keys(read('package.json').dependencies);
if (names(listed) !== names(needed)) throw new Error(`lists ${names(listed)}, where ${names(needed)} are needed`);
mkdirSync(`${root}out`, { recursive: true });
writeFileSync(`${root}out/sbom.cdx.json`, printed);
