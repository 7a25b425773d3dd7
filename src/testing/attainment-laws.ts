import { compare } from '../foundation/index.ts';
import {
  applyVetoes,
  attainment,
  type Attainment,
  type AttainmentInput,
  gradeOf,
  type GradeScale,
  type ScoreNode,
  type VetoOptions,
} from '../scoring/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/**
 * Of two actuals the better one never attains less: the greater where more is wanted, the smaller where less is. Where a band is
 * to be kept neither is better, and nothing is asked.
 *
 * @param other - another actual than the input's, better or worse
 * @example
 * import { attainmentIsMonotone } from 'hoshin/testing';
 * attainmentIsMonotone({ actual: '90', baseline: '100', target: '80', direction: 'decrease' }, '85'); // => true
 */
export function attainmentIsMonotone(input: AttainmentInput, other: string): Law {
  const one = attainment(input);
  const two = attainment({ ...input, actual: other });
  const order = betterness(one.direction, one.inputs.actual, two.inputs.actual);
  if (order === 0) return true;
  const [worse, better] = order < 0 ? [one, two] : [two, one];
  const fallen = compare(better.ratio ?? 0, worse.ratio ?? 0) < 0;
  const unmet = worse.met === true && better.met !== true;
  const shorter = compare(better.shortfall ?? 0, worse.shortfall ?? 0) > 0;
  return holds(!fallen && !unmet && !shorter, () => `${told(better)}, but ${told(worse)}`);
}

const told = ({ inputs, ratio }: Attainment): string => `${inputs.actual ?? ''} attains ${ratio ?? 'nothing'}`;

/** Negative where the second is better; zero where neither is. */
function betterness(direction: AttainmentInput['direction'], one: string | null, two: string | null): number {
  if (one === null || two === null || direction === 'maintain-within') return 0;
  const falling = direction === 'decrease' || direction === 'maintain-below';
  return falling ? compare(two, one) : compare(one, two);
}

/**
 * Attainment stands on its two anchors, whatever the direction: on target it is 1 and nothing is missing; at the baseline (zero,
 * where none is given) it is 0, or 2 where the target lies on the bad side of it, so that on target stays 1 and better stays
 * more. A target without a way to it is met or not; of a band and a milestone only the first is asked.
 *
 * @example
 * import { attainmentIsAnchored } from 'hoshin/testing';
 * attainmentIsAnchored({ baseline: '100', target: '80', direction: 'decrease' }); // => true
 */
export function attainmentIsAnchored(input: AttainmentInput): Law {
  if ((input.target ?? null) === null) return true;
  const onTarget = attainment({ ...input, actual: input.target });
  const reached = onTarget.ratio === '1' && onTarget.met === true && compare(onTarget.shortfall ?? 0, 0) <= 0;
  return reached ? startsRight(input) : `on target, ${told(onTarget)}`;
}

function startsRight(input: AttainmentInput): Law {
  const { baseline, direction } = input;
  if (direction !== 'increase' && direction !== 'decrease') return true;
  const start = attainment({ ...input, actual: baseline ?? 0 });
  return holds(start.ratio === ratioAtStart(start), () => `at the baseline, ${told(start)}`);
}

function ratioAtStart({ formula }: Attainment): string {
  if (formula === 'no-distance') return '1';
  return formula === 'from-zero-mirrored' || formula === 'from-baseline-mirrored' ? '2' : '0';
}

/**
 * Grades cover their range once: any points from the lowest end to the highest have exactly one grade, which holds them, and
 * points beyond have none and say on which side they lie.
 *
 * @example
 * import { parseGradeScale } from 'hoshin/scoring';
 * import { gradesCoverOnce } from 'hoshin/testing';
 * const label = { zh: '等级', en: 'Grade' };
 * const scale = parseGradeScale({ kind: 'grade-scale', id: 's', label, includes: 'from', grades: [
 *   { code: 'C', label, from: '0', to: '80' }, { code: 'B', label, from: '80', to: '95' }, { code: 'A', label, from: '95', to: null }] });
 * ['-0.1', '0', '79.99', '80', '94.9999', '95'].every((points) => gradesCoverOnce(scale, points) === true); // => true
 */
export function gradesCoverOnce(scale: GradeScale, points: string): Law {
  const result = gradeOf(scale, points);
  const beyond = sideOf(scale, points);
  if (beyond !== null) {
    return holds(result.kind === 'outside' && result.side === beyond, () => `${points} lies ${beyond} the scale`);
  }
  if (result.kind !== 'graded') return `${points} has no grade`;
  const owners = ownersOf(scale, points);
  return holds(owners.length === 1 && owners[0] === result.grade.code, () => {
    return `${points} is graded ${result.grade.code}; it lies in ${owners.join(' and ')}`;
  });
}

/** On which side of a scale some points lie; null where they lie on it. */
function sideOf({ grades }: GradeScale, points: string): 'below' | 'above' | null {
  const [bottom, top] = [grades[0]?.from ?? null, grades.at(-1)?.to ?? null];
  if (bottom !== null && compare(points, bottom) < 0) return 'below';
  return top !== null && compare(points, top) > 0 ? 'above' : null;
}

/** The grades whose ends hold some points; the outermost ends belong to the scale. */
function ownersOf({ grades, includes }: GradeScale, points: string): readonly string[] {
  const order = (end: string | null, open: number): number => (end === null ? open : compare(points, end));
  return grades.flatMap(({ from, to, code }, at) => {
    const low = order(from, 1);
    const high = order(to, -1);
    const above = low > 0 || (low === 0 && (includes === 'from' || at === 0));
    const below = high < 0 || (high === 0 && (includes === 'to' || at === grades.length - 1));
    return above && below ? [code] : [];
  });
}

/**
 * A veto never betters anything: neither points nor a grade are higher after it, points that there were none of stay none, and
 * each event is told.
 *
 * @example
 * import { score } from 'hoshin/scoring';
 * import { vetoesNeverRaise } from 'hoshin/testing';
 * const scored = score({ kind: 'manual', least: '-20', most: '120' }, { manual: { points: '-5', by: 'reviewer', because: 'illustrative' } });
 * const label = { zh: '重伤事故', en: 'Serious injury' };
 * const vetoes = [{ id: 'injury', label, effect: { kind: 'zero-period' } }] as const;
 * const events = [{ veto: 'injury', on: '2026-09-03' as never, evidence: 'report 12', decidedBy: 'safety' }];
 * vetoesNeverRaise(scored, { vetoes, events }); // => true
 */
export function vetoesNeverRaise(node: ScoreNode, options: VetoOptions): Law {
  const { node: after, grade, gradeBefore } = applyVetoes(node, options);
  if (higher(node.points, after.points)) return `${node.points ?? 'no'} points became ${after.points ?? 'none'}`;
  const codes = options.scale?.grades.map(({ code }) => code) ?? [];
  if (gradeBefore !== null && grade !== null && codes.indexOf(grade.code) > codes.indexOf(gradeBefore.code)) {
    return `the grade ${gradeBefore.code} became ${grade.code}`;
  }
  return holds(after.effects.length === node.effects.length + options.events.length, () => 'not every event is told');
}

const higher = (before: string | null, after: string | null): boolean =>
  before === null || after === null ? before !== after : compare(after, before) > 0;
