/** Figures summed up a tree, month by month. */
import { hierarchy } from 'd3-hierarchy';

/** A tree of units with one leaf a figure, made before anything is timed. */
export function treeOf(parents, project, month, value) {
  const [root, units] = [{ children: [] }, new Map()];
  for (const { id, parent } of parents) units.set(id, { children: [], parent });
  for (const [id, unit] of units) (id === 'group' ? root : (units.get(unit.parent) ?? root)).children.push(unit);
  for (let at = 0; at < value.length; at += 1)
    units.get(`p${project[at]}`).children.push({ month: month[at], value: value[at] });
  return root;
}

export function byHierarchy(root, months) {
  const tree = hierarchy(root);
  return Array.from({ length: months }, (_, month) => tree.sum((d) => (d.month === month ? d.value : 0)).value);
}
