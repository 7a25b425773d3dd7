import type { Issue } from '../foundation/index.ts';

/** The part of a Zod check's payload that is used here. */
interface Payload<T> {
  readonly value: T;
  readonly issues: { push: (issue: never) => unknown };
}

/** A check across the fields of a value: the issues that a function finds in it become the schema's. */
export function across<T>(find: (value: T) => readonly Issue[]): (payload: Payload<T>) => void {
  return ({ value, issues }) => {
    for (const { code, path, text } of find(value)) {
      // The payload takes Zod's raw issue; `readIssues` of the foundation turns it back into ours.
      issues.push({ code: 'custom', input: value, path: [...path], params: { code, text } } as never);
    }
  };
}
