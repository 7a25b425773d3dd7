import type { NodeProgress } from '../../plans/index.ts';

/** What is known of a node, put together from its reports: the latest that states a field holds. */
export interface NodeFacts extends Pick<NodeProgress, 'actualStart' | 'actualFinish' | 'percent'> {
  /** The place of the report that stated the percent. */
  readonly percentIn?: number;
}

/** What is known of every node that was reported on. */
export function factsOf(progress: readonly NodeProgress[]): ReadonlyMap<string, NodeFacts> {
  const known = new Map<string, NodeFacts>();
  const order = progress
    .map((report, at) => ({ report, at }))
    .sort(({ report: a }, { report: b }) =>
      a.on === b.on ? (a.revision ?? 0) - (b.revision ?? 0) : a.on < b.on ? -1 : 1,
    );
  for (const { report, at } of order) {
    const { node, actualStart, actualFinish, percent } = report;
    known.set(node, {
      ...known.get(node),
      ...(actualStart === undefined ? {} : { actualStart }),
      ...(actualFinish === undefined ? {} : { actualFinish }),
      ...(percent === undefined ? {} : { percent, percentIn: at }),
    });
  }
  return known;
}

/** Project keeps whole percents, and takes 100 for done: a node without a day on which it was done stays at 99. */
export function wholePercent(fact: NodeFacts | undefined): number {
  if (typeof fact?.actualFinish === 'string') return 100;
  return Math.min(99, Math.floor(Number(fact?.percent ?? 0)));
}
