/** The documents of a firm in a folder: one framework, and of each entity a ledger of its own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFramework } from 'hoshin/framework';
import { frameworkOf, ledgerOf } from '../firm.mjs';

export const ledgerFile = (folder, entity) => join(folder, 'facts', `${entity}.json`);

/** Writes those of an illustrative firm. */
export async function writeDocuments(folder, size) {
  const framework = frameworkOf(size);
  await mkdir(join(folder, 'facts'), { recursive: true });
  await writeFile(join(folder, 'framework.json'), JSON.stringify(framework));
  for (const entity of framework.organization.entities)
    await writeFile(ledgerFile(folder, entity.id), JSON.stringify(ledgerOf(entity)));
}

export async function readFramework(folder) {
  return parseFramework(JSON.parse(await readFile(join(folder, 'framework.json'), 'utf8')));
}

/** Everything that may have facts: every entity, and null for what belongs to none. */
export const everyone = ({ organization }) => [null, ...organization.entities.map(({ id }) => id)];
