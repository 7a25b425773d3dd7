/** Writes the documents that the page reads: `node data/make.mjs`. Put your own in their place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { firm } from './firm.mjs';

const out = new URL('../public/data/', import.meta.url);
mkdirSync(out, { recursive: true });
for (const [name, size] of [
  ['firm', 6],
  ['fifty', 50],
]) {
  writeFileSync(new URL(`${name}.json`, out), JSON.stringify(firm(size)));
}
