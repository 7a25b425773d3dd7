/** All that the report and the page tell, computed once: the plan, its warning, its adjustment. */
import {
  achievement,
  adjustBaseline,
  adjustmentRate,
  baselineOf,
  compareBaselines,
  checkTiers,
  findControls,
  forecastNodes,
  forecastPlans,
  judgeAdjustment,
  lightHistory,
  lightsOf,
  monthlyPlan,
  nodeStates,
  parseLightScheme,
  reschedulePlans,
  rollUpTiers,
  supplyByMonth,
} from 'hoshin/plans';
import { adjustmentByKeyNode, tripLights, worksLights } from 'hoshin/presets';
import { asOf, facts, slipped } from './progress.mjs';
import { calendars, instance, plans, schedule } from './project.mjs';

const label = (zh, en) => ({ zh, en });
const evidence = 'optional';
const version = 'assessment';

/** Milestones and level one trip as one source has it, works go by days as another: both by name. */
const scheme = parseLightScheme({
  id: 'four-tiers',
  label: label('分级亮灯', 'Lights by tier'),
  count: 'days',
  rules: [
    ...tripLights.value.rules,
    ...worksLights.value.rules.map((rule) => ({ ...rule, tiers: [3, 4] })),
    {
      id: 'slips',
      label: label('预计逾期', 'Forecast to be late'),
      light: 'yellow',
      finished: false,
      forecastDaysLate: { from: 1 },
    },
  ],
});

const first = plans.map((plan) =>
  baselineOf(plan, {
    id: `${plan.id}-1`,
    label: label('考核版', 'Assessment version'),
    version,
    from: '2024-08-30',
    revision: 1,
    reason: label('公司批准', 'Approved by the company'),
    approver: 'president',
  }),
);

/** Where the plans lead from what is reported. */
const ahead = forecastPlans(plans, facts, { calendars, asOf, evidence, unstarted: 'as-planned', criticalFloat: -1 });
if (ahead.kind === 'cyclic') throw new Error('the plans have a ring');
const forecasts = ahead.plans.flatMap(({ nodes }) => nodes.map(({ id, finish }) => ({ node: id, finish })));
const states = nodeStates(plans, facts, { asOf, evidence });
const lights = lightsOf(plans, facts, { scheme, asOf, evidence, baselines: first, version, forecasts });

/** The change: the slipped node stands where it will really be done, all else moves by what that takes and no more. */
const done = states.filter(({ actualFinish }) => actualFinish !== null).map(({ node }) => node);
const expected = states.find(({ node }) => node === slipped).forecastFinish;
const after = reschedulePlans(plans, [{ node: slipped, finish: expected }], { calendars, fixed: done });
if (after.kind === 'cyclic') throw new Error('the plans have a ring');

const decided = '2025-03-18';
const policy = adjustmentByKeyNode.value;
const reason = label('2号楼桩基静载试验不合格，补桩', 'Building 2: piles failed their load test and are driven again');
const changeOf = ({ node, from, to }, by) => ({
  id: `change-${node}`,
  node,
  from,
  to,
  kind: 'quality',
  reason,
  by,
  on: decided,
});
const judged = (moved, by) => ({
  ...moved,
  by,
  judgement: judgeAdjustment(plans, changeOf(moved, by), { policy, made: [] }),
});
/** The project asks on its own first; then each change goes to the first who may decide it. */
const tried = after.moved.map((moved) => judged(moved, 'project-head'));
const judgements = tried.map((one) => {
  if (one.judgement.kind === 'allowed') return one;
  const { approvers } = policy.rules.find(({ id }) => id === one.judgement.rule);
  return judged(one, approvers[0]);
});
const made = judgements.filter(({ judgement }) => judgement.kind === 'allowed').map((one) => changeOf(one, one.by));

const second = first.map((baseline) => {
  const own = made.filter(({ node }) => baseline.dates.some((date) => date.node === node));
  if (own.length === 0) return baseline;
  const id = baseline.id.replace(/1$/, '2');
  return adjustBaseline(baseline, own, {
    id,
    label: baseline.label,
    from: '2025-03-19',
    reason,
    approver: 'president',
  });
});
const baselines = [...first, ...second.filter((one) => !first.includes(one))];

const batchesOnSale = [
  ['b1.opening', '860000000'],
  ['b2.opening', '940000000'],
  ['b3.opening', '1020000000'],
];
const supply = (given) => {
  const on = new Map(given.flatMap(({ nodes }) => nodes.map(({ id, finish }) => [id, finish])));
  return supplyByMonth(batchesOnSale.map(([node, amount]) => ({ node, on: on.get(node), amount })));
};

export const told = {
  asOf,
  decided,
  slipped,
  plans,
  calendars,
  schedule,
  durations: instance.durations,
  findings: checkTiers(plans, { supported: [1, 2] }),
  ahead,
  states,
  lights,
  forecasts: forecastNodes(lights, { states, schedule: ahead.schedule }),
  rollUp: rollUpTiers(plans, facts, { asOf, evidence, missing: 'zero', lights, forecasts }),
  achievement: achievement(plans, lights, { from: '2024-07-01', to: asOf, by: 'tier' }),
  controls: findControls(plans, ahead.schedule),
  after,
  tried,
  judgements,
  first,
  second,
  variance: compareBaselines(first[0], second[0]).filter(({ kind }) => kind !== 'same'),
  rate: adjustmentRate(plans, made, { from: '2025-01-01', to: '2025-12-31' }),
  history: lightHistory(plans, facts, {
    node: slipped,
    dates: ['2025-02-28', '2025-03-03', '2025-03-04', '2025-03-11', '2025-03-18', '2025-03-19'],
    scheme,
    evidence,
    baselines,
    version,
  }),
  supplyBefore: supply(plans),
  supplyAfter: supply(after.plans),
  monthly: monthlyPlan(after.plans, facts, {
    department: 'works',
    month: '2025-04',
    asOf: '2025-03-31',
    evidence,
    limit: 20,
    baselines,
    version,
  }),
};
