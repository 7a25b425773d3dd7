import * as z from 'zod/mini';
import {
  abs,
  Decimal,
  type DecimalInput,
  deepFreeze,
  type FieldReader,
  isDecimal,
  type Issue,
  issue,
  type Label,
  parse,
  plainFields,
  refused,
  type Schema,
} from '../foundation/index.ts';
import { Direction } from '../indicators/index.ts';
import { across } from './check.ts';
import { type Fraction, fraction, fractionOrNull, one, settled, significant, zero } from './fraction.ts';
import { measure, type Measured } from './measure.ts';
import { texts } from './messages.ts';

/**
 * How far the actual may lie from the target and still count as on it: a share of |target| (`'0.05'` is ±5 %, the
 * setting of «ServiceNow Goal Framework»), or its own width below and above.
 */
export type Tolerance =
  | DecimalInput
  | {
      /** `share`: of the target's absolute value; `absolute`: in the target's unit. */
      readonly unit: 'share' | 'absolute';
      /** Allowed below the target, zero or more. */
      readonly below: DecimalInput;
      /** Allowed above the target, zero or more. */
      readonly above: DecimalInput;
    };

/** What attainment is computed from. */
export interface AttainmentInput {
  /** What was reached; null or absent where it was not reported. For a milestone also true or false. */
  readonly actual?: DecimalInput | boolean | null | undefined;
  /** What was wanted; null or absent where none was set. For a milestone it may be left out. */
  readonly target?: DecimalInput | boolean | null | undefined;
  /** Where it started; attainment is then the way covered from there. Absent: from zero. */
  readonly baseline?: DecimalInput | null | undefined;
  /** Which way is good. */
  readonly direction: Direction;
  /** How near counts as on target; needed for `maintain-within`. */
  readonly tolerance?: Tolerance | undefined;
}

/**
 * Whether there is an attainment, and if not, why not: `not-reported` means the actual is missing (which is not zero),
 * `no-target` that nothing was wanted.
 */
export type AttainmentStatus = 'reported' | 'not-reported' | 'no-target';

/** Which formula gave the ratio. */
export type AttainmentFormula =
  /** actual ÷ target. */
  | 'from-zero'
  /** (actual − baseline) ÷ (target − baseline). */
  | 'from-baseline'
  /** 2 − actual ÷ target, where the target lies on the bad side of zero (fewer days late than 10; a smaller loss). */
  | 'from-zero-mirrored'
  /** 2 − (actual − baseline) ÷ (target − baseline), where the target lies on the bad side of the baseline. */
  | 'from-baseline-mirrored'
  /** 1 or 0: held or missed, done or not done. */
  | 'met-or-not'
  /** 1 or 0, because target = baseline (or a target of 0 counted from zero) leaves no way to measure along. */
  | 'no-distance';

/** How far a target was reached, and why that number. */
export interface Attainment {
  readonly kind: 'attainment';
  readonly status: AttainmentStatus;
  /** 1 is exactly on target; below 0 and above 1 are possible. Null unless `status` is `reported`. */
  readonly ratio: Decimal | null;
  /** Whether the target counts as reached, tolerance included; null unless `status` is `reported`. */
  readonly met: boolean | null;
  /** How much is missing to the target, counted so that more is worse: 0 or less once reached. In the target's unit. */
  readonly shortfall: Decimal | null;
  /** The formula that gave the ratio; null where none was used. */
  readonly formula: AttainmentFormula | null;
  /** The inputs, as read; a milestone's true and false are 1 and 0. */
  readonly inputs: {
    readonly actual: Decimal | null;
    readonly target: Decimal | null;
    readonly baseline: Decimal | null;
  };
  readonly direction: Direction;
  /** Why this ratio, in one sentence. */
  readonly because: Label;
}

const Figure = z.optional(z.nullable(Decimal));
const FigureOrFlag = z.optional(z.nullable(z.union([Decimal, z.boolean()])));

/** The fields of {@link AttainmentInput}, for the schemas that contain them. */
export const attainmentFields: {
  readonly actual: z.ZodMiniType<Decimal | boolean | null | undefined>;
  readonly target: z.ZodMiniType<Decimal | boolean | null | undefined>;
  readonly baseline: z.ZodMiniType<Decimal | null | undefined>;
  readonly direction: Schema<Direction>;
  readonly tolerance: z.ZodMiniType<AttainmentRead['tolerance']>;
} = {
  actual: FigureOrFlag,
  target: FigureOrFlag,
  baseline: Figure,
  direction: Direction,
  tolerance: z.optional(
    z.union([Decimal, z.strictObject({ unit: z.enum(['share', 'absolute']), below: Decimal, above: Decimal })]),
  ),
};

/** What the fields give once they are read. */
export interface AttainmentRead {
  readonly actual?: Decimal | boolean | null | undefined;
  readonly target?: Decimal | boolean | null | undefined;
  readonly baseline?: Decimal | null | undefined;
  readonly direction?: Direction | undefined;
  readonly tolerance?:
    | Decimal
    | { readonly unit: 'share' | 'absolute'; readonly below: Decimal; readonly above: Decimal }
    | undefined;
}

/** The faults that only several fields together show. */
export function attainmentIssues(input: AttainmentRead): Issue[] {
  const { direction, tolerance } = input;
  const flags = (['actual', 'target'] as const).filter((name) => typeof input[name] === 'boolean');
  const widths = typeof tolerance === 'object' ? [tolerance.below, tolerance.above] : [tolerance ?? '0'];
  return [
    ...(direction === 'milestone' ? [] : flags.map((name) => issue('not-milestone', [name], texts.notMilestone(name)))),
    ...(direction === 'maintain-within' && tolerance === undefined
      ? [issue('missing-tolerance', ['tolerance'], texts.missingTolerance())]
      : []),
    ...(widths.some((width) => width.startsWith('-'))
      ? [issue('negative-tolerance', ['tolerance'], texts.negativeTolerance())]
      : []),
  ];
}

