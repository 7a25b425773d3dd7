/** The same in one process: all ledgers read, and assessed at once. */
import { assess } from 'hoshin/framework';
import { asOf } from '../firm.mjs';
import { everyone, readFramework } from './documents.mjs';
import { readLedgers } from './read-ledgers.mjs';

export async function alone(folder) {
  const framework = await readFramework(folder);
  const { ledger } = await readLedgers(folder, everyone(framework));
  return assess(framework, ledger, { asOf });
}
