import { both, decimal, type Label, round } from '../foundation/index.ts';

const tenThousandth = /* @__PURE__ */ decimal('0.0001');

/** A figure as a sentence tells it; to the last digit where rounding would put it on a threshold. */
function short(figure: string, thresholds: readonly (string | undefined)[] = []): string {
  const rounded = round(figure, tenThousandth);
  return thresholds.includes(rounded) ? figure : rounded;
}

const reasons: Readonly<Record<string, Label>> = {
  'force-majeure': both('force majeure', '不可抗力'),
  scope: both('a change of scope', '范围调整'),
  market: both('the market', '市场变化'),
  error: both('an error', '差错更正'),
};

/** Sentences about performance contracts. */
export const contractTexts = {
  ownCase: (who: string): Label => both(`"${who}" cannot give the task to itself`, `“${who}”不能既是下达方又是责任人`),
  ownFigures: (who: string): Label =>
    both(`"${who}" is judged by this figure and cannot also report it`, `“${who}”为责任人，不得自行提供本人的考核数据`),
  negativeWeight: (weight: string): Label => both(`the weight ${weight} is negative`, `权重 ${weight} 为负`),
  unknownItem: (id: string): Label =>
    both(`the contract has no item "${id}" in force`, `责任书中没有有效的考核项“${id}”`),
  itemTwice: (id: string): Label => both(`the contract has an item "${id}" already`, `责任书中已有考核项“${id}”`),
  noThreshold: (): Label => both('a gate needs a least or a most', '门槛须给出下限或上限'),
  emptyGate: (least: string, most: string): Label =>
    both(`nothing is at least ${least} and at most ${most}`, `没有数值同时不低于 ${least} 且不高于 ${most}`),
  unknownGrade: (code: string): Label =>
    both(`the contract's scale has no grade "${code}"`, `责任书等级表中没有“${code}”`),
  otherContract: (id: string, signed: string): Label =>
    both(`this amends "${id}", not "${signed}"`, `该修订针对“${id}”，而非“${signed}”`),
  noClause: (clause: string, reason: string): Label =>
    both(
      `no clause "${clause}" allows an amendment for ${reasons[reason]?.en ?? reason}`,
      `没有条款“${clause}”允许因${reasons[reason]?.zh ?? reason}修订`,
    ),
  notAuthorized: (who: string, approver: string): Label =>
    both(`this clause is for "${approver}" to approve, not for "${who}"`, `该条款应由“${approver}”批准，而非“${who}”`),
  outsidePeriod: (date: string, period: string): Label =>
    both(`${date} lies outside ${period}`, `${date} 不在 ${period} 之内`),
  version: (on: string, ids: readonly string[]): Label =>
    ids.length === 0
      ? both(`as signed: nothing amends it by ${on}`, `截至 ${on} 无修订，按签订内容执行`)
      : both(`as amended by ${ids.join(', ')} on ${on}`, `截至 ${on}，已按 ${ids.join('、')} 修订`),
  gate: (
    label: Label,
    value: string | null,
    met: boolean | null,
    { atLeast, atMost }: { readonly atLeast?: string | undefined; readonly atMost?: string | undefined },
  ): Label => {
    const en = [
      ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
      ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ].join(' and ');
    const zh = [
      ...(atLeast === undefined ? [] : [`不低于 ${atLeast}`]),
      ...(atMost === undefined ? [] : [`不高于 ${atMost}`]),
    ].join('且');
    if (value === null || met === null) {
      return both(`${label.en}: wanted ${en}, nothing to judge it by`, `${label.zh}：要求${zh}，暂无数据`);
    }
    const told = short(value, [atLeast, atMost]);
    return both(
      `${label.en}: wanted ${en}, is ${told}, ${met ? 'met' : 'not met'}`,
      `${label.zh}：要求${zh}，实际 ${told}，${met ? '达到' : '未达到'}`,
    );
  },
  scored: (label: Label, points: string | null, grade: Label | null, bonus: 'open' | 'closed' | 'unknown'): Label => {
    if (points === null) return both(`${label.en} has no score yet`, `${label.zh}暂无得分`);
    const en = { open: 'the bonus is open', closed: 'no bonus', unknown: 'the bonus is not decided' }[bonus];
    const zh = { open: '可计发奖金', closed: '不计发奖金', unknown: '奖金待定' }[bonus];
    return both(
      `${label.en}: ${short(points)}${grade === null ? '' : `, ${grade.en}`}; ${en}`,
      `${label.zh}：${short(points)} 分${grade === null ? '' : `，${grade.zh}`}；${zh}`,
    );
  },
  unknownGoal: (id: string): Label => both(`there is no goal "${id}"`, `不存在目标“${id}”`),
  otherIndicator: (id: string, indicator: string): Label =>
    both(`the goal "${id}" is for the indicator "${indicator}"`, `目标“${id}”的指标为“${indicator}”`),
  otherEntity: (id: string, entity: string): Label =>
    both(`the goal "${id}" is owed by "${entity}"`, `目标“${id}”由“${entity}”承担`),
  targetDiffers: (target: string, id: string, wanted: string): Label =>
    both(`the contract says ${target}, the goal "${id}" ${wanted}`, `责任书为 ${target}，目标“${id}”为 ${wanted}`),
  goalWithoutItem: (id: string): Label =>
    both(`no item of the contract carries the goal "${id}"`, `责任书中没有承接目标“${id}”的考核项`),
  calendarNeeded: (): Label =>
    both('the contract counts workdays: give a work calendar', '责任书按工作日计算，须提供工作日历'),
} as const;
