import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { TaskLink } from '../rows/task-links.ts';
import type { TaskRow } from '../rows/task-rows.ts';

/** A task for SVAR Gantt. Its dates are civil dates here: make each a `Date` at local midnight when handing it over. */
export interface SvarTask {
  readonly id: string;
  readonly text: string;
  readonly type: 'summary' | 'task' | 'milestone';
  readonly parent: string | 0;
  readonly start: string;
  /** The day after the last. */
  readonly end: string;
  /** 0 to 100. */
  readonly progress: number;
  readonly base_start?: string;
  readonly base_end?: string;
  readonly critical: boolean;
}

/** A link for SVAR Gantt: from the end (`e`) or start (`s`) of one task to that of another. */
export interface SvarLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: 'e2s' | 's2s' | 'e2e' | 's2e';
}

const types = { FS: 'e2s', SS: 's2s', FF: 'e2e', SF: 's2e' } as const;

/** Rows and links in the shape of SVAR's React, Vue and Svelte Gantt. Rows without dates are left out. */
export function svarTasks(
  rows: readonly TaskRow[],
  links: readonly TaskLink[],
): { readonly tasks: readonly SvarTask[]; readonly links: readonly SvarLink[] } {
  return guarded(() =>
    deepFreeze({
      tasks: rows.flatMap((row): SvarTask[] => {
        if (row.start === null || row.finishExclusive === null) return [];
        const { baselineStart, baselineFinishExclusive } = row;
        const based = baselineStart !== null && baselineFinishExclusive !== null;
        return [
          {
            id: row.id,
            text: row.name,
            type: row.type,
            parent: row.parentId ?? 0,
            start: row.start,
            end: row.finishExclusive,
            progress: row.progressPct ?? 0,
            ...(based ? { base_start: baselineStart, base_end: baselineFinishExclusive } : {}),
            critical: row.critical,
          },
        ];
      }),
      links: links.map(({ id, source, target, type }) => ({ id, source, target, type: types[type] })),
    }),
  );
}
