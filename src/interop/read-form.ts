import {
  deepFreeze,
  guarded,
  type Issue,
  issue,
  type Label,
  parse,
  type Path,
  safeParse,
  type Schema,
} from '../foundation/index.ts';
import { nested } from './keyed.ts';
import { texts } from './messages.ts';
import { cellAt, isBlank, readCell } from './read-cell.ts';
import { type Cell, cellName, type Sheet, Workbook } from './sheet.ts';
import { type FormColumn, SheetForm } from './sheet-form.ts';

/** A row that was read, as the value it makes. */
export interface GoodRow<T> {
  /** Its number in the sheet, from 1, heading included. */
  readonly row: number;
  readonly value: T;
}

/** A row that makes no value: each issue names its cell, as in `目标!C5`. */
export interface BadRow {
  readonly row: number;
  readonly issues: readonly Issue[];
}

/**
 * What a filled sheet holds: every row is either good or bad, so that nothing is half loaded; or the sheet as a whole cannot be
 * read.
 */
export type FormReading<T> =
  | {
      readonly kind: 'read';
      readonly good: readonly GoodRow<T>[];
      readonly bad: readonly BadRow[];
      /** Rows in which the answer that is asked for is still blank. */
      readonly unanswered: readonly number[];
      /** Headings that the form does not know. Their cells were not read. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/**
 * Reads a sheet that people filled in: headings in either language and any order, dates and numbers as they are written, blank
 * rows passed over. What a row says is then read by `schema`, the schema of the value that it should make.
 *
 * @throws `HoshinError` with all issues of `form` and `workbook`, which are values of the program and not of the person
 * @example
 * import { goalForm, readForm } from 'hoshin/interop';
 * import { Goal } from 'hoshin/goals';
 * const sheet = { name: 'Goals', columns: [], frozenRows: 1, rows: [
 *   ['No.', 'Indicator', 'Entity', 'Period', 'Target', 'Set by', 'Set on'],
 *   ['sales-2026', 'sales', 'group', 2026, '1,000,000', 'board', '2026-01-05'],
 *   ['sales-north', 'sales', 'north', 2026, 'about 5', 'board', '2026-01-05'],
 * ] };
 * const read = readForm(goalForm, { sheets: [sheet] }, Goal);
 * read.kind === 'read' ? read.good.map(({ value }) => value.target) : []; // => ['1000000']
 * read.kind === 'read' ? read.bad[0]?.issues[0]?.path : []; // => ['Goals', 'E3']
 */
export function readForm<T>(form: SheetForm, workbook: Workbook, schema: Schema<T>): FormReading<T> {
  const read = parse(SheetForm, form);
  const sheet = sheetOf(parse(Workbook, workbook), read.title);
  if (sheet === null) return refused([issue('no-sheet', [], texts.noSheet(read.title))]);
  const [heading = [], ...rows] = sheet.rows;
  const found = placesOf(heading, read.columns);
  const issues = headingIssues(sheet, read.columns, found);
  if (issues.length > 0) return refused(issues);
  return guarded(() => readRows({ form: read, sheet, rows, places: found.places, ignored: found.ignored }, schema));
}

const refused = (issues: readonly Issue[]): { readonly kind: 'refused'; readonly issues: readonly Issue[] } =>
  deepFreeze({ kind: 'refused', issues });

/** The sheet by its name in either language. */
const sheetOf = ({ sheets }: Workbook, { zh, en }: Label): Sheet | null =>
  sheets.find(({ name }) => name === zh || name === en) ?? null;

interface Places {
  /** The columns of the sheet in which each column of the form stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly ignored: readonly string[];
}

function placesOf(heading: readonly Cell[], columns: readonly FormColumn[]): Places {
  const places = new Map<string, number[]>();
  const ignored: string[] = [];
  heading.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const text = headingText(cell);
    const column = columns.find(({ heading: { zh, en } }) => text === zh || text === en);
    if (column === undefined) ignored.push(text);
    else places.set(column.key, [...(places.get(column.key) ?? []), at]);
  });
  return { places, ignored };
}

/** A heading without the mark of a column that must be filled in. */
const headingText = (cell: Cell): string =>
  String(typeof cell === 'object' && cell !== null ? cell.text : cell)
    .trim()
    .replace(/[*＊]$/, '')
    .trim();

function headingIssues({ name }: Sheet, columns: readonly FormColumn[], { places }: Places): Issue[] {
  return columns.flatMap(({ key, heading, required, answer }) => {
    const [first, second] = places.get(key) ?? [];
    if (second !== undefined) {
      return [issue('repeated-column', [name, cellName(second, 1)], texts.repeatedColumn(heading))];
    }
    const needed = required === true || answer === true;
    return first === undefined && needed ? [issue('missing-column', [name], texts.missingColumn(heading))] : [];
  });
}

interface Filled extends Places {
  readonly form: SheetForm;
  readonly sheet: Sheet;
  readonly rows: readonly (readonly Cell[])[];
}

function readRows<T>(filled: Filled, schema: Schema<T>): FormReading<T> {
  const good: GoodRow<T>[] = [];
  const bad: BadRow[] = [];
  const unanswered: number[] = [];
  const standing = new Map<string, number>();
  filled.rows.forEach((cells, at) => {
    const row = at + 2;
    if (cells.every(isBlank)) return;
    if (isUnanswered(filled, cells)) {
      unanswered.push(row);
      return;
    }
    const issues: Issue[] = [];
    const value = rowValue(filled, cells, row, { schema, issues });
    if (value !== null) for (const fault of repeated(filled, cells, row, standing)) issues.push(fault);
    if (value === null || issues.length > 0) bad.push({ row, issues });
    else good.push({ row, value });
  });
  return deepFreeze({ kind: 'read', good, bad, unanswered, ignored: filled.ignored });
}

function isUnanswered({ form, places }: Filled, cells: readonly Cell[]): boolean {
  const answers = form.columns.filter(({ answer }) => answer === true);
  return answers.length > 0 && answers.every(({ key }) => isBlank(cells[places.get(key)?.[0] ?? -1]));
}

/** The value of a row; null where a cell or the whole of it is wrong, with what is wrong added to `issues`. */
function rowValue<T>(
  { form, sheet, places }: Filled,
  cells: readonly Cell[],
  row: number,
  { schema, issues }: { readonly schema: Schema<T>; readonly issues: Issue[] },
): T | null {
  const entries: [string, unknown][] = Object.entries(form.fixed);
  for (const column of form.columns) {
    const at = places.get(column.key)?.[0];
    if (at === undefined) continue;
    const reading = readCell(cells[at], column, { sheet: sheet.name, column: at, row });
    if (!reading.ok) issues.push(reading.issue);
    else if (reading.value !== null) entries.push([column.key, reading.value]);
  }
  if (issues.length > 0) return null;
  const result = safeParse(schema, nested(entries));
  if (result.ok) return result.value;
  for (const { code, path, text } of result.issues) {
    const place = { sheet: sheet.name, column: columnOf(path, places), row };
    issues.push(issue(code, [sheet.name, cellName(place.column, row)], texts.inCell(cellAt(place), text)));
  }
  return null;
}

/** The sheet's column that made the part of the value at `path`; the first column where none did. */
function columnOf(path: Path, places: Places['places']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const at = places.get(path.slice(0, length).join('.'))?.[0];
    if (at !== undefined) return at;
  }
  return 0;
}

/** An issue where the row says again what may be said once. */
function repeated(
  { form, sheet, places }: Filled,
  cells: readonly Cell[],
  row: number,
  standing: Map<string, number>,
): Issue[] {
  const [key] = form.unique;
  if (key === undefined) return [];
  const said = form.unique.map((one) => headingText(cells[places.get(one)?.[0] ?? -1] ?? null)).join(' ');
  const first = standing.get(said);
  if (first === undefined) {
    standing.set(said, row);
    return [];
  }
  const place = { sheet: sheet.name, column: places.get(key)?.[0] ?? 0, row };
  const where = [sheet.name, cellName(place.column, row)];
  return [issue('repeated-row', where, texts.repeatedRow(cellAt(place), said, first))];
}
