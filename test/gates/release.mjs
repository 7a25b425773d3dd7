// May this be published? Every change has its version, the version has its entry, and the tag, if there is one, names it.
import { readdirSync, readFileSync } from 'node:fs';

const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const waiting = readdirSync('.changeset').filter((name) => name.endsWith('.md') && name !== 'README.md');
const { GITHUB_REF_TYPE: kind, GITHUB_REF_NAME: tag } = process.env;
const faults = [
  ...waiting.map((name) => `.changeset/${name} waits: run npm run version first`),
  ...(readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}\n`)
    ? []
    : [`CHANGELOG.md tells nothing of ${version}`]),
  // Without it npm gives no provenance and cannot tell where the links of the README lead.
  ...(repository === undefined ? ['package.json names no repository: npm pkg set repository.url=…'] : []),
  ...(kind === 'tag' && tag !== `v${version}` ? [`the tag ${tag} is not v${version}`] : []),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${version} may be published`);
