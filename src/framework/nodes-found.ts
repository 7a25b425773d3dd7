import type { NodeLight } from '../plans/index.ts';
import { lights as lightTable } from '../scoring/index.ts';
import { type NodeTally, tallyOf } from './node-tally.ts';
import type { PictureWarning, Unknown } from './picture.ts';
import { bySubject, warning, worseFirst } from './picture-warning.ts';

/** The nodes in scope, and what a picture lists of them: found once, and the same as long as no node is reported. */
export interface NodesFound {
  readonly tally: NodeTally;
  /** In the order of the plans; not all of them where a picture shows the worst alone. */
  readonly lights: readonly NodeLight[];
  /** Worst first. */
  readonly warnings: readonly PictureWarning[];
  /** Nodes that cannot be told, by id. */
  readonly unknowns: readonly Unknown[];
}

/** What lights say; counted apart where they are not all there. */
export function nodesFound(lights: readonly NodeLight[], tally: NodeTally = tallyOf(lights)): NodesFound {
  const warnings = lights
    .filter(({ light }) => lightTable[light].rank > 0)
    .map(({ node, light, because }) => warning('node', node, null, light, because))
    .sort(worseFirst);
  const unknowns = lights
    .filter(({ light }) => light === 'unknown')
    .map(({ node, because }): Unknown => Object.freeze({ kind: 'node', subject: node, because }))
    .sort(bySubject);
  return { tally, lights, warnings, unknowns };
}
