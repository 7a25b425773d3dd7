import type { Answer, Ask } from './messages';

export type Asking = (ask: Ask) => Promise<Answer>;

/** The worker, asked by promises. */
export function startWorker(): { readonly ask: Asking; readonly stop: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  const ask: Asking = (question) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, ask: question });
    });
  return { ask, stop: () => worker.terminate() };
}
