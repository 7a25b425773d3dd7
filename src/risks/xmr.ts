/** Why a point is no chance: outside the limits, a run on one side, a run rising or falling, two of three far out. */
export type SignalRule = 'outside' | 'run' | 'trend' | 'two-of-three';

/** Centre and limits of an XmR chart, in float64. */
export interface XmrLimits {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  readonly meanRange: number;
  /** Moving ranges left out as too large, by the index of their later point. */
  readonly screened: readonly number[];
}

/** 3 ÷ d₂ and D₄ for ranges of two, as the charts in use have them: 2.66 and 3.267. */
const limitFactor = 2.66;
const rangeFactor = 3.267;

/** 15 significant digits: what float64 holds for certain, so that the mean of equal values is that value. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Centre line and natural process limits of the first `baseline` values: mean ± 2.66 · mean moving range.
 * With `screen`, moving ranges above 3.267 · their mean are left out once and the mean is taken again.
 * Source: «NHS Making Data Count».
 */
export function xmrLimits(values: readonly number[], baseline: number, screen: boolean): XmrLimits {
  const used = values.slice(0, baseline);
  const ranges = used.slice(1).map((value, at) => Math.abs(value - (used[at] ?? value)));
  const first = mean(ranges);
  const tooLarge = ranges.map((range) => screen && range > rangeFactor * first);
  const meanRange = screen ? mean(ranges.filter((_, at) => tooLarge[at] !== true)) : first;
  const center = tidy(mean(used));
  return {
    center,
    lower: tidy(center - limitFactor * meanRange),
    upper: tidy(center + limitFactor * meanRange),
    meanRange: tidy(meanRange),
    screened: tooLarge.flatMap((one, at) => (one ? [at + 1] : [])),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

/** For each point, which rules mark it, and on which side (+1 above the centre, −1 below). */
export function xmrSignals(
  values: readonly number[],
  limits: XmrLimits,
  rules: readonly SignalRule[],
  runLength: number,
): readonly (readonly { readonly rule: SignalRule; readonly side: 1 | -1 }[])[] {
  const sides = values.map((value) => Math.sign(value - limits.center));
  const found: { rule: SignalRule; side: 1 | -1 }[][] = values.map(() => []);
  const mark = (rule: SignalRule, at: number, sign: number): void => {
    const marks = found[at];
    if (sign !== 0 && marks?.some((one) => one.rule === rule) === false) marks.push({ rule, side: sign > 0 ? 1 : -1 });
  };
  if (rules.includes('outside')) markOutside(values, limits, mark);
  if (rules.includes('run')) markRuns(sides, runLength, (at, sign) => mark('run', at, sign));
  if (rules.includes('trend')) markTrends(values, runLength, (at, sign) => mark('trend', at, sign));
  if (rules.includes('two-of-three')) markTwoOfThree(values, limits, (at, sign) => mark('two-of-three', at, sign));
  return found;
}

function markOutside(
  values: readonly number[],
  { lower, upper }: XmrLimits,
  mark: (rule: SignalRule, at: number, sign: number) => void,
): void {
  values.forEach((value, at) => mark('outside', at, value > upper ? 1 : value < lower ? -1 : 0));
}

/** Every point of a stretch of at least `length` equal signs; a zero ends a stretch. */
function markRuns(signs: readonly number[], length: number, mark: (at: number, sign: number) => void): void {
  let start = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    const sign = signs[start] ?? 0;
    if (signs[at] === sign) continue;
    for (let one = start; at - start >= length && one < at; one += 1) mark(one, sign);
    start = at;
  }
}

/** Every point of `length` points in a row each higher (or each lower) than the one before. */
function markTrends(values: readonly number[], length: number, mark: (at: number, sign: number) => void): void {
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)));
  markRuns(steps, length - 1, (at, sign) => {
    mark(at, sign);
    mark(at + 1, sign);
  });
}

/** Points beyond two thirds of the way to a limit, where at least two of three in a row are, on one side. */
function markTwoOfThree(values: readonly number[], limits: XmrLimits, mark: (at: number, sign: number) => void): void {
  const third = ((limits.upper - limits.center) * 2) / 3;
  const far = values.map((value) => (value > limits.center + third ? 1 : value < limits.center - third ? -1 : 0));
  for (let at = 2; at < values.length; at += 1) {
    const three = [at - 2, at - 1, at];
    for (const sign of [1, -1]) {
      const beyond = three.filter((one) => far[one] === sign);
      if (beyond.length >= 2) beyond.forEach((one) => mark(one, sign));
    }
  }
}
