import * as z from 'zod/mini';
import {
  crossCheck,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  type Path,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { signedDays } from '../ranges.ts';
import { templateTexts as texts } from './messages.ts';

/** One of the answers to a choice. */
export interface ParameterOption {
  readonly id: Id;
  readonly label: Label;
}

/** Something that differs from project to project, batch to batch or building to building. */
export type TemplateParameter =
  | {
      readonly kind: 'number';
      readonly id: Id;
      readonly label: Label;
      /** The least it may be. */
      readonly min: number;
      /** The most it may be. */
      readonly max: number;
    }
  | {
      readonly kind: 'choice';
      readonly id: Id;
      readonly label: Label;
      readonly options: readonly ParameterOption[];
    };

/** Schema of {@link TemplateParameter}. */
export const TemplateParameter: Schema<TemplateParameter> = /* @__PURE__ */ schema<TemplateParameter>()(() =>
  z.discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('number'), id: Id, label: Label, min: signedDays, max: signedDays })
      .check(
        crossCheck(({ min, max }: { min: number; max: number }) =>
          max < min ? [issue('backwards-range', ['max'], texts.emptyRange(min, max))] : [],
        ),
      ),
    z
      .strictObject({
        kind: z.literal('choice'),
        id: Id,
        label: Label,
        options: z.array(z.strictObject({ id: Id, label: Label })),
      })
      .check(
        crossCheck(({ options }: { options: readonly ParameterOption[] }) =>
          duplicateIds(
            options.map(({ id }) => id),
            (at) => ['options', at, 'id'],
          ),
        ),
      ),
  ]),
);

/** What a project says of its parameters: whole numbers and ids of options. */
export type ParameterValues = Readonly<Record<Id, number | string>>;

/** Schema of {@link ParameterValues}. */
export const ParameterValues: Schema<ParameterValues> = /* @__PURE__ */ schema<ParameterValues>()(() =>
  z.record(z.string(), z.union([signedDays, z.string()])),
);

/** What is wrong with values: a parameter that is not there, a number out of its range, an answer that is none. */
export function valuesIssues(values: ParameterValues, parameters: readonly TemplateParameter[], path: Path): Issue[] {
  const byId = new Map(parameters.map((one) => [one.id, one]));
  return Object.entries(values).flatMap(([id, value]) => {
    const parameter = byId.get(id);
    const place = [...path, id];
    if (parameter === undefined) return [issue('unknown-id', place, texts.unknownParameter(id))];
    if (parameter.kind === 'number') {
      const inside = typeof value === 'number' && value >= parameter.min && value <= parameter.max;
      return inside
        ? []
        : [issue('out-of-range', place, texts.outOfRange(parameter.label, value, parameter.min, parameter.max))];
    }
    const known = parameter.options.some((option) => option.id === value);
    return known
      ? []
      : [
          issue(
            'unknown-option',
            place,
            texts.unknownOption(
              parameter.label,
              value,
              parameter.options.map((one) => one.id),
            ),
          ),
        ];
  });
}
