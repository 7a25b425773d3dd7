import { deepFreeze, guarded, type Id, type Label, type Locale } from '../foundation/index.ts';
import type { OperatingFramework } from '../framework/index.ts';

/** What things are called, by their ids. What has no name here is shown by its id. */
export interface Names {
  readonly entities: Readonly<Record<Id, Label>>;
  readonly indicators: Readonly<Record<Id, Label>>;
  readonly nodes: Readonly<Record<Id, Label>>;
}

/** A language, and what things are called in it. */
export interface Telling {
  readonly locale: Locale;
  readonly names: Names;
}

/**
 * The names that a framework gives to its entities, indicators and plan nodes.
 *
 * @throws `HoshinError` `unreadable` for what is no framework
 */
export function namesOf(framework: OperatingFramework): Names {
  return guarded(() =>
    deepFreeze({
      entities: labelsById(framework.organization.entities),
      indicators: labelsById(framework.catalog.indicators),
      nodes: labelsById(framework.plans.flatMap(({ nodes }) => nodes)),
    }),
  );
}

const labelsById = (things: readonly { readonly id: Id; readonly label: Label }[]): Readonly<Record<Id, Label>> =>
  Object.fromEntries(things.map(({ id, label }) => [id, label]));

/** The name of an id in a language; the id itself where it has none. */
export function nameIn(names: Readonly<Record<Id, Label>>, id: Id, locale: Locale): string {
  return guarded(() => (Object.hasOwn(names, id) ? names[id]?.[locale] : undefined) ?? id);
}
