import {
  dateWritten,
  decimal,
  decimalIssue,
  fromNumber,
  isId,
  issue,
  type Issue,
  type Label,
  periodIssue,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { type Cell, cellName } from './sheet.ts';
import type { FormColumn } from './sheet-form.ts';

/** Where a cell stands. */
export interface CellPlace {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** From 1, as people count. */
  readonly row: number;
}

/** What a cell says; null where it is blank; or what is wrong with it. */
export type CellReading =
  | { readonly ok: true; readonly value: string | number | boolean | null }
  | { readonly ok: false; readonly issue: Issue };

/** `目标!C5`, as people find it. */
export const cellAt = ({ sheet, column, row }: CellPlace): string => `${sheet}!${cellName(column, row)}`;

/** Reads one cell as its column expects it. */
export function readCell(cell: Cell | undefined, column: FormColumn, place: CellPlace): CellReading {
  const text = textOf(cell);
  if (text === '') {
    if (column.required !== true && column.answer !== true) return { ok: true, value: null };
    return wrong('empty-cell', place, texts.emptyCell(cellAt(place), column.heading, column.kind));
  }
  const value = readers[column.kind](text, column);
  if (value !== null) return { ok: true, value };
  return wrong('bad-cell', place, badText(column, cellAt(place), text.slice(0, 60)));
}

/** True for a cell without anything to read. */
export const isBlank = (cell: Cell | undefined): boolean => textOf(cell) === '';

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? fromNumber(cell) : String(cell);
  return (typeof cell === 'string' ? cell : cell.text).trim();
}

const wrong = (code: string, place: CellPlace, text: Label): CellReading => ({
  ok: false,
  issue: issue(code, [place.sheet, cellName(place.column, place.row)], text),
});

function badText(column: FormColumn, at: string, found: string): Label {
  if (column.choices === undefined) return texts.badCell(at, column.heading, column.kind, found);
  const choices = {
    en: column.choices.map(({ label }) => label.en).join(', '),
    zh: column.choices.map(({ label }) => label.zh).join('、'),
  };
  return texts.badChoice(at, column.heading, choices, found);
}

const readers: Readonly<
  Record<FormColumn['kind'], (text: string, column: FormColumn) => string | number | boolean | null>
> = {
  text: (text) => text,
  id: (text) => (isId(text) ? text : null),
  decimal: (text) => decimalIn(text),
  whole: (text) => {
    const value = decimalIn(text);
    return value !== null && /^-?\d{1,15}$/.test(value) ? Number(value) : null;
  },
  date: dateWritten,
  moment: (text) => (periodIssue(text, []) === null ? text : dateWritten(text)),
  choice: (text, { choices = [] }) =>
    choices.find(({ value, label }) => [String(value), label.zh, label.en].includes(text))?.value ?? null,
};

/** Digits may be grouped by commas, in threes; what else people put around a figure is left for them to mend. */
function decimalIn(text: string): string | null {
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return decimalIssue(plain) === null ? decimal(plain) : null;
}
