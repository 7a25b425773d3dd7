import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  decimal,
  dividedBy,
  fromNumber,
  type Issue,
  issue,
  minus,
  parse,
  round,
  type Schema,
  times,
  toNumber,
} from '../foundation/index.ts';
import { type CustomScore, parseScoringRule, score, type ScoreInput, type ScoringRule } from '../scoring/index.ts';
import type { CheckEffort } from './law-report.ts';
import { texts } from './messages.ts';
import type { ScoreSeen, ScoringCheck } from './scoring-check.ts';

/** A stretch of actuals, ends included. */
export interface Stretch {
  readonly from: Decimal;
  readonly to: Decimal;
}

/** A rule made ready to be asked. */
export interface Probe {
  /** What the rule says of an input. */
  readonly ask: (input: ScoreInput) => ScoreSeen;
  /** What the rule said when it was first asked about an actual. */
  readonly recall: (actual: Decimal | null) => ScoreSeen;
  /** What every question has in common. */
  readonly input: ScoreInput;
  /** The actual that stands at a whole number of steps. */
  readonly actual: (steps: number) => Decimal;
  /** The first and the last whole number of steps in the range. */
  readonly first: number;
  readonly last: number;
  /** One step of the actual. */
  readonly step: Decimal;
  readonly range: Stretch;
  readonly least: Decimal;
  readonly most: Decimal;
  /** A difference of points too small to be a jump: 10⁻⁴ of the promised range, or one rounding of the rule. */
  readonly hair: Decimal;
  /** A difference of points that a double's last digits make: 10⁻⁹ of the promised range. */
  readonly slack: Decimal;
  readonly stretches: readonly Stretch[];
  readonly edges: readonly Decimal[];
  readonly unitFree: boolean;
  /** Which actual of two is better; null where no direction was said. */
  readonly better: Better | null;
  readonly effort: CheckEffort;
}

/** 1 where the second actual is better or as good, -1 where the first is, 0 where that cannot be said. */
export type Better = (one: Decimal, other: Decimal) => -1 | 0 | 1;

interface Read {
  readonly actuals: Stretch & { readonly step: Decimal };
  readonly points: { readonly least: Decimal; readonly most: Decimal };
  readonly continuous?: readonly Stretch[] | undefined;
  readonly unitFree: boolean;
  readonly edges?: readonly Decimal[] | undefined;
  readonly parameters?: Readonly<Record<string, Decimal>> | undefined;
  readonly runs?: number | undefined;
  readonly seed?: number | undefined;
}

const stretch = z.strictObject({ from: Decimal, to: Decimal });
const Options: Schema<Read> = z.lazy(() =>
  z
    .object({
      actuals: z.strictObject({ from: Decimal, to: Decimal, step: Decimal }),
      points: z.strictObject({ least: Decimal, most: Decimal }),
      continuous: z.optional(z.array(stretch)),
      unitFree: z.boolean(),
      edges: z.optional(z.array(Decimal)),
      parameters: z.optional(z.record(z.string(), Decimal)),
      runs: z.optional(z.int().check(z.gte(1))),
      seed: z.optional(z.int()),
    })
    .check(crossCheck(rangeIssues)),
);

function rangeIssues({ actuals, points, continuous = [] }: Read): Issue[] {
  const { from, to, step } = actuals;
  const turned = (path: readonly (string | number)[], low: Decimal, high: Decimal): Issue[] =>
    compare(low, high) < 0 ? [] : [issue('empty-range', path, texts.emptyRange(low, high))];
  const bad = compare(step, 0) <= 0;
  const many = bad || compare(dividedBy(to, step), 1e15) > 0 || compare(dividedBy(from, step), -1e15) < 0;
  return [
    ...turned(['actuals'], from, to),
    ...turned(['points'], points.least, points.most),
    ...continuous.flatMap((one, at) => turned(['continuous', at], one.from, one.to)),
    ...(many ? [issue('bad-step', ['actuals', 'step'], texts.badStep(step))] : []),
  ];
}

