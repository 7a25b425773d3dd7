import type { CivilDate } from '../foundation/index.ts';
import type { Entity, EntityVersion } from './entity.ts';

/**
 * The entity as it stood on `date`, without its history; as it stands by its latest version where no date is given.
 * Validity is not asked here.
 */
export function versionAt(entity: Entity, date?: CivilDate): Entity {
  const { earlier, ...latest } = entity;
  if (earlier === undefined || date === undefined) return latest;
  let stood: Entity = latest;
  for (const version of earlier.toReversed()) if (date <= version.until) stood = { ...stood, ...fieldsOf(version) };
  return stood;
}

/** The parent on `date`; what {@link versionAt} gives, without building the entity. */
export function parentAt(entity: Entity, date?: CivilDate): string | null {
  if (entity.earlier === undefined || date === undefined) return entity.parent;
  for (const version of entity.earlier) {
    if (date <= version.until && version.parent !== undefined) return version.parent;
  }
  return entity.parent;
}

function fieldsOf(version: EntityVersion): Partial<Entity> {
  const said = Object.entries(version).filter(([field]) => field !== 'until' && field !== 'because');
  return Object.fromEntries(said);
}
