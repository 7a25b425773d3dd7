import * as z from 'zod/mini';
import {
  crossCheck,
  duplicateIds,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LightCode } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** One level of likelihood or impact. */
export interface RiskScaleLevel {
  /** `很可能` / `Likely`. */
  readonly label: Label;
  /** What it means in this firm, so that two people rate alike: `每年发生` / `Every year`; null where not stated. */
  readonly anchor: Label | null;
}

/** Schema of {@link RiskScaleLevel}. */
export const RiskScaleLevel: Schema<RiskScaleLevel> = /* @__PURE__ */ schema<RiskScaleLevel>()(() =>
  z.strictObject({ label: Label, anchor: z.nullable(Label) }),
);

/** A grade of risk that cells of the matrix have. */
export interface RiskGrade {
  readonly id: Id;
  /** `重大风险` / `Major`. */
  readonly label: Label;
  readonly light: LightCode;
}

/** Schema of {@link RiskGrade}. */
export const RiskGrade: Schema<RiskGrade> = /* @__PURE__ */ schema<RiskGrade>()(() =>
  z.strictObject({ id: Id, label: Label, light: LightCode }),
);

/** A grid look-up from likelihood and impact to a grade; of any size. */
export interface RiskMatrix {
  readonly id: Id;
  readonly label: Label;
  /** Levels 1, 2, … of likelihood, the least likely first. */
  readonly likelihood: readonly RiskScaleLevel[];
  /** Levels 1, 2, … of impact, the least grave first. */
  readonly impact: readonly RiskScaleLevel[];
  /** The grades, the mildest first. */
  readonly grades: readonly RiskGrade[];
  /** Grade ids: `cells[likelihood − 1][impact − 1]`. */
  readonly cells: readonly (readonly Id[])[];
}

/** Schema of {@link RiskMatrix}: every cell filled, every grade known. */
export const RiskMatrix: Schema<RiskMatrix> = /* @__PURE__ */ schema<RiskMatrix>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      likelihood: z.array(RiskScaleLevel).check(z.minLength(2), z.maxLength(20)),
      impact: z.array(RiskScaleLevel).check(z.minLength(2), z.maxLength(20)),
      grades: z.array(RiskGrade).check(z.minLength(2), z.maxLength(20)),
      cells: z.array(z.array(Id)),
    })
    .check(crossCheck(cellIssues)),
);

function cellIssues(matrix: RiskMatrix): Issue[] {
  const ids = matrix.grades.map(({ id }) => id);
  const { cells, likelihood, impact } = matrix;
  const rows = cells.length === likelihood.length ? [] : [texts.matrixRows(cells.length, likelihood.length)];
  return [
    ...duplicateIds(ids, (at) => ['grades', at, 'id']),
    ...rows.map((text) => issue('matrix-size', ['cells'], text)),
    ...cells.flatMap((row, at) => rowIssues(row, at, impact.length, new Set(ids))),
  ];
}

function rowIssues(row: readonly Id[], at: number, columns: number, ids: ReadonlySet<Id>): Issue[] {
  const size =
    row.length === columns ? [] : [issue('matrix-size', ['cells', at], texts.matrixColumns(row.length, columns))];
  const unknown = row.flatMap((id, column) =>
    ids.has(id) ? [] : [issue('unknown-id', ['cells', at, column], texts.unknownGrade(id))],
  );
  return [...size, ...unknown];
}

/** Reads a risk matrix, or throws `HoshinError` with all its issues. */
export function parseRiskMatrix(json: unknown): RiskMatrix {
  return parse(RiskMatrix, json);
}

/** Reads a risk matrix, or gives all its issues. */
export function safeParseRiskMatrix(json: unknown): Result<RiskMatrix> {
  return safeParse(RiskMatrix, json);
}
