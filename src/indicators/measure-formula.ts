import {
  type Decimal,
  decimal,
  dividedBy,
  type FiscalCalendar,
  type Id,
  type Issue,
  issue,
  max,
  min,
  minus,
  negate,
  plus,
  ratio,
  times,
} from '../foundation/index.ts';
import { formatFormula } from './format-formula.ts';
import { type Formula, formulaParts } from './formula.ts';
import { stretchesOf } from './formula-stretches.ts';
import type { CumulativeIndicator, DerivedIndicator, MissingValues, RatioIndicator } from './indicator.ts';
import { type Ask, type Get, joinedMissing, type Measured, type MeasuredInput } from './measured.ts';
import { texts } from './messages.ts';
import { labelOf, type Stretch } from './stretch.ts';
import type { Unit } from './unit.ts';
import { unitFactor } from './unit-factor.ts';
import type { ValueStatus } from './value.ts';

/** An indicator computed from others. */
export type ComputedIndicator = RatioIndicator | DerivedIndicator | CumulativeIndicator;

/** What computing one needs beside its question. */
export interface FormulaTools {
  readonly get: Get;
  readonly unitOf: (id: Id) => Unit | undefined;
  readonly fiscal: FiscalCalendar;
}

/** The value of a part of a formula; null where it is missing. */
interface Term {
  readonly value: Decimal | null;
  /** It rests on constants alone: no figure stands behind it. */
  readonly constant?: boolean;
  /** It is missing because it could not be computed, not because a figure is. */
  readonly failed?: boolean;
}

const missing: Term = Object.freeze({ value: null });
const failed: Term = Object.freeze({ value: null, failed: true });

/** What came up on the way to a value. */
interface Notes {
  readonly inputs: Map<string, { readonly input: MeasuredInput; readonly found: Measured }>;
  readonly problems: Issue[];
  /** An operand was missing and was left out, or counted as zero. */
  leftOut: boolean;
  zeroed: boolean;
}

/** A computed indicator as a formula: a ratio is one over another, a cumulative one a window. */
export function formulaOf(definition: ComputedIndicator): Formula {
  switch (definition.kind) {
    case 'ratio':
      return {
        op: 'over',
        left: { op: 'indicator', id: definition.numerator },
        right: { op: 'indicator', id: definition.denominator },
      };
    case 'cumulative': {
      const of: Formula = { op: 'indicator', id: definition.of };
      const { over } = definition;
      return over.kind === 'to-date'
        ? { op: 'to-date', of, grain: over.grain }
        : { op: 'rolling', of, periods: over.periods, grain: over.grain };
    }
    case 'derived':
      return definition.formula;
  }
}

/** What a computed indicator was for an entity over some days, from the rolled-up values of its inputs. */
export function measureFormula(definition: ComputedIndicator, ask: Ask, tools: FormulaTools): Measured {
  const formula = formulaOf(definition);
  const stretches = stretchesOf(formula, ask.stretch, tools.fiscal);
  const notes: Notes = { inputs: new Map(), problems: [], leftOut: false, zeroed: false };
  const terms = new Map<Formula, Term>();
  const of = (part: Formula): Term => terms.get(part) ?? missing;
  for (const { formula: part } of formulaParts(formula)) {
    if (part.op === 'number') terms.set(part, { value: part.value, constant: true });
    else if (part.op === 'indicator') {
      terms.set(part, { value: inputValue(part.id, stretches.get(part), ask, tools, notes) });
    } else if ('of' in part) terms.set(part, of(part.of));
    else terms.set(part, combined(part.op, of(part.left), of(part.right), definition.missing, notes));
  }
  const base = of(formula).value;
  const factor = unitFactor(definition.unit);
  const value = base === null || factor === '1' ? base : dividedBy(base, factor);
  return answer(formula, ask, value, notes, tools.fiscal);
}

/** An input's value in its base unit. */
function inputValue(
  id: Id,
  stretch: Stretch | Issue | undefined,
  ask: Ask,
  { get, unitOf, fiscal }: FormulaTools,
  { inputs, problems }: Notes,
): Decimal | null {
  if (stretch === undefined || 'code' in stretch) {
    if (stretch !== undefined) problems.push(stretch);
    return null;
  }
  const asked = { ...ask, indicator: id, stretch };
  const found = get(asked);
  if (found === null) return null;
  for (const problem of found.problems) problems.push(problem);
  const { status, value } = found;
  inputs.set(`${id} ${labelOf(stretch, fiscal)}`, { input: { ask: asked, status, value }, found });
  const unit = unitOf(id);
  const factor = unit === undefined ? '1' : unitFactor(unit);
  return value === null || factor === '1' ? value : times(value, factor);
}

