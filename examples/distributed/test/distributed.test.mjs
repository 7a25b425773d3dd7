import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assess, finish, partial } from 'hoshin/framework';
import { asOf } from '../firm.mjs';
import { alone } from '../run/alone.mjs';
import { distribute } from '../run/distribute.mjs';
import { everyone, ledgerFile, readFramework, writeDocuments } from '../run/documents.mjs';
import { readLedgers } from '../run/read-ledgers.mjs';
import { startRedis } from '../run/redis.mjs';

const limit = { timeout: 240_000 };
const ids = (told) => told.map(({ entity }) => entity).sort();
let [redis, folder, port] = [];

/** What one process makes of the same documents where some entities hand nothing in. */
async function withoutThese(missing, scope) {
  const framework = await readFramework(folder);
  const wanted = everyone(framework).filter((entity) => !missing.includes(entity));
  const { ledger } = await readLedgers(folder, wanted);
  const whole = finish(framework, partial(framework, ledger, { asOf, entities: wanted }));
  return { whole: JSON.stringify(whole), region: JSON.stringify(assess(framework, ledger, { asOf, scope })) };
}

before(
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoshin-distributed-'));
    await writeDocuments(folder, 24);
    redis = await startRedis();
    port = redis.port;
  },
  { timeout: 60_000 },
);
after(async () => {
  await redis?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

test('the picture is that of one process, byte for byte, however many workers and however dealt', limit, async () => {
  const expected = JSON.stringify(await alone(folder));
  for (const [workers, shardSize] of [
    [1, 30],
    [2, 7],
    [4, 1],
  ]) {
    const { picture, unreadable, killed } = await distribute({ folder, port, workers, shardSize });
    assert.equal(JSON.stringify(picture), expected, `${workers} workers, shards of ${shardSize}`);
    assert.deepEqual([unreadable, killed], [[], []]);
  }
});

test('a worker that is killed in the middle loses nothing, and is named with its shard', limit, async () => {
  const expected = JSON.stringify(await alone(folder));
  const isHeld = (entities) => entities.includes('project-9');
  let victim = null;
  const onBegan = (worker) => {
    if (victim !== null || !isHeld(worker.shard)) return;
    victim = worker;
    worker.child.kill('SIGKILL');
  };
  const holdOf = (entities) => (isHeld(entities) ? 1500 : 0);
  const result = await distribute({ folder, port, workers: 2, shardSize: 6, holdOf, onBegan });
  assert.equal(JSON.stringify(result.picture), expected);
  assert.deepEqual(result.killed, [{ worker: victim.name, by: 'SIGKILL', shard: victim.shard }]);
  assert.deepEqual(result.takenOver, [victim.shard]);
  assert.deepEqual(result.unreadable, []);
});

test('documents that cannot be read are named with what is wrong; all others count', limit, async () => {
  const poisoned = { 'project-2': null, 'project-6': null, 'project-10': null };
  for (const id of Object.keys(poisoned)) poisoned[id] = readFileSync(ledgerFile(folder, id), 'utf8');
  const [torn, floating, gone] = Object.keys(poisoned);
  writeFileSync(ledgerFile(folder, torn), poisoned[torn].slice(0, 1000));
  writeFileSync(ledgerFile(folder, floating), poisoned[floating].replace(/"value":"([^"]+)"/, '"value":0.1'));
  rmSync(ledgerFile(folder, gone));
  try {
    const { picture, unreadable } = await distribute({ folder, port, workers: 2, shardSize: 8 });
    assert.deepEqual(ids(unreadable), [gone, torn, floating].sort());
    const told = Object.fromEntries(unreadable.map(({ entity, issues }) => [entity, issues]));
    assert.deepEqual(
      [torn, floating, gone].map((id) => told[id][0].code),
      ['not-json', 'float-amount', 'no-document'],
    );
    assert.ok(unreadable.every(({ issues }) => issues.every(({ text }) => text.zh && text.en)));
    // All three stand in the south: the picture names them, and every other region is as if nothing had befallen.
    const notIn = picture.unknowns.filter(({ kind }) => kind === 'entity').map(({ subject }) => subject);
    assert.deepEqual(notIn.sort(), Object.keys(poisoned).sort());
    const expected = await withoutThese(Object.keys(poisoned), 'north');
    assert.equal(JSON.stringify(picture), expected.whole);
    const north = await distribute({ folder, port, workers: 2, shardSize: 8, scope: 'north' });
    assert.equal(JSON.stringify(north.picture), expected.region);
  } finally {
    for (const [id, text] of Object.entries(poisoned)) writeFileSync(ledgerFile(folder, id), text);
  }
});

test(
  'a project that brings down every worker is found and named, and the rest of its shard counts',
  limit,
  async () => {
    const isDeadly = (entities) => entities.includes('project-5');
    const onBegan = ({ child, shard }) => isDeadly(shard) && child.kill('SIGKILL');
    const holdOf = (entities) => (isDeadly(entities) ? 1500 : 0);
    const result = await distribute({ folder, port, workers: 2, shardSize: 6, holdOf, onBegan });
    assert.deepEqual(ids(result.unreadable), ['project-5']);
    assert.equal(result.unreadable[0].issues[0].code, 'not-finished');
    assert.ok(result.killed.length >= 2 && result.killed.every(({ shard }) => isDeadly(shard)));
    assert.equal(JSON.stringify(result.picture), (await withoutThese(['project-5'], 'north')).whole);
  },
);
