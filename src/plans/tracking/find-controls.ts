import { deepFreeze, guarded, type Id, type Label, parse } from '../../foundation/index.ts';
import type { Schedule } from '../network/schedule.ts';
import { placedNodes } from '../plan-index.ts';
import { type Plan, type PlanLink, Plans } from '../plan.ts';
import { trackingTexts as texts } from './messages.ts';

/**
 * One of the seven controls (七控): key nodes, weak spots, work across departments, the critical path, income, permits, quality stop
 * points. The presets' `sevenControls` say what each is called.
 */
export type ControlTag = 'key' | 'weak' | 'cross' | 'critical' | 'income' | 'permit' | 'stop-point';

/** A control of a node, and why it is one. */
export interface NodeControl {
  readonly node: Id;
  /** A {@link ControlTag}, or a tag of the plan's own. */
  readonly control: Id;
  /** Whether the plan says so, or it was found by what the plan is. */
  readonly found: boolean;
  readonly because: Label;
}

/**
 * The controls of every node: those the plan tags, and those that can be found by themselves: nodes of tier 1, links between departments,
 * the critical path of a schedule, and permits. The others (weak spots, income, stop points) are a judgement and stay with who tags.
 * What is found is told by {@link ControlTag}.
 *
 * @returns in the order of the plans; each node and control once
 * @throws `HoshinError` with all issues of the plans
 * @example
 * import { findControls, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'operations', maySet: [], mayChange: [], nodes: [
 *   { id: 'drawings', label, tier: 2, department: 'design' }, { id: 'permit', label, tier: 2, department: 'development', permit: 'works' }],
 *   links: [{ from: 'drawings', to: 'permit', type: 'FS' }] });
 * findControls([plan]).map(({ node, control }) => `${node} ${control}`);
 * // => ['drawings cross', 'permit cross', 'permit permit']
 */
export function findControls(plans: readonly Plan[], schedule?: Schedule): readonly NodeControl[] {
  const read = parse(Plans, plans);
  return guarded(() => {
    const critical = new Set((schedule?.activities ?? []).filter((row) => row.critical).map(({ id }) => id));
    const partners = partnersOf(read);
    return deepFreeze(
      placedNodes(read).flatMap(({ node }) => {
        const { id, tier, permit, controls = [] } = node;
        const other = partners.get(id);
        const all: NodeControl[] = controls.map((control) => ({
          node: id,
          control,
          found: false,
          because: texts.tagged(),
        }));
        const found = (control: ControlTag, because: Label): void => {
          if (!controls.includes(control)) all.push({ node: id, control, found: true, because });
        };
        if (tier === 1) found('key', texts.keyNode());
        if (other !== undefined) found('cross', texts.crossDepartment(other));
        if (critical.has(id)) found('critical', texts.onCritical());
        if (permit !== undefined) found('permit', texts.permit(permit));
        return all;
      }),
    );
  });
}

/** For each node that a link ties to a node of another department, that department. */
function partnersOf(plans: readonly Plan[]): ReadonlyMap<Id, Id> {
  const departments = new Map(
    placedNodes(plans).flatMap(({ node }) =>
      node.department === undefined ? [] : [[node.id, node.department] as const],
    ),
  );
  const partners = new Map<Id, Id>();
  const tie = ({ from, to }: Pick<PlanLink, 'from' | 'to'>): void => {
    const [before, after] = [departments.get(from), departments.get(to)];
    if (before === undefined || after === undefined || before === after) return;
    partners.set(from, after);
    partners.set(to, before);
  };
  for (const { links = [], nodes } of plans) {
    links.forEach(tie);
    for (const { id, supports } of nodes) if (supports !== undefined) tie({ from: id, to: supports });
  }
  return partners;
}
