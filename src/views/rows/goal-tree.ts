import { deepFreeze, guarded, type Id } from '../../foundation/index.ts';
import type { GoalRow } from './goal-rows.ts';

/** A goal with those broken down from it: for trees, treemaps and tables with nested rows. */
export interface GoalBranch {
  readonly id: Id;
  readonly name: string;
  /** Its target. */
  readonly value: number;
  readonly children: readonly GoalBranch[];
}

/** Goals as nodes and links, for a sankey or a graph. Names may repeat, ids never do. */
export interface GoalLinks {
  readonly nodes: readonly { readonly id: Id; readonly name: string; readonly depth: number }[];
  /** From a goal to each that was broken down from it, as wide as the target below. */
  readonly links: readonly { readonly source: Id; readonly target: Id; readonly value: number }[];
}

interface Growing {
  readonly id: Id;
  readonly name: string;
  readonly value: number;
  readonly children: Growing[];
}

/** The rows of `goalRows` nested into each other. */
export function goalTree(rows: readonly GoalRow[]): readonly GoalBranch[] {
  return guarded(() => {
    const branches = new Map<Id, Growing>(
      rows.map(({ id, name, target }) => [id, { id, name, value: target, children: [] }]),
    );
    const tops: Growing[] = [];
    for (const { id, parentId } of rows) {
      const branch = branches.get(id);
      if (branch === undefined) continue;
      const parent = parentId === null ? undefined : branches.get(parentId);
      (parent?.children ?? tops).push(branch);
    }
    return deepFreeze(tops);
  });
}

/** The rows of `goalRows` as nodes and links. Goals of other indicators than their parent's, and targets of 0 or less, have no width and no link. */
export function goalLinks(rows: readonly GoalRow[]): GoalLinks {
  return guarded(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const links = rows.flatMap(({ id, parentId, indicator, target }) => {
      const parent = parentId === null ? undefined : byId.get(parentId);
      if (parent?.indicator !== indicator || target <= 0) return [];
      return [{ source: parent.id, target: id, value: target }];
    });
    return deepFreeze({ nodes: rows.map(({ id, name, depth }) => ({ id, name, depth })), links });
  });
}
