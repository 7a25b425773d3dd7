/** An illustrative firm: regions, projects and every figure are made up, by rule and without chance. No such firm exists. */
import { amountsOf, cashPlanOf, cities, label, nodesOf, reportedTo, seasons, wave } from './figures.mjs';
import { resolutions } from './resolutions.mjs';
import {
  decompose,
  parseFramework,
  parseGoal,
  parseLedger,
  parsePlan,
  phaseGoal,
  schedulePlan,
} from '../../../dist/index.js';
import { chinaCalendar } from '../../../dist/presets/index.js';

const set = (id, indicator, entity, target) =>
  parseGoal({
    id,
    indicator,
    entity,
    period: '2026',
    target,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    version: 1,
  });
const phased = (goal) => phaseGoal(goal, { parts: seasons, quantum: 1 });

/** A goal shared out to regions, and on to their projects, each built up over the months. */
function cascade(top, regions, projects) {
  const down = (goal, parts) => {
    const shared = decompose(goal, { parts, quantum: 10000, basis: 'planned value' });
    if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
    return shared.goals;
  };
  const weight = (one) => one.weight;
  const sum = (list) => String(list.map(weight).reduce((a, b) => a + b, 0));
  const below = down(
    top,
    regions.map(({ id }) => ({ entity: id, weight: sum(projects.filter((one) => one.parent === id)) })),
  );
  const lowest = below.flatMap((goal) =>
    down(
      goal,
      projects
        .filter((one) => one.parent === goal.entity)
        .map((one) => ({ entity: one.id, weight: String(one.weight) })),
    ),
  );
  return [top, ...below, ...lowest].map(phased);
}

const indicator = (id, name, family, direction) => ({
  kind: 'base',
  id,
  label: name,
  family,
  unit: { kind: 'money', currency: 'CNY' },
  direction,
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'finance',
  dueDays: 8,
  version: 1,
  effective: { from: '2026-01-01' },
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
});
const late = (id, light, from, zh, en) => ({ id, label: label(zh, en), light, daysLate: { from } });

