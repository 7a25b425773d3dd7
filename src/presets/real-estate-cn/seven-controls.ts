import { deepFreeze } from '../../foundation/index.ts';
import type { Based } from '../based.ts';
import type { PresetItem } from '../preset.ts';

const control = (id: string, zh: string, en: string): Based<PresetItem> => ({
  value: { id, label: { zh, en } },
  basis: 'seed',
  source: 'seed 000',
});

/**
 * The seven controls (七控) as tags of plan nodes; a node may bear several.
 *
 * @example
 * import { sevenControls } from 'hoshin/presets';
 * sevenControls.map(({ value }) => value.id);
 * // => ['key', 'weak', 'cross', 'critical', 'income', 'permit', 'stop-point']
 */
export const sevenControls: readonly Based<PresetItem>[] = /* @__PURE__ */ deepFreeze([
  control('key', '项目关键节点', 'Key nodes'),
  control('weak', '专业能力较弱、影响品牌和利润的重要节点', 'Weak skills, or what brand and profit hang on'),
  control('cross', '多部门、跨层级协同的关键节点', 'Across departments and levels'),
  control('critical', '关键路径上的重要工作项', 'On the critical path'),
  control('income', '与收入达成相关的节点和专项计划', 'What income hangs on'),
  control('permit', '受政府影响的证件管理', 'Permits outside our hands'),
  control('stop-point', '质量停止检查点', 'Quality stop points'),
]);
