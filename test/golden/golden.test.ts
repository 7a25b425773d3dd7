/** Documents of every released version still parse and give the picture that they gave. `npm run golden` keeps this version's. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { civilDate } from 'hoshin/foundation';
import { assess, parseFramework, parseLedger, upgradeDocument } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { bare } from './bare.ts';
import { golden } from './firms.ts';

const here = new URL('./', import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
interface Written {
  readonly framework: unknown;
  readonly ledger: unknown;
  readonly asOf: string;
  readonly picture: unknown;
}

/** The picture of stored documents, without its sentences. */
function pictureOf({ framework, ledger, asOf }: Omit<Written, 'picture'>): unknown {
  const read = [upgradeDocument(framework).document, upgradeDocument(ledger).document];
  const picture = assess(parseFramework(read[0]), parseLedger(read[1]), { asOf: civilDate(asOf) });
  return bare(JSON.parse(JSON.stringify(picture)));
}

if (process.env['GOLDEN'] === 'write') {
  const { version } = read(new URL('../../package.json', here)) as { version: string };
  const folder = new URL(`${version}/`, here);
  if (existsSync(folder)) throw new Error(`${version} is kept already: what a version gave is not written anew`);
  mkdirSync(folder);
  for (const [name, kept] of golden) {
    const written: Written = { ...kept, picture: pictureOf(kept) };
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(written)}\n`);
  }
}

const files = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, here)).map((file) => `${name}/${file}`));

test('documents of the first version are among them', () => {
  expect(files.filter((file) => file.startsWith('0.1.0/'))).toHaveLength(golden.size);
});

test.each(files)('%s gives the picture that it gave', (file) => {
  const written = read(new URL(file, here)) as Written;
  // A later version may tell more; what was told stays.
  expect(pictureOf(written)).toMatchObject(written.picture as object);
});

test('a figure, a light or a date that moved would be seen, and a sentence would not', () => {
  const before = { because: { zh: '一', en: 'one' }, light: 'red', rows: [{ target: '10' }] };
  expect(bare({ ...before, because: { zh: '二', en: 'two' } })).toEqual(bare(before));
  expect(bare({ ...before, rows: [{ target: '11' }] })).not.toEqual(bare(before));
});
