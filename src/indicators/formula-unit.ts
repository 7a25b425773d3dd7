import { type Id, type Issue, issue, type Path } from '../foundation/index.ts';
import { type Formula, formulaParts } from './formula.ts';
import type { Indicator } from './indicator.ts';
import { texts } from './messages.ts';
import type { SimpleUnit, Unit } from './unit.ts';

/** What a number measures, as powers of base units: yuan per square metre is `{ 'money CNY': 1, area: -1 }`. */
type Dimension = Readonly<Record<string, number>>;

/** A dimension, or null where an input is unknown or a fault was already told below. */
type Known = Dimension | null;

/**
 * Whether the units of an indicator's inputs can be put together as it says, and give its own unit. Money and area are
 * never added; a constant has no dimension and fits a sum with anything of none.
 */
export function formulaUnit(indicator: Indicator, unit: (id: Id) => Unit | undefined, path: Path): Issue[] {
  const unitOf = (id: Id): Known => {
    const known = unit(id);
    return known === undefined ? null : dimensionOf(known);
  };
  if (indicator.kind === 'cumulative') return mustBe(indicator.unit, unitOf(indicator.of), [...path, 'unit']);
  if (indicator.kind === 'ratio') {
    const result = combine(unitOf(indicator.numerator), unitOf(indicator.denominator), -1);
    return mustBe(indicator.unit, result, [...path, 'unit']);
  }
  if (indicator.kind !== 'derived') return [];
  const issues: Issue[] = [];
  const result = dimensionOfFormula(indicator.formula, unitOf, [...path, 'formula'], issues);
  return issues.length > 0 ? issues : mustBe(indicator.unit, result, [...path, 'unit']);
}

function mustBe(unit: Unit, result: Known, path: Path): Issue[] {
  if (result === null || sameDimension(result, dimensionOf(unit))) return [];
  return [issue('unit-mismatch', path, texts.unitMismatch(written(dimensionOf(unit)), written(result)))];
}

/** The dimension a formula gives, from its leaves up; each clash is pushed with its place. */
function dimensionOfFormula(formula: Formula, unitOf: (id: Id) => Known, path: Path, issues: Issue[]): Known {
  const results = new Map<Formula, Known>();
  const of = (one: Formula): Known => results.get(one) ?? null;
  for (const { formula: one, path: place } of formulaParts(formula, path)) {
    if (one.op === 'number') results.set(one, {});
    else if (one.op === 'indicator') results.set(one, unitOf(one.id));
    else if ('of' in one) results.set(one, of(one.of));
    else if (one.op === 'times' || one.op === 'over') {
      results.set(one, combine(of(one.left), of(one.right), one.op === 'times' ? 1 : -1));
    } else results.set(one, alike(of(one.left), of(one.right), place, issues));
  }
  return of(formula);
}

function alike(left: Known, right: Known, path: Path, issues: Issue[]): Known {
  if (left === null || right === null) return null;
  if (sameDimension(left, right)) return left;
  issues.push(issue('unit-mismatch', path, texts.unlikeUnits(written(left), written(right))));
  return null;
}

function combine(left: Known, right: Known, sign: 1 | -1): Known {
  if (left === null || right === null) return null;
  const bases = new Set([...Object.keys(left), ...Object.keys(right)]);
  const powers = [...bases].map((base): [string, number] => [base, (left[base] ?? 0) + sign * (right[base] ?? 0)]);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0));
}

function dimensionOf(unit: Unit): Dimension {
  if (unit.kind !== 'rate') return simpleDimension(unit);
  return combine(simpleDimension(unit.of), simpleDimension(unit.per), -1) ?? {};
}

function simpleDimension(unit: SimpleUnit): Dimension {
  if (unit.kind === 'ratio') return {};
  if (unit.kind === 'money') return { [`money ${unit.currency}`]: 1 };
  return { [unit.kind === 'count' ? `count of ${unit.of}` : unit.kind]: 1 };
}

function sameDimension(a: Dimension, b: Dimension): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function written(dimension: Dimension): string {
  const parts = Object.entries(dimension).map(([base, power]) => (power === 1 ? base : `${base}^${power}`));
  return parts.length === 0 ? '1' : parts.join(' × ');
}
