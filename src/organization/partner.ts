import * as z from 'zod/mini';
import { CivilDate, Decimal, Id, Label, type Schema, schema } from '../foundation/index.ts';
import type { Validity } from './validity.ts';

/** A partner's share of an entity, for a time. */
export interface Stake extends Validity {
  /** The entity held, most often a project. */
  readonly entity: Id;
  /** Share of ownership, above 0 up to 1, such as `'0.49'`. */
  readonly share: Decimal;
  /** First day in force; from the beginning where left out. */
  readonly validFrom?: CivilDate;
  /** Last day in force, included; without end where left out. */
  readonly validTo?: CivilDate;
}

/** What a partner has promised to do for an entity. */
export interface PartnerDuty {
  /** Identifies it within the partner. */
  readonly id: Id;
  /** The duty, in words. */
  readonly label: Label;
  /** The entity it is owed to. */
  readonly entity: Id;
  /** The role on our side that follows it up; null where nobody does yet. */
  readonly follower: Id | null;
  /** Due day; left out for a standing duty. */
  readonly due?: CivilDate;
  /** The day it was done; null while open. */
  readonly doneOn: CivilDate | null;
}

/** A meeting held with a partner, and where its record (会议资料) is filed. */
export interface PartnerMeeting {
  /** Identifies it within the partner. */
  readonly id: Id;
  /** The day it was held. */
  readonly on: CivilDate;
  /** What it was about. */
  readonly topic: Label;
  /** The entities it dealt with. */
  readonly entities: readonly Id[];
  /** What was agreed, in words. */
  readonly agreed: readonly Label[];
  /** Reference of the filed record (备案归档); null while it is not filed. */
  readonly record: string | null;
}

/** A partner (合作方): its shares, its duties, and the meetings held with it. */
export interface Partner {
  /** Identifies it, such as `partner-east`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** What it holds. */
  readonly stakes: readonly Stake[];
  /** What it owes. */
  readonly duties: readonly PartnerDuty[];
  /** What was discussed. */
  readonly meetings: readonly PartnerMeeting[];
}

/** Schema of {@link Partner}. */
export const Partner: Schema<Partner> = schema<Partner>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    stakes: z.array(
      z.strictObject({
        entity: Id,
        share: Decimal,
        validFrom: z.exactOptional(CivilDate),
        validTo: z.exactOptional(CivilDate),
      }),
    ),
    duties: z.array(
      z.strictObject({
        id: Id,
        label: Label,
        entity: Id,
        follower: z.nullable(Id),
        due: z.exactOptional(CivilDate),
        doneOn: z.nullable(CivilDate),
      }),
    ),
    meetings: z.array(
      z.strictObject({
        id: Id,
        on: CivilDate,
        topic: Label,
        entities: z.array(Id),
        agreed: z.array(Label),
        record: z.nullable(z.string().check(z.minLength(1))),
      }),
    ),
  }),
);
