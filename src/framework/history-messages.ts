import { both, type Label } from '../foundation/index.ts';
import type { ChangeNote, FieldChange } from './history.ts';

const places: Readonly<Record<string, Label>> = {
  entities: both('entity', '组织单元'),
  indicators: both('indicator', '指标'),
  goals: both('goal', '目标'),
  plans: both('plan', '计划'),
  baselines: both('baseline', '基线'),
  contracts: both('contract', '责任书'),
  reviews: both('review rule', '检讨规则'),
  meetings: both('meeting', '会议'),
  processes: both('process', '流程'),
  gates: both('stage gate', '阶段门'),
  certificates: both('certificate', '证照'),
  criteria: both('success criteria of', '成功标尺'),
  investments: both('investment of', '投资跟踪'),
  authority: both('authority matrix', '权责表'),
  platform: both('platform', '平台设置'),
  policies: both('policies', '管理规则'),
};
const verbs: Readonly<Record<ChangeNote['what'], Label>> = {
  added: both('Added', '新增'),
  changed: both('Changed', '修改'),
  removed: both('Removed', '移除'),
};

function told({ field, from, to }: FieldChange): Label {
  if (from === null || to === null) return both(field, field);
  return both(`${field} from ${from} to ${to}`, `${field} 由 ${from} 改为 ${to}`);
}

/** Every sentence about versions of a framework, in both languages. */
export const historyTexts = {
  beginning: ({ zh, en }: Label): Label => both(`"${en}" as it was first set`, `“${zh}”初始版本`),
  amended: (id: string, from: string, by: string, because: Label): Label =>
    both(
      `"${id}" from ${from}, decided by ${by}: ${because.en}`,
      `修订“${id}”自 ${from} 起生效，由 ${by} 决定：${because.zh}`,
    ),
  changed: (what: ChangeNote['what'], place: string, id: string | null, fields: readonly FieldChange[]): Label => {
    const [verb, list] = [verbs[what], places[place] ?? both(place, place)];
    const item = id === null ? both('', '') : both(` "${id}"`, `“${id}”`);
    const all = fields.map(told);
    const en = all.length === 0 ? '' : `: ${all.map((one) => one.en).join(', ')}`;
    const zh = all.length === 0 ? '' : `：${all.map((one) => one.zh).join('，')}`;
    return both(`${verb.en} the ${list.en}${item.en}${en}`, `${verb.zh}${list.zh}${item.zh}${zh}`);
  },
};
