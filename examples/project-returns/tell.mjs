import { abs, minus, round, shiftPeriod, sum, times } from 'hoshin/foundation';
import {
  basisFlows,
  cashPositive,
  compareVersions,
  datedFlows,
  handoverPassRate,
  judgeStages,
  ownFundsReturn,
  peakFunding,
  receiptsPlan,
  successDimensions,
  trackInvestment,
  xirr,
} from 'hoshin/investment';
import { dueReviews, parseReviewRule } from 'hoshin/reviews';
import { hurdle, keyNodes, profile, reviewRules, share, stages, thresholds, tracking, versions } from './project.mjs';

/** Receipts by quarter out of sales by year, exact. */
export function receiptsOf({ sales }) {
  const plan = receiptsPlan(
    sales.map(({ amount }) => amount),
    profile,
  );
  return plan.flatMap(({ parts }, at) =>
    parts.map((amount, quarter) => ({ period: `${sales[0].year + at}-Q${quarter + 1}`, amount })),
  );
}

const byQuarter = ({ from, amounts }) => amounts.map((amount, at) => ({ period: shiftPeriod(from, at), amount }));

/** Every flow of a version, on the last day of its quarter. */
export function flowsOf(version) {
  const paid = ['land', 'construction', 'fees', 'tax', 'financing'].map((category) => ({
    category,
    amounts: byQuarter(version[category]),
  }));
  return datedFlows([...paid, { category: 'receipts', amounts: receiptsOf(version) }], { at: 'end' });
}

/** What a version says in each dimension of success. */
function valuesOf(version) {
  const flows = flowsOf(version);
  const total = (...categories) =>
    sum(flows.filter(({ category }) => categories.includes(category)).map(({ amount }) => amount));
  const cost = abs(total('land', 'construction', 'fees', 'tax'));
  const income = total('receipts');
  const rate = xirr(basisFlows(flows, { kind: 'project' }));
  const irr = rate.kind === 'none' ? null : round(times(String(rate.rate), 100), '0.01');
  return { cost, income, profit: minus(income, cost), irr, handover: version.handover };
}

/** A stage's values: those of the version known by then, with what was settled and inspected since. */
function readingOf({ known, settled, inspected, ...stage }) {
  const version = versions.find((one) => one.version === known);
  const values = valuesOf(version);
  if (settled === undefined) return { ...stage, values: { ...values, handover: inspected ? values.handover : null } };
  const cost = sum([values.cost, settled.cost]);
  const income = sum([values.income, settled.income]);
  const { rate } = handoverPassRate(inspected);
  return { ...stage, values: { ...values, cost, income, profit: minus(income, cost), handover: times(rate, 100) } };
}

/** Everything the report tells, as plain values: the terminal and the page only write it down. */
export function tell() {
  const plans = versions.map((version) => ({
    version: version.version,
    label: version.label,
    flows: flowsOf(version),
  }));
  const criteria = {
    project: 'cloud-creek',
    dimensions: Object.values(successDimensions).map((one) => ({ ...one, thresholds: thresholds[one.id] })),
    baselines: versions.map(({ version, label, setOn }, at) => ({
      version,
      label,
      setOn,
      values: valuesOf(versions[at]),
    })),
  };
  const tracked = trackInvestment(tracking, { asOf: '2026-06-30', grain: 'month' });
  const events = [...tracked.events, ...keyNodes];
  return {
    plans,
    receipts: versions.map((version) => ({ label: version.label, quarters: receiptsOf(version) })),
    project: compareVersions(plans, { basis: { kind: 'project' }, rate: hurdle }),
    shareholder: compareVersions(plans, { basis: { kind: 'shareholder', share }, rate: hurdle }),
    ownFunds: plans.map((plan, at) => ownFundsOf(plan, valuesOf(versions[at]).profit)),
    stages: judgeStages(criteria, stages.map(readingOf)).stages,
    criteria,
    tracked,
    quarters: trackInvestment(tracking, { asOf: '2026-06-30', grain: 'quarter' }),
    reviews: dueReviews(reviewRules.map(parseReviewRule), { from: '2026-01-01', to: '2026-07-31', events }),
    curves: plans.map(({ label, flows }) => ({ label, ...curveOf(flows) })),
  };
}

/** The shareholder's profit on the funds that the shareholder had tied up. */
function ownFundsOf({ flows }, profit) {
  const own = basisFlows(flows, { kind: 'shareholder', share });
  return ownFundsReturn(own, { profit: times(profit, share), until: own.at(-1).date });
}

/** Cumulative project cash by date, with the lowest point and the day it is back for good. */
function curveOf(flows) {
  const own = basisFlows(flows, { kind: 'project' });
  let balance = '0';
  const points = new Map();
  for (const { date, amount } of own) {
    balance = sum([balance, amount]);
    points.set(date, balance);
  }
  return { points: [...points], peak: peakFunding(own), positive: cashPositive(own) };
}
