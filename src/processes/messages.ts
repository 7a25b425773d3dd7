import { both, counted, type Label } from '../foundation/index.ts';

/** Every sentence of this room, in both languages. */
export const texts = {
  unknown: (what: Label, id: string): Label => both(`there is no ${what.en} "${id}"`, `不存在${what.zh}“${id}”`),
  twice: (what: Label, id: string): Label => both(`the ${what.en} "${id}" stands twice`, `${what.zh}“${id}”重复`),
  unproduced: (step: string, input: string): Label =>
    both(
      `the step "${step}" needs "${input}", which neither comes from outside nor from a step before it`,
      `步骤“${step}”所需的“${input}”既非外部输入，也不由前序步骤产出`,
    ),
  neverDone: (step: string): Label =>
    both(
      `the step "${step}" can never begin: the steps before it wait for one another`,
      `步骤“${step}”无法开始：前序步骤互相等待`,
    ),
  unusedReturn: (step: string, to: string): Label =>
    both(
      `"${step}" sends back to "${to}", which does not come before it`,
      `“${step}”退回至“${to}”，但后者并非其前序步骤`,
    ),
  backwards: (from: string, to: string): Label =>
    both(`it ends on ${to}, before it starts on ${from}`, `完成日 ${to} 早于开始日 ${from}`),

  notFollowed: (step: string, missing: readonly string[]): Label =>
    both(`"${step}" began before ${missing.join(', ')} was done`, `“${step}”在 ${missing.join('、')} 完成之前已开始`),
  notDefined: (step: string): Label => both(`the process has no step "${step}"`, `流程中没有步骤“${step}”`),
  leftOutStep: (step: string): Label => both(`the step "${step}" was left out`, `步骤“${step}”被跳过`),
  wrongRole: (step: string, by: string, owner: string): Label =>
    both(`"${step}" was done by "${by}", its owner is "${owner}"`, `“${step}”由“${by}”办理，责任角色为“${owner}”`),
  rework: (step: string, times: number): Label =>
    both(`"${step}" was done ${counted(times, 'time')}`, `“${step}”办理了 ${times} 次`),
  conforming: (): Label => both('the case followed the process', '该事项按流程办理'),
  deviating: (count: number): Label =>
    both(`${counted(count, 'deviation')} from the process`, `与流程不符 ${count} 处`),

  stepLine: (done: number, median: string, onTime: string | null): Label =>
    onTime === null
      ? both(
          `${done} done, median ${counted(median, 'day')}; no time limit`,
          `完成 ${done} 次，中位用时 ${median} 天，未设时限`,
        )
      : both(
          `${done} done, median ${counted(median, 'day')}; share on time ${onTime}`,
          `完成 ${done} 次，中位用时 ${median} 天，按时率 ${onTime}`,
        ),
  neverRun: (): Label => both('not done yet in these cases', '样本中尚未办理'),
  bottleneck: (step: string, share: string): Label =>
    both(`"${step}" takes ${share} of all days spent, waiting included`, `“${step}”占全部用时（含等待）的 ${share}`),
  late: (step: string, value: string, asked: string): Label =>
    both(
      `"${step}": ${value} on time, ${asked} asked for: look at its limit or at who does it`,
      `“${step}”按时率 ${value}，低于要求的 ${asked}：建议复核时限或办理力量`,
    ),
  oftenAgain: (step: string, value: string, asked: string): Label =>
    both(
      `"${step}": ${value} done again, at most ${asked} asked for: look at what it is given`,
      `“${step}”返工率 ${value}，高于 ${asked}：建议完善前序输入的标准`,
    ),
  waits: (step: string, value: string, asked: string): Label =>
    both(
      `"${step}": waits ${counted(value, 'day')} on average, at most ${asked} asked for: look at the handing over`,
      `“${step}”平均等待 ${value} 天，高于 ${asked} 天：建议改进交接或并行办理`,
    ),
  heavy: (step: string, value: string, asked: string): Label =>
    both(
      `"${step}": takes ${value} of all days, at most ${asked} asked for: divide it or run parts side by side`,
      `“${step}”占全部用时 ${value}，高于 ${asked}：建议拆分或并行办理`,
    ),
} as const;

/** The nouns that sentences of this room are built from. */
export const nouns: Readonly<Record<'step' | 'case', Label>> = {
  step: both('step', '步骤'),
  case: both('case', '事项'),
};
