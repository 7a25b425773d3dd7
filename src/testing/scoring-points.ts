import * as fc from 'fast-check';
import { abs, compare, type Decimal, decimal, fromNumber, minus, times } from '../foundation/index.ts';
import type { ScoreInput } from '../scoring/index.ts';
import { type Breach, smallest } from './law-report.ts';
import { texts } from './messages.ts';
import type { ScoreSeen } from './scoring-check.ts';
import type { Better, Probe } from './scoring-probe.ts';

/** The questions that together break a law. */
export type ScoreBreach = Breach<readonly ScoreSeen[]> | null;

/** What the rule says of an actual. */
export const at = ({ recall }: Probe, actual: Decimal | null): ScoreSeen => recall(actual);

const ask = ({ ask: anew, input }: Probe, actual: Decimal): ScoreSeen => anew({ ...input, actual });

const everywhere = ({ first, last }: Probe): fc.Arbitrary<number> => fc.integer({ min: first, max: last });

/** Both ends, fifty places between, and the steps next to each named edge. */
function landmarks({ first, last, edges, step }: Probe): number[] {
  const parts = Array.from({ length: 51 }, (_, n) => Math.round(first + ((last - first) * n) / 50));
  const near = edges.flatMap((edge) => {
    const nearest = Math.round(Number(edge) / Number(step));
    return [nearest - 1, nearest, nearest + 1];
  });
  return [...new Set([...parts, ...near])].filter((one) => one >= first && one <= last);
}

function overActuals(probe: Probe, breach: (seen: ScoreSeen, steps: number) => ScoreBreach): ScoreBreach {
  const one = (steps: number): ScoreBreach => breach(at(probe, probe.actual(steps)), steps);
  return smallest(everywhere(probe), one, probe.effort, landmarks(probe));
}

/** An actual of the range without points. */
export function totalBreach(probe: Probe): ScoreBreach {
  return overActuals(probe, (seen) =>
    seen.points === null ? { example: [seen], because: texts.broken.total(actualOf(seen), seen.because) } : null,
  );
}

/** Points for an actual that was not reported. */
export function missingBreach(probe: Probe): ScoreBreach {
  const seen = at(probe, null);
  if (seen.points !== null) return { example: [seen], because: texts.broken.missing(seen.points) };
  return seen.status === 'problem' ? { example: [seen], because: texts.broken.total('null', seen.because) } : null;
}

/** Points outside the promised range: below it, above it, or both. */
export function boundedBreach(probe: Probe): ScoreBreach {
  const { least, most } = probe;
  const outside = [(points: Decimal) => compare(points, least) < 0, (points: Decimal) => compare(points, most) > 0];
  const example = outside.flatMap((isOut) => overPoints(probe, isOut)?.example ?? []);
  if (example.length === 0) return null;
  const found = example.map((seen) => ({ actual: actualOf(seen), points: seen.points ?? '' }));
  return { example, because: texts.broken.bounded(found, least, most) };
}

/** An actual whose points are such as are sought. */
function overPoints(probe: Probe, sought: (points: Decimal) => boolean): ScoreBreach {
  return overActuals(probe, (seen) =>
    seen.points !== null && sought(decimal(seen.points)) ? { example: [seen], because: seen.because } : null,
  );
}

/** Points with digits that only binary arithmetic leaves: sixteen or so, which stand for a few. */
export function digitsBreach(probe: Probe): ScoreBreach {
  return overActuals(probe, (seen) => {
    const meant = seen.points === null ? null : meantBy(seen.points);
    if (seen.points === null || meant === null) return null;
    return { example: [seen], because: texts.broken.digits(actualOf(seen), seen.points, meant) };
  });
}

const digitsOf = (text: string): number => text.replace(/^-?0?\.?0*|\./g, '').length;

/** The short number that points with many digits stand for; null where they stand for themselves, as 33.3333333333333 does. */
function meantBy(points: string): Decimal | null {
  if (digitsOf(points) < 15 || digitsOf(points) > 17) return null;
  const short = fromNumber(Number(Number(points).toPrecision(12)));
  return digitsOf(short) <= 9 ? short : null;
}

/** A better actual with fewer points. */
export function monotoneBreach(probe: Probe, better: Better): ScoreBreach {
  const { first, last } = probe;
  const pairs = fc.tuple(everywhere(probe), fc.integer({ min: 1, max: Math.max(1, last - first) }));
  const places = landmarks(probe).toSorted((a, b) => a - b);
  const neighbours = places.slice(1).map((to, n): [number, number] => [to, to - (places[n] ?? first)]);
  return smallest(pairs, ([to, gap]) => fallTo(probe, better, to, gap), probe.effort, neighbours);
}

/** Told by its upper end, so that both shrink to where the points fall. */
function fallTo(probe: Probe, better: Better, to: number, gap: number): ScoreBreach {
  const from = Math.max(probe.first, to - gap);
  if (from === to) return null;
  const [low, high] = [probe.actual(from), probe.actual(to)];
  const side = better(low, high);
  if (side === 0) return null;
  const [worse, good] = side > 0 ? [low, high] : [high, low];
  const example = [at(probe, worse), at(probe, good)];
  const [before, after] = example.map(({ points }) => points);
  if (typeof before !== 'string' || typeof after !== 'string' || compare(after, before) >= 0) return null;
  return { example, because: texts.broken.monotone(worse, before, good, after) };
}

/** Other points where all figures are told in another unit. */
export function unitBreach(probe: Probe): ScoreBreach {
  return overActuals(probe, (seen) => {
    for (const factor of ['10000', '0.0001']) {
      const other = probe.ask(inUnit(seen.input, factor));
      if (differ(seen, other, probe.slack))
        return { example: [seen, other], because: texts.broken.unitFree(factor, seen.points, other.points) };
    }
    return null;
  });
}

function differ(one: ScoreSeen, other: ScoreSeen, slack: Decimal): boolean {
  if (one.points === null || other.points === null) return one.points !== other.points;
  return compare(abs(minus(one.points, other.points)), slack) > 0;
}

/** All figures of an input in another unit; a tolerance in the unit of the target too. */
function inUnit(input: ScoreInput, factor: string): ScoreInput {
  const { tolerance } = input;
  const scaled = figures.flatMap((name) => {
    const value = input[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, times(value, factor)] as const] : [];
  });
  const width =
    typeof tolerance === 'object' && tolerance.unit === 'absolute'
      ? { ...tolerance, below: times(tolerance.below, factor), above: times(tolerance.above, factor) }
      : tolerance;
  const told: Partial<ScoreInput> = Object.fromEntries(scaled);
  return { ...input, ...told, ...(width === undefined ? {} : { tolerance: width }) };
}

const figures = ['actual', 'target', 'baseline', 'stretch'] as const;

/** Another answer to the same question, at once or after another question. */
export function repeatBreach(probe: Probe): ScoreBreach {
  return overActuals(probe, (seen, steps) => {
    const again = ask(probe, probe.actual(steps));
    ask(probe, probe.actual(probe.first + probe.last - steps));
    const later = ask(probe, probe.actual(steps));
    const other = [again, later].find(({ points }) => points !== seen.points);
    if (other === undefined) return null;
    return { example: [seen, other], because: texts.broken.deterministic(actualOf(seen), seen.points, other.points) };
  });
}

const actualOf = ({ input }: ScoreSeen): string => String(input.actual);
