import * as z from 'zod/mini';
import { crossCheck, type Result, type Schema, parse, safeParse, schema } from '../foundation/index.ts';
import { Entity } from './entity.ts';
import { organizationIssues } from './organization-issues.ts';
import { Partner } from './partner.ts';
import { Appointment, Position } from './position.ts';

/** The whole of an organisation through time: who we are, which posts there are, who holds them, with whom we work. */
export interface Organization {
  /** Every entity that is, was or is to be, in any order. */
  readonly entities: readonly Entity[];
  /** Posts with their establishment; may be left out of a document. */
  readonly positions: readonly Position[];
  /** Who holds which post; may be left out of a document. */
  readonly appointments: readonly Appointment[];
  /** Partners; may be left out of a document. */
  readonly partners: readonly Partner[];
}

/**
 * Schema of {@link Organization}. Across its parts it checks, all at once: duplicate ids, unknown parents, kinds in the
 * wrong order, cycles of parents at any date, versions out of order, shares out of range or above the whole, and
 * positions, appointments and partners that point at nothing.
 */
export const Organization: Schema<Organization> = schema<Organization>()(() =>
  z
    .strictObject({
      entities: z.array(Entity),
      positions: z._default(z.array(Position), () => []),
      appointments: z._default(z.array(Appointment), () => []),
      partners: z._default(z.array(Partner), () => []),
    })
    .check(crossCheck(organizationIssues)),
);

/**
 * Reads an organisation, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parseOrganization } from 'hoshin/organization';
 * const organization = parseOrganization({
 *   entities: [
 *     { id: 'group', kind: 'group', label: { zh: '集团', en: 'Group' }, parent: null },
 *     { id: 'east', kind: 'region', label: { zh: '华东区域', en: 'East' }, parent: 'group' },
 *   ],
 * });
 * organization.entities.length; // => 2
 * organization.positions; // => []
 */
export function parseOrganization(json: unknown): Organization {
  return parse(Organization, json);
}

/**
 * Reads an organisation, or gives all its issues.
 *
 * @example
 * import { safeParseOrganization } from 'hoshin/organization';
 * const label = { zh: '某项目', en: 'A project' };
 * const read = safeParseOrganization({ entities: [{ id: 'p', kind: 'project', label, parent: 'nowhere' }] });
 * read.ok ? [] : read.issues.map((issue) => issue.code); // => ['unknown-parent']
 */
export function safeParseOrganization(json: unknown): Result<Organization> {
  return safeParse(Organization, json);
}