/** Reads a rule and its options, and makes it ready to be asked. */
export function probeOf(given: ScoringRule | CustomScore | object, options: ScoringCheck): Probe {
  const read = parse(Options, options);
  const { actuals, points, effort } = { ...read, effort: effortOf(read) };
  const { rule, functions } = ruleOf(given, options, read);
  const ask = (input: ScoreInput): ScoreSeen => {
    const node = score(rule, input, { functions });
    return { input, status: node.status, points: node.points, because: node.because };
  };
  ask({ ...options.input, actual: null });
  // A copy, since what is reported is frozen; the input was just read, so it is plain.
  const input = JSON.parse(JSON.stringify(options.input)) as ScoreInput;
  const asked = new Map<Decimal | null, ScoreSeen>();
  const recall = (actual: Decimal | null): ScoreSeen => {
    const seen = asked.get(actual) ?? ask({ ...input, actual });
    asked.set(actual, seen);
    return seen;
  };
  const { from, to, step } = actuals;
  const edgeOf = (value: Decimal, mode: 'ceiling' | 'floor'): number =>
    toNumber(round(dividedBy(value, step), '1', mode));
  return {
    ask,
    recall,
    input,
    actual: (steps) => times(step, fromNumber(steps)),
    first: edgeOf(from, 'ceiling'),
    last: Math.max(edgeOf(from, 'ceiling'), edgeOf(to, 'floor')),
    step,
    range: { from, to },
    ...points,
    hair: hairOf(rule, points),
    slack: times(minus(points.most, points.least), '0.000000001'),
    stretches: read.continuous ?? [],
    edges: [...(read.edges ?? []), ...knownEdges(input)],
    unitFree: read.unitFree,
    better: betterOf(input),
    effort,
  };
}

const effortOf = ({ runs, seed }: Read): CheckEffort => ({
  ...(runs === undefined ? {} : { runs }),
  ...(seed === undefined ? {} : { seed }),
});

function ruleOf(
  given: ScoringRule | CustomScore | object,
  { functions = {} }: ScoringCheck,
  { parameters }: Read,
): { readonly rule: ScoringRule; readonly functions: Readonly<Record<string, CustomScore>> } {
  if (typeof given !== 'function') return { rule: parseScoringRule(given), functions };
  const rule = parseScoringRule({ kind: 'custom', name: 'rule', ...(parameters === undefined ? {} : { parameters }) });
  // A function handed over as a rule can only be a scoring function; what it returns is read and refused by `score`.
  return { rule, functions: { ...functions, rule: given as CustomScore } };
}

function hairOf(rule: ScoringRule, { least, most }: Read['points']): Decimal {
  const share = times(minus(most, least), '0.0001');
  return 'round' in rule && compare(rule.round.quantum, share) > 0 ? rule.round.quantum : share;
}

/** The figures that a rule is likeliest to turn at. Staying within a band may mean the target alone, which is no hole. */
function knownEdges({ target, baseline, stretch, direction }: ScoreInput): Decimal[] {
  if (direction === 'maintain-within') return [];
  const figures = [target, baseline, stretch];
  return figures.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [decimal(one)] : []));
}

function betterOf({ direction, target }: ScoreInput): Better | null {
  if (direction === undefined) return null;
  if (direction === 'decrease' || direction === 'maintain-below') return (one, other) => compare(one, other);
  if (direction !== 'maintain-within') return (one, other) => compare(other, one);
  if (typeof target !== 'string' && typeof target !== 'number') return null;
  return (one, other) => {
    const [a, b] = [compare(one, target), compare(other, target)];
    // On two sides of the target neither is nearer in a way that every rule must honour.
    if (a * b < 0) return 0;
    return a > 0 || b > 0 ? compare(one, other) : compare(other, one);
  };
}
