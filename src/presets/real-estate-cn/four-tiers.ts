import { deepFreeze, type Id, type Label } from '../../foundation/index.ts';
import type { PlanTier } from '../../plans/index.ts';
import type { Based } from '../based.ts';

/** A tier of plans and who writes it. */
export interface PresetTier {
  readonly tier: PlanTier;
  readonly label: Label;
  /** Who compiles plans of this tier, by role. */
  readonly compiledBy: { readonly id: Id; readonly label: Label };
}

const tier = (
  at: PlanTier,
  zh: string,
  en: string,
  by: readonly [id: Id, zh: string, en: string],
): Based<PresetTier> => ({
  value: { tier: at, label: { zh, en }, compiledBy: { id: by[0], label: { zh: by[1], en: by[2] } } },
  basis: 'seed',
  source: 'seed 000',
});

/**
 * The four tiers of plans (四级计划) and who compiles each.
 *
 * @example
 * import { fourTiers } from 'hoshin/presets';
 * fourTiers.map(({ value }) => `${value.tier} ${value.label.zh}`);
 * // => ['1 公司总部关键节点', '2 项目主项计划', '3 项目专项计划', '4 部门月度计划']
 */
export const fourTiers: readonly Based<PresetTier>[] = /* @__PURE__ */ deepFreeze([
  tier(1, '公司总部关键节点', 'Head-office key nodes', ['head-office', '公司总部', 'Head office']),
  tier(2, '项目主项计划', 'Main plan of the project', [
    'project-head',
    '项目分公司负责人',
    'Head of the project company',
  ]),
  tier(3, '项目专项计划', 'Special plans of the project', [
    'functional-lead',
    '项目职能负责人',
    'Functional leads of the project',
  ]),
  tier(4, '部门月度计划', 'Monthly plans of departments', ['department-manager', '各职能部门', 'Departments']),
]);
