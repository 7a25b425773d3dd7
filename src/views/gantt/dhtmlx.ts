import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { TaskLink } from '../rows/task-links.ts';
import type { TaskRow } from '../rows/task-rows.ts';

/** A task as `dhtmlx-gantt` parses it, with `date_format: '%Y-%m-%d'`; the end is the day after the last. */
export interface DhtmlxTask {
  readonly id: string;
  readonly text: string;
  readonly type: 'project' | 'task' | 'milestone';
  readonly parent: string | 0;
  readonly start_date: string;
  readonly end_date: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly critical: boolean;
  readonly row: TaskRow;
}

/** A link as `dhtmlx-gantt` parses it: type 0 is FS, 1 SS, 2 FF, 3 SF. */
export interface DhtmlxLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: '0' | '1' | '2' | '3';
  readonly lag: number;
}

const types = { FS: '0', SS: '1', FF: '2', SF: '3' } as const;
const kinds = { summary: 'project', task: 'task', milestone: 'milestone' } as const;

/**
 * Rows and links for `gantt.parse(…)` of dhtmlx-gantt. The row itself rides along, for a `task_class` that marks the critical path and for a
 * baseline in the row's tooltip: the free edition draws neither by itself. Rows without dates are left out.
 */
export function dhtmlxTasks(
  rows: readonly TaskRow[],
  links: readonly TaskLink[],
): { readonly data: readonly DhtmlxTask[]; readonly links: readonly DhtmlxLink[] } {
  return guarded(() =>
    deepFreeze({
      data: rows.flatMap((row): DhtmlxTask[] => {
        if (row.start === null || row.finishExclusive === null) return [];
        return [
          {
            id: row.id,
            text: row.name,
            type: kinds[row.type],
            parent: row.parentId ?? 0,
            start_date: row.start,
            end_date: row.finishExclusive,
            progress: row.progress ?? 0,
            critical: row.critical,
            row,
          },
        ];
      }),
      links: links.map(({ id, source, target, type, lag }) => ({ id, source, target, type: types[type], lag })),
    }),
  );
}
