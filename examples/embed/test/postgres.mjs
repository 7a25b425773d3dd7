/** Debian's PostgreSQL in a folder of its own, reached by a socket in it, and gone with it at the end. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const versions = '/usr/lib/postgresql';
const run = promisify(execFile);

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function identity() {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function programs() {
  const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0];
  return join(versions, newest, 'bin');
}

/** A connection of its own, as plain `pg` makes it. */
export async function connected({ PGHOST: host, PGUSER: user, PGDATABASE: database }) {
  const client = new pg.Client({ host, user, database, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}

const answers = (env) =>
  connected(env).then(
    (client) => client.end().then(() => true),
    () => false,
  );

/** Starts it, within half a minute; gives the environment that leads to it. */
export async function startPostgres() {
  const folder = mkdtempSync('/tmp/hoshin-postgres-');
  const who = identity();
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const [bin, data] = [programs(), join(folder, 'data')];
  const options = { ...who, cwd: folder, timeout: 60_000, env: { PATH: bin, LANG: 'C.UTF-8' } };
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'max_connections=40'];
  const flags = settings.flatMap((one) => ['-c', one]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...options,
    timeout: undefined,
    stdio: 'ignore',
  });
  const ended = new Promise((done) => server.once('exit', done));
  const env = { PGHOST: folder, PGUSER: 'postgres', PGDATABASE: 'postgres' };

  /** Whatever becomes of this process, nothing is left behind. */
  function end() {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
  process.once('exit', end);
  /** Asks it to end, and makes it end after ten seconds. */
  async function stop() {
    server.kill('SIGINT');
    const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
    process.off('exit', end);
    end();
  }
  for (let tries = 0; tries < 150; tries += 1) {
    if (await answers(env)) return { env, stop };
    await pause(200);
  }
  await stop();
  throw new Error('PostgreSQL did not come up within half a minute');
}
