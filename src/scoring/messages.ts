import { both, counted, type Decimal, decimal, type Label, round, shortFigure } from '../foundation/index.ts';
import type { Attainment, AttainmentFormula } from './attainment.ts';
import { atDecimals, type Fraction } from './fraction.ts';
import type { Adjustment } from './input.ts';

const tenThousandth: Decimal = /* @__PURE__ */ decimal('0.0001');

/** A ratio as a percentage with at most two decimals, for a sentence. */
export function percent(ratio: Fraction): string {
  return `${atDecimals({ n: ratio.n * 100n, d: ratio.d }, 2)}%`;
}

/** A number for a sentence: at most four decimals. */
export function brief(value: Fraction): string {
  return atDecimals(value, 4);
}

/** Decimal text for a sentence: at most four decimals. */
const short = (text: string): string => round(text, tenThousandth);

const nothing: Label = both('', '');

/** A figure for a sentence; nothing where there is none. */
const told = (figure: string | null): Label => (figure === null ? nothing : shortFigure(figure));

/** What the kinds of rules are called in sentences; a function of one's own has its name. */
const ruleNames: Readonly<Record<string, Label>> = {
  ratio: both('ratio', '完成比例'),
  anchors: both('anchors', '三档'),
  curve: both('curve', '折线'),
  slopes: both('slopes', '优于目标加分、劣于目标扣分'),
  bands: both('bands', '区间'),
  step: both('step', '逐级加减分'),
  deductions: both('deductions', '扣分'),
  goalposts: both('goalposts', '上下限插值'),
  tent: both('tent', '贴近目标'),
  boolean: both('met or not', '达标与否'),
  manual: both('manual', '评定'),
  custom: both('custom', '自定义'),
};
const adjustments: Readonly<Record<Adjustment['kind'], Label>> = {
  'force-majeure': both('force majeure', '不可抗力'),
  dropped: both('dropped', '取消'),
  added: both('added', '新增'),
};

