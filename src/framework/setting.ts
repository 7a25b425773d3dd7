import {
  type CivilDate,
  fail,
  Fiscal,
  FiscalCalendar,
  type Id,
  issue,
  remember,
  WorkCalendar,
} from '../foundation/index.ts';
import { Goal } from '../goals/index.ts';
import { Indicator } from '../indicators/index.ts';
import { entityTree } from '../organization/index.ts';
import { Baselines, Plans } from '../plans/index.ts';
import { basesOf } from './bases.ts';
import { texts } from './messages.ts';
import type { OperatingFramework } from './operating-framework.ts';

/** A framework as it reads on a day, and what is looked up in it again and again. */
export interface Setting {
  readonly framework: OperatingFramework;
  readonly asOf: CivilDate;
  readonly indicators: ReadonlyMap<Id, Indicator>;
  /** The indicators whose figures an indicator rests on, itself included. */
  readonly bases: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** Who stands above whom on the day; the keys are the entities in force, each before its children. */
  readonly parents: ReadonlyMap<Id, Id | null>;
  readonly children: ReadonlyMap<Id, readonly Id[]>;
  /** The entity whose plan holds a node. */
  readonly entityOfNode: ReadonlyMap<Id, Id>;
  /** The entity that owes a goal, or that a contract is about. */
  readonly entityOfOwed: ReadonlyMap<Id, Id>;
}

/** Of every framework the setting of the day that was asked for last. */
const settings = new WeakMap<OperatingFramework, Setting>();

/** The setting of a framework that already reads as of the day. */
export function settingOf(framework: OperatingFramework, asOf: CivilDate): Setting {
  const known = settings.get(framework);
  if (known?.asOf === asOf) return known;
  const made = read(framework, asOf);
  settings.set(framework, made);
  return made;
}

function read(framework: OperatingFramework, asOf: CivilDate): Setting {
  const { organization, catalog, plans, goals, contracts, baselines, fiscal, calendars } = framework;
  // Parts of a framework that was read keep the rules of their own schemas.
  for (const goal of goals) remember(Goal, goal);
  for (const indicator of catalog.indicators) remember(Indicator, indicator);
  if (fiscal !== undefined) remember(Fiscal, remember(FiscalCalendar, fiscal));
  for (const calendar of Object.values(calendars)) remember(WorkCalendar, calendar);
  remember(Plans, plans);
  remember(Baselines, baselines);
  const tree = entityTree(organization, { at: asOf });
  const indicators = definitionsOn(catalog.indicators, asOf);
  return {
    framework,
    asOf,
    indicators,
    bases: new Map(catalog.indicators.map(({ id }) => [id, basesOf(id, indicators)])),
    parents: new Map(tree.map(({ id, parent }) => [id, parent])),
    children: new Map(tree.map(({ id, children }) => [id, children])),
    entityOfNode: new Map(plans.flatMap(({ entity, nodes }) => nodes.map(({ id }) => [id, entity] as const))),
    entityOfOwed: new Map([...contracts, ...goals].map(({ id, entity }) => [id, entity])),
  };
}

/** The version of every indicator that holds on the day; where none does, the last that stands in the catalogue. */
function definitionsOn(all: readonly Indicator[], asOf: CivilDate): ReadonlyMap<Id, Indicator> {
  const holds = ({ effective: { from, to } }: Indicator): boolean => from <= asOf && (to === undefined || asOf <= to);
  return new Map([...all.filter((one) => !holds(one)), ...all.filter(holds)].map((one) => [one.id, one]));
}

/** An entity and all above it, nearest first; of an entity outside the tree itself alone. */
export function upFrom({ parents }: Setting, entity: Id): readonly Id[] {
  const line: Id[] = [];
  for (let at: Id | null = entity; at !== null; at = parents.get(at) ?? null) line.push(at);
  return line;
}

/** An entity and all below it, each before its children. */
export function downFrom({ children }: Setting, entity: Id): readonly Id[] {
  const found: Id[] = [];
  const waiting = [entity];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at);
    for (const next of (children.get(at) ?? []).toReversed()) waiting.push(next);
  }
  return found;
}

/** The part of the tree to which something of an entity belongs: the entity, or null where it is none in force. */
export const homeOf = ({ parents }: Setting, entity: Id): Id | null => (parents.has(entity) ? entity : null);

/** The entity that a subject belongs to: itself, or that of the node, goal or contract it names; null where there is none in force. */
export function entityOf(setting: Setting, subject: Id): Id | null {
  const { entityOfNode, entityOfOwed } = setting;
  return homeOf(setting, subject) ?? homeOf(setting, entityOfNode.get(subject) ?? entityOfOwed.get(subject) ?? subject);
}

/** What is looked at. What belongs to no entity in force, such as a project outside the tree, is in no scope but all. */
export interface Scope {
  readonly hasEntity: (entity: Id) => boolean;
  /** Of an entity, a node, a goal or a contract. */
  readonly hasSubject: (subject: Id) => boolean;
}

/** The scope of an entity and all below it; everything for null. */
export function scopeOf(setting: Setting, scope: Id | null): Scope {
  if (scope === null) return { hasEntity: () => true, hasSubject: () => true };
  if (!setting.parents.has(scope)) fail(issue('unknown-scope', ['scope'], texts.unknownScope(scope)));
  const ids = new Set<Id | null>(downFrom(setting, scope));
  return { hasEntity: (entity) => ids.has(entity), hasSubject: (subject) => ids.has(entityOf(setting, subject)) };
}
