import { both, counted, type Label, shortFigure, shortShare } from '../foundation/index.ts';

/** A value as it may stand in a sentence: short and on one line. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${clip(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : `(${typeof value})`;
}

function clip(text: string): string {
  const line = text.slice(0, 60).replace(/\s+/g, ' ');
  return text.length > 60 ? `${line}…` : line;
}

/** What a user's function threw, whatever it was. */
function reason(error: unknown): string {
  try {
    return error instanceof Error ? clip(error.message) : shown(error);
  } catch {
    return '(unreadable)';
  }
}

const landingMethods = {
  seasonal: ['by the seasons of the profile', '按参照曲线'],
  'run-rate': ['by days', '按天数'],
  'holt-winters': ['by its level, trend and seasons', '按水平、趋势与季节'],
} as const;

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backInTime: (on: string, last: string): Label =>
    both(`${on} lies before the last step, which was taken on ${last}`, `${on} 早于上一步发生的日期 ${last}`),
  matrixRows: (got: number, wanted: number): Label =>
    both(
      `the grid has ${counted(got, 'row')} for ${counted(wanted, 'level')} of likelihood`,
      `矩阵有 ${got} 行，而可能性共 ${wanted} 级`,
    ),
  matrixColumns: (got: number, wanted: number): Label =>
    both(
      `the row has ${counted(got, 'cell')} for ${counted(wanted, 'level')} of impact`,
      `该行有 ${got} 格，而影响程度共 ${wanted} 级`,
    ),
  unknownGrade: (id: string): Label =>
    both(`the cell names the grade "${id}", which is not among the grades`, `单元格的等级“${id}”不在等级表中`),
  raiseImpossible: (count: number, of: number): Label =>
    both(`${count} of ${of} readings can never be reached`, `${of} 次读数中不可能有 ${count} 次`),
  duplicateReading: (subject: string, metric: string, on: string): Label =>
    both(
      `"${subject}" has more than one reading of "${metric}" on ${on}`,
      `“${subject}”的“${metric}”在 ${on} 有多次读数`,
    ),
  unknownCustom: (name: string): Label =>
    both(`no function is given for the warning test "${name}"`, `未提供名为“${name}”的自定义预警函数`),
  customAnswer: (name: string, answer: unknown): Label =>
    both(
      `the warning test "${name}" must answer true or false, and gave ${shown(answer)}`,
      `自定义预警“${name}”应返回是或否，实际返回 ${shown(answer)}`,
    ),
  customThrew: (name: string, error: unknown): Label =>
    both(`the warning test "${name}" failed: ${reason(error)}`, `自定义预警“${name}”执行出错：${reason(error)}`),
  calendarRequired: (): Label => both('a work calendar is needed to count workdays', '按工作日计算时须提供工作日历'),
  warningStands: (
    rule: { readonly label: Label },
    level: { readonly label: Label },
    subject: string,
    since: string,
    reading: { readonly on: string; readonly value: string | null },
    good: number,
  ): Label =>
    both(
      `${rule.label.en}: "${subject}" stands at ${level.label.en} since ${since}; the reading of ${reading.on} is ${
        reading.value ?? 'not reported'
      }${good > 0 ? `, ${good} better in a row` : ''}`,
      `${rule.label.zh}：“${subject}”自 ${since} 起为${level.label.zh}；${reading.on} 读数为 ${
        reading.value ?? '未报'
      }${good > 0 ? `，已连续 ${good} 次好转` : ''}`,
    ),
  warningCleared: (rule: { readonly label: Label }, subject: string, on: string): Label =>
    both(
      `${rule.label.en}: "${subject}", the warning ended on ${on}`,
      `${rule.label.zh}：“${subject}”的预警于 ${on} 解除`,
    ),
  noRating: (what: 'likelihood' | 'impact', level: number, levels: number): Label =>
    what === 'likelihood'
      ? both(
          `likelihood ${level} is beyond the ${levels} levels of the matrix`,
          `可能性 ${level} 超出矩阵的 ${levels} 级`,
        )
      : both(
          `impact ${level} is beyond the ${levels} levels of the matrix`,
          `影响程度 ${level} 超出矩阵的 ${levels} 级`,
        ),
  riskGraded: (likelihood: Label, impact: Label, grade: Label): Label =>
    both(
      `${grade.en}: the matrix gives it for likelihood "${likelihood.en}" and impact "${impact.en}"`,
      `${grade.zh}：矩阵中可能性“${likelihood.zh}”、影响“${impact.zh}”对应此等级`,
    ),
  notMonotone: (along: 'likelihood' | 'impact'): Label =>
    along === 'likelihood'
      ? both('a more likely risk of the same impact has a milder grade', '影响相同而可能性更高，等级反而更低')
      : both('a graver risk of the same likelihood has a milder grade', '可能性相同而影响更大，等级反而更低'),
  gradesTouch: (): Label =>
    both('the mildest and the gravest grade share an edge: nothing lies between', '最低与最高等级相邻，中间没有过渡'),
  gravestAtEdge: (): Label =>
    both(
      'the gravest grade stands at the lowest likelihood or impact, where the product can be as small as in the mildest',
      '最高等级出现在可能性或影响最低的一行（列），其乘积可能小到与最低等级相当',
    ),
  gradeUnused: (id: string): Label => both(`no cell has the grade "${id}"`, `没有单元格使用等级“${id}”`),
  chart: (center: number, lower: number, upper: number, signals: number): Label =>
    both(
      `Mean ${center}, natural limits ${lower} to ${upper}: ${signals} of the points are signals`,
      `均值 ${center}，自然过程界限 ${lower} 至 ${upper}：信号点 ${signals} 个`,
    ),
  checkerOnly: (checker: string): Label =>
    both(`only "${checker}" may re-check, and never the owner`, `只能由“${checker}”复核，责任人不得自行复核`),
  caseMoved: (subject: string, state: Label): Label =>
    both(`"${subject}" is now: ${state.en}`, `“${subject}”已转为：${state.zh}`),
  partTorn: (through: string, start: string, end: string): Label =>
    both(
      `the series must end with a whole part: ${through} lies within ${start} to ${end}`,
      `序列须以完整的一期结束：${through} 落在 ${start} 至 ${end} 之内`,
    ),
  breach: (side: 'above' | 'below', limit: string, on: string, days: number, readings: number): Label =>
    days === 0
      ? both(
          `the line through ${readings} readings is ${side} ${limit} already`,
          `${readings} 次读数的趋势线已${side === 'above' ? '高于' : '低于'} ${limit}`,
        )
      : both(
          `the line through ${readings} readings goes ${side} ${limit} on ${on}, in ${counted(days, 'day')}`,
          `按 ${readings} 次读数的趋势，${days} 天后（${on}）将${side === 'above' ? '高于' : '低于'} ${limit}`,
        ),
  noBreach: (reason: 'too-few' | 'moves-away' | 'beyond-range'): Label =>
    ({
      'too-few': both('no line: fewer than two readings', '读数不足两次，无法判断趋势'),
      'moves-away': both('the line does not come nearer to the limit', '趋势未接近界限'),
      'beyond-range': both('the line crosses the limit after the last day there is', '越限日期超出日历范围'),
    })[reason],
  riskRegister: (risks: number, late: number): Label =>
    both(
      `${counted(risks, 'risk')}, ${late} of them with a response overdue`,
      `风险 ${risks} 项，其中 ${late} 项应对措施逾期`,
    ),
  riskLine: (label: Label, inherent: Label, current: Label, residual: Label | null): Label =>
    both(
      `${label.en}: ${inherent.en} before anything was done, ${current.en} now, ${residual?.en ?? 'not judged'} to remain`,
      `${label.zh}：固有${inherent.zh}，当前${current.zh}，剩余${residual?.zh ?? '未评定'}`,
    ),
  riskUntreated: (id: string): Label =>
    both(`"${id}" counts as treated and names no response`, `风险“${id}”标为已应对，但没有应对措施`),
  currentWorse: (id: string): Label =>
    both(
      `"${id}" stands worse now than before anything was done; rate the inherent risk anew`,
      `风险“${id}”当前等级高于固有等级，请重新评定固有风险`,
    ),
  residualWorse: (id: string): Label =>
    both(`"${id}" is to remain worse than it stands now`, `风险“${id}”剩余等级高于当前等级`),
  warningWork: (open: number, check: number, soon: number): Label =>
    both(
      `cases to open: ${open}; to re-check, the readings being good again: ${check}; cleared while the warning stands: ${soon}`,
      `待立案 ${open} 项，读数已恢复待复核 ${check} 项，预警未解除即已消警 ${soon} 项`,
    ),
  stillStands: (
    level: Label,
    { on, value }: { readonly on: string; readonly value: string | null },
    good: number,
    asked: number,
  ): Label =>
    both(
      `the warning still stands at ${level.en}: the reading of ${on} is ${value ?? 'not reported'}; ${asked} better ones in a row are needed, ${good} so far`,
      `预警仍为${level.zh}：${on} 读数为 ${value ?? '未报'}，须连续好转 ${asked} 次，目前 ${good} 次`,
    ),
  noResponse: (): Label => both('no response is named', '尚未确定应对措施'),
  responsesOpen: (ids: readonly string[]): Label =>
    both(`responses are not done: ${ids.join(', ')}`, `应对措施尚未完成：${ids.join('、')}`),
  noLanding: (reason: 'not-reported' | 'nothing-gone' | 'empty-profile' | 'no-forecast'): Label =>
    ({
      'not-reported': both('no landing: nothing is reported', '无法预测落点：尚无上报'),
      'nothing-gone': both('no landing: none of the period has gone by', '无法预测落点：期间尚未开始'),
      'no-forecast': both(
        'no landing: the series is too short, or has values that its seasons cannot multiply',
        '无法预测落点：序列过短，或含有乘法季节无法处理的数值',
      ),
      'empty-profile': both('no landing: the profile holds nothing', '无法预测落点：参照曲线合计为零'),
    })[reason],
  landed: (at: {
    readonly method: 'seasonal' | 'run-rate' | 'holt-winters';
    readonly actual: string;
    readonly share: string;
    readonly value: string;
    readonly target: string | null;
    readonly ofTarget: string | null;
  }): Label => {
    const [en, zh] = landingMethods[at.method];
    const actual = shortFigure(at.actual);
    const share = shortShare(at.share);
    const value = shortFigure(at.value);
    const against = at.target === null || at.ofTarget === null ? both('', '') : ofTarget(at.ofTarget, at.target);
    return both(
      `Lands at ${value.en}${against.en}: ${actual.en} so far is ${share} of the whole ${en}`,
      `预计落点 ${value.zh}${against.zh}：累计 ${actual.zh}，${zh}应占全期的 ${share}`,
    );
  },
} as const;

function ofTarget(reached: string, whole: string): Label {
  const [share, target] = [shortShare(reached), shortFigure(whole)];
  return both(`, ${share} of ${target.en}`, `，为目标 ${target.zh} 的 ${share}`);
}
