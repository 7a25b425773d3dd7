import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { TaskLink } from '../rows/task-links.ts';
import type { TaskRow } from '../rows/task-rows.ts';
import { cssSafe } from './css-safe.ts';

/** A task for frappe-gantt: flat, its end inclusive, its predecessors in one text. */
export interface FrappeTask {
  /** Safe as a class name. */
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** 0 to 100. */
  readonly progress: number;
  readonly dependencies: string;
  /** `critical`, `light-red` and so on, for a style sheet of one's own. */
  readonly custom_class: string;
}

/**
 * Rows as frappe-gantt takes them. It knows finish-to-start links alone, so others are left out; plans' summary rows and rows without
 * dates are left out too.
 */
export function frappeTasks(rows: readonly TaskRow[], links: readonly TaskLink[]): readonly FrappeTask[] {
  return guarded(() => {
    const before = new Map<string, string[]>();
    for (const { source, target, type } of links) {
      if (type !== 'FS') continue;
      before.set(target, [...(before.get(target) ?? []), cssSafe(source)]);
    }
    return deepFreeze(
      rows.flatMap((row): FrappeTask[] => {
        if (row.type === 'summary' || row.start === null || row.finish === null) return [];
        return [
          {
            id: cssSafe(row.id),
            name: row.name,
            start: row.start,
            end: row.finish,
            progress: row.progressPct ?? 0,
            dependencies: (before.get(row.id) ?? []).join(','),
            custom_class: row.critical ? 'critical' : `light-${row.status?.code ?? 'none'}`,
          },
        ];
      }),
    );
  });
}
