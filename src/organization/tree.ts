import * as z from 'zod/mini';
import { CivilDate, deepFreeze, fail, issue, parse, Id, type Label, type Schema, schema } from '../foundation/index.ts';
import { type Entity, EntityKind } from './entity.ts';
import { texts } from './messages.ts';
import { Organization } from './organization.ts';
import { inForce } from './validity.ts';
import { versionAt, parentAt } from './versions.ts';

/** On which day a structure is read; by the latest version of everything, whatever its validity, where left out. */
export interface StructureOptions {
  /** The day, such as `'2026-11-22'`. */
  readonly at?: string;
}

/** What {@link descendantsOf} keeps. */
export interface DescendantOptions extends StructureOptions {
  /** Keeps these kinds alone, while still looking below the others. */
  readonly kinds?: readonly EntityKind[];
}

interface ReadOptions {
  readonly at?: CivilDate;
  readonly kinds?: readonly EntityKind[];
}

const DayOptions: Schema<Pick<ReadOptions, 'at'>> = schema<Pick<ReadOptions, 'at'>>()(() =>
  z.strictObject({ at: z.exactOptional(CivilDate) }),
);

const BelowOptions: Schema<ReadOptions> = schema<ReadOptions>()(() =>
  z.strictObject({ at: z.exactOptional(CivilDate), kinds: z.exactOptional(z.array(EntityKind)) }),
);

/** One entity of {@link entityTree}. */
export interface EntityNode {
  /** The entity's id. */
  readonly id: Id;
  /** What it is. */
  readonly kind: EntityKind;
  /** Its name then. */
  readonly label: Label;
  /** Its parent then; null at the top, also where the parent was not in force. */
  readonly parent: Id | null;
  /** 0 at the top. */
  readonly depth: number;
  /** Its children then, in the order of the document. */
  readonly children: readonly Id[];
}

/** The structure of one day: who stood below whom. */
interface Structure {
  readonly entities: ReadonlyMap<Id, Entity>;
  readonly parents: ReadonlyMap<Id, Id | null>;
  readonly children: ReadonlyMap<Id, readonly Id[]>;
}

/** Structures read lately, by the organisation they belong to and the day. */
const structures = new WeakMap<Organization, Map<string, Structure>>();
/** How many days are kept per organisation. */
const daysKept = 64;

function structureOf(organization: Organization, at: CivilDate | undefined): Structure {
  const days = structures.get(organization) ?? new Map<string, Structure>();
  structures.set(organization, days);
  const known = days.get(at ?? '');
  if (known !== undefined) return known;
  if (days.size >= daysKept) days.clear();
  const made = readStructure(organization, at);
  days.set(at ?? '', made);
  return made;
}

function readStructure(organization: Organization, at: CivilDate | undefined): Structure {
  const entities = new Map(organization.entities.filter((one) => inForce(one, at)).map((one) => [one.id, one]));
  const parents = new Map<Id, Id | null>();
  const children = new Map<Id, Id[]>([...entities.keys()].map((id) => [id, []]));
  for (const entity of entities.values()) {
    const parent = parentAt(entity, at);
    const siblings = parent === null ? undefined : children.get(parent);
    siblings?.push(entity.id);
    parents.set(entity.id, siblings === undefined ? null : parent);
  }
  return { entities, parents, children };
}

/** Ids below `roots`, each before its children, without recursion. */
function preOrder({ children }: Structure, roots: readonly Id[]): Id[] {
  const waiting = roots.toReversed();
  const order: Id[] = [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    order.push(id);
    for (const child of (children.get(id) ?? []).toReversed()) waiting.push(child);
  }
  return order;
}

