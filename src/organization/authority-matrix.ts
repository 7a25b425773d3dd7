import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  Id,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { authorityIssues } from './authority-issues.ts';
import { AuthorityVerb } from './authority-verb.ts';
import { Committee } from './committee.ts';
import { ControlLevel, ControlMode } from './control-mode.ts';

/** Whether a matter is covered by the approved budget (预算内) or not (预算外). */
export type BudgetSide = 'inside' | 'outside';

/** Schema of {@link BudgetSide}. */
export const BudgetSide: Schema<BudgetSide> = schema<BudgetSide>()(() => z.enum(['inside', 'outside']));

/** A role that the matrix speaks of. */
export interface AuthorityRole {
  /** Identifies it, such as `finance-director`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
}

/** A matter that somebody has to decide. */
export interface AuthorityDecision {
  /** Identifies it, such as `purchase`. */
  readonly id: Id;
  /** Name for people, such as `采购`. */
  readonly label: Label;
  /** The area by which control modes speak of it; left out where no mode does. */
  readonly area?: Id;
  /** The kinds there are of it, all of them; left out where there are none. */
  readonly kinds?: readonly Id[];
}

/** When a row applies. What is left out does not matter. */
export interface AuthorityCondition {
  /** The amount must be above this: the bound itself belongs to the band below. */
  readonly over?: Decimal;
  /** The amount must be at most this: the bound itself belongs to the band. */
  readonly upTo?: Decimal;
  /** The kinds it applies to. */
  readonly kinds?: readonly Id[];
  /** Inside or outside the budget. */
  readonly budget?: BudgetSide;
}

/** One step on the way to a decision. */
export interface AuthorityStep {
  /** What is done. */
  readonly verb: AuthorityVerb;
  /** The role, or the committee, that does it. */
  readonly role: Id;
  /** Its turn, 1 first. Equal orders act in parallel. */
  readonly order: number;
  /** Days allowed for it. */
  readonly days?: number;
  /** The role told when the days have passed. A time limit never approves anything by itself. */
  readonly escalateTo?: Id;
}

/** How one decision is taken under one condition. */
export interface AuthorityRow {
  /** Identifies the row. */
  readonly id: Id;
  /** The decision. */
  readonly decision: Id;
  /** When the row applies. */
  readonly when: AuthorityCondition;
  /** The row applies where the control mode gives the decision's area this level; to all where left out. */
  readonly level?: ControlLevel;
  /** The steps, in any order of writing. */
  readonly steps: readonly AuthorityStep[];
  /** Where the row comes from, by short name. */
  readonly source?: string;
}

/** Power handed on for a time: what is left out is handed on as far as the delegator holds it, and never beyond. */
export interface Delegation {
  /** Identifies it. */
  readonly id: Id;
  /** The role that hands on. */
  readonly from: Id;
  /** The role that receives. */
  readonly to: Id;
  /** First day. */
  readonly validFrom: CivilDate;
  /** Last day, included. */
  readonly validTo: CivilDate;
  /** The decisions; all where left out. */
  readonly decisions?: readonly Id[];
  /** The verbs; all where left out. */
  readonly verbs?: readonly AuthorityVerb[];
  /** The highest amount. */
  readonly upTo?: Decimal;
  /** The kinds. */
  readonly kinds?: readonly Id[];
  /** Inside or outside the budget alone. */
  readonly budget?: BudgetSide;
  /** Whether the receiver may hand it on again (转授权). */
  readonly onward: boolean;
}

/** Who initiates, reviews, approves and files what: the matrix of powers and duties (权责体系) as data. */
export interface AuthorityMatrix {
  /** The roles spoken of. */
  readonly roles: readonly AuthorityRole[];
  /** The decisions spoken of. */
  readonly decisions: readonly AuthorityDecision[];
  /** The rows. */
  readonly rows: readonly AuthorityRow[];
  /** Committees that act as one; may be left out of a document. */
  readonly committees: readonly Committee[];
  /** Delegations, at most 2,000; may be left out of a document. */
  readonly delegations: readonly Delegation[];
  /** Control modes that choose among rows; may be left out of a document. */
  readonly controlModes: readonly ControlMode[];
}

const text: Schema<string> = schema<string>()(() => z.string().check(z.minLength(1)));
const whole: Schema<number> = schema<number>()(() => z.int().check(z.gte(1)));

const Step: Schema<AuthorityStep> = schema<AuthorityStep>()(() =>
  z.strictObject({
    verb: AuthorityVerb,
    role: Id,
    order: whole,
    days: z.exactOptional(whole),
    escalateTo: z.exactOptional(Id),
  }),
);

const Row: Schema<AuthorityRow> = schema<AuthorityRow>()(() =>
  z.strictObject({
    id: Id,
    decision: Id,
    when: z.strictObject({
      over: z.exactOptional(Decimal),
      upTo: z.exactOptional(Decimal),
      kinds: z.exactOptional(z.array(Id).check(z.minLength(1))),
      budget: z.exactOptional(BudgetSide),
    }),
    level: z.exactOptional(ControlLevel),
    steps: z.array(Step),
    source: z.exactOptional(text),
  }),
);

/** Schema of {@link Delegation}. */
export const Delegation: Schema<Delegation> = schema<Delegation>()(() =>
  z.strictObject({
    id: Id,
    from: Id,
    to: Id,
    validFrom: CivilDate,
    validTo: CivilDate,
    decisions: z.exactOptional(z.array(Id)),
    verbs: z.exactOptional(z.array(AuthorityVerb)),
    upTo: z.exactOptional(Decimal),
    kinds: z.exactOptional(z.array(Id)),
    budget: z.exactOptional(BudgetSide),
    onward: z.boolean(),
  }),
);

/**
 * Schema of {@link AuthorityMatrix}. It checks that everything named is there, once. Whether the matrix is a good one
 * is asked of {@link checkAuthority}.
 */
export const AuthorityMatrix: Schema<AuthorityMatrix> = schema<AuthorityMatrix>()(() =>
  z
    .strictObject({
      roles: z.array(z.strictObject({ id: Id, label: Label })),
      decisions: z.array(
        z.strictObject({
          id: Id,
          label: Label,
          area: z.exactOptional(Id),
          kinds: z.exactOptional(z.array(Id).check(z.minLength(1))),
        }),
      ),
      rows: z.array(Row),
      committees: z._default(z.array(Committee), () => []),
      delegations: z._default(z.array(Delegation).check(z.maxLength(2000)), () => []),
      controlModes: z._default(z.array(ControlMode), () => []),
    })
    .check(crossCheck(authorityIssues)),
);

/** Reads an authority matrix, or throws `HoshinError` with all its issues. */
export function parseAuthorityMatrix(json: unknown): AuthorityMatrix {
  return parse(AuthorityMatrix, json);
}

/** Reads an authority matrix, or gives all its issues. */
export function safeParseAuthorityMatrix(json: unknown): Result<AuthorityMatrix> {
  return safeParse(AuthorityMatrix, json);
}
