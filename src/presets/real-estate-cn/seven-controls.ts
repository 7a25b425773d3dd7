import { deepFreeze } from '../../foundation/index.ts';
import type { ControlTag } from '../../plans/index.ts';
import type { Based } from '../based.ts';
import type { PresetItem } from '../preset.ts';

/** Every tag that the plans know, in the order of the source. */
const names: Readonly<Record<ControlTag, readonly [zh: string, en: string]>> = {
  key: ['项目关键节点', 'Key nodes'],
  weak: ['专业能力较弱、影响品牌和利润的重要节点', 'Weak skills, or what brand and profit hang on'],
  cross: ['多部门、跨层级协同的关键节点', 'Across departments and levels'],
  critical: ['关键路径上的重要工作项', 'On the critical path'],
  income: ['与收入达成相关的节点和专项计划', 'What income hangs on'],
  permit: ['受政府影响的证件管理', 'Permits outside our hands'],
  'stop-point': ['质量停止检查点', 'Quality stop points'],
};

/**
 * The seven controls (七控) as tags of plan nodes; a node may bear several.
 *
 * @example
 * import { sevenControls } from 'hoshin/presets';
 * sevenControls.map(({ value }) => value.id);
 * // => ['key', 'weak', 'cross', 'critical', 'income', 'permit', 'stop-point']
 */
export const sevenControls: readonly Based<PresetItem>[] = /* @__PURE__ */ deepFreeze(/* @__PURE__ */ controls());

function controls(): readonly Based<PresetItem>[] {
  return Object.entries(names).map(([id, [zh, en]]) => ({
    value: { id, label: { zh, en } },
    basis: 'seed',
    source: 'seed 000',
  }));
}
