import { compare, fromNumber, times, toNumber } from '../foundation/index.ts';
import {
  attainment,
  type AttainmentInput,
  combineScores,
  gradeOf,
  type GradeScale,
  type Interval,
  intervalIssues,
  score,
  type ScoreInput,
  type ScoreOptions,
  type ScoringRule,
  scoreValues,
  type ValueColumns,
} from '../scoring/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/** Points never leave a rule's own range. */
export function scoreIsBounded(rule: ScoringRule, input: ScoreInput, least: string, most: string): Law {
  const { points } = score(rule, input);
  const inside = points === null || (compare(points, least) >= 0 && compare(points, most) <= 0);
  return holds(inside, () => `${points ?? ''} lies outside ${least} to ${most}`);
}

/** A better actual never has fewer points: more where the direction is increase, less where it is decrease. */
export function scoreIsMonotone(rule: ScoringRule, input: ScoreInput, better: string): Law {
  const [before, after] = [score(rule, input).points, score(rule, { ...input, actual: better }).points];
  if (before === null || after === null) return holds(before === after, () => 'one of them has no points');
  return holds(compare(before, after) <= 0, () => `${before} for the worse, ${after} for the better`);
}

/** The unit of a figure does not matter: yuan or ten thousand yuan, the attainment and its points are the same. */
export function unitsDoNotMatter(input: AttainmentInput, factor: string): Law {
  const scale = (value: AttainmentInput['actual']): AttainmentInput['actual'] =>
    typeof value === 'string' || typeof value === 'number' ? times(value, factor) : value;
  const { actual, target, baseline } = input;
  const scaled = {
    ...input,
    actual: scale(actual),
    target: scale(target),
    baseline: scale(baseline) as AttainmentInput['baseline'],
  };
  const [one, other] = [attainment(input), attainment(scaled)];
  return holds(
    one.ratio === other.ratio && one.met === other.met,
    () => `${one.ratio ?? ''} against ${other.ratio ?? ''}`,
  );
}

/** The same rule and input give the same score, to the last letter, and neither is changed. */
export function scoreIsDeterministic(rule: ScoringRule, input: ScoreInput, options: ScoreOptions = {}): Law {
  const before = JSON.stringify([rule, input]);
  const [one, other] = [score(rule, input, options), score(rule, input, options)];
  return holds(
    JSON.stringify(one) === JSON.stringify(other) && JSON.stringify([rule, input]) === before,
    () => 'two calls differ, or an argument was changed',
  );
}

/** A table of intervals covers each number between its outer ends once. */
export function bandsPartition(bands: readonly Interval[], includes: 'from' | 'to', value: string): Law {
  if (intervalIssues(bands).length > 0) return 'the table has holes or overlaps';
  const [first, last] = [bands[0]?.from ?? null, bands.at(-1)?.to ?? null];
  if ((first !== null && compare(value, first) <= 0) || (last !== null && compare(value, last) >= 0)) return true;
  const inside = bands.filter((band) => contains(band, includes, value));
  return holds(inside.length === 1, () => `${value} lies in ${inside.length} bands`);
}

function contains({ from, to }: Interval, includes: 'from' | 'to', value: string): boolean {
  const low = from === null ? 1 : compare(value, from);
  const high = to === null ? -1 : compare(value, to);
  return includes === 'from' ? low >= 0 && high < 0 : low > 0 && high <= 0;
}

/** More points never earn a lower grade. */
export function gradesRise(scale: GradeScale, fewer: string, more: string): Law {
  const [low, high] = [gradeOf(scale, fewer), gradeOf(scale, more)];
  if (low.kind !== 'graded' || high.kind !== 'graded') return true;
  return holds(low.rank <= high.rank, () => `${fewer} earns ${low.grade.code}, ${more} only ${high.grade.code}`);
}

/** A weighted mean lies between its least and its greatest part, and what its parts contribute adds up to it. */
export function combinedLiesInside(parts: Parameters<typeof combineScores>[0]): Law {
  const label = { zh: '合计', en: 'Whole' };
  const whole = combineScores(parts, { id: 'whole', label, combine: 'weighted-mean', missing: 'exclude' });
  if (whole.points === null) return true;
  const { points } = whole;
  const counted = whole.parts.flatMap((part) => (part.contribution === null ? [] : [part]));
  const given = counted.map((part) => toNumber(part.points ?? '0'));
  const total = counted.reduce((all, part) => all + toNumber(part.contribution ?? '0'), 0);
  const from = given.reduce((least, one) => Math.min(least, one), Infinity);
  const to = given.reduce((most, one) => Math.max(most, one), -Infinity);
  const inside = toNumber(points) >= from - 1e-9 && toNumber(points) <= to + 1e-9;
  return holds(inside && Math.abs(total - toNumber(points)) < 1e-9, () => `${points} of parts that give ${total}`);
}

/** Scoring in bulk gives each case the points that scoring it alone gives: exactly where the rule rounds, to a double's digits else. */
export function bulkEqualsOneByOne(rule: ScoringRule, columns: ValueColumns): Law {
  const bulk = scoreValues(rule, columns);
  const at = (column: unknown, index: number): string | number | null =>
    typeof column === 'object' && column !== null
      ? ((column as readonly (number | null)[])[index] ?? null)
      : ((column as string | number | undefined) ?? null);
  const rounds = 'round' in rule;
  const wrong = Array.from(bulk).findIndex((points, index) => {
    const { direction } = columns;
    const alone = score(rule, {
      actual: textOf(at(columns.actual, index)),
      target: textOf(at(columns.target, index)),
      baseline: textOf(at(columns.baseline, index)),
      stretch: textOf(at(columns.stretch, index)),
      ...(direction === undefined ? {} : { direction }),
    }).points;
    if (alone === null) return !Number.isNaN(points);
    const exact = toNumber(alone);
    return rounds ? points !== exact : Math.abs(points - exact) > 1e-9 * Math.max(1, Math.abs(exact));
  });
  return holds(wrong < 0, () => `case ${wrong} has ${bulk[wrong] ?? ''}`);
}

/** A number as the library reads it: through its shortest decimal text. */
function textOf(value: string | number | null): string | null {
  if (value === null) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return typeof value === 'number' ? fromNumber(value) : value;
}
