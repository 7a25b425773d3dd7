import * as z from 'zod/mini';
import { refuse } from './error.ts';
import { guarded } from './guarded.ts';
import { type Issue, type Path, within } from './issue.ts';
import { parse, type Schema, safeParse } from './parse.ts';

/**
 * Reads every value of a list by `shape`, or throws with the issues of all of them. A value that was read before is not read
 * again, so that ten thousand stored values cost next to nothing; a schema of the list would read them all anew.
 *
 * @param path - where the list lies, for issues
 * @example
 * import { Label, parseEach } from 'hoshin/foundation';
 * parseEach(Label, [{ zh: '集团', en: 'Group' }]).length; // => 1
 */
export function parseEach<T>(shape: Schema<T>, values: readonly T[], path: Path = []): readonly T[] {
  return guarded(() => {
    if (!Array.isArray(values)) return parse(z.array(shape), values);
    const issues: Issue[] = [];
    const read: T[] = [];
    for (const [at, value] of values.entries()) {
      const result = safeParse(shape, value);
      if (result.ok) read.push(result.value);
      else for (const fault of within([...path, at], result.issues)) issues.push(fault);
    }
    refuse(issues);
    return read;
  });
}
