/** A firm with all there is to fold: four levels, an entity that is yet to come, stocks, flows, ratios, every kind of rule. */
import { parseFramework } from 'hoshin/framework';

const label = (zh: string, en: string) => ({ zh, en });
const entity = (id: string, kind: string, parent: string | null, more: object = {}) => ({
  id,
  kind,
  label: label(id, id),
  parent,
  ...more,
});
const common = (id: string, more: object) => ({
  id,
  label: label(id, id),
  family: 'all',
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'finance',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
  ...more,
});
const base = (id: string, time: string, over: string, grain = 'month') =>
  common(id, { kind: 'base', grain, additivity: { time, entity: over } });

const indicators = [
  base('sales', 'sum', 'sum'),
  base('cost', 'sum', 'sum', 'quarter'),
  base('stock', 'last', 'sum'),
  base('satisfaction', 'average', 'average'),
  common('margin', { kind: 'ratio', unit: { kind: 'ratio' }, numerator: 'cost', denominator: 'sales' }),
];

const goal = (indicator: string, of: string, period: string, target: string, from?: string) => ({
  id: `${indicator}.${of}.${period}`,
  indicator,
  entity: of,
  period,
  target,
  version: 1,
  provenance:
    from === undefined
      ? { kind: 'set', by: 'board', on: '2026-01-05' }
      : {
          kind: 'decomposed',
          from,
          axis: 'entity',
          asked: target,
          basis: 'weights',
          because: label('按权重', 'by weight'),
        },
});
const cities = ['north', 'south'];
const projects = ['p1', 'p2', 'p3', 'later'];
const goals = [
  goal('sales', 'group', '2026', '4000'),
  ...cities.map((city) => goal('sales', city, '2026', '2000', 'sales.group.2026')),
  ...projects.map((project) => goal('sales', project, '2026', '1000')),
  ...projects.map((project) => goal('sales', project, '2026-Q1', '240')),
  goal('cost', 'group', '2026-H1', '900'),
  goal('cost', 'p2', '2026-03', '100'),
  goal('stock', 'group', '2026', '700'),
  goal('stock', 'north', '2026-Q2', '300'),
  goal('satisfaction', 'group', '2026', '90'),
  goal('satisfaction', 'p1', '2026-H1', '92'),
  goal('margin', 'group', '2026', '0.4'),
  goal('margin', 'south', '2026-Q1', '0.5'),
];

const plan = (of: string, tier: number) => ({
  id: `${of}-plan`,
  label: label(of, of),
  entity: of,
  tier,
  owner: 'operations',
  maySet: [],
  mayChange: [],
  nodes: [
    { id: `${of}.start`, label: label('开工', 'Start'), tier, finish: '2026-03-02' },
    { id: `${of}.open`, standard: 'open', label: label('开盘', 'Opening'), tier, finish: '2026-06-26' },
    { id: `${of}.undated`, label: label('未定', 'Undated'), tier },
  ],
});

const levels = ['低', '中', '高'].map((zh, at) => ({ label: label(zh, `Level ${at + 1}`), anchor: null }));
const gate = (id: string) => ({
  id,
  label: label(id, id),
  kind: 'standard',
  zone: 'profit-planning',
  deliverables: [],
  reviewers: [],
  approver: 'president',
  must: [],
  should: [],
  passMark: null,
});
const step = (id: string, after: string[]) => ({
  id,
  label: label(id, id),
  owner: 'clerk',
  after,
  inputs: [],
  outputs: [],
  days: 3,
  optional: false,
  returnsTo: [],
});
const certificate = (id: string, kind: string, of: string, expires: string) => ({
  id,
  kind,
  label: label(kind, kind),
  entity: of,
  obtained: '2025-01-01',
  expires,
  firstInspection: '2026-03-31',
  remindDays: 30,
});
const scored = (id: string, weight: string, more: object) => ({
  id,
  label: label(id, id),
  weight,
  indicator: id,
  direction: 'increase',
  accrues: true,
  rule: { kind: 'ratio', full: '100', cap: '120' },
  dataOwner: 'finance',
  ...more,
});
const contract = (id: string, of: string, period: string) => ({
  id,
  label: label(`${id} 责任书`, `Contract ${id}`),
  issuer: 'president',
  undertaker: `${of}-manager`,
  entity: of,
  period,
  items: [
    scored('sales', '0.6', { target: '730' }),
    scored('satisfaction', '0.3', { accrues: false, target: '90' }),
    scored('conduct', '0.1', { indicator: 'satisfaction', rule: { kind: 'manual', least: '0', most: '100' } }),
  ],
  missing: 'hold',
  vetoes: [{ id: 'accident', label: label('安全事故', 'Accident'), effect: { kind: 'lose-share', share: '0.1' } }],
  gates: [],
  revisions: [],
  appeal: { days: 10, workdays: true, to: 'committee' },
  signedOn: '2026-01-20',
});
const dimension = (id: string, direction: string) => ({
  id,
  label: label(id, id),
  unit: label('万元', '10k CNY'),
  direction,
  deviation: 'percent',
  thresholds: [
    { beyond: '0.05', light: 'yellow' },
    { beyond: '0.1', light: 'red' },
  ],
});

