import * as z from 'zod/mini';
import { CivilDate, duplicateIds, Id, type Issue, Label, type Schema, schema } from '../../foundation/index.ts';
import { ParameterValues, type TemplateParameter, valuesIssues } from './parameter.ts';

/** A building (楼栋), or whatever the smallest unit is. */
export interface TemplateBuilding {
  readonly id: Id;
  readonly label: Label;
  /** Values that differ from its batch's. */
  readonly values?: ParameterValues;
  /** Days that its nodes must stand on, by the template's node ids. */
  readonly dates?: Readonly<Record<Id, CivilDate>>;
}

/** A batch (批次), or phase, and its buildings. */
export interface TemplateBatch extends TemplateBuilding {
  readonly buildings?: readonly TemplateBuilding[];
}

const unit = {
  id: Id,
  label: Label,
  values: z.exactOptional(ParameterValues),
  dates: z.exactOptional(z.record(z.string(), CivilDate)),
};

/** Schema of {@link TemplateBuilding}. */
export const TemplateBuilding: Schema<TemplateBuilding> = /* @__PURE__ */ schema<TemplateBuilding>()(() =>
  z.strictObject(unit),
);

/** Schema of {@link TemplateBatch}. */
export const TemplateBatch: Schema<TemplateBatch> = /* @__PURE__ */ schema<TemplateBatch>()(() =>
  z.strictObject({ ...unit, buildings: z.exactOptional(z.array(TemplateBuilding)) }),
);

/** A unit with all that it inherits. */
export interface Unit {
  /** Id of the batch or building; null for the project. */
  readonly id: Id | null;
  readonly label: Label | null;
  /** 0 for the project, 1 for a batch, 2 for a building. */
  readonly depth: number;
  /** The unit around it; null for the project. */
  readonly around: Unit | null;
  readonly values: ParameterValues;
  readonly dates: Readonly<Record<Id, CivilDate>>;
}

/** Every unit of a project, the project first, each batch before its buildings. */
export function unitsOf(project: Pick<Unit, 'values' | 'dates'>, batches: readonly TemplateBatch[]): readonly Unit[] {
  const whole: Unit = { id: null, label: null, depth: 0, around: null, ...project };
  return [
    whole,
    ...batches.flatMap((batch) => {
      const outer = unitIn(whole, batch);
      return [outer, ...(batch.buildings ?? []).map((building) => unitIn(outer, building))];
    }),
  ];
}

function unitIn(around: Unit, { id, label, values = {}, dates = {} }: TemplateBuilding): Unit {
  return { id, label, depth: around.depth + 1, around, values: { ...around.values, ...values }, dates };
}

/** What is wrong with batches and buildings: an id twice, values that no parameter allows. */
export function unitsIssues(batches: readonly TemplateBatch[], parameters: readonly TemplateParameter[]): Issue[] {
  const all = batches.flatMap((batch, at): { id: Id; path: (string | number)[]; values: ParameterValues }[] => [
    { id: batch.id, path: ['batches', at], values: batch.values ?? {} },
    ...(batch.buildings ?? []).map(({ id, values = {} }, place) => ({
      id,
      path: ['batches', at, 'buildings', place],
      values,
    })),
  ]);
  return [
    ...duplicateIds(
      all.map(({ id }) => id),
      (at) => [...(all[at]?.path ?? []), 'id'],
    ),
    ...all.flatMap(({ path, values }) => valuesIssues(values, parameters, [...path, 'values'])),
  ];
}

/** The unit itself, or the one around it, at a depth; null where there is none. */
export function unitAt(unit: Unit, depth: number): Unit | null {
  let at: Unit | null = unit;
  while (at !== null && at.depth > depth) at = at.around;
  return at !== null && at.depth === depth ? at : null;
}

/** Pairs of units that a link joins: each with itself, with all inside it, or with the next of its kind. */
export function pairsOf(units: readonly Unit[], from: number, to: number, next: boolean): readonly [Unit, Unit][] {
  const heads = units.filter(({ depth }) => depth === to);
  const tails = units.filter(({ depth }) => depth === from);
  if (next) {
    return tails.flatMap((tail) => {
      const siblings = heads.filter(({ around }) => around === tail.around);
      const follower = siblings[siblings.indexOf(tail) + 1];
      return from === to && follower !== undefined ? [[tail, follower] as [Unit, Unit]] : [];
    });
  }
  return tails.flatMap((tail) =>
    heads
      .filter((head) => (from <= to ? unitAt(head, from) === tail : unitAt(tail, to) === head))
      .map((head): [Unit, Unit] => [tail, head]),
  );
}
