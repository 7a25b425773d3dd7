import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  Id,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import type { Validity } from './validity.ts';

/**
 * What an entity is: the group (集团), a region (区域), a city company (城市公司), a project (项目), a batch (批次/分期),
 * a building (楼栋), or a department (部门) of any of the first four.
 */
export type EntityKind = 'group' | 'region' | 'city' | 'project' | 'batch' | 'building' | 'department';

/** Schema of {@link EntityKind}. */
export const EntityKind: Schema<EntityKind> = schema<EntityKind>()(() =>
  z.enum(['group', 'region', 'city', 'project', 'batch', 'building', 'department']),
);

/**
 * How an entity stood until a day, where it stood otherwise than now. A field left out was then as in the version after
 * it. Versions follow one another without gap or overlap: each ends on `until`, the next begins the day after.
 */
export interface EntityVersion {
  /** Last day of this version, included, such as `'2026-06-30'`. */
  readonly until: CivilDate;
  /** The parent until that day; null where it had none. */
  readonly parent?: Id | null;
  /** Its name until that day. */
  readonly label?: Label;
  /** Our share of ownership until that day. */
  readonly share?: Decimal;
  /** Its control mode until that day. */
  readonly controlMode?: Id;
  /** Why it changed. */
  readonly because?: Label;
}

/** Schema of {@link EntityVersion}. */
export const EntityVersion: Schema<EntityVersion> = schema<EntityVersion>()(() =>
  z.strictObject({
    until: CivilDate,
    parent: z.exactOptional(z.nullable(Id)),
    label: z.exactOptional(Label),
    share: z.exactOptional(Decimal),
    controlMode: z.exactOptional(Id),
    because: z.exactOptional(Label),
  }),
);

/** A unit that has goals, plans and results: from the group down to a building, or a department. */
export interface Entity extends Validity {
  /** Identifies it, such as `project-riverside`. */
  readonly id: Id;
  /** What it is. */
  readonly kind: EntityKind;
  /** Name for people. */
  readonly label: Label;
  /** The entity it belongs to, by the latest version; null at the top. */
  readonly parent: Id | null;
  /** Our share of ownership (权益比例) by the latest version, above 0 up to 1, such as `'0.51'`. */
  readonly share?: Decimal;
  /** Id of the control mode (管控模式) it is run under; where left out, its parent's. */
  readonly controlMode?: Id;
  /** How it stood before, oldest first; see {@link EntityVersion}. */
  readonly earlier?: readonly EntityVersion[];
  /** First day in force; from the beginning where left out. */
  readonly validFrom?: CivilDate;
  /** Last day in force, included; without end where left out. */
  readonly validTo?: CivilDate;
}

/** Schema of {@link Entity}. Checks that need its neighbours are made by {@link Organization}. */
export const Entity: Schema<Entity> = schema<Entity>()(() =>
  z.strictObject({
    id: Id,
    kind: EntityKind,
    label: Label,
    parent: z.nullable(Id),
    share: z.exactOptional(Decimal),
    controlMode: z.exactOptional(Id),
    earlier: z.exactOptional(z.array(EntityVersion)),
    validFrom: z.exactOptional(CivilDate),
    validTo: z.exactOptional(CivilDate),
  }),
);

/** Reads an entity, or throws `HoshinError` with all its issues. */
export function parseEntity(json: unknown): Entity {
  return parse(Entity, json);
}

/** Reads an entity, or gives all its issues. */
export function safeParseEntity(json: unknown): Result<Entity> {
  return safeParse(Entity, json);
}
