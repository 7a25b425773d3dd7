import * as fc from 'fast-check';
import { dividedBy, plus } from '../foundation/index.ts';
import { type AuthorityMatrix, type AuthorityRequest, checkAuthority, route } from '../organization/index.ts';

/** Codes of faults after which a request may find no row, or two. */
const coverage: ReadonlySet<string> = new Set(['no-row', 'band-gap', 'band-overlap']);

/** Requests that a matrix should be able to route: its decisions, kinds, sides and modes, amounts at and about its bounds. */
export function requestsOf(matrix: AuthorityMatrix): fc.Arbitrary<AuthorityRequest> {
  const bounds = matrix.rows.flatMap(({ when }) => [when.over, when.upTo]).filter((bound) => bound !== undefined);
  const about = bounds.flatMap((bound) => [bound, plus(bound, '0.01'), dividedBy(bound, 2)]);
  const amounts = [...new Set(['0.01', '1000000000000', ...about])].filter((amount) => amount !== '0');
  const modes = matrix.controlModes.map(({ id }) => id);
  return fc.constantFrom(...matrix.decisions).chain(({ id, kinds }) => {
    const named = matrix.rows.filter(({ decision }) => decision === id).flatMap(({ when }) => when.kinds ?? []);
    const choices = kinds ?? named;
    return fc.record({
      decision: fc.constant(id),
      amount: fc.constantFrom(...amounts),
      budget: fc.constantFrom('inside' as const, 'outside' as const),
      ...(choices.length > 0 && { kind: fc.constantFrom(...choices) }),
      ...(modes.length > 0 && { mode: fc.constantFrom(...modes) }),
    });
  });
}

/**
 * Holds a matrix to its promise: where {@link checkAuthority} finds no gap and no overlap, every request about its
 * decisions finds exactly one row. Throws the counterexample otherwise.
 */
export function lawOfOneRow(matrix: AuthorityMatrix, parameters: fc.Parameters<[AuthorityRequest]> = {}): void {
  if (matrix.decisions.length === 0 || checkAuthority(matrix).some(({ code }) => coverage.has(code))) return;
  fc.assert(
    fc.property(requestsOf(matrix), (request) => route(matrix, request).kind === 'routed'),
    parameters,
  );
}
