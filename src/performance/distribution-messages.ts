import { both, counted, type Label } from '../foundation/index.ts';

/** The sentences of distribution, calibration and appeals, in both languages. */
export const distributionTexts = {
  capLine: (grade: string, held: number, exact: string, allowed: number): Label =>
    both(
      `${held} at ${grade} or better, at most ${allowed} (whole persons of ${exact})`,
      `${grade} 及以上 ${held} 人，上限 ${allowed} 人（按 ${exact} 向下取整）`,
    ),
  overCap: (cohort: string, grade: string, held: number, allowed: number): Label =>
    both(
      `"${cohort}": ${held} at ${grade} or better, ${held - allowed} more than the ${allowed} allowed`,
      `“${cohort}”：${grade} 及以上 ${held} 人，上限 ${allowed} 人，超出 ${held - allowed} 人`,
    ),
  smallCohort: (cohort: string, size: number, minimum: number): Label =>
    both(
      `"${cohort}" has ${counted(size, 'graded person')}, below the smallest cohort of ${minimum}, and is pooled with no others`,
      `“${cohort}”仅 ${size} 人参评，低于最小分布单元 ${minimum} 人，且无可合并单元`,
    ),
  moved: (from: string, to: string, allowed: number): Label =>
    both(
      allowed === 0
        ? `no place at ${from} or better is allowed: ${to} is proposed`
        : `ranks below the ${counted(allowed, 'place')} at ${from} or better: ${to} is proposed`,
      allowed === 0
        ? `${from} 及以上无名额，建议调整为 ${to}`
        : `名次在 ${from} 及以上的 ${allowed} 个名额之外，建议调整为 ${to}`,
    ),
  tied: (count: number, seats: number, grade: string): Label =>
    both(
      `${count} persons are equal where the places left at ${grade} are ${seats}: to be decided by the committee`,
      `${count} 人并列，而 ${grade} 仅余 ${seats} 个名额，提请委员会议定`,
    ),
  unplaceable: (barred: number, seats: number, grades: readonly string[]): Label =>
    both(
      `${counted(barred, 'person')} may be at best ${grades[0] ?? ''}, and ${grades.join(', ')} together have ${counted(seats, 'place')}`,
      `${barred} 人最高只能评 ${grades[0] ?? ''}，而 ${grades.join('、')} 合计仅 ${seats} 个名额`,
    ),
  seats: (size: number, meanCoefficient: string): Label =>
    both(
      `${counted(size, 'person')} shared out exactly; the mean coefficient is ${meanCoefficient}`,
      `${size} 人按比例精确分布，平均系数 ${meanCoefficient}`,
    ),
  tiedSeats: (count: number, seats: string): Label =>
    both(
      `${count} equal persons share ${seats}: to be decided by the committee`,
      `${count} 人并列，涉及名额 ${seats}，提请委员会议定`,
    ),
  sharesNotWhole: (sum: string): Label =>
    both(`the shares add up to ${sum}; they must add up to exactly 1`, `比例合计为 ${sum}，须恰为 1`),
  noCoefficient: (grade: string): Label => both(`the grade "${grade}" has no coefficient`, `等级“${grade}”未设系数`),
  coefficient: (grade: string, coefficient: string): Label =>
    both(`grade ${grade}: coefficient ${coefficient}`, `等级 ${grade}，系数 ${coefficient}`),

  sameGrade: (person: string, grade: string): Label =>
    both(`"${person}" already is at ${grade}`, `“${person}”原已为 ${grade}`),
  selfCalibration: (person: string): Label =>
    both(`"${person}" changes their own result`, `“${person}”不得调整本人结果`),
  afterLock: (on: string, locked: string): Label =>
    both(
      `results were locked on ${locked}; a change on ${on} comes too late`,
      `结果已于 ${locked} 锁定，${on} 的调整无效`,
    ),
  outOfOrder: (on: string, before: string): Label =>
    both(
      `changes stand in the order of their days; ${on} comes after ${before}`,
      `调整须按日期先后排列，${on} 早于 ${before}`,
    ),
} as const;
