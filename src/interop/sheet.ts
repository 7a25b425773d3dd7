import * as z from 'zod/mini';
import { crossCheck, type Issue, issue, parse, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** How a cell is meant: the tones of a light, each shown with its symbol and never by colour alone. */
export type CellTone = 'good' | 'warn' | 'bad' | 'unknown' | 'head';

/** What stands in a cell: text, a number, nothing; or text with a tone. */
export type Cell = string | number | null | { readonly text: string; readonly tone: CellTone };

/** One column of a sheet. */
export interface SheetColumn {
  /** Width in characters of Latin text. */
  readonly width: number;
  /** How numbers in it are shown: whole, with up to two decimals, or as they are. */
  readonly format?: 'whole' | 'money' | 'text';
  /** The only texts allowed in it, offered as a list. */
  readonly choices?: readonly string[];
}

/** A sheet as plain data: what it shows, not how a file holds it. */
export interface Sheet {
  /** Its name on the tab, 1 to 31 characters without `: \ / ? * [ ]`; no two of a workbook alike, capitals or not. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Rows from the top; a row may be shorter than the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows stay in view when scrolling. */
  readonly frozenRows: number;
}

/** Sheets by their order: what a spreadsheet file is read into and written from. A plain value that any reader can make. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

const tone = /* @__PURE__ */ z.enum(['good', 'warn', 'bad', 'unknown', 'head']);
const cell = /* @__PURE__ */ z.lazy(() =>
  z.union([
    z.string().check(z.maxLength(32_767)),
    z.number(),
    z.null(),
    z.strictObject({ text: z.string().check(z.maxLength(32_767)), tone }),
  ]),
);

/** Schema of {@link Workbook}. */
export const Workbook: Schema<Workbook> = /* @__PURE__ */ schema<Workbook>()(() =>
  z
    .strictObject({
      sheets: z.array(
        z.strictObject({
          name: z.string().check(z.regex(/^[^:\\/?*[\]]{1,31}$/)),
          columns: z.array(
            z.strictObject({
              width: z.number().check(z.gt(0), z.lte(255)),
              format: z.exactOptional(z.enum(['whole', 'money', 'text'])),
              choices: z.exactOptional(z.array(z.string())),
            }),
          ),
          rows: z.array(z.array(cell)),
          frozenRows: z.int().check(z.gte(0)),
        }),
      ),
    })
    .check(crossCheck(repeatedNames)),
);

/** Spreadsheets refuse two tabs of one name, and do not tell capitals apart. */
function repeatedNames({ sheets }: Workbook): Issue[] {
  const seen = new Set<string>();
  return sheets.flatMap(({ name }, at) => {
    const repeated = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return repeated ? [issue('repeated-sheet', ['sheets', at, 'name'], texts.repeatedSheet(name))] : [];
  });
}

const Place: Schema<{ readonly column: number; readonly row: number }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    column: z.int().check(z.gte(0)),
    row: z.int().check(z.gte(1)),
  }),
);

/**
 * The name of a cell as spreadsheets write it: column 0 and row 1 is `A1`.
 *
 * @throws `HoshinError` where they are not whole numbers from there on
 */
export function cellName(column: number, row: number): string {
  parse(Place, { column, row });
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
