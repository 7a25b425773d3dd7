import { both, deepFreeze, type Id, type Label } from '../foundation/index.ts';
import { type DayFormula, parsePlanTemplate, type PlanTemplate } from '../plans/index.ts';

/** A standard node by its id and its name. */
export interface StandardNode {
  readonly id: Id;
  readonly label: Label;
}

/** A firm's key nodes: a list in the order it is told, which is no order of work. */
export interface KeyNodeList {
  readonly id: Id;
  readonly label: Label;
  /** Where it comes from, by short name. */
  readonly source: string;
  readonly nodes: readonly StandardNode[];
}

const names: Readonly<Record<string, Label>> = {
  'land-certificate': both('Land use certificate', '取得国有土地使用证'),
  'site-handover': both('Site handed over', '交地'),
  scheme: both('Scheme design done', '完成方案设计'),
  preliminary: both('Preliminary design done', '完成初步设计'),
  drawings: both('Working drawings done', '完成施工图设计'),
  'works-permit': both('Works permit', '取得施工许可证'),
  start: both('Start of works', '项目开工'),
  'sales-centre': both('Sales centre open', '销售中心开放'),
  'pre-sale-permit': both('Pre-sale permit', '取得预售证'),
  opening: both('Opening', '开盘'),
  'landscape-start': both('Landscape works begin', '景观进场'),
  completion: both('Completion accepted', '竣工验收'),
  handover: both('Handover', '交房'),
  'handover-rate': both('Handed over to 95 %', '交房完成率 95%'),
  'operating-review': both('Operating review passed', '经营评审会通过'),
  'kick-off': both('Kick-off passed', '启动会通过'),
  'planning-permit': both('Planning permit', '取得建设工程规划许可证'),
  'master-plan': both('Master plan approved', '总规方案批复'),
  'first-foundation': both('Foundation of the first area begun', '首开区基础开工'),
  'cash-positive': both('Shareholder cash positive', '股东现金流回正'),
};

const listOf = (id: Id, zh: string, en: string, source: string, ids: string): KeyNodeList => ({
  id,
  label: both(en, zh),
  source,
  nodes: ids.split(' ').map((node) => ({ id: node, label: names[node] ?? both(node, node) })),
});

/** Published lists of key nodes. */
export const keyNodeLists: readonly KeyNodeList[] = /* @__PURE__ */ deepFreeze([
  listOf(
    'eight',
    '八大关键节点',
    'Eight key nodes',
    '«operations plan, eight key nodes»',
    'land-certificate scheme drawings start sales-centre opening completion handover',
  ),
  listOf(
    'fourteen',
    '十四个关键节点',
    'Fourteen key nodes',
    '«龙湖 notes, 360doc»',
    'land-certificate site-handover scheme preliminary drawings works-permit start sales-centre pre-sale-permit opening landscape-start completion handover handover-rate',
  ),
  listOf(
    'six',
    '六个里程碑',
    'Six milestones',
    '«泰禾 plan rules»',
    'operating-review kick-off planning-permit opening completion handover',
  ),
  listOf(
    'nine',
    '九个里程碑',
    'Nine milestones',
    '«XX company 9/46/16 nodes»',
    'operating-review master-plan works-permit first-foundation sales-centre opening cash-positive completion handover',
  ),
]);

const days = (id: string): DayFormula => ({ op: 'value', id });
const number = (id: string, zh: string, en: string) => ({
  kind: 'number',
  id,
  label: both(en, zh),
  min: 0,
  max: 3650,
});
const after = (node: string, formula: DayFormula, unit: 'day' | 'month' = 'day') => ({
  edge: 'finish',
  wins: 'later',
  from: [{ node, days: formula, unit }],
});
const before = (node: string, formula: DayFormula) => after(node, { op: 'difference', from: 0, less: formula });

