import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { TaskRow } from '../rows/task-rows.ts';

/** A record for VTable-Gantt: rows nested in their plan, under the field names that its options are then told. */
export interface VTableRecord extends TaskRow {
  readonly children: readonly TaskRow[];
}

/**
 * Rows nested by plan for VTable-Gantt, with the fields it has to be told: `startDateField: 'start'`, `endDateField: 'finish'`,
 * `baselineStartDateField: 'baselineStart'`, `baselineEndDateField: 'baselineFinish'`, `progressField: 'progressPct'`.
 */
export function vtableRecords(rows: readonly TaskRow[]): readonly VTableRecord[] {
  return guarded(() =>
    deepFreeze(
      rows
        .filter(({ parentId }) => parentId === null)
        .map((top) => ({ ...top, children: rows.filter(({ parentId }) => parentId === top.id) })),
    ),
  );
}
