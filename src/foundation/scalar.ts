import * as z from 'zod/mini';
import type { Issue } from './issue.ts';

/**
 * A schema of values that are texts: what `read` makes of what is given, or the issue that it has. Where nothing is given, it is a
 * value of this `kind` that is missing.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function scalar<T extends string>(kind: string, read: (value: unknown) => T | Issue): z.ZodMiniType<T> {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const found = read(value);
      if (typeof found === 'string') return found;
      context.issues.push({ code: 'custom', input: value, params: { code: found.code, text: found.text, kind } });
      return z.NEVER;
    }),
  );
}
