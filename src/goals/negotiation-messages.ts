import { both, counted, type Label } from '../foundation/index.ts';
import { type WeightBasis, basisNamed } from './basis.ts';

/** What states, events and roles are called. */
export const negotiationLabels: Readonly<Record<string, Label>> = {
  open: both('open', '待下达建议'),
  proposed: both('proposed', '上级已提出'),
  countered: both('countered', '下级已还价'),
  escalated: both('escalated', '已提请裁决'),
  agreed: both('agreed', '已达成一致'),
  imposed: both('imposed', '已裁定'),
  committed: both('committed', '已承诺'),
  approved: both('approved', '已批准'),
  issued: both('issued', '已下达'),
  propose: both('propose', '提出目标'),
  counter: both('make a counter-offer', '还价'),
  agree: both('agree', '同意'),
  escalate: both('escalate', '提请裁决'),
  impose: both('impose', '裁定'),
  commit: both('commit', '承诺'),
  approve: both('approve', '批准'),
  return: both('return', '退回'),
  issue: both('issue', '下达'),
  above: both('the side above', '上级'),
  below: both('the side below', '下级'),
  arbiter: both('the arbiter', '裁决人'),
  approver: both('the approver', '批准人'),
};

/** Sentences about negotiations. */
export const negotiationTexts = {
  ownCase: (who: string): Label =>
    both(
      `"${who}" would owe the goal, and cannot also stand on the other side or decide`,
      `“${who}”为目标承担方，不得兼任上级、裁决人或批准人`,
    ),
  onlyBy: (who: string, roles: readonly Label[]): Label =>
    both(
      `"${who}" may not do this: it is for ${roles.map(({ en }) => en).join(' or ')}`,
      `“${who}”无权操作，应由${roles.map(({ zh }) => zh).join('或')}办理`,
    ),
  backInTime: (on: string, last: string): Label =>
    both(`${on} lies before the last move, of ${last}`, `${on} 早于上一步（${last}）`),
  standing: (at: {
    readonly state: Label;
    readonly asked: string | null;
    readonly offered: string | null;
    readonly settled: string | null;
  }): Label => {
    if (at.settled !== null) {
      return both(
        `${at.state.en} at ${at.settled}; asked ${at.asked ?? '–'}, offered ${at.offered ?? '–'}`,
        `${at.state.zh}，目标 ${at.settled}；上级提出 ${at.asked ?? '–'}，下级提出 ${at.offered ?? '–'}`,
      );
    }
    return both(
      `${at.state.en}: asked ${at.asked ?? '–'}, offered ${at.offered ?? '–'}`,
      `${at.state.zh}：上级提出 ${at.asked ?? '–'}，下级提出 ${at.offered ?? '–'}`,
    );
  },
  settled: (id: string, value: string, imposed: boolean, reasons: readonly string[]): Label => {
    const why = reasons.at(-1);
    return both(
      `${imposed ? 'decided' : 'agreed'} at ${value} in "${id}"${why === undefined ? '' : `: ${why}`}`,
      `经“${id}”${imposed ? '裁定' : '协商一致'}为 ${value}${why === undefined ? '' : `：${why}`}`,
    );
  },
  otherGoal: (negotiation: string, goal: string): Label =>
    both(`the negotiation "${negotiation}" is about "${goal}"`, `协商“${negotiation}”针对的是“${goal}”`),
  noSuchGoal: (goal: string): Label => both(`there is no goal "${goal}" among those below`, `下级目标中没有“${goal}”`),
  gap: (
    id: string,
    at: { readonly topDown: string; readonly bottomUp: string; readonly gap: string; readonly open: number },
  ): Label =>
    both(
      `"${id}" wants ${at.topDown}; what stands below comes to ${at.bottomUp}, a gap of ${at.gap}, with ${counted(at.open, 'goal')} not settled`,
      `“${id}”目标 ${at.topDown}，下级现有合计 ${at.bottomUp}，差额 ${at.gap}，尚有 ${at.open} 项未定`,
    ),
  gapShared: (id: string, gap: string, count: number, basis: WeightBasis): Label =>
    both(
      `the gap of ${gap} to "${id}" was shared out over ${counted(count, 'goal')} by ${basisNamed(basis).en}; the others stay as they are`,
      `“${id}”的差额 ${gap} 按${basisNamed(basis).zh}由 ${count} 项目标分担，其余不变`,
    ),
  gapMoved: (entity: string, from: string, to: string, move: string): Label =>
    both(
      `${entity} goes from ${from} to ${to}, taking ${move} of the gap`,
      `${entity} 由 ${from} 调整为 ${to}，分担差额 ${move}`,
    ),
} as const;