const Input: z.ZodMiniType<AttainmentRead & { readonly direction: Direction }> = z
  .strictObject(attainmentFields)
  .check(across(attainmentIssues));

/** The directions that ask for nothing beside a target. */
const plain: ReadonlySet<unknown> = new Set<Direction>(['increase', 'decrease', 'maintain-above', 'maintain-below']);
const figure: FieldReader = (value) => (value === null || isDecimal(value) ? value : refused);

/** Inputs as most callers give them, which need no closer look. */
const usual: Readonly<Record<string, FieldReader>> = {
  actual: figure,
  target: figure,
  baseline: (value) => (value === undefined ? value : figure(value)),
  direction: (value) => (plain.has(value) ? value : refused),
};

function readInput(input: AttainmentInput): z.output<typeof Input> {
  // Each field was just taken by a reader that knows its type.
  return (plainFields(input, usual) as z.output<typeof Input> | null) ?? parse(Input, input);
}

/** The figures of an input whose fields were read: flags as 1 and 0, tolerance as widths in the target's unit. */
export interface AttainmentFigures {
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  readonly baseline: Decimal | null;
  readonly widths: { readonly below: Fraction; readonly above: Fraction };
}

/** The figures of what was read. A milestone without a target wants 1: done. */
export function figuresOf(input: AttainmentRead): AttainmentFigures {
  const target = asFigure(input.target ?? (input.direction === 'milestone' ? true : null));
  return {
    actual: asFigure(input.actual ?? null),
    target,
    baseline: input.baseline ?? null,
    widths: widthsOf(input.tolerance, target),
  };
}

function asFigure(value: Decimal | boolean | null): Decimal | null {
  if (typeof value !== 'boolean') return value;
  return settled(value ? one : zero);
}

function widthsOf(tolerance: AttainmentRead['tolerance'], target: Decimal | null): AttainmentFigures['widths'] {
  if (tolerance === undefined) return { below: zero, above: zero };
  const { unit, below, above } =
    typeof tolerance === 'string' ? { unit: 'share', below: tolerance, above: tolerance } : tolerance;
  const scale = unit === 'absolute' ? one : fraction(abs(target ?? '0'));
  return { below: product(below, scale), above: product(above, scale) };
}

function product(width: Decimal, scale: Fraction): Fraction {
  const { n, d } = fraction(width);
  return { n: n * scale.n, d: d * scale.d };
}

/** The attainment as fractions, for the rules; null where the direction was not said. */
export function measuredOf(input: AttainmentRead, figures: AttainmentFigures): Measured | null {
  if (input.direction === undefined) return null;
  return measure({
    actual: fractionOrNull(figures.actual),
    target: fractionOrNull(figures.target),
    baseline: fractionOrNull(figures.baseline),
    direction: input.direction,
    ...figures.widths,
  });
}

/**
 * How far a target was reached.
 *
 * Question: which share of the way from the baseline (or from zero) to the target has been covered? Equation:
 * `(actual − baseline) ÷ (target − baseline)`; where the target lies on the bad side of where one started (a smaller
 * loss, fewer days late counted from zero) it is mirrored, `2 − …`, so that on target is 1 and better is always more.
 * Maintaining and milestones give 1 or 0. Where target = baseline there is no way to cover: 1 where met, else 0.
 * Units: none; 1 is on target.
 *
 * Source: «ServiceNow Goal Framework» for the formula from a baseline, its mirror and the maintain types. The answers for
 * target = baseline, for 0 and for the bad side are ours.
 *
 * @throws `HoshinError` with every field that is not what it must be, `missing-tolerance` for `maintain-within`
 * @example
 * import { attainment } from 'hoshin/scoring';
 * attainment({ actual: '128.34', target: '230', direction: 'increase' }).ratio; // => '0.558'
 * attainment({ actual: '70', baseline: '100', target: '50', direction: 'decrease' }).ratio; // => '0.6'
 * attainment({ actual: null, target: '230', direction: 'increase' }).status; // => 'not-reported'
 */
export function attainment(input: AttainmentInput): Attainment {
  const read = readInput(input);
  const { actual, target, baseline, widths } = figuresOf(read);
  const measured = measure({
    actual: fractionOrNull(actual),
    target: fractionOrNull(target),
    baseline: fractionOrNull(baseline),
    direction: read.direction,
    ...widths,
  });
  return deepFreeze<Attainment>({
    kind: 'attainment',
    status: measured.status,
    ratio: measured.ratio === null ? null : significant(measured.ratio),
    met: measured.met,
    shortfall: measured.shortfall === null ? null : settled(measured.shortfall),
    formula: measured.formula,
    inputs: { actual, target, baseline },
    direction: read.direction,
    because: becauseOf(measured, { actual, target, baseline }),
  });
}

/** Why an attainment is what it is. */
export function becauseOf(measured: Measured, inputs: Attainment['inputs']): Label {
  if (measured.status === 'not-reported') return texts.actualNotReported();
  if (measured.status === 'no-target' || measured.ratio === null) return texts.noTarget();
  return texts.attained(inputs, measured.ratio, measured.formula ?? 'from-zero', measured.met === true);
}
