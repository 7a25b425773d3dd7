import { both, counted, type Label } from '../../foundation/index.ts';

/** What is said of templates, in both languages. */
export const templateTexts = {
  emptyRange: (min: number, max: number): Label =>
    both(`the range from ${min} to ${max} is empty`, `区间 ${min} 至 ${max} 为空`),
  unknownId: (id: string): Label => both(`"${id}" is not in the template`, `模板中没有“${id}”`),
  unknownParameter: (id: string): Label => both(`"${id}" is no parameter of the template`, `模板没有参数“${id}”`),
  unknownProfile: (id: string): Label => both(`"${id}" is no profile of the template`, `模板没有方案“${id}”`),
  supportLevel: (node: string, upper: string): Label =>
    both(
      `"${node}" cannot support "${upper}", of which there are several to it`,
      `“${node}”不能支撑“${upper}”：后者按更小的单元展开，所指不唯一`,
    ),
  outOfRange: (parameter: Label, value: number | string, min: number, max: number): Label =>
    both(
      `${parameter.en} must be a whole number from ${min} to ${max}, not ${value}`,
      `${parameter.zh}须为 ${min} 至 ${max} 的整数，而不是 ${value}`,
    ),
  unknownOption: (parameter: Label, value: number | string, options: readonly string[]): Label =>
    both(
      `${parameter.en} has no answer "${value}"; there are ${options.join(', ')}`,
      `${parameter.zh}没有选项“${value}”，可选：${options.join('、')}`,
    ),
  missingParameter: (node: string, parameter: Label): Label =>
    both(`"${node}" needs to know: ${parameter.en}`, `节点“${node}”须给出参数：${parameter.zh}`),
  missingCase: (node: string, parameter: Label, value: number | string): Label =>
    both(
      `the template states no days of "${node}" for ${parameter.en} ${value}`,
      `模板没有给出节点“${node}”在${parameter.zh}为 ${value} 时的天数`,
    ),
  daysOutOfRange: (node: string, days: number): Label =>
    both(`"${node}" comes out at ${counted(days, 'day')}, which cannot be`, `节点“${node}”算得 ${days} 天，不合理`),
  days: (words: Label, days: number): Label => both(`${words.en} = ${days} d`, `${words.zh} = ${days} 天`),
} as const;