/** The documents of a firm of so many projects: framework, ledger, and the plans of the projects' money. */
export function firm(size) {
  const regions = cities.regions.slice(0, Math.max(2, Math.min(cities.regions.length, Math.ceil(size / 4))));
  const projects = cities.projects(size, regions);
  const planned = projects.slice(0, Math.max(2, Math.ceil(size / 6)));
  const calendars = { office: chinaCalendar() };
  const plans = planned.map((project, at) => {
    const scheduled = schedulePlan(parsePlan(nodesOf(project)), {
      calendars,
      start: at % 2 ? '2025-09-01' : '2025-06-02',
    });
    if (scheduled.kind === 'cyclic') throw new Error('the nodes wait for each other');
    return scheduled.plan;
  });
  const goals = [
    ...cascade(set('sales-2026', 'contracted-sales', 'group', String(size * 1200000000)), regions, projects),
    ...cascade(set('receipts-2026', 'receipts', 'group', String(size * 1050000000)), regions, projects),
    ...cascade(set('cost-2026', 'construction-cost', 'group', String(size * 430000000)), regions, projects),
  ];
  const framework = parseFramework({
    format: 'hoshin.framework',
    version: 1,
    id: `dashboard-${size}`,
    label: label(
      `示例地产公司 2026 年经营（${size} 个虚构项目）`,
      `Illustrative developer, 2026 (${size} fictional projects)`,
    ),
    calendars,
    calendar: 'office',
    organization: {
      entities: [
        { id: 'group', kind: 'group', label: label('示例集团', 'Example group'), parent: null },
        ...regions.map((one) => ({ ...one, kind: 'region', parent: 'group' })),
        ...projects.map(({ id, label: name, parent }) => ({ id, kind: 'project', label: name, parent })),
      ],
    },
    catalog: {
      families: [
        { id: 'operating', label: label('经营类', 'Operating') },
        { id: 'sales', label: label('销售类', 'Sales') },
        { id: 'cash', label: label('现金类', 'Cash') },
        { id: 'financial', label: label('财务类', 'Financial') },
      ],
      indicators: [
        indicator('contracted-sales', label('合同销售额', 'Contracted sales'), 'sales', 'increase'),
        indicator('receipts', label('销售回款', 'Receipts'), 'cash', 'increase'),
        indicator('construction-cost', label('工程支出', 'Construction cost'), 'financial', 'decrease'),
      ],
    },
    goals,
    plans,
    baselines: plans.map((plan) => ({
      id: `${plan.id}-assessment-1`,
      label: label('考核版', 'Assessment baseline'),
      plan: plan.id,
      tier: 1,
      version: 'assessment',
      from: '2026-01-05',
      revision: 1,
      reason: label('年度计划审定', 'Approved with the plan of the year'),
      approver: 'president',
      dates: plan.nodes.map(({ id, start, finish }) => ({ node: id, start, finish })),
    })),
    reviews: [
      {
        kind: 'time',
        id: 'monthly-operations',
        label: label('月度运营会', 'Monthly operations review'),
        meeting: 'operations-review',
        subjects: ['group'],
        every: 'month',
        day: { kind: 'after', n: 5, unit: 'workday' },
        onDayOff: 'next-workday',
      },
    ],
    platform: {
      goal: 'sales-2026',
      elements: { cost: ['construction-cost'], sales: ['contracted-sales'], funds: ['receipts'] },
      keyFigures: [
        { id: 'sales', label: label('合同销售额', 'Contracted sales'), goal: 'sales-2026' },
        { id: 'receipts', label: label('销售回款', 'Receipts'), goal: 'receipts-2026' },
        { id: 'cost', label: label('工程支出', 'Construction cost'), goal: 'cost-2026' },
      ],
    },
    policies: {
      attainmentLights: [
        { atLeast: '1', light: 'green' },
        { atLeast: '0.95', light: 'yellow' },
        { atLeast: '0.85', light: 'orange' },
        { light: 'red' },
      ],
      nodeLights: {
        id: 'late-7-15',
        label: label('逾期 7 天、15 天分级', 'Late by 7 and 15 days'),
        count: 'days',
        rules: [
          late('late-15', 'red', 16, '逾期超过 15 天', 'More than 15 days late'),
          late('late-7', 'orange', 8, '逾期超过 7 天', 'More than 7 days late'),
          late('late', 'yellow', 1, '逾期', 'Late'),
          {
            id: 'slips',
            label: label('预计逾期', 'Forecast to slip'),
            light: 'yellow',
            finished: false,
            forecastDaysLate: { from: 1 },
          },
        ],
      },
      evidence: 'optional',
      baselineVersion: 'assessment',
      capability: { development: '0.3', operation: '0.4', cash: '0.3' },
      landing: { quantum: 1, pastErrors: [] },
      reviewHorizonDays: 14,
    },
  });
  const goalOf = (kind, entity) => goals.find((one) => one.indicator === kind && one.entity === entity);
  const ledger = parseLedger({
    format: 'hoshin.ledger',
    version: 1,
    facts: [
      ...projects.flatMap((project, at) =>
        ['contracted-sales', 'receipts', 'construction-cost'].flatMap((kind, k) =>
          amountsOf(goalOf(kind, project.id), { kind, entity: project.id, at, k }),
        ),
      ),
      ...plans.flatMap((plan, at) => reportedTo(plan, at)),
      ...projects.flatMap((project, at) => ratings(project.id, at)),
      ...planned.flatMap((project, at) => cashPlanOf(project, at).actual),
      ...resolutions(projects),
    ],
  });
  return {
    framework,
    ledger,
    cashPlan: planned.map((project, at) => ({ project: project.id, flows: cashPlanOf(project, at).plan })),
  };
}

/** Points in the three dimensions of the index, twice: a rating of cash is wanting for the second project. */
function ratings(subject, at) {
  return ['2026-07-08', '2026-10-06'].flatMap((recordedOn, quarter) =>
    ['development', 'operation', 'cash']
      .filter((dimension) => !(at === 1 && dimension === 'cash'))
      .map((dimension, k) => ({
        kind: 'rating',
        id: `rating-${subject}-${dimension}-${quarter}`,
        recordedOn,
        subject,
        dimension,
        points: String(Math.round(78 + 16 * wave(at * 3 + k * 5 + quarter * 2))),
        by: 'operations',
      })),
  );
}
