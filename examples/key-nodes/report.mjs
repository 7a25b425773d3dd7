import { formatDecimal, inLocale } from 'hoshin/foundation';
import { lights } from 'hoshin/scoring';
import { table } from '../table.mjs';
import { told } from './tell.mjs';
import { words } from './words.mjs';

/** Names of nodes: ids are for machines. */
export const nodeLabels = new Map(told.plans.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label])));

/** Writers of one language. */
export function writers(lang) {
  const of = (label) => inLocale(label, lang);
  return {
    of,
    name: (id) => of(nodeLabels.get(id)),
    light: (code) => `${lights[code].symbol} ${of(lights[code].label)}`,
    money: (value) => formatDecimal(value, { locale: lang, places: 0 }),
  };
}

/** The report as lines for a terminal. */
export function report(lang) {
  const t = words[lang];
  const w = writers(lang);
  const lines = [t.title, t.note, `${t.asOf} ${told.asOf}`, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(t.tiers, tierLines(t, w));
  section(t.durations, durationLines(t, w));
  section(t.back, told.findings.length === 0 ? [t.complete] : told.findings.map(({ because }) => w.of(because)));
  section(t.keys, nodeLines(t, w));
  section(t.warning, warningLines(t, w));
  section(
    t.achieved,
    table(
      [t.tier, ''],
      told.achievement.map(({ group, because }) => [group, w.of(because)]),
    ),
  );
  section(
    t.history,
    told.history.map(({ asOf, light, because }) => `${asOf}  ${w.light(light)}  ${w.of(because)}`),
  );
  section(t.adjust, adjustLines(t, w));
  section(t.variance, varianceLines(t, w), t.kept, w.of(told.rate.because));
  section(t.moved, movedLines(t, w));
  section(t.supply, supplyLines(t, w));
  section(t.monthly, monthlyLines(t, w));
  return `${lines.join('\n').trimEnd()}\n`;
}

function tierLines(t, w) {
  const rows = told.plans.map(({ tier, label, nodes }) => [String(tier), w.of(label), String(nodes.length)]);
  const all = told.plans.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return table([t.tier, t.plan, t.nodes], [...rows, ['', t.total, String(all)]]);
}

const durationLines = (t, w) =>
  told.durations
    .filter(({ node, days }) => node.startsWith('n2.') && days > 0)
    .map(({ node, because }) => `${w.name(node)}${t.colon}${w.of(because)}`);

function nodeLines(t, w) {
  const standing = new Map(told.rollUp.map((row) => [row.node, row]));
  const forecast = new Map(told.forecasts.map(({ node, expected }) => [node, expected]));
  const rows = told.lights.slice(0, told.plans[0].nodes.length + told.plans[1].nodes.length).map((one) => {
    const { percent } = standing.get(one.node);
    return [
      w.name(one.node),
      one.due,
      one.finish === null ? forecast.get(one.node) : `${one.finish} ${t.done}`,
      percent === null ? '—' : `${percent}%`,
      w.light(one.light),
    ];
  });
  return table([t.node, t.due, t.forecast, t.progress, t.light], rows);
}

function warningLines(t, w) {
  const [conflict] = told.ahead.schedule.conflicts;
  const open = told.lights.filter(({ light, finish, node }) => light !== 'green' && finish === null && tier(node) < 3);
  const late = told.lights.filter(({ light, finish }) => light === 'orange' && finish === null);
  return [
    ...[...late, ...open].map(
      ({ node, light, because }) => `${w.light(light)}  ${w.name(node)}${t.colon}${w.of(because)}`,
    ),
    `${t.short}${t.colon}${conflict.activities.map(w.name).join(' → ')}`,
  ];
}

const tiers = new Map(told.plans.flatMap(({ nodes }) => nodes.map((node) => [node.id, node.tier])));
const tier = (node) => tiers.get(node);

function adjustLines(t, w) {
  const refused = told.tried.filter(({ judgement }) => judgement.kind === 'refused');
  const by = rolesOf(told.judgements);
  return [
    `${t.refused}${t.colon}`,
    ...refused.flatMap(({ judgement }) => judgement.issues.map(({ text }) => `  ${w.of(text)}`)),
    `${t.decided} (${told.decided})${t.colon}`,
    ...[...by].map(([role, list]) => {
      const names = list.filter(({ node }) => tier(node) < 3).map(({ node }) => w.name(node));
      return `  ${t.decidedBy[role]}${t.colon}${list.length} ${t.items}${role === 'project-head' ? '' : ` (${names.join(t.comma)})`}`;
    }),
  ];
}

function varianceLines(t, w) {
  const rows = told.variance.map(({ node, from, to, days }) => [w.name(node), from, to, String(days)]);
  return table([t.node, t.before, t.after, t.days], rows);
}

function movedLines(t, w) {
  const rows = told.after.moved.map(({ node, from, to, days, chain }) => {
    const way = chain.length > 3 ? [chain[0], '…', ...chain.slice(-2)] : chain;
    return [w.name(node), from, to, String(days), way.map((id) => (id === '…' ? id : w.name(id))).join(' → ')];
  });
  return table([t.node, t.before, t.after, t.days, t.through], rows);
}

function supplyLines(t, w) {
  const of = (plan, month) => plan.months.find((one) => one.month === month)?.amount;
  const months = [told.supplyBefore, told.supplyAfter].flatMap((plan) => plan.months.map(({ month }) => month));
  const money = (value) => (value === undefined ? '—' : w.money(value));
  const rows = [...new Set(months)]
    .sort()
    .map((month) => [month, money(of(told.supplyBefore, month)), money(of(told.supplyAfter, month))]);
  return table([t.month, t.before, t.after], rows);
}

function monthlyLines(t, w) {
  const rows = told.monthly.items.map(({ node, due, origin }) => [w.name(node), due, t.origins[origin]]);
  return [w.of(told.monthly.because), ...table([t.node, t.due, t.origin], rows)];
}

const rolesOf = (judgements) =>
  new Map(
    [...new Set(judgements.map(({ by }) => by))].map((role) => [role, judgements.filter(({ by }) => by === role)]),
  );
