export { Entity, EntityKind, EntityVersion, parseEntity, safeParseEntity } from './entity.ts';
export { Appointment, type EstablishmentVersion, Position } from './position.ts';
export { Partner, type PartnerDuty, type PartnerMeeting, type Stake } from './partner.ts';
export { Organization, parseOrganization, safeParseOrganization } from './organization.ts';
export {
  ancestorsOf,
  type DescendantOptions,
  descendantsOf,
  entitiesAt,
  type EntityNode,
  entityTree,
  type StructureOptions,
} from './tree.ts';
export type { Validity } from './validity.ts';
