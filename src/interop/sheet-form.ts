import * as z from 'zod/mini';
import { Id, Label, type Schema, schema } from '../foundation/index.ts';

/** What a column of a form is filled with. `moment` is a day or a period. */
export type ColumnKind = 'text' | 'id' | 'decimal' | 'whole' | 'date' | 'moment' | 'choice';

/** One choice of a column: what is stored, and what is read. */
export interface FormChoice {
  readonly value: string | boolean;
  readonly label: Label;
}

/** One column of a form. */
export interface FormColumn {
  /** Where its cell goes in the value, such as `target` or `provenance.by`. */
  readonly key: string;
  readonly heading: Label;
  readonly kind: ColumnKind;
  /** True where a row without it is refused. */
  readonly required?: boolean;
  /** True for the answer that is asked for: a row in which only this is blank has not been answered yet, and is no fault. */
  readonly answer?: boolean;
  /** For `choice`: what may be chosen. */
  readonly choices?: readonly FormChoice[];
  /** Width in characters; by its kind where left out. */
  readonly width?: number;
}

/** A form that people fill in as a sheet, one value a row: plain data, so that a user can make one of their own. */
export interface SheetForm {
  readonly id: Id;
  /** The name of its sheet, in both languages at most 31 characters. */
  readonly title: Label;
  readonly columns: readonly FormColumn[];
  /** What every value has beside its cells, by the same keys, such as `kind: 'measurement'`. */
  readonly fixed: Readonly<Record<string, string | number | boolean>>;
  /** Keys that together may stand in one row only. */
  readonly unique: readonly string[];
}

/** Schema of {@link SheetForm}. */
export const SheetForm: Schema<SheetForm> = /* @__PURE__ */ schema<SheetForm>()(() =>
  z.strictObject({
    id: Id,
    title: Label,
    columns: z.array(
      z.strictObject({
        key: z.string().check(z.regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/)),
        heading: Label,
        kind: z.enum(['text', 'id', 'decimal', 'whole', 'date', 'moment', 'choice']),
        required: z.exactOptional(z.boolean()),
        answer: z.exactOptional(z.boolean()),
        choices: z.exactOptional(z.array(z.strictObject({ value: z.union([z.string(), z.boolean()]), label: Label }))),
        width: z.exactOptional(z.number().check(z.gt(0), z.lte(255))),
      }),
    ),
    fixed: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    unique: z.array(z.string()),
  }),
);
