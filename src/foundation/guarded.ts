import { fail, isHoshinError, refuse } from './error.ts';
import { issue } from './issue.ts';
import { texts } from './messages.ts';

/**
 * Runs code over a caller's objects: what a getter, a proxy or a value of another shape throws there leaves as one `HoshinError`
 * with the code `unreadable`; a `HoshinError` leaves as it is.
 */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isHoshinError(error)) refuse(error.issues);
    return fail(issue('unreadable', [], texts.unreadable()));
  }
}
