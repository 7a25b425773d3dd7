/** The service in a process of its own, in a time zone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../service/serve.mjs', import.meta.url));

export async function startService(database, TZ) {
  const server = spawn(process.execPath, [program], {
    env: { ...process.env, ...database, TZ, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 120_000,
  });
  const ended = once(server, 'exit');
  const failed = ended.then(([code]) => Promise.reject(new Error(`the service ended with ${code}`)));
  failed.catch(() => {});
  const [line] = await Promise.race([once(server.stdout, 'data'), failed]);
  const origin = String(line).trim();
  const answered = async (response) => ({ status: response.status, text: await response.text() });
  return {
    get: async (path) => answered(await fetch(origin + path)),
    post: async (body) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return answered(await fetch(`${origin}/facts`, { method: 'POST', body: text }));
    },
    /** Ends it, and tells with which code. */
    stop: async () => {
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 5000);
      const [code] = await ended;
      clearTimeout(late);
      return code;
    },
  };
}
