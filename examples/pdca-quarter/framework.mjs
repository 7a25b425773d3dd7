/** A region with two projects in the third quarter of 2026. Illustrative: projects and figures are invented, roles only. */
import { parseFramework, parseLedger } from 'hoshin/framework';
import { chinaCalendar } from 'hoshin/presets';

const label = (zh, en) => ({ zh, en });

/** The nodes by their labels, also told in the diary. */
export const nodeLabels = {
  topping: label('主体封顶', 'Topping out'),
  'pre-sale-permit': label('取得预售证', 'Pre-sale permit'),
  opening: label('开盘', 'Opening'),
  scheme: label('完成方案设计', 'Scheme design done'),
};

const planOf = (project, nodes) => ({
  id: `${project}-keys`,
  label: label('关键节点计划', 'Key nodes'),
  entity: project,
  tier: 1,
  owner: 'project-operations',
  maySet: ['region-operations'],
  mayChange: ['plan-committee'],
  nodes: nodes.map(([id, tier, finish]) => ({ id, label: nodeLabels[id], tier, finish })),
});

/** The approved dates of a plan: lateness is counted from them. */
export const baselineOf = (plan, from, revision, approver, reason) => ({
  id: `${plan.id}-assessment-${revision}`,
  label: label('考核版', 'Assessment baseline'),
  plan: plan.id,
  tier: 1,
  version: 'assessment',
  from,
  revision,
  reason,
  approver,
  dates: plan.nodes.map(({ id, finish }) => ({ node: id, finish })),
});

const riverside = planOf('riverside', [
  ['topping', 2, '2026-07-20'],
  ['pre-sale-permit', 2, '2026-08-14'],
  ['opening', 1, '2026-08-22'],
]);
const hillside = planOf('hillside', [['scheme', 2, '2026-09-18']]);
const first = label('季度计划审定', 'Approved with the plan of the quarter');
const late = (id, light, from, zh, en) => ({ id, label: label(zh, en), light, daysLate: { from } });

/** The calendar that workdays are counted by. */
export const calendar = chinaCalendar();

export const framework = parseFramework({
  format: 'hoshin.framework',
  version: 1,
  id: 'east-2026-q3',
  label: label('华东区域 2026 年三季度（示例）', 'East region, third quarter of 2026 (illustrative)'),
  calendars: { office: calendar },
  calendar: 'office',
  organization: {
    entities: [
      { id: 'group', kind: 'group', label: label('集团', 'Group'), parent: null },
      { id: 'east', kind: 'region', label: label('华东区域', 'East region'), parent: 'group' },
      { id: 'riverside', kind: 'project', label: label('滨河项目', 'Riverside'), parent: 'east' },
      { id: 'hillside', kind: 'project', label: label('山麓项目', 'Hillside'), parent: 'east' },
    ],
  },
  catalog: {
    families: ['operating', 'sales', 'cash', 'financial'].map((id, at) => ({
      id,
      label: [
        label('经营类', 'Operating'),
        label('销售类', 'Sales'),
        label('现金类', 'Cash'),
        label('财务类', 'Financial'),
      ][at],
    })),
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
  goals: [
    {
      id: 'sales-q3',
      indicator: 'contracted-sales',
      entity: 'east',
      period: '2026-Q3',
      target: '600000000',
      provenance: { kind: 'set', by: 'group-president', on: '2026-06-26' },
      version: 1,
    },
  ],
  plans: [riverside, hillside],
  baselines: [riverside, hillside].map((plan) => baselineOf(plan, '2026-07-01', 1, 'plan-committee', first)),
  reviews: [
    {
      kind: 'event',
      id: 'trip-calls-a-meeting',
      label: label('跳闸后 3 个工作日内召开专题会', 'A trip calls a special meeting within three workdays'),
      meeting: 'trip-meeting',
      event: 'trip',
      subjects: [],
      within: 3,
      unit: 'workday',
    },
    {
      kind: 'time',
      id: 'quarterly-analysis',
      label: label('季度经营分析会', 'Quarterly business analysis'),
      meeting: 'quarterly-analysis',
      subjects: ['east'],
      every: 'quarter',
      day: { kind: 'after', n: 3, unit: 'workday' },
      onDayOff: 'next-workday',
    },
  ],
  platform: {
    goal: 'sales-q3',
    elements: { cost: [], sales: ['contracted-sales'], funds: [] },
    keyFigures: [{ id: 'sales', label: label('合同销售额', 'Contracted sales'), goal: 'sales-q3' }],
  },
  policies: {
    attainmentLights: [{ atLeast: '1', light: 'green' }, { atLeast: '0.95', light: 'yellow' }, { light: 'red' }],
    nodeLights: {
      id: 'late-7-15',
      label: label('逾期 7 天、15 天分级', 'Late by 7 and 15 days'),
      count: 'days',
      rules: [
        late('late-15', 'red', 15, '逾期 15 天及以上', '15 days late or more'),
        late('late-7', 'orange', 8, '逾期超过 7 天', 'More than 7 days late'),
        late('late', 'yellow', 1, '逾期', 'Late'),
      ],
    },
    evidence: 'optional',
    baselineVersion: 'assessment',
    reviewHorizonDays: 14,
  },
});

const told = (recordedOn, node, what) => ({ kind: 'progress', id: `${node}-${recordedOn}`, recordedOn, node, ...what });
const sold = (at, recordedOn, value) => ({
  kind: 'measurement',
  id: `sales-${at}`,
  recordedOn,
  indicator: 'contracted-sales',
  entity: 'east',
  at,
  value,
});

/** What happened, as it was reported; the trip is added when it comes. */
export const ledger = parseLedger({
  format: 'hoshin.ledger',
  version: 1,
  facts: [
    told('2026-07-17', 'topping', { percent: '82', forecastFinish: '2026-07-27' }),
    told('2026-07-31', 'topping', { percent: '90', forecastFinish: '2026-08-14' }),
    told('2026-08-14', 'topping', { percent: '97', forecastFinish: '2026-08-20' }),
    told('2026-08-20', 'topping', { actualFinish: '2026-08-20' }),
    told('2026-08-27', 'pre-sale-permit', { actualFinish: '2026-08-27' }),
    told('2026-09-05', 'opening', { actualFinish: '2026-09-05' }),
    told('2026-09-16', 'scheme', { actualFinish: '2026-09-16' }),
    sold('2026-07', '2026-08-04', '150000000'),
    sold('2026-08', '2026-09-03', '170000000'),
    sold('2026-09', '2026-10-08', '262000000'),
  ],
});
