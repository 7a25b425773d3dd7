import {
  both,
  counted,
  type CivilDate,
  type Decimal,
  type Label,
  round,
  shortFigure,
  shortShare,
} from '../foundation/index.ts';
import { type LightCode, lights } from '../scoring/index.ts';

const kinds: Readonly<Record<string, Label>> = {
  entity: both('entity', '组织单元'),
  indicator: both('indicator', '指标'),
  goal: both('goal', '目标'),
  plan: both('plan', '计划'),
  node: both('plan node', '计划节点'),
  calendar: both('calendar', '日历'),
  meeting: both('kind of meeting', '会议类型'),
  contract: both('contract', '责任书'),
  position: both('position', '岗位'),
};

/** The periods for which a formula is evaluated one by one. */
type LeafGrain = 'week' | 'month' | 'quarter' | 'half' | 'year';

const grainNames: Readonly<Record<LeafGrain, string>> = {
  week: '周',
  month: '月',
  quarter: '季',
  half: '半年',
  year: '年',
};

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  unknownReference: (kind: string, id: string): Label =>
    both(`there is no ${kinds[kind]?.en ?? kind} "${id}"`, `不存在${kinds[kind]?.zh ?? kind}“${id}”`),
  nodeInTwoPlans: (id: string): Label =>
    both(`the node "${id}" stands in two plans; ids name one node`, `节点“${id}”出现在两个计划中，标识须唯一`),
  otherProject: (plan: string, project: string): Label =>
    both(`the plan is of "${plan}", not of "${project}"`, `计划属于“${plan}”，而非“${project}”`),
  cyclicPlan: (nodes: readonly string[]): Label =>
    both(`these nodes wait for one another: ${nodes.join(' → ')}`, `以下节点互为前置，无法排期：${nodes.join(' → ')}`),
  stepsOpen: (): Label =>
    both(
      'the last step, and it alone, has no least attainment: it takes the rest',
      '最后一档（且仅最后一档）不设下限，承接其余情形',
    ),
  stepsOrder: (step: Decimal, before: Decimal): Label =>
    both(`steps fall from the highest; ${step} follows ${before}`, `各档须由高到低排列，${step} 排在 ${before} 之后`),
  conflictingFact: (id: string, revision: number): Label =>
    both(
      `the fact "${id}" stands twice with revision ${revision} and different content; a correction needs a higher revision`,
      `事实“${id}”的第 ${revision} 版出现两次且内容不同，更正须使用更高的版次`,
    ),
  nothingToRemove: (id: string, collection: string): Label =>
    both(`there is no "${id}" in ${collection} to remove`, `${collection} 中没有“${id}”，无法移除`),
  amendmentTwice: (id: string): Label =>
    both(`the amendment "${id}" was already made`, `修订“${id}”已经生效，不能重复`),
  amendmentOrder: (id: string, from: CivilDate, last: CivilDate): Label =>
    both(
      `the amendment "${id}" holds from ${from}, before ${last}, the start of the last one made`,
      `修订“${id}”自 ${from} 起生效，早于上一修订的生效日 ${last}`,
    ),
  notExplained: (): Label => both('this value carries no reason to read', '该值未附说明，无从解释'),
  notHandedIn: (id: string): Label => both(`nothing was handed in for "${id}"`, `“${id}”未提交汇总`),
  unknownScope: (id: string): Label => both(`there is no entity "${id}" on that day`, `该日不存在组织单元“${id}”`),
  goalLight: (id: string, light: LightCode, reached: Decimal | null, how: Label | null): Label => {
    const made = how === null ? both('', '') : both(`; ${how.en}`, `；${how.zh}`);
    if (reached === null) {
      const why = how ?? both('nothing is reported', '尚无上报');
      return both(`"${id}" shows no light: ${why.en}`, `“${id}”无灯：${why.zh}`);
    }
    const { label } = lights[light];
    const share = shortShare(reached);
    return both(
      `"${id}" shows ${label.en}: ${share} of what was asked for by then${made.en}`,
      `“${id}”${label.zh}：完成序时目标的 ${share}${made.zh}`,
    );
  },
  notRolledUp: (indicator: string): Label =>
    both(
      `the figures of "${indicator}" make no one value: it is not added up, or what weighs it is missing or zero in all`,
      `“${indicator}”的数据无法合成一个值：该指标不汇总，或其权数缺失、合计为零`,
    ),
  leaves: (formula: string, grain: LeafGrain, entities: number): Label =>
    both(
      `${formula}, computed ${grain} by ${grain} for ${counted(entities, 'entity', 'entities')} and rolled up`,
      `${formula}，由 ${entities} 个单元逐${grainNames[grain]}计算后汇总`,
    ),
  plansStand: (due: number, done: number, onTime: number): Label =>
    due === 0
      ? both('no node was due yet', '尚无到期应完成的节点')
      : both(
          `${done} of ${counted(due, 'due node')} done, ${onTime} of them on time`,
          `应完成节点 ${due} 个，已完成 ${done} 个，其中按期 ${onTime} 个`,
        ),
  information: (due: number, reported: number, onTime: number): Label =>
    due === 0
      ? both('no figure was due yet', '尚无到期应报的数据')
      : both(
          `${reported} of ${counted(due, 'due figure')} came, ${onTime} of them on time`,
          `应报数据 ${due} 项，已报 ${reported} 项，按时 ${onTime} 项`,
        ),
  operations: (rated: number, judged: number, staged: number): Label => {
    const projects =
      judged + staged === 0
        ? both('', '')
        : both(
            `; ${counted(judged, 'project is', 'projects are')} judged by criteria, ${counted(staged, 'stands', 'stand')} at a gate`,
            `；按成功标尺评判项目 ${judged} 个，处于阶段评审的项目 ${staged} 个`,
          );
    return both(
      `${counted(rated, 'team was', 'teams were')} rated${projects.en}`,
      `已评价 ${rated} 个团队${projects.zh}`,
    );
  },
  cash: (project: string, received: Decimal, paid: Decimal, net: Decimal): Label => {
    const [into, out, left] = [shortFigure(received), shortFigure(paid), shortFigure(net)];
    return both(
      `"${project}" received ${into.en} and paid ${out.en}: ${left.en} net`,
      `“${project}”累计流入 ${into.zh}，流出 ${out.zh}，净额 ${left.zh}`,
    );
  },
  criteriaLight: (project: string, light: LightCode): Label =>
    both(
      `"${project}" against its success criteria: ${lights[light].label.en}`,
      `“${project}”对照成功标尺：${lights[light].label.zh}`,
    ),
  investmentLight: (project: string, light: LightCode): Label =>
    both(
      `The investment of "${project}": ${lights[light].label.en}`,
      `“${project}”投资跟踪：${lights[light].label.zh}`,
    ),
  ungraded: (risk: string): Label =>
    both(`the matrix has no grade for the ratings of "${risk}"`, `风险矩阵中没有“${risk}”所评等级`),
  deliverables: (due: number, onTime: number): Label =>
    due === 0
      ? both('no deliverable was due yet', '尚无到期应提交的成果')
      : both(`${onTime} of ${counted(due, 'due deliverable')} came on time`, `应提交成果 ${due} 项，按时 ${onTime} 项`),
  standings: (count: number, gap: Decimal, contracts: number): Label => {
    const signed =
      contracts === 0
        ? both('', '')
        : both(`; ${counted(contracts, 'contract is', 'contracts are')} scored`, `；已计分责任书 ${contracts} 份`);
    return both(
      `${count === 1 ? '1 unit shares' : `${count} units share`} the goal; those behind lack ${shortFigure(gap).en} together${signed.en}`,
      `${count} 个单元共担目标，落后单元合计差额 ${shortFigure(gap).zh}${signed.zh}`,
    );
  },
  contract: (label: Label, points: Decimal | null, day: CivilDate, final: boolean): Label => {
    const [en, zh] = [final ? 'over its whole period' : `as far as ${day}`, final ? '全周期' : `截至 ${day} `];
    return points === null
      ? both(`${label.en} cannot be scored ${en}`, `${label.zh}${zh}无法计分`)
      : both(`${label.en} scores ${round(points, '0.01')} ${en}`, `${label.zh}${zh}得分 ${round(points, '0.01')}`);
  },
  customRule: (item: string): Label =>
    both(
      `the item "${item}" is scored by a function of one's own, which a document cannot carry; score it with scoreContract`,
      `条目“${item}”使用自定义计分函数，文档无法承载，请改用 scoreContract 计分`,
    ),
  element: (count: number, light: LightCode): Label =>
    count === 0
      ? both('no goals are set here', '未设目标')
      : both(
          `${counted(count, 'goal:', 'goals, the worst of them')} ${lights[light].label.en.toLowerCase()}`,
          `${count} 项目标，最差状态为${lights[light].label.zh}`,
        ),
  picture: (asOf: CivilDate, reached: Decimal | null, warnings: number): Label =>
    both(
      `On ${asOf} the business goal is ${reached === null ? 'not reported' : `at ${shortShare(reached)}`}; ${warnings} warnings`,
      `${asOf}：经营目标${reached === null ? '未报' : `完成 ${shortShare(reached)}`}，预警 ${warnings} 项`,
    ),
};
