import { both, counted, type Label, shortFigure } from '../foundation/index.ts';
import { type WeightBasis, basisNamed } from './basis.ts';

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  tiersOutOfOrder: (base: string, target: string, stretch: string): Label =>
    both(
      `base ${base}, target ${target} and stretch ${stretch} do not lie in one direction`,
      `保底 ${base}、目标 ${target}、挑战 ${stretch} 未按同一方向排列`,
    ),
  phasingSum: (sum: string, wanted: string): Label =>
    both(
      `the phasing adds up to ${sum}; it must add up to exactly ${wanted}`,
      `分期合计为 ${sum}，必须恰好等于 ${wanted}`,
    ),
  phasingOrder: (period: string): Label =>
    both(
      `the sub-periods of a phasing stand in order without overlap; ${period} does not`,
      `分期须按先后排列且互不重叠，${period} 不符`,
    ),
  ratioMismatch: (numerator: string, denominator: string): Label =>
    both(
      `the denominator of ${numerator} ÷ ${denominator} is zero: there is no such ratio`,
      `${numerator} ÷ ${denominator} 的分母为零，比率不存在`,
    ),
  duplicateVersion: (id: string, version: number): Label =>
    both(`version ${version} of the goal "${id}" stands more than once`, `目标“${id}”的第 ${version} 版重复`),
  movedGoal: (id: string): Label =>
    both(
      `the versions of the goal "${id}" name different indicators, entities or periods; make it a goal of its own`,
      `目标“${id}”的各版本指标、单位或期间不一致，应另立目标`,
    ),
  decomposed: (id: string, target: string, count: number, basis: WeightBasis): Label =>
    both(
      `${target} of "${id}" was shared out over ${counted(count, 'part')} by ${basisNamed(basis).en}; the parts add up to it exactly`,
      `目标“${id}”的 ${target} 按${basisNamed(basis).zh}分解为 ${count} 项，合计与目标完全一致`,
    ),
  cannotDecompose: (id: string, shortBy: string, why: Label): Label =>
    both(
      `"${id}" cannot be shared out, ${shortBy} amiss: ${why.en}`,
      `“${id}”无法按要求分解，差额 ${shortBy}：${why.zh}`,
    ),
  ratioGoal: (id: string): Label =>
    both(
      `"${id}" is a ratio and is never shared out: set it for each part and check numerators and denominators`,
      `“${id}”为比率类目标，不做分解，应逐项设定，并按分子、分母核对`,
    ),
  idTooLong: (id: string): Label =>
    both(`the id "${id.slice(0, 40)}…" would be longer than an id may be`, `标识“${id.slice(0, 40)}…”超出允许长度`),
  partShared: (key: string, amount: string, weight: string, basis: WeightBasis): Label =>
    both(
      `${key} takes ${amount}, by its weight of ${weight} (${basisNamed(basis).en})`,
      `${key} 承担 ${amount}，权重 ${weight}（${basisNamed(basis).zh}）`,
    ),
  partLocked: (key: string, amount: string): Label =>
    both(`${key} takes ${amount}, as locked`, `${key} 承担 ${amount}（锁定）`),
  /** For every unit of a period: what all of them have in common is written once. */
  cellIn: (period: string, basis: WeightBasis): ((entity: string, amount: string) => Label) => {
    const before = both(' takes ', ` 在 ${period} 承担 `);
    const after = both(
      ` in ${period}: both its total and the period's are kept (${basisNamed(basis).en})`,
      `，同时保证单位合计与期间合计（${basisNamed(basis).zh}）`,
    );
    return (entity, amount) => both(entity + before.en + amount + after.en, entity + before.zh + amount + after.zh);
  },
  cellHeld: (entity: string, period: string, amount: string): Label =>
    both(`${entity} takes ${amount} in ${period}, as held`, `${entity} 在 ${period} 承担 ${amount}（锁定）`),
  decomposedTable: (id: string, target: string, entities: number, periods: number, basis: WeightBasis): Label =>
    both(
      `${target} of "${id}" was shared out over ${counted(entities, 'unit')} and ${counted(periods, 'period')} at once by ${basisNamed(basis).en}; every row and every column adds up exactly`,
      `目标“${id}”的 ${target} 按${basisNamed(basis).zh}同时分解至 ${entities} 个单位、${periods} 个期间，横向与纵向合计均完全一致`,
    ),
  formulaNotAdditive: (): Label =>
    both(
      'a goal is broken down along a formula that adds and subtracts different indicators; set the inputs of any other and check them',
      '只有由不同指标加减构成的公式可沿公式分解；其他公式应逐项设定后核对',
    ),
  notAnInput: (indicator: string): Label =>
    both(`"${indicator}" is no input of the formula`, `“${indicator}”不是该公式的构成指标`),
  inputWithoutPart: (indicator: string): Label =>
    both(`the formula's input "${indicator}" has no part`, `公式构成指标“${indicator}”缺少分解项`),
  decomposedFormula: (id: string, target: string, gap: string, basis: WeightBasis): Label =>
    both(
      `"${id}" of ${target} asks for ${gap} more than ${basisNamed(basis).en} gives; the inputs take it by their weights, and the formula gives the target exactly`,
      `“${id}”目标 ${target} 较${basisNamed(basis).zh}相差 ${gap}，由各构成指标按权重承担，代入公式恰好等于目标`,
    ),
  inputMoved: (at: {
    readonly indicator: string;
    readonly target: string;
    readonly reference: string;
    readonly move: string;
    readonly basis: WeightBasis;
  }): Label =>
    both(
      `${at.indicator} goes from ${at.reference} (${basisNamed(at.basis).en}) to ${at.target}, a change of ${at.move}`,
      `${at.indicator} 由 ${at.reference}（${basisNamed(at.basis).zh}）调整为 ${at.target}，变动 ${at.move}`,
    ),
  noRatio: (id: string): Label =>
    both(
      `"${id}" states no numerator and denominator, and cannot be set against others`,
      `“${id}”未列明分子与分母，无法核对`,
    ),
  noRatioParts: (id: string): Label =>
    both(`there are no goals to hold against "${id}"`, `没有可与“${id}”核对的下级目标`),
  otherIndicator: (id: string, indicator: string): Label =>
    both(`"${id}" is not a goal of "${indicator}"`, `“${id}”不是“${indicator}”的目标`),
  ratioChecked: (id: string, implied: string | null, target: string): Label =>
    implied === null
      ? both(`the parts of "${id}" have no denominator in all`, `“${id}”各项分母合计为零，无法计算`)
      : both(
          `by numerators and denominators the parts of "${id}" come to ${implied}, against ${target}`,
          `“${id}”按分子、分母合计为 ${implied}，目标为 ${target}`,
        ),
  nothingToScale: (id: string): Label =>
    both(
      `the phasing of "${id}" adds up to nothing and has no proportions to keep; phase the goal anew`,
      `“${id}”原分期合计为零，无比例可沿用，应重新设定分期`,
    ),
  goalsList: (): Label => both('a list of goals was expected', '此处应为目标列表'),
  twoGoals: (first: string, second: string): Label =>
    both(
      `"${first}" and "${second}" are goals for the same indicator, unit and period`,
      `“${first}”与“${second}”指标、单位、期间均相同，目标重复`,
    ),
  unknownIndicator: (id: string): Label =>
    both(`goals are set for "${id}", which is not among the indicators`, `目标所用指标“${id}”不在指标之列`),
  unknownEntity: (id: string): Label =>
    both(`goals are set for "${id}", which is not among the units`, `目标所属单位“${id}”不在组织之列`),
  ratioNotStated: (id: string): Label =>
    both(`not every goal below "${id}" states its numerator and denominator`, `“${id}”的下级目标未全部列明分子与分母`),
  inputsWithoutGoal: (id: string, missing: readonly string[]): Label =>
    both(
      `"${id}" cannot be checked along its formula: no goal for ${missing.join(', ')}`,
      `“${id}”无法按公式核对：${missing.join('、')} 未设目标`,
    ),
  gap: (
    id: string,
    at: {
      readonly axis: 'entity' | 'period' | 'formula';
      readonly bottomUp: string;
      readonly topDown: string;
      readonly gap: string;
      readonly missing: number;
    },
  ): Label => {
    const en = { entity: 'the units below', period: 'the periods within', formula: 'the inputs of the formula' }[
      at.axis
    ];
    const zh = { entity: '下级单位', period: '分期', formula: '公式构成指标' }[at.axis];
    const less = at.gap.startsWith('-');
    const by = less ? at.gap.slice(1) : at.gap;
    return both(
      `${en} of "${id}" come to ${at.bottomUp}, ${by} ${less ? 'less' : 'more'} than ${at.topDown}${at.missing === 0 ? '' : `; without a goal: ${at.missing}`}`,
      `“${id}”的${zh}合计 ${at.bottomUp}，较 ${at.topDown} ${less ? '少' : '多'} ${by}${at.missing === 0 ? '' : `，另有 ${at.missing} 项未设目标`}`,
    );
  },
  reconciled: (
    checked: { readonly entity: number; readonly period: number; readonly formula: number },
    gaps: number,
  ): Label =>
    both(
      `goals set against units below: ${checked.entity}, against periods within: ${checked.period}, against their formula: ${checked.formula}; differing: ${gaps}`,
      `按下级单位核对 ${checked.entity} 项、按分期核对 ${checked.period} 项、按公式核对 ${checked.formula} 项，其中 ${gaps} 项不一致`,
    ),
  leafWeight: (entity: string): Label =>
    both(`${entity} has no units below it and needs a weight of its own`, `${entity} 没有下级单位，须给出自身权重`),
  outOfTree: (entity: string, top: string): Label =>
    both(`${entity} does not hang under ${top}`, `${entity} 不在 ${top} 的下级之中`),
  badShape: (): Label =>
    both(
      'the shape is "like-the-whole" or rows of numbers, zero or more',
      '参照分布应为 "like-the-whole"，或由非负数组成的若干行',
    ),
  shapeSize: (rows: number, columns: number): Label =>
    both(
      `the shape needs ${counted(rows, 'row')} of ${counted(columns, 'number')} each: one for every unit and period`,
      `参照分布须为 ${rows} 行、每行 ${columns} 个数，与单位、期间一一对应`,
    ),
  unknownCell: (entity: string, period: string): Label =>
    both(`there is no claim of ${entity} in ${period} to hold`, `没有 ${entity} 在 ${period} 的分解项，无法锁定`),
  heldTwice: (entity: string, period: string): Label =>
    both(`${entity} in ${period} is held twice`, `${entity} 在 ${period} 被重复锁定`),
  tracked: (
    id: string,
    at: {
      readonly actual: string | null;
      readonly target: string;
      readonly expected: string;
      readonly through: string;
    },
  ): Label => {
    if (at.actual === null) {
      return both(
        `Nothing is reported for "${id}"; its target is ${shortFigure(at.target).en}`,
        `“${id}”尚无上报，目标为 ${shortFigure(at.target).zh}`,
      );
    }
    const actual = shortFigure(at.actual);
    const target = shortFigure(at.target);
    const expected = at.expected === at.target ? target : shortFigure(at.expected);
    return both(
      `By ${at.through} "${id}" stands at ${actual.en} of ${target.en}, against ${expected.en} asked for by then`,
      `截至 ${at.through}，“${id}”完成 ${actual.zh}，目标 ${target.zh}，序时目标 ${expected.zh}`,
    );
  },
} as const;
