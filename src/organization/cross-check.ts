import type * as z from 'zod/mini';
import type { Issue } from '../foundation/index.ts';

/** A check across fields for `.check(…)`: every issue that `find` gives, at its own place. */
export function crossCheck<T>(find: (value: T) => readonly Issue[]): (payload: z.core.ParsePayload<T>) => void {
  return ({ value, issues }) => {
    for (const { code, path, text } of find(value)) {
      issues.push({ code: 'custom', input: value, path: [...path], params: { code, text } });
    }
  };
}
