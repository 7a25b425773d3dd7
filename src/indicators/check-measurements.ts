import { deepFreeze, guarded, type Id, type Issue, issue, parse, type Path } from '../foundation/index.ts';
import { intAt } from './array-items.ts';
import { type Versions, versionsOf } from './catalog-issues.ts';
import { IndicatorCatalog } from './catalog.ts';
import type { EntityLink } from './entity-link.ts';
import { EntityLinks } from './entity-links.ts';
import type { GivenFacts, FactTable } from './fact-table.ts';
import { texts } from './messages.ts';
import { tableRead } from './read-facts.ts';

/** What facts are held against. */
export interface FactContext {
  readonly catalog: IndicatorCatalog;
  readonly tree: readonly EntityLink[];
}

/**
 * What is wrong with facts that are well formed by themselves: an indicator the catalogue does not know, or one that is
 * computed and not reported; an entity that is not in the tree, whose figures no roll-up would ever count; a milestone that is
 * neither 0 nor 1. Told once for each indicator and entity, at the first such fact.
 *
 * @throws `HoshinError` with all issues of the arguments
 * @example
 * import { checkMeasurements, parseMeasurements } from 'hoshin/indicators';
 * const facts = parseMeasurements([{ indicator: 'sales', entity: 'p9', at: '2026-03', value: '1', recordedOn: '2026-04-02' }]);
 * checkMeasurements(facts, { catalog: { families: [], indicators: [] }, tree: [{ id: 'group' }] }).map(({ code }) => code);
 * // => ['unknown-indicator', 'unknown-entity']
 */
export function checkMeasurements(facts: GivenFacts, context: FactContext): readonly Issue[] {
  const { versions, entities, table } = guarded(() => ({
    versions: versionsOf(parse(IndicatorCatalog, context.catalog).indicators),
    entities: new Set(parse(EntityLinks, context.tree).map(({ id }) => id)),
    table: tableRead(facts),
  }));
  const pathOf = (fact: number, name: string): Path => (Array.isArray(facts) ? [fact, name] : [name, fact]);
  return deepFreeze([
    ...firstFacts(table, 'indicator').flatMap(([id, fact]) => indicatorIssue(id, versions, pathOf(fact, 'indicator'))),
    ...firstFacts(table, 'entity').flatMap(([id, fact]) =>
      entities.has(id) ? [] : [issue('unknown-entity', pathOf(fact, 'entity'), texts.unknownEntity(id))],
    ),
    ...milestoneIssues(table, versions, pathOf),
  ]);
}

/** The different texts of a column, each with the first fact that has it. */
function firstFacts(table: FactTable, column: 'indicator' | 'entity'): readonly (readonly [Id, number])[] {
  const { names, codes } = table[column];
  const first = new Map<number, number>();
  codes.forEach((code, fact) => {
    if (!first.has(code)) first.set(code, fact);
  });
  return [...first].map(([code, fact]) => [names[code] ?? '', fact]);
}

function indicatorIssue(id: Id, versions: Versions, path: Path): Issue[] {
  const found = versions.get(id);
  if (found === undefined) return [issue('unknown-indicator', path, texts.unknownIndicator(id))];
  const reported = found.some(({ kind }) => kind === 'base' || kind === 'milestone');
  return reported ? [] : [issue('computed-indicator', path, texts.computedIndicator(id))];
}

function milestoneIssues(table: FactTable, versions: Versions, pathOf: (fact: number, name: string) => Path): Issue[] {
  const { names, codes } = table.indicator;
  const milestones = names.map((id) => versions.get(id)?.every(({ kind }) => kind === 'milestone') === true);
  if (!milestones.includes(true)) return [];
  return Array.from(codes, (code, fact) => ({ fact, value: milestones[code] === true ? table.valueOf(fact) : null }))
    .filter(({ value }) => value !== null && value !== '0' && value !== '1')
    .map(({ fact }) =>
      issue('bad-milestone', pathOf(fact, 'value'), texts.badMilestone(names[intAt(codes, fact)] ?? '')),
    );
}
