import * as z from 'zod/mini';
import { deepFreeze, type Label, parse, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';
import { type SignalRule, tidy, xmrLimits, xmrSignals } from './xmr.ts';

/** The target that the process is held to. */
export interface ChartTarget {
  readonly value: number;
  /** Which side is good: values `at-least` or `at-most` the target. */
  readonly side: 'at-least' | 'at-most';
}

/** Options of {@link controlChart}. */
export interface ControlChartOptions {
  /** Points in a row on one side, or rising or falling, that are no chance: 7 («NHS Making Data Count»), 8 or 9. 7 where left out. */
  readonly runLength?: number;
  /** Leaves moving ranges above 3.267 · their mean out once. Not where left out. */
  readonly screen?: boolean;
  /** Limits come from this many first points; from all where left out. */
  readonly baselinePoints?: number;
  /** Which rules mark points; all four where left out. */
  readonly rules?: readonly SignalRule[];
  readonly target?: ChartTarget;
}

/** One point and the rules that mark it. */
export interface ChartPoint {
  readonly value: number;
  readonly signals: readonly { readonly rule: SignalRule; readonly side: 'above' | 'below' }[];
}

/** An XmR chart: numbers are float64. */
export interface ControlChart {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  readonly meanRange: number;
  /** Later points of the moving ranges left out, counted from 0. */
  readonly screened: readonly number[];
  /** Fewer than 12 points made the limits: take them as trial limits. */
  readonly trial: boolean;
  readonly points: readonly ChartPoint[];
  /** Whether the process as it is will `always`, `sometimes` or `never` meet the target; null without one. */
  readonly assurance: 'always' | 'sometimes' | 'never' | null;
  readonly because: Label;
}

const measure = z.number().check(z.minimum(-1e100), z.maximum(1e100));
const Values: Schema<readonly number[]> = /* @__PURE__ */ schema<readonly number[]>()(() =>
  z.array(measure).check(z.minLength(2), z.maxLength(1_000_000)),
);
const Options: Schema<ControlChartOptions> = /* @__PURE__ */ schema<ControlChartOptions>()(() =>
  z.strictObject({
    runLength: z.exactOptional(z.int().check(z.minimum(2), z.maximum(100))),
    screen: z.exactOptional(z.boolean()),
    baselinePoints: z.exactOptional(z.int().check(z.minimum(2))),
    rules: z.exactOptional(z.array(z.enum(['outside', 'run', 'trend', 'two-of-three']))),
    target: z.exactOptional(z.strictObject({ value: measure, side: z.enum(['at-least', 'at-most']) })),
  }),
);

const everyRule: readonly SignalRule[] = ['outside', 'run', 'trend', 'two-of-three'];

/**
 * Is a change in the figures more than chance? An XmR chart: mean ± 2.66 · mean moving range, and the points that break its
 * rules. Seasonal figures must be freed of their season first, or every spring is a signal. Source: «NHS Making Data Count».
 *
 * @throws `HoshinError` for fewer than two values or one that is no number
 * @example
 * import { controlChart } from 'hoshin/risks';
 * const { center, upper, points } = controlChart([10, 12, 10, 12, 10, 12, 30], { baselinePoints: 6 });
 * [center, upper]; // => [11, 16.32]
 * points[6].signals.map(({ rule }) => rule); // => ['outside']
 */
export function controlChart(values: readonly number[], options: ControlChartOptions = {}): ControlChart {
  const read = parse(Values, values);
  const {
    runLength = 7,
    screen = false,
    baselinePoints = read.length,
    rules = everyRule,
    target,
  } = parse(Options, options);
  const limits = xmrLimits(read, baselinePoints, screen);
  const marks = xmrSignals(read, limits, rules, runLength);
  const points = read.map(
    (value, at): ChartPoint => ({
      value,
      signals: (marks[at] ?? []).map(({ rule, side }) => ({ rule, side: side > 0 ? 'above' : 'below' })),
    }),
  );
  const signals = points.filter((point) => point.signals.length > 0).length;
  return deepFreeze({
    ...limits,
    trial: Math.min(baselinePoints, read.length) < 12,
    points,
    assurance: target === undefined ? null : assured(limits, target),
    because: texts.chart(tidy(limits.center), limits.lower, limits.upper, signals),
  });
}

function assured(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { value, side }: ChartTarget,
): 'always' | 'sometimes' | 'never' {
  if (side === 'at-least') return lower >= value ? 'always' : upper < value ? 'never' : 'sometimes';
  return upper <= value ? 'always' : lower > value ? 'never' : 'sometimes';
}
