import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  fail,
  type Id,
  issue,
  type Label,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type LightCode, worstLight } from '../scoring/index.ts';
import { deviationOf } from './deviation.ts';
import { texts } from './messages.ts';
import { SuccessCriteria, type SuccessDimension } from './success-criteria.ts';

/** What success is judged on. */
export interface SuccessInput {
  /** The version of the plan whose baseline is the yardstick. */
  readonly version: string;
  /** Current values by dimension; null or absent is not reported. */
  readonly values: Readonly<Record<Id, DecimalInput | null>>;
}

interface ReadInput {
  readonly version: string;
  readonly values: Readonly<Record<Id, Decimal | null>>;
}

const Input: Schema<ReadInput> = schema<ReadInput>()(() =>
  z.strictObject({ version: z.string(), values: z.record(z.string(), z.nullable(Decimal)) }),
);

/** How one dimension stands against its baseline. */
export interface DimensionJudgement {
  readonly dimension: Id;
  readonly baseline: Decimal | null;
  readonly current: Decimal | null;
  /** Current − baseline, as a share of the baseline or plain; null where a value is missing or the share has no base. */
  readonly deviation: Decimal | null;
  /** The same, positive where it is for the worse. */
  readonly adverse: Decimal | null;
  readonly light: LightCode;
  /** What each version of the plan had set, in the order of the versions. */
  readonly trail: readonly { readonly version: Id; readonly value: Decimal | null }[];
  /** The judgement in a sentence. */
  readonly because: Label;
}

/** How a project stands against its success criteria. */
export interface SuccessJudgement {
  readonly project: Id;
  readonly version: Id;
  readonly dimensions: readonly DimensionJudgement[];
  /** The worst light of the dimensions; `unknown` only where nothing is known. */
  readonly light: LightCode;
}

/**
 * Judges a project against the baseline of one version of its plan: is it still the project we decided on?
 *
 * `deviation = current − baseline`, or `(current − baseline) ÷ |baseline|`; the light is that of the last threshold which
 * the adverse deviation exceeds, green where it exceeds none.
 *
 * @throws `HoshinError` `unknown-version`, `unknown-dimension`, and for malformed input
 * @example
 * import { judgeSuccess } from 'hoshin/investment';
 * const criteria = {
 *   project: 'riverside',
 *   dimensions: [{
 *     id: 'cost', label: { zh: '成本', en: 'Cost' }, unit: { zh: '万元', en: '10k yuan' },
 *     direction: 'decrease', deviation: 'percent', thresholds: [{ beyond: '0.05', light: 'red' }],
 *   }],
 *   baselines: [{ version: 'decision', label: { zh: '决策版', en: 'Decision' }, setOn: '2026-01-01', values: { cost: '100' } }],
 * };
 * const { deviation, light } = judgeSuccess(criteria, { version: 'decision', values: { cost: '106' } }).dimensions[0];
 * [deviation, light]; // => ['0.06', 'red']
 */
export function judgeSuccess(criteria: SuccessCriteria, input: SuccessInput): SuccessJudgement {
  const { project, dimensions, baselines } = parse(SuccessCriteria, criteria);
  const { version, values } = parse(Input, input);
  const known = new Set(dimensions.map(({ id }) => id));
  const stray = Object.keys(values).find((id) => !known.has(id));
  if (stray !== undefined) fail(issue('unknown-dimension', ['values', stray], texts.unknownDimension(stray)));
  const yardstick = baselines.find((one) => one.version === version);
  if (yardstick === undefined) return fail(issue('unknown-version', ['version'], texts.unknownVersion(version)));
  const judged = dimensions.map((dimension) => {
    const trail = baselines.map((one) => ({ version: one.version, value: one.values[dimension.id] ?? null }));
    const baseline = yardstick.values[dimension.id] ?? null;
    return { ...judge(dimension, baseline, values[dimension.id] ?? null), trail };
  });
  return deepFreeze({ project, version, dimensions: judged, light: worstLight(judged.map(({ light }) => light)) });
}

function judge(
  dimension: SuccessDimension,
  baseline: Decimal | null,
  current: Decimal | null,
): Omit<DimensionJudgement, 'trail'> {
  const { deviation, adverse, light, beyond } = deviationOf(dimension, baseline, current);
  const because =
    deviation === null
      ? texts.notJudged(dimension.label, baseline, current)
      : texts.judged(dimension.label, deviation, dimension.deviation, beyond);
  return { dimension: dimension.id, baseline, current, deviation, adverse, light, because };
}
