/** Debian's Redis on a free port of this machine, keeping nothing on disk, and gone at the end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Whether Redis answers. */
async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(1000, () => socket.destroy());
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [reply] = await once(socket, 'data');
    return String(reply).startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-redis-'));
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const ended = once(server, 'exit').catch(() => {}); // where there is no such program, nothing will ever answer

  /** Whatever becomes of this process, nothing is left behind. */
  function end() {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
  process.once('exit', end);
  /** Asks it to end, and makes it end after five seconds. */
  async function stop() {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
    process.off('exit', end);
    end();
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(port)) return { port, stop };
    await pause(100);
  }
  await stop();
  throw new Error('Redis did not come up');
}
