/** Deals shards out to workers, puts together what they hand in as it comes, and finishes once. */
import { randomUUID } from 'node:crypto';
import { Queue, QueueEvents } from 'bullmq';
import { emptySummary, finish, merge, parseSummary } from 'hoshin/framework';
import { asOf } from '../firm.mjs';
import { startCrew } from './crew.mjs';
import { everyone, readFramework } from './documents.mjs';
import { shardsOf } from './shards.mjs';

/** No shard is waited for longer than this. */
const longest = 120_000;

/**
 * The picture, and what befell on the way: `unreadable` entities with their issues, `killed` workers with the shard they held,
 * shards that were `takenOver`. `onBegan` hears of every worker that begins a shard, and `holdOf` may hold a shard for some
 * milliseconds before it is read, so that something can befall it.
 */
export async function distribute({
  folder,
  port,
  workers,
  shardSize = 10,
  scope,
  holdOf = () => 0,
  onBegan = () => {},
}) {
  const framework = await readFramework(folder);
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
  const name = `partial-${randomUUID()}`;
  const [queue, events] = [new Queue(name, { connection }), new QueueEvents(name, { connection })];
  for (const each of [queue, events]) each.setMaxListeners(0); // every shard listens for its end
  const crew = startCrew(workers, [folder, String(port), name], onBegan);
  const told = { unreadable: [], takenOver: [] };
  const dealt = new Map();
  let summary = emptySummary;

  async function handIn(entities) {
    const job = await queue.add('part', { asOf, entities, hold: holdOf(entities) });
    dealt.set(job.id, entities);
    try {
      const part = await job.waitUntilFinished(events, longest);
      summary = merge(summary, parseSummary(part.summary));
      told.unreadable.push(...part.unreadable);
    } catch (error) {
      // Whatever in a shard brings workers down is found by dealing it out one by one.
      if (entities.length > 1) return Promise.all(entities.map((one) => handIn([one])));
      const text = { zh: '工作进程未能完成', en: 'No worker could finish it' };
      told.unreadable.push({
        entity: entities[0],
        issues: [{ code: 'not-finished', path: [], message: error.message, text }],
      });
    }
  }

  events.on('stalled', ({ jobId }) => told.takenOver.push(dealt.get(jobId)));
  try {
    await Promise.race([Promise.all([events.waitUntilReady(), crew.ready]), crew.failed]);
    const began = performance.now();
    await Promise.race([Promise.all(shardsOf(everyone(framework), shardSize).map(handIn)), crew.failed]);
    const picture = finish(framework, summary, scope === undefined ? {} : { scope });
    return { picture, ...told, killed: crew.lost, took: performance.now() - began };
  } finally {
    await crew.stop();
    await queue.obliterate({ force: true });
    await Promise.all([queue.close(), events.close()]);
  }
}
