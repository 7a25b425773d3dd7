import * as z from 'zod/mini';
import {
  guarded,
  type Decimal,
  decimal,
  deepFreeze,
  duplicateIds,
  type Issue,
  issue,
  minus,
  max,
  min,
  parse,
  refuse,
  type Schema,
  times,
} from '../foundation/index.ts';
import type { Grade, GradeScale } from './grade.ts';
import { gradeOf } from './grade-of.ts';
import { texts } from './messages.ts';
import type { ScoreEffect, ScoreNode } from './score-node.ts';
import { Veto, type VetoEffect, VetoEvent, type VetoOutcome } from './veto.ts';

/** What {@link applyVetoes} is told beside the score. */
export interface VetoOptions {
  /** The rules that may be pulled. */
  readonly vetoes: readonly Veto[];
  /** Those that were, with their evidence. */
  readonly events: readonly VetoEvent[];
  /** The scale on which grades are set or capped; left out where none is used. */
  readonly scale?: GradeScale;
}

const Vetoes: Schema<readonly Veto[]> = /* @__PURE__ */ z.array(Veto);
const Events: Schema<readonly VetoEvent[]> = /* @__PURE__ */ z.array(VetoEvent);

interface State {
  points: Decimal | null;
  ceiling: number;
  fixed: number | null;
  months: number;
  readonly disqualified: string[];
  readonly effects: ScoreEffect[];
}

/**
 * A score after its vetoes (一票否决), applied after scoring and in the order of their events: the points and the grade they leave,
 * the points and the grade there were, and what happened to each. A veto never betters either.
 *
 * @throws `HoshinError` with all issues of the vetoes and their events; `unknown-veto`, `unknown-grade`, `duplicate-id`
 * @example
 * import { applyVetoes, score } from 'hoshin/scoring';
 * const scored = score({ kind: 'ratio', full: '100' as never }, { actual: '96', target: '100', direction: 'increase' });
 * const label = { zh: '重伤事故', en: 'Serious injury' };
 * const vetoes = [{ id: 'injury', label, effect: { kind: 'lose-share', share: '0.3' as never } }] as const;
 * const events = [{ veto: 'injury', on: '2026-09-03' as never, evidence: 'report 12', decidedBy: 'safety' }];
 * applyVetoes(scored, { vetoes, events }).node.points; // => '67.2'
 */
export function applyVetoes(node: ScoreNode, options: VetoOptions): VetoOutcome {
  return guarded(() => {
    const { scale } = options;
    const vetoes = parse(Vetoes, options.vetoes);
    const events = parse(Events, options.events);
    const rules = new Map(vetoes.map((veto) => [veto.id, veto]));
    refuse([
      ...duplicateIds(
        vetoes.map(({ id }) => id),
        (at) => ['vetoes', at, 'id'],
      ),
      ...events.flatMap(({ veto }, at) =>
        rules.has(veto) ? [] : [issue('unknown-veto', ['events', at, 'veto'], texts.unknownVeto(veto))],
      ),
      ...vetoes.flatMap(({ effect }, at) => gradeIssues(effect, scale, at)),
    ]);
    const rankOf = (code: string): number => scale?.grades.findIndex((grade) => grade.code === code) ?? -1;
    const state: State = {
      points: node.points,
      ceiling: Number.MAX_SAFE_INTEGER,
      fixed: null,
      months: 0,
      disqualified: [],
      effects: [],
    };
    for (const event of events) {
      const veto = rules.get(event.veto);
      if (veto !== undefined) pull(veto, event, state, rankOf);
    }
    const before = gradeFor(scale, node.points);
    return deepFreeze<VetoOutcome>({
      kind: 'veto-outcome',
      node: { ...node, points: state.points, effects: [...node.effects, ...state.effects] },
      grade: finalGrade(scale, state),
      gradeBefore: before,
      monthsLost: state.months,
      disqualifiedFrom: state.disqualified,
    });
  });
}

function gradeIssues(effect: VetoEffect, scale: GradeScale | undefined, at: number): Issue[] {
  if (effect.kind !== 'set-grade' && effect.kind !== 'cap-grade') return [];
  const known = scale?.grades.some(({ code }) => code === effect.grade) === true;
  return known ? [] : [issue('unknown-grade', ['vetoes', at, 'effect', 'grade'], texts.unknownGrade(effect.grade))];
}

// eslint-disable-next-line complexity -- one effect a case, read from top to bottom
function pull(
  { label, effect }: Veto,
  { count = 1, evidence }: VetoEvent,
  state: State,
  rankOf: (code: string) => number,
): void {
  const before = state.points;
  switch (effect.kind) {
    case 'set-grade':
      state.fixed = Math.min(state.fixed ?? rankOf(effect.grade), rankOf(effect.grade));
      break;
    case 'cap-grade':
      state.ceiling = Math.min(state.ceiling, rankOf(effect.grade));
      break;
    case 'lose-months':
      state.months += effect.months * count;
      break;
    case 'disqualify':
      state.disqualified.push(effect.from);
      break;
    case 'zero-period':
    case 'cap-score':
    case 'lose-points':
    case 'lose-share':
      state.points = before === null ? null : pointsAfter(effect, before, count);
      break;
  }
  state.effects.push({ code: 'veto', before, after: state.points, because: texts.vetoed(label, evidence) });
}

type PointEffect = Extract<VetoEffect, { kind: 'zero-period' | 'cap-score' | 'lose-points' | 'lose-share' }>;

/** What a veto leaves of some points. A floor, and zero, hold the fall; they lift nothing that was lower already. */
function pointsAfter(effect: PointEffect, before: Decimal, count: number): Decimal {
  return min(before, limitOf(effect, before, count));
}

function limitOf(effect: PointEffect, before: Decimal, count: number): Decimal {
  switch (effect.kind) {
    case 'zero-period':
      return decimal('0');
    case 'cap-score':
      return effect.at;
    case 'lose-points':
      return max(minus(before, times(effect.points, count)), effect.floor);
    case 'lose-share':
      return max(minus(before, times(before, times(effect.share, count))), '0');
  }
}

function gradeFor(scale: GradeScale | undefined, points: Decimal | null): Grade | null {
  if (scale === undefined) return null;
  const result = gradeOf(scale, points);
  return result.kind === 'graded' ? result.grade : null;
}

/** The grade the points earn, no better than the ceiling nor than one that was set; a set grade alone where the points earn none. */
function finalGrade(scale: GradeScale | undefined, { points, ceiling, fixed }: State): Grade | null {
  if (scale === undefined || points === null) return null;
  const earned = gradeOf(scale, points);
  if (earned.kind !== 'graded' && fixed === null) return null;
  const ranks = [ceiling, ...(fixed === null ? [] : [fixed]), ...(earned.kind === 'graded' ? [earned.rank] : [])];
  const rank = ranks.reduce((worst, one) => Math.min(worst, one));
  return scale.grades[rank] ?? null;
}
