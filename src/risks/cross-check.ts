import * as z from 'zod/mini';
import type { Issue } from '../foundation/index.ts';

/** A check across the fields of a value that is well-formed by itself, as issues with paths from that value. */
export function crossCheck<T>(issuesOf: (value: T) => readonly Issue[]): z.core.$ZodCheck<T> {
  return z.check<T>((payload) => {
    for (const { code, path, text } of issuesOf(payload.value)) {
      payload.issues.push({ code: 'custom', input: payload.value, path: [...path], params: { code, text } });
    }
  });
}