type PairOp = Extract<Formula, { left: Formula }>['op'];

/**
 * Two operands as one. By `exclude` a missing operand dissolves where figures are added or compared, and stays missing where
 * they are multiplied or divided, or where only a constant would be left: growth from nothing is not minus 100 %. By `zero` a
 * missing figure is zero, but for a divisor; by `propagate` it stays missing.
 */
function combined(op: PairOp, left: Term, right: Term, policy: MissingValues, notes: Notes): Term {
  const constant = left.constant === true && right.constant === true;
  if (left.value !== null && right.value !== null)
    return { value: exact(op, left.value, right.value, notes), constant };
  if (policy === 'propagate') return failed;
  return policy === 'zero' ? withZero(op, left, right, notes) : without(op, left, right, notes);
}

/** What is missing counts as zero, but for a divisor. */
function withZero(op: PairOp, left: Term, right: Term, notes: Notes): Term {
  if (left.failed === true || right.failed === true || (op === 'over' && right.value === null)) return failed;
  notes.zeroed = true;
  return { value: exact(op, left.value ?? decimal(0), right.value ?? decimal(0), notes) };
}

/** What is missing is left out of a sum or a comparison. */
function without(op: PairOp, left: Term, right: Term, notes: Notes): Term {
  if (op === 'times' || op === 'over') return failed;
  const rest = left.value === null ? right : left;
  if (rest.value === null || rest.constant === true) return failed;
  notes.leftOut = true;
  return { value: op === 'minus' && rest === right ? negate(rest.value) : rest.value };
}

function exact(op: PairOp, left: Decimal, right: Decimal, { problems }: Notes): Decimal | null {
  switch (op) {
    case 'plus':
      return plus(left, right);
    case 'minus':
      return minus(left, right);
    case 'times':
      return times(left, right);
    case 'min':
      return min(left, right);
    case 'max':
      return max(left, right);
    case 'over': {
      const value = ratio(left, right);
      if (value === null) problems.push(issue('division-by-zero', [], texts.divisionByZero()));
      return value;
    }
  }
}

function answer(formula: Formula, ask: Ask, value: Decimal | null, notes: Notes, fiscal: FiscalCalendar): Measured {
  const found = [...notes.inputs.values()];
  const status = statusOf(value, notes);
  const shown = status === 'problem' ? null : value;
  const throughs = found.flatMap(({ input, found: { through } }) =>
    through !== null && input.ask.stretch.to === ask.stretch.to ? [through] : [],
  );
  const inputs = found.map(({ input }) => input);
  return {
    status,
    value: shown,
    facts: found.reduce((all, one) => all + one.found.facts, 0),
    overlapping: found.reduce((all, one) => all + one.found.overlapping, 0),
    through: throughs.length === 0 ? null : throughs.reduce((first, day) => Math.min(first, day)),
    missing: joinedMissing(found.map(({ input, found: { missing } }) => missingOf(input, missing, fiscal))),
    problems: notes.problems,
    inputs,
    because: texts.computed(
      formatFormula(formula),
      inputs.map(({ ask: { indicator, stretch }, value: one }) => ({
        indicator,
        period: labelOf(stretch, fiscal),
        value: one,
      })),
      shown,
      notes.problems[0]?.text ?? null,
    ),
  };
}

/** An input without a value is missing itself, also where nobody owed its figures. */
function missingOf(
  { ask: { indicator, entity, stretch }, value }: MeasuredInput,
  missing: Measured['missing'],
  fiscal: FiscalCalendar,
): Measured['missing'] {
  if (value !== null || missing.count > 0) return missing;
  return { count: 1, parts: [{ indicator, entity, period: labelOf(stretch, fiscal) }] };
}

function statusOf(value: Decimal | null, { inputs, problems, leftOut, zeroed }: Notes): ValueStatus {
  if (problems.length > 0) return 'problem';
  if (value === null) return 'not-reported';
  const statuses = [...inputs.values()].map(({ input }) => input.status);
  if (leftOut || statuses.includes('partial')) return 'partial';
  return zeroed || statuses.includes('missing-as-zero') ? 'missing-as-zero' : 'reported';
}
