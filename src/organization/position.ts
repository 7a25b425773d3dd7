import * as z from 'zod/mini';
import { CivilDate, Id, Label, type Schema, schema } from '../foundation/index.ts';
import type { Validity } from './validity.ts';

/** An establishment that held until a day: how many heads the post then had. */
export interface EstablishmentVersion {
  /** Last day of it, included. */
  readonly until: CivilDate;
  /** Approved heads until that day. */
  readonly establishment: number;
}

/** A post (岗位) of an entity with its approved number of heads (编制): 定岗定编. */
export interface Position extends Validity {
  /** Identifies it, such as `finance-cashier`. */
  readonly id: Id;
  /** Name for people, such as `出纳`. */
  readonly label: Label;
  /** The entity it belongs to, most often a department. */
  readonly entity: Id;
  /** Approved heads (编制) by the latest version: a whole number, 0 or more. */
  readonly establishment: number;
  /** Earlier establishments, oldest first. */
  readonly earlier?: readonly EstablishmentVersion[];
  /** Rank (职级) of who holds it, such as `manager`: what linkage weights go by. */
  readonly rank?: Id;
  /** Roles it holds in the authority matrix, such as `general-manager`. */
  readonly roles?: readonly Id[];
  /** First day in force; from the beginning where left out. */
  readonly validFrom?: CivilDate;
  /** Last day in force, included; without end where left out. */
  readonly validTo?: CivilDate;
}

const heads: Schema<number> = schema<number>()(() => z.int().check(z.gte(0)));

/** Schema of {@link Position}. */
export const Position: Schema<Position> = schema<Position>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    entity: Id,
    establishment: heads,
    earlier: z.exactOptional(z.array(z.strictObject({ until: CivilDate, establishment: heads }))),
    rank: z.exactOptional(Id),
    roles: z.exactOptional(z.array(Id)),
    validFrom: z.exactOptional(CivilDate),
    validTo: z.exactOptional(CivilDate),
  }),
);

/** That a person, known by a staff code, holds a position for a time. */
export interface Appointment extends Validity {
  /** The person's code, such as `staff-017`. */
  readonly person: Id;
  /** The position held. */
  readonly position: Id;
  /** First day in force; from the beginning where left out. */
  readonly validFrom?: CivilDate;
  /** Last day in force, included; without end where left out. */
  readonly validTo?: CivilDate;
}

/** Schema of {@link Appointment}. */
export const Appointment: Schema<Appointment> = schema<Appointment>()(() =>
  z.strictObject({
    person: Id,
    position: Id,
    validFrom: z.exactOptional(CivilDate),
    validTo: z.exactOptional(CivilDate),
  }),
);