const offsets: Readonly<Record<string, object>> = {
  scheme: after('land-certificate', days('land-to-scheme')),
  drawings: after('land-certificate', days('land-to-drawings')),
  start: after('land-certificate', days('land-to-start')),
  'sales-centre': before('opening', days('show-before-opening')),
  opening: after('land-certificate', days('land-to-opening'), 'month'),
  completion: before('handover', 30),
  handover: after('start', days('start-to-handover'), 'month'),
};

const profile = (id: string, zh: string, en: string, source: string, values: Readonly<Record<string, number>>) => ({
  id,
  label: both(en, zh),
  source,
  values,
});
const ordinary = { 'land-to-scheme': 90, 'land-to-drawings': 210, 'land-to-start': 120 };

const profiles = [
  profile('high-turnover', '高周转', 'High turnover', '«中梁 press report», «中梁 运营总图»', {
    'land-to-scheme': 30,
    'land-to-start': 60,
    'land-to-opening': 4,
  }),
  profile('ordinary-low-rise', '常规低多层', 'Ordinary, low and multi-storey', '«benchmark indicators, copy 1»', {
    ...ordinary,
    'land-to-opening': 8,
    'start-to-handover': 11,
  }),
  profile('ordinary-high-rise', '常规高层', 'Ordinary, high-rise', '«benchmark indicators, copy 1»', {
    ...ordinary,
    'land-to-opening': 10,
    'start-to-handover': 17,
  }),
  profile('cautious-high-rise', '稳健高层', 'Cautious, high-rise', '«benchmark indicators, copy 2»', {
    ...ordinary,
    'land-to-opening': 12,
    'start-to-handover': 17,
  }),
];

let made: PlanTemplate | undefined;

/**
 * The eight key nodes of a project by named profiles: the sources differ between four months and twelve from land to opening, which
 * is high turnover against ordinary practice, so there is no profile by default. A profile holds what is published and no more; what
 * it leaves open the project must give: `show-before-opening` days always, `land-to-drawings` and `start-to-handover` under
 * `high-turnover`. Acceptance takes 30 days («2012 standard durations»). The nodes are a list, not a chain: none waits for another.
 *
 * @example
 * import { instantiateTemplate } from 'hoshin/plans';
 * import { eightKeyNodes } from 'hoshin/presets';
 * const { plans } = instantiateTemplate(eightKeyNodes(), { entity: 'project-a', profile: 'ordinary-high-rise',
 *   values: { 'show-before-opening': 30 }, dates: { 'land-certificate': '2026-01-05' } });
 * plans[0]?.nodes.length; // => 8
 * plans[0]?.links; // => []
 */
export function eightKeyNodes(): PlanTemplate {
  made ??= parsePlanTemplate({
    id: 'eight-key-nodes',
    label: both('Eight key nodes', '八大关键节点'),
    source: '«operations plan, eight key nodes»',
    plans: [
      {
        id: 'keys',
        label: both('Key nodes', '关键节点计划'),
        tier: 1,
        owner: 'operations',
        maySet: ['operations'],
        mayChange: ['president'],
      },
    ],
    parameters: [
      number('land-to-scheme', '拿地至方案（天）', 'land to scheme, days'),
      number('land-to-drawings', '拿地至施工图（天）', 'land to drawings, days'),
      number('land-to-start', '拿地至开工（天）', 'land to start, days'),
      number('show-before-opening', '销售中心早于开盘（天）', 'sales centre before opening, days'),
      number('land-to-opening', '拿地至开盘（月）', 'land to opening, months'),
      number('start-to-handover', '开工至交房（月）', 'start to handover, months'),
    ],
    profiles,
    nodes: (keyNodeLists[0]?.nodes ?? []).map(({ id, label: name }) => ({
      id,
      label: name,
      plan: 'keys',
      milestone: 'finish',
      ...(offsets[id] === undefined ? {} : { offset: offsets[id] }),
    })),
    links: [],
  });
  return made;
}
