import { answered, calendarYear, type FiscalCalendar, type Id, parse, Period } from '../foundation/index.ts';
import { type Formula, formulaParts } from './formula.ts';
import { stretchesOf } from './formula-stretches.ts';
import { Indicator } from './indicator.ts';
import { formulaOf } from './measure-formula.ts';
import { type Stretch, stretchOf } from './stretch.ts';

/** What {@link accrues} looks at. */
export interface AccrualOptions {
  /** The period of the goal. */
  readonly period: Period;
  readonly fiscal?: FiscalCalendar;
  /** The definition of an input; undefined for one that is not known, which is taken not to build up. */
  readonly definitionOf: (indicator: Id) => Indicator | undefined;
}

/** A flow builds up from nothing, a level is what it is on any day, a constant goes with either. */
type Course = 'flow' | 'level' | 'constant';

interface Asked {
  readonly indicator: Indicator;
  readonly stretch: Stretch;
}

/**
 * Whether an indicator builds up over a period, so that half-way half of a target is asked for, or is wanted in full on any day.
 *
 * What is summed over time builds up; so do sums and differences of such flows, a flow times a rate, and a flow over a stock
 * (sales per head). A flow over a flow does not (a margin), nor does a rolling window; a running total does over a period that
 * starts where it starts.
 *
 * @throws `HoshinError` with all issues of the definition and the period
 * @example
 * import { accrues, parseFormula } from 'hoshin/indicators';
 * const common = { label: { zh: '示例', en: 'Illustrative' }, family: 'sales', unit: { kind: 'money', currency: 'CNY' },
 *   direction: 'increase', missing: 'exclude', comparison: 'percent', dataOwner: 'finance', dueDays: 5, version: 1,
 *   effective: { from: '2026-01-01' } };
 * const flow = (id) => ({ ...common, kind: 'base', id, grain: 'month', additivity: { time: 'sum', entity: 'sum' } });
 * const derived = (text) => ({ ...common, kind: 'derived', id: 'made', formula: parseFormula(text) });
 * const options = { period: '2026', definitionOf: flow };
 * accrues(derived('sales - cost'), options); // => true
 * accrues(derived('(sales - cost) / sales'), { ...options, period: '2026-Q1' }); // => false
 * accrues(derived('to-date(sales, year)'), { ...options, period: '2026-Q2' }); // => false
 */
export function accrues(indicator: Indicator, options: AccrualOptions): boolean {
  const { period, fiscal = calendarYear, definitionOf } = options;
  const read = parse(Indicator, indicator);
  if (read.kind === 'base') return read.additivity.time === 'sum';
  const asked = { indicator: read, stretch: stretchOf(parse(Period, period), fiscal) };
  return answered<Asked, boolean>(asked, {
    keyOf: ({ indicator: { id }, stretch: { from, to, unit } }) => `${id} ${from} ${to} ${unit}`,
    answerOf: (ask, get) => buildsUp(ask, fiscal, definitionOf, get),
  });
}

function buildsUp(
  { indicator, stretch }: Asked,
  fiscal: FiscalCalendar,
  definitionOf: AccrualOptions['definitionOf'],
  get: (asked: Asked) => boolean | null,
): boolean {
  if (indicator.kind === 'base') return indicator.additivity.time === 'sum';
  if (indicator.kind === 'milestone') return false;
  if (indicator.kind === 'derived' && indicator.leaves !== undefined) return indicator.leaves.additivity.time === 'sum';
  return courseOf(formulaOf(indicator), stretch, fiscal, (id, own) => {
    const input = definitionOf(id);
    return input !== undefined && get({ indicator: input, stretch: own }) === true;
  });
}

function courseOf(
  formula: Formula,
  stretch: Stretch,
  fiscal: FiscalCalendar,
  isFlow: (id: Id, stretch: Stretch) => boolean,
): boolean {
  const stretches = stretchesOf(formula, stretch, fiscal);
  const stretchFor = (part: Formula): Stretch | null => {
    const found = stretches.get(part);
    return found === undefined || 'code' in found ? null : found;
  };
  const courses = new Map<Formula, Course>();
  const of = (part: Formula): Course => courses.get(part) ?? 'level';
  for (const { formula: part } of formulaParts(formula)) {
    const own = stretchFor(part);
    if (part.op === 'number') courses.set(part, 'constant');
    else if (part.op === 'indicator') courses.set(part, own !== null && isFlow(part.id, own) ? 'flow' : 'level');
    else if ('left' in part) courses.set(part, joined(part.op, of(part.left), of(part.right)));
    else courses.set(part, startsWith(part, own, stretchFor(part.of)) ? of(part.of) : 'level');
  }
  return of(formula) === 'flow';
}

/** Whether a window starts with the period that is asked for; what is shifted as a whole always does. */
function startsWith({ op }: Formula, own: Stretch | null, operand: Stretch | null): boolean {
  if (op === 'rolling' || own === null || operand === null) return false;
  return op !== 'to-date' || own.from === operand.from;
}

type PairOp = Extract<Formula, { left: Formula }>['op'];

function joined(op: PairOp, left: Course, right: Course): Course {
  if (op === 'times') return product(left, right);
  if (op === 'over') return right === 'flow' ? 'level' : product(left, right);
  if (left === 'constant') return right;
  return right === 'constant' || left === right ? left : 'level';
}

/** A flow times a rate is a flow, two flows multiplied are none. */
function product(left: Course, right: Course): Course {
  if (left === 'constant' && right === 'constant') return 'constant';
  return (left === 'flow') !== (right === 'flow') ? 'flow' : 'level';
}
