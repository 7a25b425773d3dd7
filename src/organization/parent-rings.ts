import { type CivilDate, issue, type Issue } from '../foundation/index.ts';
import type { Entity } from './entity.ts';
import { texts } from './messages.ts';
import { parentAt } from './versions.ts';

/** An issue for every ring of parents, by the latest version or on any day before. Each ring is told once. */
export function parentRings(entities: readonly Entity[]): Issue[] {
  const suspects = inRings(entities);
  if (suspects.size === 0) return [];
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const date of turningDays(suspects)) {
    for (const ring of ringsOn(suspects, date)) {
      const name = ring.toSorted().join(' ');
      if (told.has(name)) continue;
      told.add(name);
      const at = entities.findIndex(({ id }) => ring.includes(id));
      issues.push(issue('parent-cycle', ['entities', at, 'parent'], texts.parentCycle(ring)));
    }
  }
  return issues;
}

/** The entities that could stand in a ring, all versions taken together: those left when ends are peeled off. */
function inRings(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const left = new Map(entities.map((entity) => [entity.id, entity]));
  const openParents = new Map<string, number>();
  const childrenOf = new Map<string, string[]>();
  for (const entity of left.values()) {
    const parents = parentsOf(entity).filter((parent) => left.has(parent));
    openParents.set(entity.id, parents.length);
    for (const parent of parents) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), entity.id]);
  }
  const waiting = [...left.keys()].filter((id) => openParents.get(id) === 0);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    left.delete(id);
    for (const child of childrenOf.get(id) ?? []) {
      const open = (openParents.get(child) ?? 0) - 1;
      openParents.set(child, open);
      if (open === 0) waiting.push(child);
    }
  }
  return left;
}

function parentsOf(entity: Entity): string[] {
  const all = [entity.parent, ...(entity.earlier ?? []).map(({ parent }) => parent)];
  return [...new Set(all.filter((parent) => typeof parent === 'string'))];
}

/** The last day of every version, and no day for the latest: between two of them nothing changes. */
function turningDays(entities: ReadonlyMap<string, Entity>): (CivilDate | undefined)[] {
  const days = new Set<CivilDate>();
  for (const { earlier } of entities.values()) for (const { until } of earlier ?? []) days.add(until);
  return [undefined, ...days];
}

/** Rings on one day. Every entity has one parent then, so following parents meets each ring once. */
function ringsOn(entities: ReadonlyMap<string, Entity>, date: CivilDate | undefined): string[][] {
  const walkOf = new Map<string, string>();
  const rings: string[][] = [];
  for (const start of entities.keys()) {
    const walk: string[] = [];
    let id: string | null = start;
    while (id !== null && !walkOf.has(id) && entities.has(id)) {
      walkOf.set(id, start);
      walk.push(id);
      id = parentOf(entities, id, date);
    }
    if (id !== null && walkOf.get(id) === start && walk.includes(id)) rings.push(walk.slice(walk.indexOf(id)));
  }
  return rings;
}

function parentOf(entities: ReadonlyMap<string, Entity>, id: string, date: CivilDate | undefined): string | null {
  const entity = entities.get(id);
  return entity === undefined ? null : parentAt(entity, date);
}