/**
 * The entities in force on a day, each before its children, with depth and children: the tree as a flat list.
 *
 * @example
 * import { entityTree, parseOrganization } from 'hoshin/organization';
 * const organization = parseOrganization({
 *   entities: [
 *     { id: 'p1', kind: 'project', label: { zh: '项目一', en: 'Project 1' }, parent: 'east' },
 *     { id: 'group', kind: 'group', label: { zh: '集团', en: 'Group' }, parent: null },
 *     { id: 'east', kind: 'region', label: { zh: '华东区域', en: 'East' }, parent: 'group' },
 *   ],
 * });
 * entityTree(organization).map(({ id, depth }) => `${depth} ${id}`); // => ['0 group', '1 east', '2 p1']
 */
export function entityTree(organization: Organization, options: StructureOptions = {}): readonly EntityNode[] {
  const { at } = parse(DayOptions, options);
  const structure = structureOf(parse(Organization, organization), at);
  const roots = [...structure.parents].flatMap(([id, parent]) => (parent === null ? [id] : []));
  const depths = new Map<Id, number>();
  const nodes = preOrder(structure, roots).flatMap((id) => {
    const entity = structure.entities.get(id);
    if (entity === undefined) return [];
    const parent = structure.parents.get(id) ?? null;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    const { kind, label } = versionAt(entity, at);
    return [{ id, kind, label, parent, depth, children: [...(structure.children.get(id) ?? [])] }];
  });
  return deepFreeze(nodes);
}

/**
 * The ids above an entity, nearest first: to whom its results are added up.
 *
 * @throws `HoshinError` `unknown-entity` where there is none with this id in force
 * @example
 * import { ancestorsOf, parseOrganization } from 'hoshin/organization';
 * const label = { zh: '某单位', en: 'Some unit' };
 * const organization = parseOrganization({
 *   entities: [
 *     { id: 'group', kind: 'group', label, parent: null },
 *     { id: 'east', kind: 'region', label, parent: 'group' },
 *     // The project belonged to the group itself and joined the region on 1 July.
 *     { id: 'p1', kind: 'project', label, parent: 'east', earlier: [{ until: '2026-06-30', parent: 'group' }] },
 *   ],
 * });
 * ancestorsOf(organization, 'p1', { at: '2026-06-30' }); // => ['group']
 * ancestorsOf(organization, 'p1', { at: '2026-07-01' }); // => ['east', 'group']
 */
export function ancestorsOf(organization: Organization, id: Id, options: StructureOptions = {}): readonly Id[] {
  const { at } = parse(DayOptions, options);
  const structure = structureOf(parse(Organization, organization), at);
  known(structure, id);
  const above: Id[] = [];
  for (
    let parent = structure.parents.get(id) ?? null;
    parent !== null;
    parent = structure.parents.get(parent) ?? null
  ) {
    above.push(parent);
  }
  return Object.freeze(above);
}

/**
 * The ids below an entity, each before its own children; the entity itself is not among them.
 *
 * @throws `HoshinError` `unknown-entity` where there is none with this id in force
 */
export function descendantsOf(organization: Organization, id: Id, options: DescendantOptions = {}): readonly Id[] {
  const { at, kinds } = parse(BelowOptions, options);
  const structure = structureOf(parse(Organization, organization), at);
  known(structure, id);
  const below = preOrder(structure, structure.children.get(id) ?? []);
  const wanted = kinds === undefined ? null : new Set(kinds);
  return Object.freeze(
    wanted === null ? below : below.filter((one) => wanted.has(structure.entities.get(one)?.kind ?? 'department')),
  );
}

function known({ entities }: Structure, id: unknown): void {
  const name = parse(Id, id);
  if (!entities.has(name)) fail(issue('unknown-entity', [], texts.unknownEntity(name)));
}

/**
 * The entities in force on a date, each as it stood then: its parent, name, share and control mode of that day, and no
 * history.
 */
export function entitiesAt(organization: Organization, date: string): readonly Entity[] {
  const { entities } = parse(Organization, organization);
  const at = parse(CivilDate, date);
  return deepFreeze(entities.filter((one) => inForce(one, at)).map((one) => versionAt(one, at)));
}
