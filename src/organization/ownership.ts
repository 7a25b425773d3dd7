import * as z from 'zod/mini';
import {
  CivilDate,
  type Decimal,
  deepFreeze,
  fail,
  Id,
  issue,
  type Label,
  minus,
  parse,
  type Schema,
  schema,
  sum,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { Organization } from './organization.ts';
import { staffingTexts } from './staffing-messages.ts';
import { inForce } from './validity.ts';
import { versionAt } from './versions.ts';

/** A partner's part of an entity. */
export interface PartnerShare {
  /** The partner. */
  readonly partner: Id;
  /** Its share on the day. */
  readonly share: Decimal;
}

/** Who owns an entity on a day. */
export interface Ownership {
  /** The entity. */
  readonly entity: Id;
  /** The day. */
  readonly at: CivilDate;
  /** Our share; null where it is not stated, which is not the same as none. */
  readonly ours: Decimal | null;
  /** The partners' shares, in the order of the document. */
  readonly partners: readonly PartnerShare[];
  /** What is left of the whole; null where our share is not stated. */
  readonly unrecorded: Decimal | null;
  /** The same in a sentence. */
  readonly because: Label;
}

interface Options {
  readonly at: CivilDate;
}

const Options: Schema<Options> = schema<Options>()(() => z.strictObject({ at: CivilDate }));

/**
 * Who owns an entity on a day: our share, the partners' shares, and what is on nobody's record.
 *
 * @throws `HoshinError` `unknown-entity` where there is none with this id in force
 * @example
 * import { ownershipOf } from 'hoshin/organization';
 * const label = { zh: '示例', en: 'Example' };
 * const organization = {
 *   entities: [{ id: 'p1', kind: 'project', label, parent: null, share: '0.51',
 *     earlier: [{ until: '2026-06-30', share: '1' }] }],
 *   partners: [{ id: 'east', label, duties: [], meetings: [],
 *     stakes: [{ entity: 'p1', share: '0.49', validFrom: '2026-07-01' }] }],
 * };
 * ownershipOf(organization, 'p1', { at: '2026-06-30' }).ours; // => '1'
 * const now = ownershipOf(organization, 'p1', { at: '2026-07-01' });
 * now.ours; // => '0.51'
 * now.partners; // => [{ partner: 'east', share: '0.49' }]
 * now.unrecorded; // => '0'
 */
export function ownershipOf(organization: Organization, entity: Id, options: { readonly at: string }): Ownership {
  const { entities, partners } = parse(Organization, organization);
  const id = parse(Id, entity);
  const { at } = parse(Options, options);
  const owned = entities.find((one) => one.id === id && inForce(one, at));
  if (owned === undefined) fail(issue('unknown-entity', [], texts.unknownEntity(id)));
  const ours = versionAt(owned, at).share ?? null;
  const held = partners.flatMap(({ id: partner, stakes }) =>
    stakes.filter((stake) => stake.entity === id && inForce(stake, at)).map(({ share }) => ({ partner, share })),
  );
  const theirs = sum(held.map(({ share }) => share));
  const unrecorded = ours === null ? null : minus(minus('1', ours), theirs);
  const because = staffingTexts.ownership(ours, theirs, unrecorded);
  return deepFreeze({ entity: id, at, ours, partners: held, unrecorded, because });
}
