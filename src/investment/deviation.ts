import * as z from 'zod/mini';
import {
  abs,
  compare,
  crossCheck,
  Decimal,
  type Issue,
  issue,
  minus,
  negate,
  ratio,
  type Schema,
  schema,
  sign,
} from '../foundation/index.ts';
import type { LightCode } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** An adverse deviation beyond which a light changes. */
export interface DeviationThreshold {
  /** `'0.05'` is 5 % under `percent`; under `points` it is in the unit of the values. Zero or more. */
  readonly beyond: Decimal;
  readonly light: Exclude<LightCode, 'unknown'>;
}

/** Schema of a list of {@link DeviationThreshold}, mildest first. */
export const DeviationThresholds: Schema<readonly DeviationThreshold[]> = schema<readonly DeviationThreshold[]>()(() =>
  z
    .array(z.strictObject({ beyond: Decimal, light: z.enum(['green', 'yellow', 'orange', 'red']) }))
    .check(crossCheck(thresholdIssues)),
);

function thresholdIssues(thresholds: readonly DeviationThreshold[]): readonly Issue[] {
  return thresholds.flatMap(({ beyond }, at) => {
    const before = thresholds[at - 1]?.beyond;
    const rises = before === undefined ? sign(beyond) >= 0 : compare(beyond, before) > 0;
    return rises ? [] : [issue('thresholds-order', [at, 'beyond'], texts.thresholdsOrder(beyond))];
  });
}

/** How a value is held against what was planned for it. */
export interface DeviationRule {
  /** Which way is better; `steady` where every deviation is for the worse. */
  readonly direction: 'increase' | 'decrease' | 'steady';
  /** Deviation as a share of what was planned, or as a plain difference. */
  readonly deviation: 'percent' | 'points';
  readonly thresholds: readonly DeviationThreshold[];
}

/** A deviation and its light. */
export interface Deviation {
  /** Current − planned, plain or as a share; null where a value is missing or the share has no base. */
  readonly deviation: Decimal | null;
  /** The same, positive where it is for the worse. */
  readonly adverse: Decimal | null;
  readonly light: LightCode;
  /** The threshold it exceeds; null where none. */
  readonly beyond: Decimal | null;
}

/** Holds a value against a plan: the light is that of the last threshold which the adverse deviation exceeds. */
export function deviationOf(rule: DeviationRule, planned: Decimal | null, current: Decimal | null): Deviation {
  const deviation = sizeOf(rule, planned, current);
  if (deviation === null) return { deviation, adverse: null, light: 'unknown', beyond: null };
  const adverse = worse[rule.direction](deviation);
  const fired = rule.thresholds.filter(({ beyond }) => compare(adverse, beyond) > 0).at(-1);
  return { deviation, adverse, light: fired?.light ?? 'green', beyond: fired?.beyond ?? null };
}

const worse: Readonly<Record<DeviationRule['direction'], (deviation: Decimal) => Decimal>> = {
  increase: negate,
  decrease: (deviation) => deviation,
  steady: abs,
};

/** Exact where it is a difference; to 40 digits where it is a share. */
function sizeOf({ deviation }: DeviationRule, planned: Decimal | null, current: Decimal | null): Decimal | null {
  if (planned === null || current === null) return null;
  const difference = minus(current, planned);
  return deviation === 'points' ? difference : ratio(difference, abs(planned));
}
