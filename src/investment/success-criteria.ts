import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type DeviationThreshold, DeviationThresholds } from './deviation.ts';
import { texts } from './messages.ts';

/** How a dimension of success is measured and judged. */
export interface SuccessDimension {
  readonly id: Id;
  readonly label: Label;
  /** Unit of the values, such as `万元` or `%`. */
  readonly unit: Label;
  /** Which way is better. */
  readonly direction: 'increase' | 'decrease';
  /** Deviation as a share of the baseline, or as a plain difference (percentage points). */
  readonly deviation: 'percent' | 'points';
  /** Adverse deviations beyond which the light changes, mildest first; green up to the first. */
  readonly thresholds: readonly DeviationThreshold[];
}

/** The values one version of the plan set for the dimensions. */
export interface CriteriaBaseline {
  /** Such as `feasibility`, `decision`, `target`, `dynamic`. */
  readonly version: Id;
  readonly label: Label;
  readonly setOn: CivilDate;
  /** By dimension; null or absent is not set. */
  readonly values: Readonly<Record<Id, Decimal | null>>;
}

/** The success criteria (成功标尺) of a project: dimensions, and a baseline per version of the plan. */
export interface SuccessCriteria {
  readonly project: Id;
  readonly dimensions: readonly SuccessDimension[];
  readonly baselines: readonly CriteriaBaseline[];
}

/** Schema of {@link SuccessCriteria}. */
export const SuccessCriteria: Schema<SuccessCriteria> = schema<SuccessCriteria>()(() =>
  z
    .strictObject({
      project: Id,
      dimensions: z.array(
        z.strictObject({
          id: Id,
          label: Label,
          unit: Label,
          direction: z.enum(['increase', 'decrease']),
          deviation: z.enum(['percent', 'points']),
          thresholds: DeviationThresholds,
        }),
      ),
      baselines: z.array(
        z.strictObject({
          version: Id,
          label: Label,
          setOn: CivilDate,
          values: z.record(z.string(), z.nullable(Decimal)),
        }),
      ),
    })
    .check(crossCheck(criteriaIssues)),
);

function criteriaIssues({ dimensions, baselines }: SuccessCriteria): readonly Issue[] {
  const ids = dimensions.map(({ id }) => id);
  const known = new Set(ids);
  const versions = baselines.map(({ version }) => version);
  return [
    ...duplicateIds(ids, (at) => ['dimensions', at, 'id']),
    ...duplicateIds(versions, (at) => ['baselines', at, 'version']),
    ...baselines.flatMap(({ values }, at) =>
      Object.keys(values)
        .filter((id) => !known.has(id))
        .map((id) => issue('unknown-dimension', ['baselines', at, 'values', id], texts.unknownDimension(id))),
    ),
  ];
}

/**
 * Reads success criteria, or throws with all their issues.
 *
 * @throws `HoshinError` `thresholds-order`, `unknown-dimension`, `duplicate-id`, and for malformed input
 */
export function parseSuccessCriteria(json: unknown): SuccessCriteria {
  return parse(SuccessCriteria, json);
}
