import * as z from 'zod/mini';
import {
  CivilDate,
  daysBetween,
  type Decimal,
  deepFreeze,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  parseEach,
  refuse,
  type Schema,
  schema,
  sum,
  times,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { type RiskLevel, riskLevel } from './risk-level.ts';
import { RiskMatrix } from './risk-matrix.ts';
import { Risk, RiskKind, type RiskResponse } from './risk.ts';

/** What a register of risks shows; a filter left out lets everything through. */
export interface RiskRegisterOptions {
  readonly asOf: string;
  readonly matrix: RiskMatrix;
  readonly owner?: Id;
  readonly subject?: Id;
  readonly kinds?: readonly RiskKind[];
  /** Closed risks too; open ones alone where left out. */
  readonly closed?: boolean;
}

interface ReadOptions extends Omit<RiskRegisterOptions, 'asOf'> {
  readonly asOf: CivilDate;
}

const Options: Schema<ReadOptions> = /* @__PURE__ */ schema<ReadOptions>()(() =>
  z.strictObject({
    asOf: CivilDate,
    matrix: RiskMatrix,
    owner: z.exactOptional(Id),
    subject: z.exactOptional(Id),
    kinds: z.exactOptional(z.array(RiskKind)),
    closed: z.exactOptional(z.boolean()),
  }),
);

/** One line of the register, graded before, now and after. */
export interface RiskLine {
  readonly risk: Risk;
  readonly inherent: RiskLevel;
  readonly current: RiskLevel;
  /** Null where it was not yet judged. */
  readonly residual: RiskLevel | null;
  /** Responses past their due day and not done. */
  readonly overdue: readonly RiskResponse[];
  /** Responses whose review day has come. */
  readonly toReview: readonly RiskResponse[];
  /** `probability × loss`; null where no money was put on it. */
  readonly expectedLoss: Decimal | null;
  /** What does not fit together: `risk-untreated`, `residual-worse`, `current-worse`. */
  readonly faults: readonly Issue[];
  readonly because: Label;
}

/** The register of risks (风险台账) as it stands on a day. */
export interface RiskRegister {
  readonly asOf: CivilDate;
  /** The gravest now first, then the longest known. */
  readonly lines: readonly RiskLine[];
  /** How many stand in each cell of the matrix now: `map[likelihood − 1][impact − 1]`. */
  readonly map: readonly (readonly number[])[];
  /** Sum of the expected losses that are known. */
  readonly expectedLoss: Decimal;
  /** How many of the lines have one. */
  readonly withLoss: number;
  readonly because: Label;
}

/**
 * The register of risks: each graded before anything is done, now, and as it shall stand, with responses that are late or to be
 * looked at again, and a map of how many stand in each cell.
 *
 * @throws `HoshinError` `duplicate-id`, `rating-beyond-matrix`, and for malformed risks
 */
export function riskRegister(risks: readonly Risk[], options: RiskRegisterOptions): RiskRegister {
  const read = parse(Options, options);
  const all = parseEach(Risk, risks);
  refuse(
    duplicateIds(
      all.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
  );
  const lines = all
    .filter((risk) => shows(risk, read))
    .map((risk) => lineOf(risk, read))
    .sort(gravestFirst);
  const map = read.matrix.likelihood.map(() => read.matrix.impact.map(() => 0));
  for (const { current } of lines) {
    const row = map[current.likelihood - 1];
    if (row !== undefined) row[current.impact - 1] = (row[current.impact - 1] ?? 0) + 1;
  }
  const losses = lines.flatMap(({ expectedLoss }) => (expectedLoss === null ? [] : [expectedLoss]));
  const late = lines.filter(({ overdue }) => overdue.length > 0).length;
  return deepFreeze({
    asOf: read.asOf,
    lines,
    map,
    expectedLoss: sum(losses),
    withLoss: losses.length,
    because: texts.riskRegister(lines.length, late),
  });
}

function shows({ owner, subject, kind, state }: Risk, wanted: ReadOptions): boolean {
  return (
    (wanted.owner === undefined || wanted.owner === owner) &&
    (wanted.subject === undefined || wanted.subject === subject) &&
    (wanted.kinds?.includes(kind) ?? true) &&
    (wanted.closed === true || state !== 'closed')
  );
}

function lineOf(risk: Risk, { asOf, matrix }: ReadOptions): RiskLine {
  const inherent = riskLevel(matrix, risk.inherent);
  const current = riskLevel(matrix, risk.current);
  const residual = risk.residual === null ? null : riskLevel(matrix, risk.residual);
  const open = risk.responses.filter(({ doneOn, kind }) => doneOn === null && kind !== 'accept');
  const { exposure } = risk;
  return {
    risk,
    inherent,
    current,
    residual,
    overdue: open.filter(({ due }) => due < asOf),
    toReview: risk.responses.filter(({ reviewOn, doneOn }) => reviewOn <= asOf && doneOn === null),
    expectedLoss: exposure === undefined ? null : times(exposure.probability, exposure.loss),
    faults: faultsOf(risk, inherent, current, residual),
    because: texts.riskLine(risk.label, inherent.label, current.label, residual?.label ?? null),
  };
}

function faultsOf(risk: Risk, inherent: RiskLevel, current: RiskLevel, residual: RiskLevel | null): Issue[] {
  const untreated = risk.state === 'treated' && risk.responses.length === 0;
  return [
    ...(untreated ? [issue('risk-untreated', ['responses'], texts.riskUntreated(risk.id))] : []),
    ...(current.rank > inherent.rank ? [issue('current-worse', ['current'], texts.currentWorse(risk.id))] : []),
    ...(residual !== null && residual.rank > current.rank
      ? [issue('residual-worse', ['residual'], texts.residualWorse(risk.id))]
      : []),
  ];
}

function gravestFirst(a: RiskLine, b: RiskLine): number {
  if (a.current.rank !== b.current.rank) return b.current.rank - a.current.rank;
  const known = daysBetween(b.risk.identifiedOn, a.risk.identifiedOn);
  return known === 0 ? (a.risk.id < b.risk.id ? -1 : 1) : known;
}
