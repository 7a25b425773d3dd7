import * as z from 'zod/mini';
import { type AllocationInfeasible, Decimal, Id, type Label, type Schema, schema } from '../foundation/index.ts';

/** A person to be placed. */
export interface RankedPerson {
  /** The person's code. */
  readonly person: Id;
  /** The points they rank by. */
  readonly points: Decimal;
  /** A second key for persons equal in points, higher first. */
  readonly second?: Decimal;
  /** The best grade the person may get, after a veto, say; any where left out. */
  readonly atBest?: Id;
}

/** Schema of the persons to be placed. */
export const RankedPeople: Schema<readonly RankedPerson[]> = /* @__PURE__ */ schema<readonly RankedPerson[]>()(() =>
  z.array(
    z.strictObject({ person: Id, points: Decimal, second: z.exactOptional(Decimal), atBest: z.exactOptional(Id) }),
  ),
);

/** How many persons a grade gets. */
export interface GradeSeats {
  /** The grade. */
  readonly grade: Id;
  /** Whole persons. */
  readonly seats: number;
}

/** Where a person was placed. */
export interface PlacedPerson {
  /** The person. */
  readonly person: Id;
  /** The grade; null where it hangs on an open tie. */
  readonly grade: Id | null;
  /** The grade's coefficient; null with it. */
  readonly coefficient: Decimal | null;
}

/** Equal persons across the edge of a grade, and the places they share. */
export interface SeatTie {
  /** The persons. */
  readonly persons: readonly Id[];
  /** The places, the best first. */
  readonly seats: readonly GradeSeats[];
  /** The same in a sentence. */
  readonly because: Label;
}

/** A forced distribution, or the proof that there is none. */
export type ForcedOutcome =
  | {
      readonly kind: 'distributed';
      /** Persons by grade, adding up to all of them exactly. */
      readonly seats: readonly GradeSeats[];
      /** Where everybody stands, in the order given. */
      readonly people: readonly PlacedPerson[];
      /** What people have to decide. */
      readonly ties: readonly SeatTie[];
      /** Σ seats × coefficient ÷ persons; null where nobody is placed. */
      readonly meanCoefficient: Decimal | null;
      /** The same in a sentence. */
      readonly because: Label;
    }
  /** The shares cannot be met within the bounds of the grades. */
  | { readonly kind: 'no-seats'; readonly proof: AllocationInfeasible }
  /** Too many persons may not get the better grades: these grades together have fewer places than that. */
  | {
      readonly kind: 'no-placing';
      /** The persons who must fit. */
      readonly persons: readonly Id[];
      /** The only grades they may get. */
      readonly grades: readonly Id[];
      /** Places in those grades. */
      readonly seats: number;
      /** Persons too many. */
      readonly shortBy: number;
      /** The same in a sentence. */
      readonly because: Label;
    };
