import { type FiscalCalendar, isHoshinError, type Issue, issue } from '../foundation/index.ts';
import { type Formula, formulaParts } from './formula.ts';
import { texts } from './messages.ts';
import { earlier, rollingTo, type Stretch, toDate, yearEarlier } from './stretch.ts';

/** The days over which each part of a formula is evaluated; an issue where the calendar does not reach so far. */
export function stretchesOf(
  formula: Formula,
  stretch: Stretch,
  fiscal: FiscalCalendar,
): ReadonlyMap<Formula, Stretch | Issue> {
  const found = new Map<Formula, Stretch | Issue>([[formula, stretch]]);
  // Operands stand before what is made of them: backwards, each meets its own days before its operands do.
  for (const { formula: part } of [...formulaParts(formula)].reverse()) {
    const own = found.get(part) ?? stretch;
    if ('left' in part) found.set(part.left, own).set(part.right, own);
    else if ('of' in part) found.set(part.of, 'code' in own ? own : moved(part, own, fiscal));
  }
  return found;
}

type Shift = Extract<Formula, { of: Formula }>;

function moved(shift: Shift, stretch: Stretch, fiscal: FiscalCalendar): Stretch | Issue {
  try {
    return operandDays(shift, stretch, fiscal);
  } catch (error) {
    const [first] = isHoshinError(error) ? error.issues : [];
    return first ?? issue('not-whole-periods', [], texts.notWholePeriods());
  }
}

function operandDays(shift: Shift, stretch: Stretch, fiscal: FiscalCalendar): Stretch {
  switch (shift.op) {
    case 'prior-period':
      return earlier(stretch, shift.periods, fiscal);
    case 'prior-year':
      return yearEarlier(stretch, fiscal);
    case 'to-date':
      return toDate(stretch, shift.grain, fiscal);
    case 'rolling':
      return rollingTo(stretch, shift.periods, shift.grain, fiscal);
  }
}
