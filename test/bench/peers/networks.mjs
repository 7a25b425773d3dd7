/** An order of activities that respects their links, as other packages find it. */
import { alg, Graph } from '@dagrejs/graphlib';
import toposort from 'toposort';

export const orders = {
  '@dagrejs/graphlib topsort + passes': ({ activities, links }) => {
    const graph = new Graph();
    for (const { id } of activities) graph.setNode(id);
    for (const { from, to } of links) graph.setEdge(from, to);
    return alg.topsort(graph);
  },
  'toposort + passes': ({ activities, links }) =>
    toposort.array(
      activities.map(({ id }) => id),
      links.map(({ from, to }) => [from, to]),
    ),
};
