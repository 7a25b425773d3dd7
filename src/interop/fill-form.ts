import * as z from 'zod/mini';
import { deepFreeze, guarded, type Locale, parse, type Schema } from '../foundation/index.ts';
import { valueAt } from './keyed.ts';
import { type Cell, type Sheet, type SheetColumn } from './sheet.ts';
import { type FormColumn, SheetForm } from './sheet-form.ts';

/** How {@link fillForm} writes. */
export interface FillFormOptions {
  /** The language of the heading, of the choices and of the sheet's name. */
  readonly locale: Locale;
}

const Options: Schema<FillFormOptions> = /* @__PURE__ */ z.strictObject({ locale: z.enum(['zh', 'en']) });

/**
 * A form as a sheet: its heading, then one row for each value; without values a template to fill in. Columns that must be filled in are
 * marked with `*`. A sheet that was written is read back by `readForm` to the same values.
 *
 * @throws `HoshinError` with all issues of `form` and `options`
 * @example
 * import { fillForm, goalForm } from 'hoshin/interop';
 * fillForm(goalForm, [], { locale: 'zh' }).rows[0]?.slice(0, 2);
 * // => [{ text: '编号*', tone: 'head' }, { text: '指标*', tone: 'head' }]
 */
export function fillForm(form: SheetForm, values: readonly unknown[], options: FillFormOptions): Sheet {
  const { locale } = parse(Options, options);
  const { title, columns } = parse(SheetForm, form);
  return guarded(() =>
    deepFreeze({
      name: title[locale],
      columns: columns.map((column) => sheetColumn(column, locale)),
      rows: [
        columns.map((column) => headingCell(column, locale)),
        ...values.map((value) => columns.map((column) => cellOf(value, column, locale))),
      ],
      frozenRows: 1,
    }),
  );
}

const widths: Readonly<Record<FormColumn['kind'], number>> = {
  text: 30,
  id: 22,
  decimal: 18,
  whole: 10,
  date: 14,
  moment: 14,
  choice: 16,
};

function sheetColumn({ kind, width, choices }: FormColumn, locale: Locale): SheetColumn {
  return {
    width: width ?? widths[kind],
    format: kind === 'decimal' ? 'money' : kind === 'whole' ? 'whole' : 'text',
    ...(choices === undefined ? {} : { choices: choices.map(({ label }) => label[locale]) }),
  };
}

const headingCell = ({ heading, required, answer }: FormColumn, locale: Locale): Cell => ({
  text: `${heading[locale]}${required === true || answer === true ? '*' : ''}`,
  tone: 'head',
});

/** Decimals stay text, so that no digit is lost on the way; whoever writes a file makes numbers of those that a double holds. */
function cellOf(value: unknown, { key, choices }: FormColumn, locale: Locale): Cell {
  const found = valueAt(value, key);
  if (typeof found === 'number') return found;
  const chosen = choices?.find((choice) => choice.value === found)?.label[locale];
  return chosen ?? (typeof found === 'string' ? found : null);
}
