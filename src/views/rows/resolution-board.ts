import { allowedSteps, deepFreeze, type Locale } from '../../foundation/index.ts';
import { type Resolution, type ResolutionEvent, resolutionLife, type ResolutionState } from '../../reviews/index.ts';
import { type ResolutionRow, resolutionRows, type ResolutionTelling } from './resolution-rows.ts';

/** A step that may be tried from a column of the board, and the evidence it asks for. */
export interface BoardMove {
  readonly event: ResolutionEvent;
  readonly name: string;
  readonly to: ResolutionState;
  readonly evidence: readonly string[];
}

/** A column of the board: a state, the cards in it, and where they may go. */
export interface BoardColumn {
  readonly state: ResolutionState;
  readonly name: string;
  readonly cards: readonly ResolutionRow[];
  readonly moves: readonly BoardMove[];
}

/** As work goes: from what was made to what is over. */
const columns: readonly ResolutionState[] = ['assigned', 'open', 'extension-asked', 'completed', 'closed', 'cancelled'];

/**
 * Resolutions as a board: a column for every state, in the order of work. A move is tried with `stepResolution`, which
 * gives the next value or says why not.
 *
 * @throws `HoshinError` with all issues of its arguments
 */
export function resolutionBoard(
  resolutions: readonly Resolution[],
  telling: ResolutionTelling,
): readonly BoardColumn[] {
  const rows = resolutionRows(resolutions, telling);
  return deepFreeze(
    columns.map((state) => ({
      state,
      name: nameOf(state, telling.locale),
      cards: rows.filter((row) => row.state === state),
      moves: allowedSteps(resolutionLife, state).map(({ event, to, evidence }) => ({
        event,
        name: nameOf(event, telling.locale),
        to,
        evidence,
      })),
    })),
  );
}

const nameOf = (id: ResolutionState | ResolutionEvent, locale: Locale): string =>
  resolutionLife.labels?.[id]?.[locale] ?? id;
