import type { Id } from '../foundation/index.ts';
import type { Additivity, Indicator } from '../indicators/index.ts';
import { type FormulaTerms, formulaTerms } from './formula-terms.ts';

/** How goals of an indicator are set against each other. */
export interface Adding {
  /** Whether goals of units below add up to the one above: by sums, by numerator and denominator, or not at all. */
  readonly entity: 'sum' | 'ratio' | null;
  /** Likewise for periods. */
  readonly time: 'sum' | 'ratio' | null;
  /** The terms of its formula, where it only adds and subtracts. */
  readonly terms: FormulaTerms | null;
}

/** How each indicator's goals add. Later versions of an indicator win. */
export function addingAxes(indicators: readonly Indicator[]): ReadonlyMap<Id, Adding> {
  const known = new Map<Id, Indicator>();
  for (const one of indicators) {
    const before = known.get(one.id);
    if (before === undefined || one.version > before.version) known.set(one.id, one);
  }
  return new Map([...known.values()].map((one) => [one.id, addingOf(one, known)]));
}

function addingOf(indicator: Indicator, known: ReadonlyMap<Id, Indicator>): Adding {
  if (indicator.kind === 'ratio') return { entity: 'ratio', time: 'ratio', terms: null };
  const terms = indicator.kind === 'derived' ? formulaTerms(indicator.formula) : null;
  const sums = (axis: 'entity' | 'time'): 'sum' | null => (addsUp(indicator, axis, known) ? 'sum' : null);
  return { entity: sums('entity'), time: sums('time'), terms };
}

/** Whether values add on an axis: as declared; a plain sum of what adds does too. */
function addsUp(indicator: Indicator, axis: 'entity' | 'time', known: ReadonlyMap<Id, Indicator>): boolean {
  const seen = new Set<Id>();
  const waiting = [indicator];
  for (const one of waiting) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    const inputs = inputsOf(one, axis, known);
    if (inputs === null) return false;
    for (const next of inputs) waiting.push(next);
  }
  return true;
}

/** What must add for this to add: nothing further, some inputs, or null where it does not add. */
function inputsOf(one: Indicator, axis: 'entity' | 'time', known: ReadonlyMap<Id, Indicator>): Indicator[] | null {
  const declared = declaredOf(one);
  if (declared !== undefined) return declared[axis] === 'sum' ? [] : null;
  if (one.kind === 'cumulative') return axis === 'entity' ? listed([one.of], known) : null;
  const terms = one.kind === 'derived' ? formulaTerms(one.formula) : null;
  return terms?.constant === '0' ? listed([...terms.signs.keys()], known) : null;
}

function declaredOf(one: Indicator): Additivity | undefined {
  if ('additivity' in one) return one.additivity;
  return one.kind === 'derived' ? one.leaves?.additivity : undefined;
}

function listed(ids: readonly Id[], known: ReadonlyMap<Id, Indicator>): Indicator[] | null {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  return found.length === ids.length ? found : null;
}
