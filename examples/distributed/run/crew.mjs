/** Worker processes. One that dies is replaced, and remembered with what it was doing. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Whoever loses more than so many has another trouble than one bad project. */
const most = 20;

/** `ready` once all have begun to listen; `failed` rejects where too many were lost; `lost` names them. */
export function startCrew(size, args, onBegan) {
  const lost = [];
  const crew = new Set();
  let [closing, named] = [false, 0];
  let giveUp;
  const failed = new Promise((_, reject) => {
    giveUp = () => reject(new Error(`${lost.length} workers were lost, the last by ${lost.at(-1).by}`));
  });
  failed.catch(() => {}); // whoever waits for it is told

  /** Starts one, or the one after it where it dies before it is ready. */
  function start() {
    const member = { name: `worker-${(named += 1)}`, child: fork(program, args), shard: null };
    crew.add(member);
    return new Promise((ready) => {
      member.child.on('message', ({ began }) => {
        if (began === undefined) return ready();
        member.shard = began;
        return onBegan(member);
      });
      member.child.once('exit', (code, signal) => {
        crew.delete(member);
        if (closing) return;
        lost.push({ worker: member.name, by: signal ?? `exit ${code}`, shard: member.shard });
        if (lost.length < most) start().then(ready);
        else giveUp();
      });
    });
  }

  const ready = Promise.all(Array.from({ length: size }, start));
  /** Asks all to end, and makes them end after five seconds. */
  async function stop() {
    closing = true;
    await Promise.all(
      [...crew].map(async ({ child }) => {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), 5000);
        await ended;
        clearTimeout(late);
      }),
    );
  }
  return { ready, failed, lost, stop };
}
