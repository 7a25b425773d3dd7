import * as z from 'zod/mini';
import {
  allocate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  duplicateIds,
  fail,
  Id,
  type Issue,
  issue,
  minus,
  parse,
  plus,
  refuse,
  type Schema,
  sum,
} from '../foundation/index.ts';
import { Formula } from '../indicators/index.ts';
import { WeightBasis } from './basis.ts';
import { childGoal, childId, divisible } from './child-goal.ts';
import type { Decomposition } from './decompose.ts';
import { type FormulaTerms, formulaTerms, signed, termsValue } from './formula-terms.ts';
import type { Goal } from './goal.ts';
import { texts } from './messages.ts';

/** What one input of the formula starts from, and how much of the way it takes. */
export interface FormulaPart {
  /** The input's indicator. */
  readonly indicator: string;
  /** Where it stands without the goal: last year's actual, this year's forecast. In the goal's unit. */
  readonly reference: DecimalInput;
  /** How much of what is missing it takes beside the others, zero or more: 0 leaves it where it is. */
  readonly weight: DecimalInput;
  /** The least its goal may be. */
  readonly min?: DecimalInput;
  /** The most its goal may be. */
  readonly max?: DecimalInput;
  /** What its goal is, whatever the weights. */
  readonly locked?: DecimalInput;
}

/** How {@link decomposeFormula} breaks a goal down. */
export interface FormulaOptions {
  /** The indicator's formula: inputs and numbers added and subtracted, each input once. */
  readonly formula: Formula;
  /** One part for each input. */
  readonly parts: readonly FormulaPart[];
  /** The smallest step of an amount, in the goal's unit. */
  readonly quantum: DecimalInput;
  /** What the references are, such as `forecast-2026`. */
  readonly basis: WeightBasis;
}

interface ReadPart {
  readonly indicator: Id;
  readonly reference: Decimal;
  readonly weight: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly locked?: Decimal;
}

const Options: Schema<{
  readonly formula: Formula;
  readonly parts: readonly ReadPart[];
  readonly quantum: Decimal;
  readonly basis: WeightBasis;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    formula: Formula,
    parts: z
      .array(
        z.strictObject({
          indicator: Id,
          reference: Decimal,
          weight: Decimal,
          min: z.exactOptional(Decimal),
          max: z.exactOptional(Decimal),
          locked: z.exactOptional(Decimal),
        }),
      )
      .check(z.minLength(1)),
    quantum: Decimal,
    basis: WeightBasis,
  }),
);

/**
 * Breaks a goal down along its indicator's formula: a profit into revenue and cost.
 *
 * Question: by how much must each input move from its reference so that the formula gives the target exactly? Equation:
 * `target − formula(references) = Σ ± moves`, and the moves are shared out by the weights within the bounds; an input that the
 * formula subtracts moves the other way. Units: the goal's.
 *
 * @throws `HoshinError` for malformed parts, `not-additive` for a formula that multiplies or divides, `unknown-indicator` and
 * `missing-part` where parts and inputs differ, `ratio-goal` for a goal with `ratioOf`
 * @example
 * import { decomposeFormula, parseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'profit', indicator: 'profit', entity: 'group', period: '2026', target: '120', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decomposeFormula(goal, { quantum: '1', basis: 'forecast-2026',
 *   formula: { op: 'minus', left: { op: 'indicator', id: 'revenue' }, right: { op: 'indicator', id: 'cost' } },
 *   parts: [{ indicator: 'revenue', reference: '500', weight: '3' }, { indicator: 'cost', reference: '420', weight: '1' }] });
 * shared.kind === 'decomposed' ? shared.goals.map(({ id, target }) => `${id} ${target}`) : [];
 * // => ['profit.revenue 530', 'profit.cost 410']
 */
export function decomposeFormula(goal: Goal, options: FormulaOptions): Decomposition {
  const parent = divisible(goal);
  const { formula, parts, quantum, basis } = parse(Options, options);
  const terms = formulaTerms(formula) ?? fail(issue('not-additive', ['formula'], texts.formulaNotAdditive()));
  refuse(partIssues(parts, terms));
  const references = new Map(parts.map(({ indicator, reference }) => [indicator, reference]));
  const gap = minus(parent.target, termsValue(terms, (id) => references.get(id) ?? null) ?? parent.target);
  const signOf = ({ indicator }: ReadPart): 1 | -1 => terms.signs.get(indicator) ?? 1;
  // What is locked has moved already: the rest share what is left, up or down.
  const locked = parts.flatMap((part) => (part.locked === undefined ? [] : [moveTo(part.locked, part, signOf(part))]));
  const free = parts.filter((part) => part.locked === undefined);
  const moves = allocate(
    minus(gap, sum(locked)),
    free.map((part) => ({ key: part.indicator, weight: part.weight, ...moveBounds(part, signOf(part)) })),
    { quantum },
  );
  if (moves.kind === 'infeasible') {
    const { shortBy, reason } = moves;
    const because = texts.cannotDecompose(parent.id, shortBy, moves.because);
    return deepFreeze({ kind: 'infeasible', shortBy, reason, because });
  }
  const moveOf = new Map(moves.parts.map(({ key, amount }) => [key, amount]));
  const goals = parts.map((part) => {
    const move = part.locked === undefined ? moveOf.get(part.indicator) : moveTo(part.locked, part, signOf(part));
    return inputGoal(parent, part, signed(move ?? gap, signOf(part)), basis);
  });
  const because = texts.decomposedFormula(parent.id, parent.target, gap, basis);
  return deepFreeze({ kind: 'decomposed', goals, because });
}

function partIssues(parts: readonly ReadPart[], { signs }: FormulaTerms): Issue[] {
  const given = new Set(parts.map(({ indicator }) => indicator));
  return [
    ...duplicateIds(
      parts.map(({ indicator }) => indicator),
      (at) => ['parts', at, 'indicator'],
    ),
    ...parts.flatMap(({ indicator }, at) =>
      signs.has(indicator) ? [] : [issue('unknown-indicator', ['parts', at, 'indicator'], texts.notAnInput(indicator))],
    ),
    ...[...signs.keys()].flatMap((indicator) =>
      given.has(indicator) ? [] : [issue('missing-part', ['parts'], texts.inputWithoutPart(indicator))],
    ),
  ];
}

/** How far an input goes from its reference to a value, counted so that more of it brings the target nearer. */
function moveTo(value: Decimal, { reference }: ReadPart, sign: 1 | -1): Decimal {
  return signed(minus(value, reference), sign);
}

/** Bounds of the goal as bounds of its move. */
function moveBounds(part: ReadPart, sign: 1 | -1): { readonly min?: Decimal; readonly max?: Decimal } {
  const [low, high] = sign > 0 ? [part.min, part.max] : [part.max, part.min];
  return {
    ...(low === undefined ? {} : { min: moveTo(low, part, sign) }),
    ...(high === undefined ? {} : { max: moveTo(high, part, sign) }),
  };
}

function inputGoal(parent: Goal, part: ReadPart, move: Decimal, basis: WeightBasis): Goal {
  const { indicator, reference, weight, locked } = part;
  const target = plus(reference, move);
  return childGoal(parent, {
    id: childId(parent.id, indicator),
    indicator,
    target,
    axis: 'formula',
    basis,
    ...(locked === undefined ? { weight } : {}),
    because:
      locked === undefined
        ? texts.inputMoved({ indicator, target, reference, move, basis })
        : texts.partLocked(indicator, target),
  });
}
