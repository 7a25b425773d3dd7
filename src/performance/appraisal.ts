import * as z from 'zod/mini';
import { crossCheck, Id, Label, Period, type Schema, schema } from '../foundation/index.ts';
import { GradeScale, PointRounding, Veto, VetoEvent } from '../scoring/index.ts';
import { appraisalIssues, schemeIssues } from './appraisal-issues.ts';
import { DistributionCaps } from './caps.ts';
import { CoefficientTable, type GradeCoefficient } from './coefficient.ts';
import { DepartmentResult, DepartmentScheme } from './department-score.ts';
import { Linkage } from './linkage.ts';
import { GivenScore } from './weight-table.ts';

/** The rules of an appraisal (考核办法): all of them given, none with a default. */
export interface AppraisalScheme {
  /** Identifies it. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** How departments of each kind are scored. */
  readonly departments: DepartmentScheme;
  /** From a department's points to its grade, the organisation grade of linkage and limits. */
  readonly departmentGrades: GradeScale;
  /** The score key under which the weights by rank name the department's score, such as `department`. */
  readonly departmentKey: Id;
  /** Weights by rank, and what the organisation's grade does. */
  readonly linkage: Linkage;
  /** From a person's points to their grade. */
  readonly grades: GradeScale;
  /** How many may get the best grades, by organisation grade. */
  readonly caps: DistributionCaps;
  /** What overrides a person's score, by degrees. */
  readonly vetoes: readonly Veto[];
  /** What each grade is worth. */
  readonly coefficients: readonly GradeCoefficient[];
  /** How points of departments and people are rounded before they are graded; exact where left out. */
  readonly round?: PointRounding;
}

/** Schema of {@link AppraisalScheme}: grades, limits and coefficients name each other's grades. */
export const AppraisalScheme: Schema<AppraisalScheme> = /* @__PURE__ */ schema<AppraisalScheme>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      departments: DepartmentScheme,
      departmentGrades: GradeScale,
      departmentKey: Id,
      linkage: Linkage,
      grades: GradeScale,
      caps: DistributionCaps,
      vetoes: z.array(Veto),
      coefficients: CoefficientTable,
      round: z.exactOptional(PointRounding),
    })
    .check(crossCheck(schemeIssues)),
);

/** A department that is appraised. */
export interface AppraisedDepartment extends DepartmentResult {
  /** The pool it goes into when it is small; null where it stands alone. */
  readonly pool: Id | null;
}

/** A person who is appraised: a numbered post, never a name. */
export interface AppraisedPerson {
  /** The person's code, such as `sales-07`. */
  readonly id: Id;
  /** The post, for people. */
  readonly label: Label;
  /** The department. */
  readonly unit: Id;
  /** Rank (职级), as the linkage names it. */
  readonly rank: Id;
  /** Who gives the personal scores. */
  readonly rater: Id;
  /** Scores of one's own; the department's and the shared ones are added by the appraisal. */
  readonly scores: readonly GivenScore[];
  /** Vetoes that were pulled, with their evidence. */
  readonly vetoes: readonly VetoEvent[];
}

/** One period of an appraisal: rules, departments and people in one document. */
export interface Appraisal {
  /** Identifies it. */
  readonly id: Id;
  /** What it is about. */
  readonly period: Period;
  /** The rules. */
  readonly scheme: AppraisalScheme;
  /** Scores that count for everybody, such as the company's contract score. */
  readonly shared: readonly GivenScore[];
  /** The departments. */
  readonly departments: readonly AppraisedDepartment[];
  /** Their people. */
  readonly people: readonly AppraisedPerson[];
}

/** Schema of {@link Appraisal}. */
export const Appraisal: Schema<Appraisal> = /* @__PURE__ */ schema<Appraisal>()(() =>
  z
    .strictObject({
      id: Id,
      period: Period,
      scheme: AppraisalScheme,
      shared: z.array(GivenScore),
      departments: z.array(
        z.strictObject({
          id: Id,
          label: Label,
          group: Id,
          scores: z.array(GivenScore),
          pool: z.nullable(Id),
        }),
      ),
      people: z.array(
        z.strictObject({
          id: Id,
          label: Label,
          unit: Id,
          rank: Id,
          rater: Id,
          scores: z.array(GivenScore),
          vetoes: z.array(VetoEvent),
        }),
      ),
    })
    .check(crossCheck(appraisalIssues)),
);
