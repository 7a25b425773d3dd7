import {
  type CivilDate,
  compare,
  type Decimal,
  issue,
  type Issue,
  type Label,
  type Path,
} from '../foundation/index.ts';
import type { Entity, EntityKind } from './entity.ts';
import { nouns, texts } from './messages.ts';
import type { Organization } from './organization.ts';
import { parentRings } from './parent-rings.ts';
import { shareIssues } from './share-issues.ts';
import { validityIssues } from './validity.ts';

/** All that is wrong across the parts of an organisation. */
export function organizationIssues(organization: Organization): Issue[] {
  const byId = new Map(organization.entities.map((entity) => [entity.id, entity]));
  return [
    ...entitiesIssues(organization, byId),
    ...parentRings(organization.entities),
    ...positionsIssues(organization, byId),
    ...partnersIssues(organization, byId),
    ...shareIssues(organization),
  ];
}

function duplicates(what: Label, ids: readonly string[], pathOf: (at: number) => Path): Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (seen.has(id)) return [issue('duplicate-id', pathOf(at), texts.duplicateId(what, id))];
    seen.add(id);
    return [];
  });
}

function entitiesIssues({ entities }: Organization, byId: ReadonlyMap<string, Entity>): Issue[] {
  return [
    ...duplicates(nouns.entity, ids(entities), (at) => ['entities', at, 'id']),
    ...entities.flatMap((entity, at) => entityIssues(entity, byId, ['entities', at])),
  ];
}

function entityIssues(entity: Entity, byId: ReadonlyMap<string, Entity>, path: Path): Issue[] {
  const earlier = entity.earlier ?? [];
  return [
    ...validityIssues(entity, path),
    ...parentIssues(entity, entity.parent, byId, [...path, 'parent']),
    ...rangeIssues(entity.share, [...path, 'share']),
    ...orderIssues(entity.id, earlier, path),
    ...earlier.flatMap((version, at) => [
      ...parentIssues(entity, version.parent ?? null, byId, [...path, 'earlier', at, 'parent']),
      ...rangeIssues(version.share, [...path, 'earlier', at, 'share']),
    ]),
  ];
}

/** Versions end on later and later days. */
function orderIssues(id: string, versions: readonly { readonly until: CivilDate }[], path: Path): Issue[] {
  return versions.flatMap(({ until }, at) => {
    const before = versions[at - 1];
    const inOrder = before === undefined || before.until < until;
    return inOrder ? [] : [issue('version-order', [...path, 'earlier', at, 'until'], texts.versionOrder(id, until))];
  });
}

function parentIssues(entity: Entity, parent: string | null, byId: ReadonlyMap<string, Entity>, path: Path): Issue[] {
  if (parent === null) return [];
  const above = byId.get(parent);
  if (above === undefined) return [issue('unknown-parent', path, texts.unknownParent(entity.id, parent))];
  return mayBelong(entity.kind, above.kind)
    ? []
    : [issue('parent-kind', path, texts.parentKind(entity.id, entity.kind, above.kind))];
}

const levels: Readonly<Record<Exclude<EntityKind, 'department'>, number>> = {
  group: 0,
  region: 1,
  city: 2,
  project: 3,
  batch: 4,
  building: 5,
};

/** A unit belongs to one of a higher level, a group also to a group; a department to any down to a project, or to another. */
function mayBelong(kind: EntityKind, above: EntityKind): boolean {
  if (above === 'department') return kind === 'department';
  if (kind === 'department') return levels[above] <= levels.project;
  return levels[above] < levels[kind] || (kind === 'group' && above === 'group');
}

function rangeIssues(share: Decimal | undefined, path: Path): Issue[] {
  const inside = share === undefined || (compare(share, 0) > 0 && compare(share, 1) <= 0);
  return inside ? [] : [issue('share-range', path, texts.shareRange(share))];
}

function positionsIssues(organization: Organization, byId: ReadonlyMap<string, Entity>): Issue[] {
  const { positions, appointments } = organization;
  const known = new Set(ids(positions));
  return [
    ...duplicates(nouns.position, ids(positions), (at) => ['positions', at, 'id']),
    ...positions.flatMap((position, at) => [
      ...validityIssues(position, ['positions', at]),
      ...unknownEntity(position.entity, byId, ['positions', at, 'entity']),
      ...orderIssues(position.id, position.earlier ?? [], ['positions', at]),
    ]),
    ...appointments.flatMap((appointment, at) => [
      ...validityIssues(appointment, ['appointments', at]),
      ...(known.has(appointment.position)
        ? []
        : [issue('unknown-position', ['appointments', at, 'position'], texts.unknownPosition(appointment.position))]),
    ]),
  ];
}

function partnersIssues({ partners }: Organization, byId: ReadonlyMap<string, Entity>): Issue[] {
  return [
    ...duplicates(nouns.partner, ids(partners), (at) => ['partners', at, 'id']),
    ...partners.flatMap(({ stakes, duties, meetings }, at) => [
      ...stakes.flatMap((stake, of) => [
        ...validityIssues(stake, ['partners', at, 'stakes', of]),
        ...unknownEntity(stake.entity, byId, ['partners', at, 'stakes', of, 'entity']),
        ...rangeIssues(stake.share, ['partners', at, 'stakes', of, 'share']),
      ]),
      ...duplicates(nouns.duty, ids(duties), (of) => ['partners', at, 'duties', of, 'id']),
      ...duties.flatMap((duty, of) => unknownEntity(duty.entity, byId, ['partners', at, 'duties', of, 'entity'])),
      ...duplicates(nouns.meeting, ids(meetings), (of) => ['partners', at, 'meetings', of, 'id']),
      ...meetings.flatMap((meeting, of) =>
        meeting.entities.flatMap((id, nth) =>
          unknownEntity(id, byId, ['partners', at, 'meetings', of, 'entities', nth]),
        ),
      ),
    ]),
  ];
}

function unknownEntity(id: string, byId: ReadonlyMap<string, Entity>, path: Path): Issue[] {
  return byId.has(id) ? [] : [issue('unknown-entity', path, texts.unknownEntity(id))];
}

function ids(values: readonly { readonly id: string }[]): string[] {
  return values.map(({ id }) => id);
}
