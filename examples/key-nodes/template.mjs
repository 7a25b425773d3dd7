/** One template of four tiers, put together from published ones and a few lists of our own, which are proposals. */
import { parsePlanTemplate } from 'hoshin/plans';
import { buildingDurations2012, eightKeyNodes, offsetPlan } from 'hoshin/presets';

const label = (zh, en) => ({ zh, en });
const before = (node, days, edge = 'finish') => ({
  edge: 'finish',
  wins: 'earlier',
  from: [{ node, edge, days: -days }],
});
const after = (node, days) => ({ edge: 'finish', wins: 'later', from: [{ node, days }] });
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const plan = (id, tier, zh, en, owner, subject) => ({
  ...given({ id, tier, owner, subject }),
  label: label(zh, en),
  maySet: [owner],
  mayChange: ['project-head'],
});
const plans = [
  plan('keys', 1, '总部关键节点', 'Head-office key nodes', 'operations'),
  plan('main', 2, '项目主项计划', 'Main plan', 'project-head'),
  plan('design', 3, '设计专项计划', 'Design', 'design', 'design'),
  plan('tender', 3, '招采专项计划', 'Tenders', 'tender', 'tender'),
  plan('permits', 3, '报建专项计划', 'Permits', 'development', 'permits'),
  plan('marketing', 3, '营销专项计划', 'Marketing', 'marketing', 'marketing'),
  plan('show', 3, '示范区专项计划', 'Show area', 'works', 'show-area'),
  plan('funds', 3, '资金专项计划', 'Funds', 'finance', 'funds'),
  plan('works', 3, '单体施工计划', 'Building works', 'works', 'works'),
  plan('site', 4, '工程部月度准备事项', 'Works department, monthly preparations', 'works', 'site'),
];
const owners = new Map(plans.map(({ id, owner, tier }) => [id, { owner, weight: [0, '5', '3', '1', '0.5'][tier] }]));

/** A node of a plan, owned and weighed as its plan says. */
const node = (of, per, id, zh, en, more) => ({
  id,
  label: label(zh, en),
  plan: of,
  per,
  department: owners.get(of).owner,
  ...owners.get(of),
  ...more,
});

/** The eight key nodes: half of them once for each batch. Days of opening and handover are given, the start follows from them. */
const batchKeys = new Set(['start', 'opening', 'completion', 'handover']);
const counted = new Set(['scheme', 'drawings', 'sales-centre', 'completion']);
const keys = eightKeyNodes().nodes.map(({ id, label: { zh, en }, offset }) =>
  node('keys', batchKeys.has(id) ? 'batch' : 'project', id, zh, en, {
    milestone: 'finish',
    ...(counted.has(id) ? { offset: { ...offset, wins: 'earlier' } } : {}),
  }),
);

const main = [
  node('main', 'project', 'site-handover', '交地', 'Site handed over', { offset: after('land-certificate', 90) }),
  node('main', 'project', 'planning-permit', '取得建设工程规划许可证', 'Planning permit', {
    offset: after('land-certificate', 100),
    permit: 'planning-permit',
  }),
  node('main', 'batch', 'works-permit', '取得施工许可证', 'Works permit', {
    offset: before('start', 3),
    supports: 'start',
    permit: 'works-permit',
  }),
  node('main', 'batch', 'zero-level', '地下结构全部出 ±0.00', 'All buildings at ±0.00', {
    offset: after('basement', 0),
    supports: 'opening',
  }),
  node('main', 'batch', 'pre-sale-permit', '取得预售证', 'Pre-sale permit', {
    supports: 'opening',
    permit: 'pre-sale-permit',
  }),
  node('main', 'batch', 'topped-out', '主体全部封顶', 'All buildings topped out', {
    offset: after('topping-out', 0),
    supports: 'completion',
  }),
  node('main', 'batch', 'facade-done', '装修与外立面完成', 'Finish and facade done', {
    offset: after('finish', 0),
    supports: 'completion',
  }),
  node('main', 'batch', 'utilities-done', '室外管网完成', 'Outdoor pipes done', {
    offset: after('pipes', 0),
    supports: 'completion',
  }),
  node('main', 'batch', 'landscape-done', '园林景观完成', 'Landscape done', {
    offset: after('landscape', 0),
    supports: 'completion',
  }),
  node('main', 'batch', 'filed', '竣工备案', 'Completion filed', {
    offset: before('handover', 10),
    supports: 'handover',
  }),
].map((one) => ({ ...one, milestone: 'finish' }));

/** The design plan by offsets, its anchors being our key nodes. */
const anchors = { land: 'land-certificate', 'topping-out': 'topped-out' };
const design = offsetPlan()
  .nodes.filter(({ plan: of }) => of === 'design')
  .map(({ id, label: { zh, en }, offset }) =>
    node('design', 'project', `design-${id}`, zh, en, {
      offset: { ...offset, from: offset.from.map((one) => ({ ...one, node: anchors[one.node] ?? one.node })) },
      ...(id === 'scheme' || id === 'drawings' ? { supports: id } : {}),
    }),
  );

/** Days before the node they are needed for: proposals. */
const needed = (of, per, rows) =>
  rows.map(([id, zh, en, anchor, days, supports]) =>
    node(of, per, id, zh, en, { offset: before(anchor, days), ...given({ supports }) }),
  );
