import { both, type Label } from '../foundation/index.ts';

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backwardsValidity: (from: string, to: string): Label =>
    both(`it ends on ${to}, before it starts on ${from}`, `终止日 ${to} 早于起始日 ${from}`),
  duplicateId: (what: Label, id: string): Label =>
    both(`the ${what.en} id "${id}" is used more than once`, `${what.zh}标识“${id}”重复`),
  unknownParent: (id: string, parent: string): Label =>
    both(`"${id}" belongs to "${parent}", and there is no such entity`, `“${id}”的上级“${parent}”不存在`),
  parentKind: (id: string, kind: string, parentKind: string): Label =>
    both(`"${id}" is a ${kind} and cannot belong to a ${parentKind}`, `“${id}”(${kind})不能隶属于 ${parentKind}`),
  parentCycle: (ids: readonly string[]): Label =>
    both(`these entities belong to one another in a ring: ${ids.join(' → ')}`, `上下级关系成环：${ids.join(' → ')}`),
  versionOrder: (id: string, until: string): Label =>
    both(
      `the versions of "${id}" must end on later and later days; ${until} does not`,
      `“${id}”的历史版本截止日须依次递增，${until} 不符`,
    ),
  shareRange: (share: string): Label =>
    both(`a share must lie above 0 and at most at 1, got ${share}`, `权益比例须大于 0 且不超过 1，实为 ${share}`),
  sharesOverWhole: (id: string, total: string, date: string): Label =>
    both(
      `on ${date} the shares of "${id}" add up to ${total}, above the whole`,
      `${date} “${id}”的权益合计为 ${total}，超过 1`,
    ),
  unknownEntity: (id: string): Label => both(`there is no entity "${id}"`, `不存在组织单元“${id}”`),
  unknownPosition: (id: string): Label => both(`there is no position "${id}"`, `不存在岗位“${id}”`),
} as const;

/** The nouns that sentences of this room are built from. */
export const nouns: Readonly<Record<'entity' | 'position' | 'partner' | 'duty' | 'meeting', Label>> = {
  entity: both('entity', '组织单元'),
  position: both('position', '岗位'),
  partner: both('partner', '合作方'),
  duty: both('duty', '义务'),
  meeting: both('meeting', '会议'),
};
