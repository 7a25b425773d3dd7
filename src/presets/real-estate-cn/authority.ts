import { type AuthorityMatrix, parseAuthorityMatrix } from '../../organization/index.ts';
import type { Based, Basis } from '../based.ts';
import { committees, decisions, roles } from './authority-parts.ts';
import { rows } from './authority-rows.ts';

let made: Based<AuthorityMatrix> | undefined;

/**
 * An authority matrix to begin with (权责体系): land, stage results, plans and their changes, contracts, purchases, appointments. Bounds
 * and rights that sources publish are marked row by row in `parts`; everything else, most roles of purchases included, is a proposal.
 *
 * @example
 * import { checkAuthority } from 'hoshin/organization';
 * import { realEstateAuthority } from 'hoshin/presets';
 * const { value: matrix, parts } = realEstateAuthority();
 * checkAuthority(matrix); // => []
 * parts['key-node-permits']; // => 'public'
 */
export function realEstateAuthority(): Based<AuthorityMatrix> {
  made ??= Object.freeze({
    value: parseAuthorityMatrix({ roles, decisions, committees, rows: rows.map(({ row }) => row) }),
    basis: 'default',
    parts: Object.freeze(Object.assign({}, ...rows.map(({ basis }) => basis)) as Readonly<Record<string, Basis>>),
  });
  return made;
}
