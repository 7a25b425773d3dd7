import { both, counted, type Label, round } from '../foundation/index.ts';

/** A figure as a sentence shows it: exact up to six decimal places, and said to be about that beyond them. */
const shown = (figure: string): string => {
  const near = round(figure, '0.000001');
  return near === figure ? figure : `≈${near}`;
};

/** The sentences of scores, surveys and linkage, in both languages. */
export const texts = {
  unknown: (what: Label, id: string): Label => both(`there is no ${what.en} "${id}"`, `不存在${what.zh}“${id}”`),
  twice: (what: Label, id: string): Label => both(`the ${what.en} "${id}" stands twice`, `${what.zh}“${id}”重复`),

  pointsOf: (points: string): Label =>
    both(`${counted(shown(points), 'point')}, as given`, `得分 ${shown(points)}（给定）`),
  notReported: (): Label => both('not reported, which is not zero', '未填报（不等于零分）'),
  leftOut: (because: string, by: string): Label =>
    both(
      `left out of numerator and denominator: ${because} (approved by ${by})`,
      `分子分母同时剔除：${because}（批准：${by}）`,
    ),
  weighted: (terms: readonly (readonly [string, string])[], total: string, points: string): Label => {
    const added = terms.map(([weight, given]) => `${weight} × ${shown(given)}`).join(' + ');
    const told = `${total === '1' ? added : `(${added}) ÷ ${total}`} = ${shown(points)}`;
    return both(told, told);
  },
  held: (ids: readonly string[]): Label => both(`waits for ${ids.join(', ')}`, `待 ${ids.join('、')} 填报`),
  nothingReported: (): Label => both('no part is reported', '各项均未填报'),
  organizationCoefficient: (grade: string, coefficient: string): Label =>
    both(`the organisation is at ${grade}: × ${coefficient}`, `组织绩效为 ${grade}，乘以系数 ${coefficient}`),
  organizationLimit: (grade: string, atMost: string): Label =>
    both(
      `the organisation is at ${grade}: at most ${counted(atMost, 'point')}`,
      `组织绩效为 ${grade}，个人得分不超过 ${atMost}`,
    ),
  readingTaken: (takes: 'lower' | 'higher', points: string): Label =>
    takes === 'lower'
      ? both(`the lower reading counts: ${points}`, `就低不就高，取 ${points}`)
      : both(`the higher reading counts: ${points}`, `就高不就低，取 ${points}`),

  scaleBackwards: (from: string, to: string): Label =>
    both(`a scale from ${from} to ${to} has no answers`, `评分范围 ${from} 至 ${to} 无效`),
  ofTopNeedsTop: (): Label =>
    both('a share of the top needs a scale from 0 or above', '按最高分折算时，量表下限不得低于 0'),
  selfRating: (person: string, unit: string): Label =>
    both(`"${person}" belongs to "${unit}" and cannot judge it`, `“${person}”属于“${unit}”，不得评价本部门`),
  offScale: (value: string, from: string, to: string): Label =>
    both(
      `the answer ${value} is not on the scale from ${from} to ${to}`,
      `答案 ${value} 不在量表 ${from} 至 ${to} 之内`,
    ),
  tooFew: (persons: number, units: number, needPersons: number, needUnits: number): Label =>
    both(
      `${counted(persons, 'person')} of ${counted(units, 'unit')} answered; at least ${needPersons} of ${needUnits} ${needPersons === 1 ? 'is' : 'are'} needed`,
      `有效回答 ${persons} 人、${units} 个部门，至少需 ${needPersons} 人、${needUnits} 个部门`,
    ),
  surveyMean: (mean: string, answers: number, points: string): Label =>
    both(
      `mean ${shown(mean)} of ${counted(answers, 'answer')}: ${counted(shown(points), 'point')}`,
      `${answers} 份回答均值 ${shown(mean)}，折合 ${shown(points)} 分`,
    ),
  sharesOverWhole: (sum: string): Label =>
    both(`the shares add up to ${sum}, above the whole`, `比例合计为 ${sum}，超过 1`),
  shareRange: (share: string): Label =>
    both(`a share lies from 0 to 1, got ${share}`, `比例须在 0 至 1 之间，实为 ${share}`),
  noLimits: (code: string): Label =>
    both(`no limits are given for organisation grade "${code}"`, `组织等级“${code}”未设分布上限`),
  noWorth: (code: string): Label => both(`the grade "${code}" has no coefficient`, `等级“${code}”未设系数`),
  gradeOrder: (grades: readonly string[]): Label =>
    both(
      `limits name the scale's grades from the best down: ${grades.join(', ')}`,
      `分布上限的等级须与等级表一致，自高至低为 ${grades.join('、')}`,
    ),
  rounded: (before: string, after: string): Label =>
    both(`${shown(before)} rounded to ${after}`, `${shown(before)} 舍入为 ${after}`),
  appraised: (graded: number, all: number, over: number): Label =>
    both(
      `${graded} of ${counted(all, 'person')} ${graded === 1 ? 'has' : 'have'} a grade; limits passed: ${over}`,
      `${all} 人参加考核，${graded} 人已有等级，超出分布上限 ${over} 处`,
    ),
  notGraded: (id: string, because: Label): Label =>
    both(`"${id}" has no grade: ${because.en}`, `“${id}”尚无等级：${because.zh}`),
  limitOrder: (grade: string): Label =>
    both(
      `limits name the best grades first and leave none out; "${grade}" does not`,
      `上限须自最高等级起逐级列出，“${grade}”不符`,
    ),
} as const;

/** The nouns that sentences of this room are built from. */
export const nouns: Readonly<
  Record<'appeal' | 'person' | 'unit' | 'grade' | 'score' | 'group' | 'question' | 'level' | 'cadence' | 'veto', Label>
> = {
  appeal: both('appeal', '申诉'),
  person: both('person', '人员'),
  unit: both('unit', '部门'),
  grade: both('grade', '等级'),
  score: both('score', '得分项'),
  group: both('group', '类别'),
  question: both('question', '题目'),
  level: both('organisation grade', '组织等级'),
  cadence: both('cadence', '周期'),
  veto: both('veto', '否决项'),
};
