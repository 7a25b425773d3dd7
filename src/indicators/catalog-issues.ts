import { type Id, type Issue, issue, type Path } from '../foundation/index.ts';
import type { IndicatorCatalog } from './catalog.ts';
import type { Formula } from './formula.ts';
import { formulaUnit } from './formula-unit.ts';
import type { Indicator } from './indicator.ts';
import { texts } from './messages.ts';

/** An input of an indicator, and where it is named. */
interface Input {
  readonly id: Id;
  readonly path: Path;
  /** Whether a total over time is taken of it. */
  readonly totalled: boolean;
}

/** What does not fit together in a catalogue whose indicators are well formed one by one. */
export function catalogIssues({ families, indicators }: IndicatorCatalog): Issue[] {
  const known = new Map(indicators.map((one) => [one.id, one]));
  const familyIds = new Set(families.map(({ id }) => id));
  return [
    ...versionsTwice(indicators),
    ...indicators.flatMap((one, at) => [
      ...(familyIds.has(one.family)
        ? []
        : [issue('unknown-family', ['indicators', at, 'family'], texts.unknownFamily(one.family))]),
      ...inputIssues(one, known, ['indicators', at]),
      ...formulaUnit(one, known, ['indicators', at]),
    ]),
    ...rings(indicators),
  ];
}

function versionsTwice(indicators: readonly Indicator[]): Issue[] {
  const seen = new Set<string>();
  return indicators.flatMap(({ id, version }, at) => {
    const key = `${id} ${version}`;
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [issue('duplicate-id', ['indicators', at, 'id'], texts.versionTwice(id, version))] : [];
  });
}

function inputIssues(indicator: Indicator, known: ReadonlyMap<Id, Indicator>, path: Path): Issue[] {
  return inputsOf(indicator, path).flatMap((input) => {
    const source = known.get(input.id);
    if (source === undefined) return [issue('unknown-indicator', input.path, texts.unknownIndicator(input.id))];
    const closed = 'additivity' in source && source.additivity.time === 'none';
    return input.totalled && closed ? [issue('not-additive', input.path, texts.notAdditive(input.id))] : [];
  });
}

/** What an indicator is made of, with the place at which each input is named. */
export function inputsOf(indicator: Indicator, path: Path = []): readonly Input[] {
  switch (indicator.kind) {
    case 'ratio':
      return (['numerator', 'denominator'] as const).map((side) => ({
        id: indicator[side],
        path: [...path, side],
        totalled: false,
      }));
    case 'cumulative':
      return [{ id: indicator.of, path: [...path, 'of'], totalled: true }];
    case 'derived':
      return formulaInputs(indicator.formula, [...path, 'formula']);
    case 'base':
    case 'milestone':
      return [];
  }
}

function formulaInputs(formula: Formula, path: Path): Input[] {
  const found: Input[] = [];
  const waiting: { formula: Formula; path: Path; totalled: boolean }[] = [{ formula, path, totalled: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { formula: one, path: place, totalled } = next;
    if (one.op === 'indicator') found.push({ id: one.id, path: [...place, 'id'], totalled });
    else if ('left' in one) {
      waiting.push({ formula: one.right, path: [...place, 'right'], totalled });
      waiting.push({ formula: one.left, path: [...place, 'left'], totalled });
    } else if ('of' in one) {
      const totals = totalled || one.op === 'to-date' || one.op === 'rolling';
      waiting.push({ formula: one.of, path: [...place, 'of'], totalled: totals });
    }
  }
  return found;
}

/** Indicators that need each other: each ring is told once, at the first of its members in the catalogue. */
function rings(indicators: readonly Indicator[]): Issue[] {
  const needs = new Map(indicators.map((one) => [one.id, inputsOf(one).map(({ id }) => id)]));
  const settled = new Set<Id>();
  return indicators.flatMap(({ id }, at) => {
    const ring = settled.has(id) ? null : ringFrom(id, needs, settled);
    return ring === null ? [] : [issue('cyclic-indicators', ['indicators', at], texts.cyclicIndicators(ring))];
  });
}

/** Walks down from an indicator without recursion; the ring it runs into, or null. Everything walked is settled. */
function ringFrom(start: Id, needs: ReadonlyMap<Id, readonly Id[]>, settled: Set<Id>): readonly Id[] | null {
  const trail: { id: Id; next: number }[] = [{ id: start, next: 0 }];
  const open = new Set([start]);
  let ring: readonly Id[] | null = null;
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const needed = needs.get(top.id)?.[top.next];
    top.next += 1;
    if (needed === undefined) {
      settled.add(top.id);
      open.delete(top.id);
      trail.pop();
    } else if (open.has(needed)) {
      ring ??= [...trail.slice(trail.findIndex(({ id }) => id === needed)).map(({ id }) => id), needed];
    } else if (needs.has(needed) && !settled.has(needed)) {
      open.add(needed);
      trail.push({ id: needed, next: 0 });
    }
  }
  return ring;
}
