/** An illustrative firm (示例) of any size: four regions, fictional projects, figures by rule and without chance. */
const label = (zh, en) => ({ zh, en });
const two = (n) => String(n).padStart(2, '0');
const count = (n) => Array.from({ length: n }, (_, at) => at);

export const asOf = '2026-07-31';
/** Every day from New Year to the day that is looked from. */
const days = [31, 28, 31, 30, 31, 30, 31].flatMap((length, month) =>
  count(length).map((day) => `2026-${two(month + 1)}-${two(day + 1)}`),
);
const regions = [
  ['east', '华东区域', 'East'],
  ['south', '华南区域', 'South'],
  ['north', '华北区域', 'North'],
  ['west', '西部区域', 'West'],
];
const regionOf = (at) => regions[at % regions.length][0];
const kinds = [
  ['contracted-sales', '合同销售额', 'Contracted sales', 'sales'],
  ['receipts', '销售回款', 'Receipts', 'cash'],
];

const entitiesOf = (size) => [
  { id: 'group', kind: 'group', label: label('示例集团', 'Example group'), parent: null },
  ...regions.map(([id, zh, en]) => ({ id, kind: 'region', label: label(zh, en), parent: 'group' })),
  ...count(size).map((at) => ({
    id: `project-${at + 1}`,
    kind: 'project',
    label: label(`虚构项目${at + 1}`, `Fictional project ${at + 1}`),
    parent: regionOf(at),
  })),
];

const indicator = ([id, zh, en, family]) => ({
  kind: 'base',
  id,
  label: label(zh, en),
  family,
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'marketing',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
});

function goalOf([kind], { id, parent }, target) {
  const shared = {
    kind: 'decomposed',
    from: `${kind}-${parent}`,
    axis: 'entity',
    asked: target,
    basis: 'weights',
    because: label('按货值分解', 'Shared out by planned value'),
  };
  const provenance = parent === null ? { kind: 'set', by: 'board', on: '2026-01-05' } : shared;
  return { id: `${kind}-${id}`, indicator: kind, entity: id, period: '2026', target, version: 1, provenance };
}

function goalsOf(entities) {
  const projects = entities.filter(({ kind }) => kind === 'project');
  const below = (id) => projects.filter(({ parent }) => id === 'group' || parent === id).length;
  const targetOf = ({ id, kind }) => String((kind === 'project' ? 1 : below(id)) * 365000000);
  return kinds.flatMap((kind) => entities.map((entity) => goalOf(kind, entity, targetOf(entity))));
}

const steps = [
  ['start', '开工', 'Start of works', '2026-02-10'],
  ['permit', '取得预售证', 'Pre-sale permit', '2026-05-15'],
  ['open', '开盘', 'Opening of sales', '2026-06-18'],
  ['topping', '主体封顶', 'Topping out', '2026-11-30'],
];
const planOf = ({ id, label: name }) => ({
  id: `${id}.keys`,
  label: label(`${name.zh}关键节点`, `${name.en}: key nodes`),
  entity: id,
  tier: 1,
  owner: 'operations',
  maySet: ['operations'],
  mayChange: ['president'],
  nodes: steps.map(([step, zh, en, finish]) => ({ id: `${id}.${step}`, label: label(zh, en), tier: 1, finish })),
  links: steps.slice(1).map(([step], at) => ({ from: `${id}.${steps[at][0]}`, to: `${id}.${step}`, type: 'FS' })),
});

export function frameworkOf(size) {
  const entities = entitiesOf(size);
  return {
    format: 'hoshin.framework',
    version: 1,
    id: `distributed-${size}`,
    label: label(`示例公司（${size} 个虚构项目）`, `Illustrative firm (${size} fictional projects)`),
    calendars: { office: { week: [true, true, true, true, true, false, false] } },
    calendar: 'office',
    organization: { entities },
    catalog: {
      families: [
        { id: 'sales', label: label('销售类', 'Sales') },
        { id: 'cash', label: label('现金类', 'Cash') },
      ],
      indicators: kinds.map(indicator),
    },
    goals: goalsOf(entities),
    plans: entities.filter(({ kind }) => kind === 'project').map(planOf),
    baselines: [],
    reviews: [],
    platform: {
      goal: 'contracted-sales-group',
      elements: { cost: [], sales: ['contracted-sales'], funds: ['receipts'] },
      keyFigures: kinds.map(([id, zh, en]) => ({ id, label: label(zh, en), goal: `${id}-group` })),
    },
    policies: {
      attainmentLights: [{ atLeast: '1', light: 'green' }, { atLeast: '0.95', light: 'yellow' }, { light: 'red' }],
      nodeLights: {
        id: 'late',
        label: label('逾期', 'Late'),
        count: 'days',
        rules: [{ id: 'late', label: label('逾期', 'Late'), light: 'red', daysLate: { from: 1 } }],
      },
      evidence: 'optional',
      baselineVersion: 'assessment',
      reviewHorizonDays: 14,
    },
  };
}

/** What one project reports: a figure a day and kind, to the fen, and how its nodes went. Those above projects report nothing. */
export function ledgerOf({ id, kind }) {
  const seed = Number(id.split('-')[1] ?? 0);
  const figure = (indicator, day, k) => ({
    kind: 'measurement',
    id: `${indicator}.${id}.${day}`,
    recordedOn: day,
    indicator,
    entity: id,
    at: day,
    value: `${900000 + ((seed * 7919 + k * 104729) % 200000)}.${two((seed * 31 + k * 7) % 100)}`,
  });
  const done = (step, day) => ({
    kind: 'progress',
    id: `done.${id}.${step}`,
    recordedOn: day,
    node: `${id}.${step}`,
    actualFinish: day,
  });
  const facts =
    kind === 'project'
      ? [
          ...kinds.flatMap(([indicator], n) => days.map((day, k) => figure(indicator, day, k + n * 17))),
          ...steps.slice(0, 2).map(([step, , , finish]) => done(step, seed % 3 ? finish : '2026-07-01')),
        ]
      : [];
  return { format: 'hoshin.ledger', version: 1, facts };
}
