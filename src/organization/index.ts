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
export {
  type AuthorityCondition,
  type AuthorityDecision,
  AuthorityMatrix,
  type AuthorityRole,
  type AuthorityRow,
  type AuthorityStep,
  BudgetSide,
  Delegation,
  parseAuthorityMatrix,
  safeParseAuthorityMatrix,
} from './authority-matrix.ts';
export { AuthorityVerb, authorityVerbs, type VerbMeaning } from './authority-verb.ts';
export {
  type AuthorityRequest,
  route,
  type Route,
  type RouteStage,
  type RouteStep,
  type RowRefusal,
} from './authority-route.ts';
export { type AuthorityCheckOptions, checkAuthority } from './authority-check.ts';
export type { Deputy } from './delegation.ts';
export { Committee, type CommitteeVote, type SeatShare, type Tally, tallyVotes } from './committee.ts';
export {
  ControlLevel,
  ControlMode,
  ControlModeAlias,
  type ControlRule,
  parseControlMode,
  safeParseControlMode,
} from './control-mode.ts';
export { controlModeOf, rowsUnder } from './control-mode-of.ts';
export { type DoubleHolding, staffing, type Staffing, type StaffingLine, type StaffingOptions } from './staffing.ts';
export { type Ownership, ownershipOf, type PartnerShare } from './ownership.ts';
export { type OpenDuty, partnerFollowUp, type PartnerFollowUp, type UnfiledMeeting } from './partner-follow-up.ts';
