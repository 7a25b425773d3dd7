import { deepFreeze, guarded, type Id, type Label, type Locale } from '../foundation/index.ts';
import type { OperatingFramework } from '../framework/index.ts';

/** What things are called, by their ids. What has no name here is shown by its id. */
export interface Names {
  readonly entities: Readonly<Record<Id, Label>>;
  readonly indicators: Readonly<Record<Id, Label>>;
  readonly nodes: Readonly<Record<Id, Label>>;
  /** What else has a name: goals, plans, contracts, meetings, gates. */
  readonly others?: Readonly<Record<Id, Label>>;
}

/** A language, and what things are called in it. */
export interface Telling {
  readonly locale: Locale;
  readonly names: Names;
}

/**
 * The names that a framework gives to its entities, indicators, plan nodes and whatever else it holds. A goal is called by its
 * entity, its indicator and its period, a meeting by its kind, or else by the rule that calls for it.
 *
 * @throws `HoshinError` `unreadable` for what is no framework
 */
export function namesOf(framework: OperatingFramework): Names {
  return guarded(() => {
    const entities = labelsById(framework.organization.entities);
    const indicators = labelsById(framework.catalog.indicators);
    const goals = framework.goals.map(({ id, entity, indicator, period }) => ({
      id,
      label: joined([entities[entity], indicators[indicator], { zh: period, en: period }]),
    }));
    const called = framework.reviews.map(({ meeting, label }) => ({ id: meeting, label }));
    const { plans, contracts, processes, gates, meetings, organization } = framework;
    return deepFreeze({
      entities,
      indicators,
      nodes: labelsById(framework.plans.flatMap(({ nodes }) => nodes)),
      others: labelsById([
        ...called,
        ...organization.positions,
        ...plans,
        ...contracts,
        ...processes,
        ...gates,
        ...meetings,
        ...goals,
      ]),
    });
  });
}

const labelsById = (things: readonly { readonly id: Id; readonly label: Label }[]): Readonly<Record<Id, Label>> =>
  Object.fromEntries(things.map(({ id, label }) => [id, label]));

/** Names one after the other; those that are not known are left out. */
function joined(labels: readonly (Label | undefined)[]): Label {
  const known = labels.filter((label) => label !== undefined);
  return { zh: known.map(({ zh }) => zh).join(' · '), en: known.map(({ en }) => en).join(' · ') };
}

/** The name of an id in a language; the id itself where it has none. */
export function nameIn(names: Readonly<Record<Id, Label>>, id: Id, locale: Locale): string {
  return guarded(() => (Object.hasOwn(names, id) ? names[id]?.[locale] : undefined) ?? id);
}
