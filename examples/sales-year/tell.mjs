/** Everything there is to tell on a day, as plain values. */
import { compare, daysBetween, periodSpan } from 'hoshin/foundation';
import { accruedTo } from 'hoshin/goals';
import { amend, assess } from 'hoshin/framework';
import { activeBaselines, forecastPlans, nodeStates } from 'hoshin/plans';
import { attainment } from 'hoshin/scoring';
import { cashOutlook } from './cash.mjs';
import { decisionOn } from './decision.mjs';
import { data, framework, ledger } from './framework.mjs';
import { blockName, periodOfBlock, yuan } from './periods.mjs';
import { calendars, plan, progress, schedule, sources } from './project.mjs';

const { cifi, evergrande } = data;
const { evidence, baselineVersion: version } = framework.policies;

export function tell(asOf) {
  const picture = assess(framework, ledger, { asOf });
  const blocks = blocksTo(asOf);
  const facts = progress
    .filter(({ recordedOn }) => recordedOn <= asOf)
    .map(({ kind: _, id: __, recordedOn, ...told }) => ({ on: recordedOn, ...told }));
  const ahead = forecastPlans([plan], facts, { calendars, asOf, evidence, unstarted: 'as-planned', criticalFloat: 0 });
  if (ahead.kind === 'cyclic') throw new Error('the key nodes wait for each other');
  const opening = ahead.plans[0].nodes.find(({ id }) => id === 'open').finish;
  const decision = decisionOn(picture, opening);
  return {
    asOf,
    picture,
    blocks,
    curve: curveOf(blocks),
    cities: citiesOf(picture),
    plan: ahead.plans[0],
    schedule: ahead.schedule,
    planned: schedule,
    states: nodeStates([plan], facts, { asOf, evidence }),
    baselines: activeBaselines(framework.baselines, { version, asOf: asOf < '2020-01-06' ? '2020-01-06' : asOf }),
    sources,
    cash: cashOutlook(asOf, Math.max(0, daysBetween(plan.nodes.find(({ id }) => id === 'open').finish, opening))),
    resolutions: resolutionsOn(asOf),
    peer: peerOn(asOf),
    printed: printedFor(asOf),
    decision,
    after: assess(amend(framework, [decision]), ledger, { asOf: decision.from > asOf ? decision.from : asOf }),
  };
}

/** Plan and actual of each block of months, and what was to be there by its end. */
function blocksTo(asOf) {
  const { phasing } = framework.goals[0];
  const known = new Map(cifi.blocks2020.map((block) => [periodOfBlock(block), block]));
  return phasing.parts.map(({ period, amount }) => {
    const block = known.get(period);
    const { end } = periodSpan(period);
    return {
      period,
      name: blockName(block),
      plan: amount,
      planToDate: accruedTo(phasing.parts, end),
      actual: end <= asOf ? yuan(block.contractedSales) : null,
      derived: block.derivation !== undefined,
      block: block.from !== block.to,
    };
  });
}

const curveOf = (blocks) => {
  const series = (id, zh, en, actual, pick) => ({
    id,
    label: { zh, en },
    actual,
    amounts: blocks.map((one) => ({ period: one.period, amount: pick(one) })),
  });
  return [
    series('plan', '累计计划', 'Plan to date', false, (one) => one.plan),
    series('actual', '累计实际', 'Actual to date', true, (one) => one.actual),
  ];
};

/** The goals of cities, the largest first, with what each lacks of the whole gap. */
function citiesOf(picture) {
  const share = new Map(picture.systems.performance.standings.map((one) => [one.goal, one]));
  return picture.elements.sales.goals
    .filter(({ goal }) => share.has(goal))
    .map((goal) => ({ ...goal, standing: share.get(goal.goal) }))
    .sort((a, b) => compare(b.progress.target, a.progress.target));
}

/** Each resolution as it was last recorded by then, the closed among them. */
function resolutionsOn(asOf) {
  const known = ledger.facts.filter(({ kind, recordedOn }) => kind === 'resolution-event' && recordedOn <= asOf);
  return [...new Map(known.map(({ resolution }) => [resolution.id, resolution])).values()];
}

/** The last month the peer had published by then, against its target: the printed percentage beside ours. */
function peerOn(asOf) {
  const last = evergrande.cumulative.filter(({ asOf: month }) => periodSpan(month).end <= asOf).at(-1);
  if (last === undefined) return null;
  const target = evergrande.targets['2020'];
  const reached = attainment({ actual: last.value, target, direction: 'increase' });
  return { name: evergrande.name, ...last, target, ratio: reached.ratio };
}

/** What the company itself printed for the month, and for the year. */
function printedFor(asOf) {
  const month = cifi.cumulative.find(({ asOf: at }) => at === asOf.slice(0, 7) && periodSpan(at).end === asOf) ?? null;
  return { month, year: cifi.cumulative.find(({ asOf: at }) => at === '2020-12') };
}

/** Every source once, by its short name. */
export function sourcesOf() {
  const all = [cifi, evergrande].flatMap((one) => [
    one.targetSource,
    ...one.blocks2020.map(({ source }) => source),
    ...one.cumulative.map(({ source }) => source),
  ]);
  return [
    ...new Set([...all, ...Object.values(cifi.citySources)]),
    '«offset-based plan module»',
    '«2012 standard durations»',
  ];
}
