import { parseFramework, parseLedger } from 'hoshin/framework';

/** A small framework, illustrative throughout: one group, two cities, one project, one goal broken down by hand. */
const label = (zh: string, en: string) => ({ zh, en });
const set = { kind: 'set', by: 'board', on: '2026-01-05' };
const goal = (id: string, entity: string, target: string) => ({
  id,
  indicator: 'contracted-sales',
  entity,
  period: '2026',
  target,
  provenance: set,
  version: 1,
});

export const sampleFramework = {
  format: 'hoshin.framework',
  version: 1,
  id: 'sample',
  label: label('示例框架', 'Sample framework'),
  calendars: { office: { week: [true, true, true, true, true, false, false] } },
  calendar: 'office',
  organization: {
    entities: [
      { id: 'group', kind: 'group', label: label('集团', 'Group'), parent: null },
      { id: 'north', kind: 'city', label: label('北城', 'North City'), parent: 'group' },
      { id: 'south', kind: 'city', label: label('南城', 'South City'), parent: 'group' },
      { id: 'riverside', kind: 'project', label: label('滨河项目', 'Riverside'), parent: 'north' },
    ],
  },
  catalog: {
    families: [{ id: 'sales', label: label('销售类', 'Sales') }],
    indicators: [
      {
        kind: 'base',
        id: 'contracted-sales',
        label: label('合同销售额', 'Contracted sales'),
        family: 'sales',
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
      },
    ],
  },
  goals: [goal('sales', 'group', '1200'), goal('sales.north', 'north', '700'), goal('sales.south', 'south', '500')],
  plans: [
    {
      id: 'keys',
      label: label('关键节点计划', 'Key nodes'),
      entity: 'riverside',
      tier: 1,
      owner: 'operations',
      maySet: ['operations'],
      mayChange: ['president'],
      nodes: [
        { id: 'start', label: label('开工', 'Start of works'), tier: 1, finish: '2026-03-02' },
        { id: 'open', label: label('开盘', 'Opening'), tier: 1, finish: '2026-09-26' },
      ],
      links: [{ from: 'start', to: 'open', type: 'FS' }],
    },
  ],
  baselines: [
    {
      id: 'keys-1',
      label: label('考核版', 'Assessment'),
      plan: 'keys',
      tier: 1,
      version: 'assessment',
      from: '2026-01-05',
      revision: 1,
      reason: label('批准', 'Approved'),
      approver: 'president',
      dates: [
        { node: 'start', finish: '2026-03-02' },
        { node: 'open', finish: '2026-09-26' },
      ],
    },
  ],
  reviews: [],
  platform: {
    goal: 'sales',
    elements: { cost: [], sales: ['contracted-sales'], funds: [] },
    keyFigures: [{ id: 'sales', label: label('销售额', 'Sales'), goal: 'sales' }],
  },
  policies: {
    attainmentLights: [{ atLeast: '1', light: 'green' }, { atLeast: '0.9', light: 'yellow' }, { light: 'red' }],
    nodeLights: {
      id: 'lateness',
      label: label('逾期', 'Lateness'),
      count: 'days',
      rules: [{ id: 'late', label: label('逾期', 'Late'), light: 'red', daysLate: { from: 1 } }],
    },
    evidence: 'optional',
    baselineVersion: 'assessment',
    capability: { development: '0.4', operation: '0.4', cash: '0.2' },
    reviewHorizonDays: 14,
  },
};

/** The sample with its goals broken down, landings asked for and a monthly meeting. */
export const judged = parseFramework({
  ...sampleFramework,
  goals: sampleFramework.goals.map((goal, at) =>
    at === 0
      ? goal
      : {
          ...goal,
          provenance: {
            kind: 'decomposed',
            from: 'sales',
            axis: 'entity',
            asked: goal.target,
            basis: 'illustrative',
            because: { zh: '示例', en: 'Illustrative' },
          },
        },
  ),
  policies: { ...sampleFramework.policies, landing: { quantum: '1', pastErrors: [] } },
  reviews: [
    {
      kind: 'time',
      id: 'monthly',
      label: { zh: '月度会', en: 'Monthly' },
      meeting: 'operations',
      subjects: ['group'],
      every: 'month',
      day: { kind: 'day', n: 5 },
      onDayOff: 'keep',
    },
  ],
});
/** A figure of contracted sales. */
export const measured = (
  id: string,
  entity: string,
  at: string,
  value: string | null,
  recordedOn: string,
  revision = 0,
) => ({
  kind: 'measurement',
  id,
  revision,
  recordedOn,
  indicator: 'contracted-sales',
  entity,
  at,
  value,
});
/** What happened in the first quarter. */
export const facts = [
  measured('n1', 'north', '2026-01', '60', '2026-02-03'),
  measured('n2', 'north', '2026-02', '50', '2026-03-20'),
  measured('n2', 'north', '2026-02', '55', '2026-04-02', 1),
  measured('s1', 'south', '2026-Q1', '90', '2026-04-03'),
  measured('n3', 'north', '2026-03', '62', '2026-04-03'),
  { kind: 'progress', id: 'p1', recordedOn: '2026-03-20', node: 'start', actualFinish: '2026-03-10' },
  {
    kind: 'rating',
    id: 'r1',
    recordedOn: '2026-04-01',
    subject: 'riverside',
    dimension: 'development',
    points: '80',
    by: 'hq',
  },
  {
    kind: 'rating',
    id: 'r2',
    recordedOn: '2026-04-01',
    subject: 'riverside',
    dimension: 'operation',
    points: '90',
    by: 'hq',
  },
];
/** A ledger of facts. */
export const ledgerOf = (list: readonly unknown[]) => parseLedger({ format: 'hoshin.ledger', version: 1, facts: list });
