import type * as z from 'zod/mini';
import type { Issue } from './issue.ts';

/**
 * A check across the fields of a value that is well formed by itself, for `.check(…)` of a schema: every issue that
 * `find` gives, at its own place below that value.
 */
export function crossCheck<T>(find: (value: T) => readonly Issue[]): (payload: z.core.ParsePayload<T>) => void {
  return ({ value, issues }) => {
    for (const { code, path, text } of find(value)) {
      issues.push({ code: 'custom', input: value, path: [...path], params: { code, text } });
    }
  };
}
