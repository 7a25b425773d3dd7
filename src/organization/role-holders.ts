import type { CivilDate, Id } from '../foundation/index.ts';
import type { Organization } from './organization.ts';
import { inForce } from './validity.ts';

/** Who holds what, read once from an organisation. */
export interface RoleHolders {
  /** Roles of positions in force, held or vacant. */
  readonly posts: ReadonlySet<Id>;
  /** The persons appointed to a position with the role. */
  readonly persons: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** Whether appointments are kept at all: where none is, a post alone counts as held. */
  readonly appointments: boolean;
}

/** Who holds which role, on a day or ever. */
export function roleHolders({ positions, appointments }: Organization, at: CivilDate | undefined): RoleHolders {
  const rolesOf = new Map(positions.filter((post) => inForce(post, at)).map(({ id, roles }) => [id, roles ?? []]));
  const persons = new Map<Id, Set<Id>>();
  for (const appointment of appointments) {
    if (!inForce(appointment, at)) continue;
    for (const role of rolesOf.get(appointment.position) ?? []) {
      const holders = persons.get(role);
      if (holders === undefined) persons.set(role, new Set([appointment.person]));
      else holders.add(appointment.person);
    }
  }
  return { posts: new Set([...rolesOf.values()].flat()), persons, appointments: appointments.length > 0 };
}

/** Whether anybody holds the role. */
export function isHeld({ posts, persons, appointments }: RoleHolders, role: Id): boolean {
  return appointments ? persons.has(role) : posts.has(role);
}