const fromBaseline = ({ en, zh }: Label): Label => both(` from ${en}`, `、基数 ${zh}`);

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  notMilestone: (field: string): Label =>
    both(`${field} is true or false, which only a milestone can be`, `${field} 为是/否值，仅里程碑类目标可用`),
  missingTolerance: (): Label =>
    both('maintain-within needs a tolerance: how near the target is near enough', '“保持在区间内”必须给出容差'),
  negativeTolerance: (): Label => both('a tolerance cannot be negative', '容差不得为负'),
  actualNotReported: (): Label => both('the actual was not reported', '实际值未报'),
  noTarget: (): Label => both('no target was set', '未设目标'),
  attained: (inputs: Attainment['inputs'], ratio: Fraction, formula: AttainmentFormula, met: boolean): Label => {
    const { actual, target, baseline } = inputs;
    const is = told(actual);
    const wanted = told(target);
    const from = baseline === null ? nothing : fromBaseline(shortFigure(baseline));
    const head = both(`${is.en} against ${wanted.en}${from.en}`, `实际 ${is.zh}、目标 ${wanted.zh}${from.zh}`);
    if (formula === 'met-or-not')
      return both(`${head.en}: ${met ? 'met' : 'missed'}`, `${head.zh}：${met ? '达标' : '未达标'}`);
    if (formula === 'no-distance') {
      return both(
        `${head.en}: the target leaves no distance to cover, so ${met ? 'met is 100%' : 'missed is 0%'}`,
        `${head.zh}：目标与起点相同，无可计算的差距，${met ? '达标计 100%' : '未达标计 0%'}`,
      );
    }
    const reached = percent(ratio);
    return both(`${head.en}: ${reached}`, `${head.zh}：达成 ${reached}`);
  },
  notPositive: (value: string): Label => both(`${value} must be greater than zero`, `${value} 必须大于零`),
  negative: (value: string): Label => both(`${value} must not be negative`, `${value} 不得为负`),
  outOfOrder: (low: string, high: string): Label => both(`${low} must not be above ${high}`, `${low} 不得高于 ${high}`),
  notRising: (before: string, at: string): Label =>
    both(`corners must rise: ${at} follows ${before}`, `拐点须递增：${before} 之后为 ${at}`),
  emptyBand: (from: string, to: string): Label =>
    both(`the band from ${from} to ${to} holds nothing`, `区间 ${from} 至 ${to} 不含任何数`),
  openBandInside: (): Label =>
    both(
      'only the first band may have no lower end and only the last no upper end',
      '只有首个区间可无下限、末个区间可无上限',
    ),
  bandsGap: (from: string, to: string): Label =>
    both(`nothing covers ${from} to ${to}`, `${from} 至 ${to} 之间无区间覆盖`),
  bandsOverlap: (from: string, to: string): Label =>
    both(`two bands cover ${from} to ${to}`, `${from} 至 ${to} 被两个区间重复覆盖`),
  bandsNotOpen: (): Label =>
    both(
      'the first band has no lower end and the last no upper end, so that every number has points',
      '首个区间不设下限、末个区间不设上限，以保证任何数都有得分',
    ),
  eachOrRange: (): Label =>
    both(
      'say either how many points each costs or the range the assessor chooses from',
      '须二选一：每次扣分值，或评定人可选的扣分范围',
    ),
  duplicateEvent: (event: string): Label => both(`the event "${event}" stands twice`, `事件“${event}”重复`),
  postsCoincide: (at: string): Label => both(`both posts stand at ${at}`, `两个端点同为 ${at}`),
  noPoints: (): Label => both('what the rule needs was not reported', '规则所需数据未报'),
  scored: (rule: string, of: string | null, points: string): Label => {
    const name = ruleNames[rule] ?? both(rule, rule);
    return of === null
      ? both(`the rule "${name.en}" gives ${short(points)}`, `按“${name.zh}”规则得 ${short(points)} 分`)
      : both(
          `the rule "${name.en}" gives ${short(points)} for ${short(of)}`,
          `按“${name.zh}”规则，数值 ${short(of)} 得 ${short(points)} 分`,
        );
  },
  bounded: (code: 'floor' | 'cap', limit: string): Label =>
    code === 'cap'
      ? both(`capped at ${limit}`, `以 ${limit} 分封顶`)
      : both(`never below ${limit}`, `以 ${limit} 分保底`),
  roundedPoints: (): Label => both('rounded as the rule says', '按规则取整'),
  directionNeeded: (): Label => both('the rule needs a direction', '该规则须给出指标方向'),
  noAnchors: (): Label => both('the anchors need a base and a target', '须同时给出保底值与目标值'),
  anchorsOutOfOrder: (): Label =>
    both('base, target and stretch do not lie in one direction', '保底、目标、挑战未按同一方向排列'),
  outsideRange: (points: string, least: string, most: string): Label =>
    both(`${points} lies outside ${least} to ${most}`, `${points} 超出 ${least} 至 ${most} 的范围`),
  givenBy: (points: string, by: string, because: string): Label =>
    both(`${points} given by ${by}: ${because}`, `由 ${by} 评定 ${points} 分：${because}`),
  unknownEvent: (event: string): Label => both(`no item is for the event "${event}"`, `没有对应事件“${event}”的条款`),
  pointsNeeded: (event: string): Label =>
    both(`the assessor must say how many points "${event}" costs`, `须由评定人给出事件“${event}”的扣分`),
  unknownFunction: (name: string): Label => both(`no function is named "${name}"`, `没有名为“${name}”的评分函数`),
  functionThrew: (name: string, message: string): Label =>
    both(`the function "${name}" failed: ${message}`, `评分函数“${name}”出错：${message}`),
  notPoints: (name: string): Label =>
    both(`the function "${name}" must return points or null`, `评分函数“${name}”须返回分值或 null`),
  noParts: (): Label => both('there is nothing to combine', '没有可合并的得分'),
  weightNeeded: (): Label => both('a weighted mean needs a weight here', '加权平均须给出权重'),
  partMissing: (label: Label, zero: boolean): Label =>
    zero
      ? both(`${label.en} is missing and counts as no points`, `${label.zh}缺失，计零分`)
      : both(`${label.en} is missing and left out`, `${label.zh}缺失，予以剔除`),
  combined: (label: Label, points: string): Label =>
    both(`${label.en}: ${short(points)}`, `${label.zh}：${short(points)} 分`),
  combinedHeld: (label: Label, absent: readonly Label[]): Label =>
    absent.length === 0
      ? both(`${label.en} has no points: nothing is left that counts`, `${label.zh}不计分：没有参与计分的项目`)
      : both(
          `${label.en} has no points: ${absent.map(({ en }) => en).join(', ')} missing`,
          `${label.zh}暂无得分：${absent.map(({ zh }) => zh).join('、')}缺失`,
        ),
  onlyAddedJoins: (): Label =>
    both('only an item that was added joins; others are left out', '只有新增项可并入计分，其他调整项应予剔除'),
  adjusted: ({ kind, treatment, because, approvedBy, approvedOn }: Adjustment): Label => {
    const why = adjustments[kind];
    const how =
      treatment === 'join'
        ? both('joined, its weight on top of those agreed', '并入计分，权重在原有权重之外')
        : both('left out of points and weights', '不计得分与权重');
    return both(
      `${why.en} (${because}): ${how.en}; approved by ${approvedBy} on ${approvedOn}`,
      `${why.zh}（${because}）：${how.zh}，${approvedOn} 由 ${approvedBy} 批准`,
    );
  },
  held: (held: number, all: number): Label =>
    all === 0
      ? both('nothing was reported', '尚无上报')
      : both(`held in ${held} of ${counted(all, 'period')}`, `${all} 期中有 ${held} 期达标`),
  notInBulk: (kind: string): Label =>
    both(
      `the rule "${kind}" does not score numbers alone; score its cases one by one`,
      `“${ruleNames[kind]?.zh ?? kind}”规则不只依据数值评分，应逐项评分`,
    ),
  columnLength: (name: string, found: number, wanted: number): Label =>
    both(
      `the column ${name} has ${counted(found, 'number')} where the actuals have ${wanted}`,
      `${name} 列有 ${found} 个数，实际值有 ${wanted} 个`,
    ),
  notColumn: (name: string): Label => both(`the column ${name} is no list of numbers`, `${name} 列不是数值列表`),
  unknownVeto: (id: string): Label => both(`there is no veto "${id}"`, `不存在否决项“${id}”`),
  unknownGrade: (code: string): Label => both(`the scale has no grade "${code}"`, `等级表中没有“${code}”`),
  vetoed: (label: Label, evidence: string): Label => both(`${label.en}: ${evidence}`, `${label.zh}：${evidence}`),
} as const;
