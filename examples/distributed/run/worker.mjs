/** One worker: takes a shard, reads the ledgers of its entities, and hands in their part. `node worker.mjs <folder> <port> <queue>` */
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { partial } from 'hoshin/framework';
import { readFramework } from './documents.mjs';
import { patience } from './patience.mjs';
import { readLedgers } from './read-ledgers.mjs';

const [, , folder, port, queue] = process.argv;
const framework = await readFramework(folder);

async function handIn({ data: { asOf, entities, hold } }) {
  process.send({ began: entities });
  await pause(hold);
  const { ledger, read, unreadable } = await readLedgers(folder, entities);
  return { summary: partial(framework, ledger, { asOf, entities: read }), unreadable };
}

const connection = { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null };
const worker = new Worker(queue, handIn, { connection, ...patience });
worker.on('error', () => {}); // the connection comes back by itself, or the coordinator ends this process
await worker.waitUntilReady();
process.send({ ready: true });
process.once('SIGTERM', () => worker.close().finally(() => process.exit()));
process.once('disconnect', () => process.exit()); // no coordinator, no work