export const firm = parseFramework({
  format: 'hoshin.framework',
  version: 1,
  id: 'firm',
  label: label('示例企业', 'A firm'),
  calendars: { office: { week: [true, true, true, true, true, false, false] } },
  calendar: 'office',
  organization: {
    entities: [
      entity('group', 'group', null),
      entity('south', 'city', 'group'),
      entity('north', 'city', 'group'),
      entity('p1', 'project', 'north'),
      entity('p2', 'project', 'north', { earlier: [{ until: '2026-05-31', parent: 'south' }] }),
      entity('p3', 'project', 'south'),
      entity('b1', 'building', 'p3'),
      entity('later', 'project', 'south', { validFrom: '2026-07-01' }),
    ],
  },
  catalog: { families: [{ id: 'all', label: label('全部', 'All') }], indicators },
  goals,
  plans: [plan('group', 1), plan('p1', 2), plan('p3', 2), plan('later', 2)],
  baselines: [
    {
      id: 'p1-1',
      label: label('考核版', 'Assessment'),
      plan: 'p1-plan',
      tier: 2,
      version: 'assessment',
      from: '2026-02-01',
      revision: 1,
      reason: label('批准', 'Approved'),
      approver: 'president',
      dates: [{ node: 'p1.start', finish: '2026-03-20' }],
    },
  ],
  reviews: [
    {
      kind: 'time',
      id: 'monthly',
      label: label('月度会', 'Monthly'),
      meeting: 'operations',
      subjects: ['group', 'p1'],
      every: 'month',
      day: { kind: 'day', n: 5 },
      onDayOff: 'keep',
    },
    {
      kind: 'event',
      id: 'accident',
      label: label('事故', 'Accident'),
      meeting: 'safety',
      event: 'accident',
      subjects: [],
      within: 3,
      unit: 'workday',
    },
    {
      kind: 'node',
      id: 'before-opening',
      label: label('开盘前', 'Before opening'),
      meeting: 'opening',
      node: 'open',
      subjects: [],
      offset: -30,
      unit: 'day',
    },
  ],
  contracts: [contract('p1.2026', 'p1', '2026'), contract('south.H1', 'south', '2026-H1')],
  gates: [gate('decision'), gate('opening')],
  processes: [
    {
      id: 'contract-approval',
      label: label('合同审批', 'Contract approval'),
      owner: 'legal',
      inputs: [],
      steps: [step('draft', []), step('sign', ['draft'])],
    },
  ],
  certificates: [
    certificate('q1', 'qualification', 'group', '2026-05-31'),
    certificate('s1', 'pre-sale-permit', 'p1', '2026-09-30'),
  ],
  criteria: ['p1', 'p3'].map((project) => ({
    project,
    dimensions: [dimension('sales', 'increase'), dimension('cost', 'decrease'), dimension('margin', 'decrease')],
    baselines: [
      {
        version: 'decision',
        label: label('决策版', 'Decision'),
        setOn: '2026-02-01',
        values: { sales: '900', cost: '300', margin: '0.35' },
      },
    ],
  })),
  investments: [
    {
      project: 'p2',
      plan: {
        project: 'p2',
        series: [
          {
            dimension: 'receipts',
            unit: label('万元', '10k CNY'),
            direction: 'increase',
            deviation: 'percent',
            judged: 'cumulative',
            thresholds: [{ beyond: '0.05', light: 'yellow' }],
            months: ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ({
              month,
              planned: '100',
              actual: month === '2026-01' ? '95' : null,
            })),
          },
        ],
        causes: [],
      },
      actuals: { receipts: 'sales' },
    },
  ],
  platform: {
    goal: 'sales.group.2026',
    elements: { cost: ['cost', 'margin'], sales: ['sales'], funds: ['stock'] },
    keyFigures: [{ id: 'sales', label: label('销售额', 'Sales'), goal: 'sales.group.2026' }],
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
    landing: { quantum: '1', pastErrors: ['-0.05', '0.02'] },
    reviewHorizonDays: 40,
    criteriaVersion: 'decision',
    trackingGrain: 'quarter',
    processDays: 'workdays',
    riskMatrix: {
      id: 'three-by-three',
      label: label('三乘三', 'Three by three'),
      likelihood: levels,
      impact: levels,
      grades: [
        { id: 'minor', label: label('一般', 'Minor'), light: 'green' },
        { id: 'major', label: label('重大', 'Major'), light: 'red' },
      ],
      cells: [
        ['minor', 'minor', 'minor'],
        ['minor', 'minor', 'major'],
        ['minor', 'major', 'major'],
      ],
    },
  },
});
