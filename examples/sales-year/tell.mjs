import { attainment } from 'hoshin/scoring';
import { compare, daysBetween, formatDecimal, inLocale, minus, periodSpan, sum } from 'hoshin/foundation';
import { accruedTo } from 'hoshin/goals';
import { amend, assess } from 'hoshin/framework';
import { lights } from 'hoshin/scoring';
import { data, framework, ledger } from './framework.mjs';
import { blockName, periodOfBlock, yuan } from './periods.mjs';
import { plan, schedule, sources } from './project.mjs';

const { cifi, evergrande } = data;

/** Everything the report tells on a day, as plain values: the terminal and the page only write it down. */
export function tell(asOf) {
  const picture = assess(framework, ledger, { asOf });
  const decision = decisionOn(picture);
  const next = amend(framework, [decision]);
  return {
    asOf,
    picture,
    blocks: blocksTo(asOf),
    cities: citiesOf(picture),
    nodes: nodesOf(picture),
    peer: peerOn(asOf),
    printed: printedFor(asOf),
    decision,
    after: assess(next, ledger, { asOf: decision.from > asOf ? decision.from : asOf }),
    schedule,
  };
}

/** Plan and actual of each block of months, and their running totals. */
function blocksTo(asOf) {
  const { phasing } = framework.goals[0];
  const known = new Map(cifi.blocks2020.map((block) => [periodOfBlock(block), block]));
  return phasing.parts.map(({ period, amount }) => {
    const block = known.get(period);
    const { end } = periodSpan(period);
    const actual = end <= asOf ? yuan(block.contractedSales) : null;
    return {
      period,
      name: blockName(block),
      end,
      plan: amount,
      planToDate: accruedTo(phasing.parts, end),
      actual,
      derived: block.derivation !== undefined,
      block: block.from !== block.to,
    };
  });
}

function citiesOf(picture) {
  const labels = new Map(framework.organization.entities.map(({ id, label }) => [id, label]));
  const share = new Map(picture.systems.performance.standings.map((one) => [one.entity, one]));
  return picture.elements.sales.goals
    .filter(({ entity }) => entity !== 'group')
    .map((goal) => ({ ...goal, name: labels.get(goal.entity), standing: share.get(goal.entity) }))
    .sort((a, b) => compare(b.progress.target, a.progress.target));
}

function nodesOf(picture) {
  const light = new Map(picture.elements.plan.nodes.map((one) => [one.node, one]));
  const forecasts = new Map(
    ledger.facts
      .filter(({ kind, recordedOn }) => kind === 'progress' && recordedOn <= picture.asOf)
      .map(({ node, forecastFinish }) => [node, forecastFinish ?? null]),
  );
  return plan.nodes.map((node) => ({
    ...node,
    light: light.get(node.id),
    forecast: forecasts.get(node.id) ?? null,
    basis: sources[node.id] ?? null,
    float: schedule.activities.find(({ id }) => id === node.id)?.totalFloat ?? null,
  }));
}

/** The last month the peer had published by then, against its target: the printed percentage beside ours. */
function peerOn(asOf) {
  const last = evergrande.cumulative.filter(({ asOf: month }) => periodSpan(month).end <= asOf).at(-1);
  if (last === undefined) return null;
  const reached = attainment({ actual: last.value, target: evergrande.targets['2020'], direction: 'increase' });
  return { name: evergrande.name, ...last, target: evergrande.targets['2020'], ratio: reached.ratio };
}

/** What the company itself printed for the month, and for the year. */
function printedFor(asOf) {
  const month = cifi.cumulative.find(({ asOf: at }) => at === asOf.slice(0, 7) && periodSpan(at).end === asOf) ?? null;
  const year = cifi.cumulative.find(({ asOf: at }) => at === '2020-12');
  return { month, year };
}

/** The review's decision, illustrative: the opening is set anew to what is now forecast, and the reason is kept. */
function decisionOn(picture) {
  const review = picture.dueReviews[0]?.due ?? picture.asOf;
  const opening = picture.elements.plan.nodes.find(({ node }) => node === 'open');
  const [first] = framework.baselines;
  return {
    id: 'amendment-1',
    from: review,
    by: 'president',
    because: {
      zh: '示意：开盘节点按最新预计重排，原因与责任已记录',
      en: 'Illustrative: the opening is set anew to what is now forecast; cause and owner are on record',
    },
    changes: [
      {
        kind: 'put',
        in: 'baselines',
        value: {
          ...first,
          id: 'project-a-assessment-2',
          from: review,
          revision: 2,
          reason: { zh: '月度运营会决议', en: 'Decided at the monthly operations review' },
          dates: first.dates.map((date) =>
            date.node === 'open' && opening !== undefined
              ? { node: 'open', start: date.start, finish: '2020-10-10' }
              : date,
          ),
        },
      },
    ],
  };
}

/** Writers shared by the terminal and the page. */
export function writers(lang) {
  const money = (value, places = 2) =>
    value === null
      ? '—'
      : lang === 'zh'
        ? formatDecimal(value, { locale: 'zh', step: 'yi', places: Math.max(0, places - 1) })
        : formatDecimal(value, { locale: 'en', step: 'billion', places });
  const percent = (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, percent: true, places: 1 }));
  const light = (code) => `${lights[code].symbol} ${inLocale(lights[code].label, lang)}`;
  return {
    money,
    percent,
    light,
    of: (label) => inLocale(label, lang),
    days: (from, to) => daysBetween(from, to),
    minus,
    sum,
  };
}
