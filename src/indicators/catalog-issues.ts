import { duplicateIds, type Id, type Issue, issue, type Path } from '../foundation/index.ts';
import type { IndicatorCatalog } from './catalog.ts';
import { formulaUnit } from './formula-unit.ts';
import type { Indicator } from './indicator.ts';
import { hasWindow, inputsOf } from './inputs.ts';
import { texts } from './messages.ts';
import { ringsOf } from './rings.ts';

/** The versions of each indicator. */
export type Versions = ReadonlyMap<Id, readonly Indicator[]>;

/** What does not fit together in a catalogue whose indicators are well formed one by one. */
export function catalogIssues({ families, indicators }: IndicatorCatalog): Issue[] {
  const versions = versionsOf(indicators);
  const familyIds = families.map(({ id }) => id);
  const known = new Set(familyIds);
  return [
    ...duplicateIds(familyIds, (at) => ['families', at, 'id']),
    ...versionsTwice(indicators),
    ...indicators.flatMap((one, at) => [
      ...(known.has(one.family)
        ? []
        : [issue('unknown-family', ['indicators', at, 'family'], texts.unknownFamily(one.family))]),
      ...inputIssues(one, versions, ['indicators', at]),
      ...unitIssues(one, versions, ['indicators', at]),
    ]),
    ...rings(indicators, versions),
  ];
}

/** The versions of each indicator, in the order of the catalogue. */
export function versionsOf(indicators: readonly Indicator[]): Versions {
  const versions = new Map<Id, Indicator[]>();
  for (const one of indicators) {
    const list = versions.get(one.id);
    if (list === undefined) versions.set(one.id, [one]);
    else list.push(one);
  }
  return versions;
}

function versionsTwice(indicators: readonly Indicator[]): Issue[] {
  const before = new Map<Id, Indicator[]>();
  return indicators.flatMap((one, at) => {
    const earlier = before.get(one.id) ?? [];
    before.set(one.id, [...earlier, one]);
    const twice = earlier.some(({ version }) => version === one.version);
    if (twice) return [issue('duplicate-id', ['indicators', at, 'id'], texts.versionTwice(one.id, one.version))];
    const other = earlier.find((version) => meet(version, one));
    if (other === undefined) return [];
    const text = texts.versionsOverlap(one.id, one.version, other.version);
    return [issue('versions-overlap', ['indicators', at, 'effective'], text)];
  });
}

/** Whether two definitions hold on some day together. */
function meet({ effective: a }: Indicator, { effective: b }: Indicator): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

/** The versions of an input that an indicator will meet; all of them where it meets none. */
function metBy(indicator: Indicator, id: Id, versions: Versions): readonly Indicator[] {
  const all = versions.get(id) ?? [];
  const met = all.filter((one) => meet(one, indicator));
  return met.length === 0 ? all : met;
}

function inputIssues(indicator: Indicator, versions: Versions, path: Path): Issue[] {
  return inputsOf(indicator, path).flatMap((input) => {
    const sources = metBy(indicator, input.id, versions);
    if (sources.length === 0) return [issue('unknown-indicator', input.path, texts.unknownIndicator(input.id))];
    if (!input.windowed) return [];
    if (sources.some((one) => 'additivity' in one && one.additivity.time === 'none')) {
      return [issue('not-additive', input.path, texts.notAdditive(input.id))];
    }
    return sources.some(hasWindow) ? [issue('nested-window', input.path, texts.nestedWindow())] : [];
  });
}

/** Unit faults against each version of the inputs, each fault once. */
function unitIssues(indicator: Indicator, versions: Versions, path: Path): Issue[] {
  const inputs = [...new Set(inputsOf(indicator).map(({ id }) => id))];
  const choices = inputs.reduce((most, id) => Math.max(most, metBy(indicator, id, versions).length), 1);
  const found = Array.from({ length: choices }, (_, nth) =>
    formulaUnit(
      indicator,
      (id) => {
        const met = metBy(indicator, id, versions);
        return met[Math.min(nth, met.length - 1)]?.unit;
      },
      path,
    ),
  ).flat();
  return found.filter((one, at) => found.findIndex(({ message, path: place }) => same(one, message, place)) === at);
}

const same = (one: Issue, message: string, path: Path): boolean =>
  one.message === message && one.path.join('.') === path.join('.');

/** Indicators that need each other: each ring is told once, at the first of its members in the catalogue. */
function rings(indicators: readonly Indicator[], versions: Versions): Issue[] {
  const needs = new Map(
    [...versions].map(([id, all]) => [id, all.flatMap((one) => inputsOf(one).map((input) => input.id))]),
  );
  const places = new Map([...indicators.entries()].reverse().map(([at, { id }]) => [id, at]));
  return ringsOf(needs).map(({ from, ring }) =>
    issue('cyclic-indicators', ['indicators', places.get(from) ?? 0], texts.cyclicIndicators(ring)),
  );
}
