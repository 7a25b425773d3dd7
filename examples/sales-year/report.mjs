import { minus, ratio, sum } from 'hoshin/foundation';
import { explain } from 'hoshin/framework';
import { table } from '../table.mjs';
import { data } from './framework.mjs';
import { tell, writers } from './tell.mjs';
import { words } from './words.mjs';

/** The report as lines for a terminal. */
export function report(asOf, lang) {
  const told = tell(asOf);
  const t = words[lang];
  const w = writers(lang);
  const lines = [t.title, `${t.asOf} ${asOf}`, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(t.goal, goalLines(told, t, w));
  section(t.plan, blockLines(told, t, w));
  section(t.cities, cityLines(told, t, w, lang));
  section(t.nodes, nodeLines(told, t, w));
  section(t.index, indexLines(told, w));
  section(t.platform, platformLines(told, t, w));
  section(
    `${t.warnings} (${told.picture.warnings.length})`,
    told.picture.warnings.slice(0, 8).map(({ light, because }) => `${w.light(light)}  ${w.of(because)}`),
  );
  section(
    t.reviews,
    told.picture.dueReviews.map(({ because }) => w.of(because)),
  );
  section(t.decision, decisionLines(told, t, w));
  section(t.peer, peerLines(told, t, w));
  section(t.why, explain(told.picture.goal, { locale: lang, depth: 2 }).split('\n'));
  section(t.sources, sourcesOf());
  return `${lines.join('\n').trimEnd()}\n`;
}

export function goalLines({ picture, printed }, t, w) {
  const { progress, landing, light } = picture.goal;
  const lines = [
    `${t.target}  ${w.money(progress.target)}    ${t.actual}  ${w.money(progress.actual)}    ${t.attained}  ${w.percent(progress.attainment.ratio)}`,
    `${t.expected}  ${w.money(progress.expected)}    ${t.onCourse}  ${w.percent(progress.toDate.ratio)}    ${w.light(light)}`,
  ];
  const landed = landing?.kind === 'landed';
  if (progress.requiredPerDay !== null) lines.push(`${t.perDay}  ${w.money(progress.requiredPerDay, 3)}`);
  lines.push(landed ? `${t.landing}  ${w.money(landing.value)}  (${w.percent(landing.ofTarget)})` : t.noLanding);
  if (printed.month !== null)
    lines.push(
      `${t.printed}  ${printed.month.asOf}: ${w.money(billions(printed.month.value))}${percentPrinted(printed.month)}`,
    );
  const year = billions(printed.year.value);
  const off = landed ? ratio(minus(landing.value, year), year) : null;
  lines.push(
    `${t.printedYear}: ${w.money(year)}${percentPrinted(printed.year)}${off === null ? '' : `${t.comma}${t.landingError} ${w.percent(off)}`}`,
  );
  return lines;
}

const percentPrinted = ({ publishedPercentOfTarget: value }) => (value === undefined ? '' : ` (${value}%)`);
const billions = (value) =>
  (BigInt(value.replace('.', '')) * 10n ** BigInt(9 - (value.split('.')[1] ?? '').length)).toString();

function blockLines({ blocks }, t, w) {
  let running = '0';
  const rows = blocks.map(({ name, plan, planToDate, actual, derived, block }) => {
    running = actual === null ? running : sum([running, actual]);
    return [
      `${name}${block ? ' ※' : ''}${derived ? ' △' : ''}`,
      w.money(plan),
      w.money(actual),
      w.money(planToDate),
      actual === null ? '—' : w.money(running),
      actual === null ? '—' : w.percent(ratio(running, planToDate)),
    ];
  });
  return [...table([t.month, t.plan, t.actual, t.cumPlan, t.cumActual, t.onCourse], rows), t.blockNote];
}

function cityLines({ cities, picture }, t, w) {
  const shown = cities.slice(0, 12);
  const rows = shown.map(({ name, progress, light, standing }) => [
    w.of(name),
    w.money(progress.target),
    progress.actual === null ? t.unreported : w.money(progress.actual),
    progress.actual === null ? '—' : w.percent(progress.toDate.ratio),
    standing?.shareOfGap ? w.percent(standing.shareOfGap) : '—',
    w.light(light),
  ]);
  const difference = minus(picture.goal.progress.target, sum(cities.map(({ progress }) => progress.target)));
  if (difference !== '0') throw new Error(`the cities miss the target by ${difference}`);
  return [
    ...table([t.city, t.target, `${t.actual} H1`, t.onCourse, t.behindShare, t.status], rows),
    `${t.exact(cities.length)}${t.semicolon}${t.andMore(cities.length - shown.length)}`,
  ];
}

function nodeLines({ nodes }, t, w) {
  const rows = nodes.map(({ label, light, forecast, basis }) => [
    w.of(label),
    light.due ?? '—',
    light.finish ?? '—',
    light.finish === null ? (forecast ?? '—') : '—',
    w.light(light.light),
    basis === null ? '—' : `${w.of(basis)}${basis.source === null ? '' : ` ${basis.source}`}`,
  ]);
  return table([t.node, t.due, t.done, t.forecast, t.status, t.basis], rows);
}

const indexLines = ({ picture }, w) => picture.systems.operations.indices.map(({ index }) => w.of(index.because));

function platformLines({ picture }, t, w) {
  const { elements, systems } = picture;
  return [
    `${t.elements}`,
    ...Object.entries(elements).map(([name, one]) => `  ${t.elementNames[name]}${t.colon}${w.of(one.because)}`),
    `${t.systems}`,
    ...Object.entries(systems).map(([name, one]) => `  ${t.systemNames[name]}${t.colon}${w.of(one.because)}`),
  ];
}

function decisionLines({ picture, decision, after }, t, w) {
  const opening = (of) => of.elements.plan.nodes.find(({ node }) => node === 'open');
  return [
    `${decision.from}  ${w.of(decision.because)}`,
    `${t.opening} ${t.before}: ${w.light(opening(picture).light)}  ${w.of(opening(picture).because)}`,
    `${t.opening} ${t.after}: ${w.light(opening(after).light)}  ${w.of(opening(after).because)}`,
  ];
}

function peerLines({ peer }, t, w) {
  if (peer === null) return ['—'];
  const ours = w.percent(peer.ratio);
  const printed =
    peer.publishedPercentOfTarget === undefined ? '' : `${t.semicolon}${t.printed} ${peer.publishedPercentOfTarget}%`;
  return [
    `${w.of(peer.name)} ${peer.asOf}: ${w.money(billions(peer.value))} / ${w.money(billions(peer.target))} = ${ours}${printed}`,
  ];
}

/** Every source once, by its short name. */
export function sourcesOf() {
  const { cifi, evergrande } = data;
  const all = [cifi, evergrande].flatMap((one) => [
    one.targetSource,
    ...one.blocks2020.map(({ source }) => source),
    ...one.cumulative.map(({ source }) => source),
  ]);
  const by = [...new Set([...all, ...Object.values(cifi.citySources)])];
  return [...by, '«offset-based plan module», «2012 standard durations»'].map((source) => `- ${source}`);
}
