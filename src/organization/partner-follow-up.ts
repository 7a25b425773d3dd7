import * as z from 'zod/mini';
import { CivilDate, daysBetween, deepFreeze, type Id, parse, type Schema, schema } from '../foundation/index.ts';
import { Organization } from './organization.ts';
import type { PartnerDuty, PartnerMeeting } from './partner.ts';

/** A partner's open duty, and how late it is. */
export interface OpenDuty extends PartnerDuty {
  /** The partner that owes it. */
  readonly partner: Id;
  /** Days past its due day; 0 on it and before, null for a standing duty. */
  readonly lateDays: number | null;
}

/** A meeting with a partner whose record is not filed. */
export interface UnfiledMeeting extends PartnerMeeting {
  /** The partner. */
  readonly partner: Id;
}

/** What is to be followed up with partners. */
export interface PartnerFollowUp {
  /** Duties not done by the day, the latest first; standing ones last. */
  readonly open: readonly OpenDuty[];
  /** Those of them that nobody on our side follows up. */
  readonly unfollowed: readonly OpenDuty[];
  /** Meetings held by the day and not filed, oldest first. */
  readonly unfiled: readonly UnfiledMeeting[];
}

interface Options {
  readonly at: CivilDate;
}

const Options: Schema<Options> = schema<Options>()(() => z.strictObject({ at: CivilDate }));

/**
 * What is to be followed up with partners (合作方) on a day: open duties with the days they are late, duties nobody
 * follows, meetings whose record is not filed.
 *
 * @example
 * import { partnerFollowUp } from 'hoshin/organization';
 * const label = { zh: '示例', en: 'Example' };
 * const organization = {
 *   entities: [{ id: 'p1', kind: 'project', label, parent: null }],
 *   partners: [{ id: 'east', label, stakes: [], meetings: [], duties: [
 *     { id: 'capital', label, entity: 'p1', follower: null, due: '2026-11-01', doneOn: null },
 *   ] }],
 * };
 * partnerFollowUp(organization, { at: '2026-11-22' }).unfollowed[0].lateDays; // => 21
 */
export function partnerFollowUp(organization: Organization, options: { readonly at: string }): PartnerFollowUp {
  const { partners } = parse(Organization, organization);
  const { at } = parse(Options, options);
  const open = partners
    .flatMap(({ id: partner, duties }) => duties.map((duty) => ({ ...duty, partner, lateDays: lateBy(duty, at) })))
    .filter(({ doneOn }) => doneOn === null || doneOn > at)
    .toSorted((a, b) => (b.lateDays ?? -1) - (a.lateDays ?? -1));
  const unfiled = partners
    .flatMap(({ id: partner, meetings }) => meetings.map((meeting) => ({ ...meeting, partner })))
    .filter(({ on, record }) => record === null && on <= at)
    .toSorted((a, b) => daysBetween(b.on, a.on));
  return deepFreeze({ open, unfollowed: open.filter(({ follower }) => follower === null), unfiled });
}

function lateBy({ due }: PartnerDuty, at: CivilDate): number | null {
  return due === undefined ? null : Math.max(0, daysBetween(due, at));
}
