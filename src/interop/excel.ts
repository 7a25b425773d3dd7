/**
 * Spreadsheet files, by `@cj-tech-master/excelts`: an optional peer that this entry alone imports.
 *
 * @packageDocumentation
 */
import { Workbook as ExcelWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import * as z from 'zod/mini';
import {
  deepFreeze,
  fail,
  fromDayNumber,
  fromNumber,
  isDecimal,
  issue,
  parse,
  type Schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { type Cell, type CellTone, type Sheet, Workbook } from './sheet.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

/** Fixed: no value of the data ever becomes a style. Fill and letters contrast by 4.5 to 1 or more. */
const palette: Readonly<Record<CellTone, { readonly fill: string; readonly font: string }>> = {
  head: { fill: 'FF1F3A5F', font: 'FFFFFFFF' },
  good: { fill: 'FFD8F0DD', font: 'FF14532D' },
  warn: { fill: 'FFFFF1C9', font: 'FF6B4A00' },
  bad: { fill: 'FFFBDAD7', font: 'FF7F1D1D' },
  unknown: { fill: 'FFE8EAED', font: 'FF3C4043' },
};

const formats = { whole: '#,##0', money: '#,##0.00', text: '@' } as const;

/**
 * A workbook as the bytes of an `.xlsx` file. A decimal is written as a number where a double holds every digit of it, and as text
 * where it does not, so that nothing is rounded.
 *
 * @throws `HoshinError` with all issues of `workbook` (the promise is rejected with it)
 * @example
 * import { writeExcel } from 'hoshin/interop/excel';
 * const bytes = await writeExcel({ sheets: [{ name: '目标', columns: [{ width: 20 }], rows: [['编号']], frozenRows: 1 }] });
 * bytes.length > 0; // => true
 */
export async function writeExcel(workbook: Workbook): Promise<Uint8Array> {
  const file = new ExcelWorkbook();
  for (const sheet of parse(Workbook, workbook).sheets) addSheet(file, sheet);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function addSheet(file: ExcelWorkbook, sheet: Sheet): void {
  const { name, columns, rows, frozenRows } = sheet;
  const added = file.addWorksheet(name, { views: [{ state: 'frozen', ySplit: frozenRows }] });
  added.columns = columns.map(({ width }) => ({ width }));
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      writeCell(added, { cell, row, column, sheet });
    });
  });
  columns.forEach(({ choices }, column) => {
    if (choices !== undefined) offer(added, choices, column, rows.length);
  });
}

interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly sheet: Sheet;
}

function writeCell(added: Worksheet, { cell, row, column, sheet }: Placed): void {
  if (cell === null) return;
  const target = added.getCell(row + 1, column + 1);
  const toned = typeof cell === 'object';
  const format = sheet.columns[column]?.format;
  const value = toned ? cell.text : asNumber(cell, format);
  target.value = value;
  if (format !== undefined && typeof value === 'number') target.numFmt = formats[format];
  if (!toned) return;
  const { fill, font } = palette[cell.tone];
  target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  target.font = { color: { argb: font }, bold: cell.tone === 'head' };
}

/** A decimal as a number where that is the same number; anything else as it is. */
function asNumber(cell: string | number, format: Sheet['columns'][number]['format']): string | number {
  if (typeof cell === 'number' || format === undefined || format === 'text' || !isDecimal(cell)) return cell;
  const number = Number(cell);
  return fromNumber(number) === cell ? number : cell;
}

/** Offers the choices below the heading, with room for a thousand rows more. A spreadsheet takes a list of at most 255 characters. */
function offer(added: Worksheet, choices: readonly string[], column: number, rows: number): void {
  const list = choices.join(',');
  if (list.length > 250 || choices.some((choice) => /[",]/.test(choice))) return;
  for (let row = 2; row <= rows + 1000; row += 1) {
    added.getCell(row, column + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
}

/** What {@link readExcel} accepts. */
export interface ReadExcelOptions {
  /** The most bytes that the file may unpack to: a small file can hold a very large one. */
  readonly maxBytes: number;
}

const Options: Schema<ReadExcelOptions> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ maxBytes: z.int().check(z.gt(0)) }),
);

/**
 * The sheets of an `.xlsx` file as plain data, for `readForm`. Dates become `2026-11-22`, formulas give their last result, and what a
 * spreadsheet calls an error stays as its text, so that it is found as a bad cell.
 *
 * @throws `HoshinError` `not-spreadsheet` for bytes that are none, `too-large` (the promise is rejected with it)
 */
export async function readExcel(bytes: Uint8Array, options: ReadExcelOptions): Promise<Workbook> {
  const { maxBytes } = parse(Options, options);
  const size = unpackedBytes(bytes);
  if (size === null) return fail(issue('not-spreadsheet', [], texts.notSpreadsheet()));
  if (size > maxBytes) fail(issue('too-large', [], texts.tooLarge(size, maxBytes)));
  const file = new ExcelWorkbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    // What the reader says of a broken file is in its own words: ours name the fault and stay the same.
    return fail(issue('not-spreadsheet', [], texts.notSpreadsheet()));
  }
  return deepFreeze({ sheets: file.worksheets.map(sheetOf) });
}

function sheetOf(read: Worksheet): Sheet {
  const rows = Array.from({ length: read.rowCount }, (_, row) =>
    Array.from({ length: read.columnCount }, (__, column) => cellOf(read.getCell(row + 1, column + 1).value)),
  );
  return { name: read.name, columns: [], rows, frozenRows: 0 };
}

/** A cell's value of any kind that the reader knows. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'object' && value !== null ? composedText(value) : null;
}

/** A formula gives its result, rich text its letters, a link what is read of it, an error its name. */
function composedText(value: object): Cell {
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { readonly text: string }) => part.text).join('');
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'result' || key === 'text' || key === 'error') return cellOf(inner);
  }
  return null;
}

/** Spreadsheets keep days as numbers and the reader makes instants of them, at midnight UTC. A time of day is no civil date. */
function dateText(value: Date): string {
  const instant = value.getTime();
  if (!Number.isFinite(instant)) return '#VALUE!';
  return instant % 86_400_000 === 0 ? fromDayNumber(instant / 86_400_000) : value.toISOString();
}