const special = [
  ...needed('tender', 'batch', [
    ['tender-piles', '桩基定标', 'Piling awarded', 'start', 20, 'start'],
    ['tender-general', '总包定标', 'General contract awarded', 'start', 15, 'start'],
    ['tender-lifts', '电梯定标', 'Lifts awarded', 'topped-out', 90, 'topped-out'],
    ['tender-windows', '门窗定标', 'Windows awarded', 'topped-out', 60, 'facade-done'],
    ['tender-facade', '外立面定标', 'Facade awarded', 'topped-out', 45, 'facade-done'],
    ['tender-pipes', '管网定标', 'Pipes awarded', 'facade-done', 30, 'utilities-done'],
    ['tender-landscape', '景观定标', 'Landscape awarded', 'facade-done', 15, 'landscape-done'],
  ]),
  ...needed('permits', 'project', [
    ['land-payment', '缴清土地出让金', 'Land paid in full', 'land-certificate', 10, 'land-certificate'],
    ['site-levelled', '三通一平', 'Site served and levelled', 'site-handover', 15, 'site-handover'],
    ['scheme-approval', '方案报批通过', 'Scheme approved', 'planning-permit', 20, 'planning-permit'],
  ]),
  ...needed('permits', 'batch', [
    ['works-permit-papers', '施工许可资料齐备', 'Works permit papers complete', 'works-permit', 12, 'works-permit'],
    ['survey-estimate', '房屋面积预测绘', 'Floor areas surveyed in advance', 'pre-sale-permit', 20, 'pre-sale-permit'],
    ['filing-papers', '备案资料齐备', 'Filing papers complete', 'filed', 5, 'filed'],
    ['planning-acceptance', '规划验收', 'Planning acceptance', 'completion', 15, 'completion'],
    ['fire-acceptance', '消防验收', 'Fire acceptance', 'completion', 8, 'completion'],
  ]),
  ...needed('marketing', 'batch', [
    ['positioning', '客户定位与产品配比', 'Positioning and product mix', 'opening', 150, 'opening'],
    ['gathering', '启动蓄客', 'Gathering of customers begun', 'opening', 60, 'opening'],
    ['price-scheme', '价格方案批准', 'Price scheme approved', 'opening', 20, 'opening'],
    ['opening-plan', '开盘方案批准', 'Opening plan approved', 'opening', 10, 'opening'],
  ]),
  ...needed('show', 'project', [
    ['show-works', '示范区施工完成', 'Show area built', 'sales-centre', 25, 'sales-centre'],
    ['show-flat', '样板房完成', 'Show flats done', 'sales-centre', 15, 'sales-centre'],
    ['show-fit-out', '销售中心装修完成', 'Sales centre fitted out', 'sales-centre', 10, 'sales-centre'],
    ['show-rehearsal', '示范区开放演练', 'Opening of the show area rehearsed', 'sales-centre', 3, 'sales-centre'],
  ]),
  ...needed('funds', 'batch', [
    ['loan', '开发贷批复', 'Development loan approved', 'works-permit', 0],
    ['escrow', '预售监管账户开立', 'Escrow account opened', 'pre-sale-permit', 15, 'pre-sale-permit'],
    ['mortgage', '按揭银行准入', 'Mortgage banks admitted', 'opening', 15, 'opening'],
  ]),
];

/** A building's works by the published standard, on the site's calendar, which stops over the Spring Festival by itself. */
const standard = buildingDurations2012();
const name = (id) => (id === 'handover' ? 'acceptance' : id);
const upper = {
  basement: 'zero-level',
  'topping-out': 'topped-out',
  finish: 'facade-done',
  pipes: 'utilities-done',
  landscape: 'landscape-done',
  handover: 'handover',
};
const works = standard.nodes
  .filter(({ id }) => id !== 'spring-festivals')
  .map(({ id, label: { zh, en }, duration }) =>
    node('works', 'building', name(id), zh, en, { duration, calendar: 'site', ...given({ supports: upper[id] }) }),
  );
const sequence = works.slice(1).map(({ id }, at) => ({ from: works[at].id, to: id, type: 'FS' }));

const site = [
  ['pile-machines', '桩机进场', 'Piling machines on site', 'foundation', 5, 'start', 'foundation'],
  ['formwork', '模板与爬架进场', 'Formwork on site', 'first-floors', 7, 'start', 'first-floors'],
  ['lifts-in', '电梯主机到货', 'Lift machines delivered', 'topping-out', 20, 'finish', 'topping-out'],
  ['rehearsal', '模拟验收', 'Acceptance rehearsed', 'landscape', 7, 'finish', 'landscape'],
].map(([id, zh, en, anchor, days, edge, supports]) =>
  node('site', 'building', id, zh, en, { offset: before(anchor, days, edge), supports }),
);

export const template = parsePlanTemplate({
  id: 'high-rise-four-tiers',
  label: label('高层住宅四级计划', 'High-rise homes in four tiers'),
  source: [eightKeyNodes().source, offsetPlan().source, standard.source].join(', '),
  plans,
  parameters: [...eightKeyNodes().parameters, ...standard.parameters.filter(({ id }) => id !== 'spring-festivals')],
  profiles: eightKeyNodes().profiles,
  nodes: [...keys, ...main, ...design, ...special, ...works, ...site],
  links: [
    { from: 'planning-permit', to: 'start', type: 'FS', lag: 7, unit: 'day' },
    { from: 'start', to: 'foundation', type: 'FS' },
    ...sequence,
    // Half of the standard storeys must stand before the permit: that share differs from place to place.
    { from: 'standard-floors', to: 'pre-sale-permit', type: 'SS', lag: 50, unit: 'percent' },
    { from: 'pre-sale-permit', to: 'opening', type: 'FS', lag: 7, unit: 'day' },
    { from: 'landscape', to: 'completion', type: 'FS' },
  ],
});
