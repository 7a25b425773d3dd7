import { deepFreeze } from '../foundation/index.ts';
import type { AdjustmentPolicy } from '../plans/index.ts';
import type { Based } from './based.ts';
import { keyNodeLists } from './plan-templates-key-nodes.ts';

const fourteen = /* @__PURE__ */ (() =>
  (keyNodeLists.find(({ id }) => id === 'fourteen')?.nodes ?? []).map(({ id }) => id))();
const presidents: readonly string[] = /* @__PURE__ */ fourteen.filter((_, at) => [1, 2, 6, 9, 12].includes(at + 1));

/**
 * Who may change which key node: of the fourteen, the land certificate, the site handed over, the works permit, the pre-sale permit and
 * the completion (numbers 1, 2, 6, 9 and 12) by the group's president, with the general manager's written reason; the other nine by
 * the group's operations centre; anything else by the project, with a copy to the group. Standard nodes go by the ids of
 * `keyNodeLists`.
 *
 * @example
 * import { adjustmentByKeyNode } from 'hoshin/presets';
 * adjustmentByKeyNode.value.rules[0]?.standards;
 * // => ['land-certificate', 'site-handover', 'works-permit', 'pre-sale-permit', 'completion']
 */
export const adjustmentByKeyNode: Based<AdjustmentPolicy> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: '龙湖 notes, 360doc',
  value: {
    id: 'adjustment-by-key-node',
    label: { zh: '按关键节点分级调整', en: 'Adjustment by key node' },
    rules: [
      {
        id: 'president',
        label: {
          zh: '总经理书面说明，集团总裁批准',
          en: 'Written reason of the general manager, approved by the president',
        },
        standards: presidents,
        approvers: ['president'],
      },
      {
        id: 'operations-centre',
        label: { zh: '集团运营中心批准', en: 'Approved by the operations centre of the group' },
        standards: fourteen.filter((id) => !presidents.includes(id)),
        approvers: ['operations-centre'],
      },
      {
        id: 'local',
        label: { zh: '项目自行决定，抄送集团', en: 'Decided by the project, copy to the group' },
        informs: ['operations-centre'],
      },
    ],
  },
});

/** Milestones may be changed once a year, by who may change their plan; other nodes as often as wanted. */
export const milestonesOnceAYear: Based<AdjustmentPolicy> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'unit monthly-plan rules',
  value: {
    id: 'milestones-once-a-year',
    label: { zh: '里程碑每年可调整一次', en: 'Milestones once a year' },
    rules: [
      { id: 'milestone', label: { zh: '里程碑每年一次', en: 'Milestones once a year' }, tiers: [1], perYear: 1 },
      { id: 'other', label: { zh: '其他节点不限次数', en: 'Other nodes as often as wanted' } },
    ],
  },
});
