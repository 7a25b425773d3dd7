/** The picture as lines for a terminal: one goal, four elements, four systems, and the head of each list behind them. */
import { formatDecimal, minus, ratio, sum } from 'hoshin/foundation';
import { table } from '../table.mjs';
import { billions } from './page-goal.mjs';
import { platformOf } from './platform.mjs';
import { shown } from './shown.mjs';
import { tell } from './tell.mjs';

const few = 6;

export function report(asOf, lang) {
  const told = tell(asOf);
  const s = shown(told, lang);
  const { t } = s;
  const lines = [t.title, `${t.asOf} ${asOf}`, t.lead, ''];
  const section = (name, body) => lines.push(`■ ${name}`, ...(body.length === 0 ? [t.none] : body), '');
  const made = (name) => `${name} [${t.illustrative}]`;
  section(t.goal, goalLines(told, s));
  section(t.platform, platformLines(told, s));
  section(made(t.keyFigures), keyFigureLines(told, s));
  section(t.curve, blockLines(told, s));
  section(t.tree, cityLines(told, s));
  section(made(t.nodes), nodeLines(told, s));
  section(
    made(t.index),
    told.picture.systems.operations.indices.map(({ index }) => s.of(index.because)),
  );
  section(made(t.cashTitle), cashLines(told, s));
  section(
    `${t.warnings} ${s.warnings.length}`,
    head(
      s.warnings.map(
        ({ status, subjectName, kind, because }) =>
          `${mark(status)}  ${kind === 'node' ? `${subjectName}${t.colon}` : ''}${because}`,
      ),
      t,
    ),
  );
  section(
    t.reviews,
    told.picture.dueReviews.map(({ because }) => s.said(because)),
  );
  section(made(t.resolutions), resolutionLines(told, s));
  section(
    `${t.unknowns} ${told.picture.unknowns.length}`,
    head(
      told.picture.unknowns.map(({ because }) => s.said(because)),
      t,
    ),
  );
  section(made(t.decision), decisionLines(told, s));
  section(t.peer, peerLines(told, s));
  section(t.why, s.why(told.picture.goal, 1));
  return `${lines.join('\n').trimEnd()}\n`;
}

const mark = ({ symbol, label }) => `${symbol} ${label}`;
const head = (lines, t) => (lines.length <= few ? lines : [...lines.slice(0, few), t.more(lines.length - few)]);

function goalLines({ picture, printed }, { t, money, percent, status }) {
  const { progress, landing, light } = picture.goal;
  const year = billions(printed.year.value);
  const landed = landing?.kind === 'landed' ? landing : null;
  const off = landed === null ? '' : `${t.comma}${t.landingError} ${percent(ratio(minus(landed.value, year), year))}`;
  return [
    `${t.target}  ${money(progress.target)}    ${t.actual}  ${money(progress.actual)}    ${t.attained}  ${percent(progress.attainment.ratio)}`,
    `${t.expected}  ${money(progress.expected)}    ${t.onCourse}  ${percent(progress.toDate.ratio)}    ${mark(status(light))}`,
    landed === null ? t.noLanding : `${t.landing}  ${money(landed.value)}  (${percent(landed.ofTarget)})`,
    ...(printed.month === null ? [] : [`${t.printed}  ${printed.month.asOf}  ${money(billions(printed.month.value))}`]),
    `${t.printedYear}  ${money(year)}${off}`,
  ];
}

function platformLines(told, s) {
  const { elements, systems } = platformOf(told, s);
  const rows = (list) =>
    list.map(({ name, status, figure, because }) => [
      `  ${name}`,
      status === null ? '—' : mark(status),
      figure,
      because,
    ]);
  const [, , ...lines] = table(['', '', '', ''], [...rows(elements), ...rows(systems)]);
  return [s.t.elements, ...lines.slice(0, 4), s.t.systems, ...lines.slice(4)];
}

function keyFigureLines({ picture }, { t, of, money, percent, status }) {
  const rows = picture.keyFigures.map(({ label, target, actual, attainment, light }) => [
    of(label),
    money(target),
    money(actual),
    percent(attainment),
    mark(status(light)),
  ]);
  return table([t.figure, t.target, t.actual, t.attained, t.status], rows);
}

function blockLines({ blocks }, { t, money, percent }) {
  let running = '0';
  const rows = blocks.map(({ name, plan, planToDate, actual, derived, block }) => {
    running = actual === null ? running : sum([running, actual]);
    return [
      `${name}${block ? ' ※' : ''}${derived ? ' △' : ''}`,
      money(plan),
      money(actual),
      actual === null ? '—' : money(running),
      actual === null ? '—' : percent(ratio(running, planToDate)),
    ];
  });
  return [...table([t.month, t.plan, t.actual, t.cumActual, t.onCourse], rows), t.blockNote];
}

function cityLines({ cities, picture }, s) {
  const { t, money, percent } = s;
  const rows = cities
    .slice(0, few)
    .map(({ entity, progress, light, standing }) => [
      s.name(entity),
      money(progress.target),
      progress.actual === null ? t.unreported : money(progress.actual),
      percent(progress.toDate.ratio),
      percent(standing.shareOfGap),
      mark(s.status(light)),
    ]);
  const difference = minus(picture.goal.progress.target, sum(cities.map(({ progress }) => progress.target)));
  if (difference !== '0') throw new Error(`the cities miss the target by ${difference}`);
  const lines = table([t.city, t.target, t.actual, t.onCourse, t.gap, t.status], rows);
  return [...lines, `${t.exact(cities.length)}${t.andMore(cities.length - rows.length)}`];
}

function nodeLines({ picture }, { t, tasks }) {
  const lights = new Map(picture.elements.plan.nodes.map((one) => [one.node, one]));
  const rows = tasks.map(({ id, name, finish, baselineFinish, daysBehindBaseline, critical, status }) => [
    `${critical ? '★ ' : '  '}${name}`,
    baselineFinish ?? '—',
    lights.get(id).finish ?? '—',
    lights.get(id).finish === null ? finish : '—',
    daysBehindBaseline === null ? '—' : t.behind(daysBehindBaseline),
    mark(status),
  ]);
  return [...table([t.node, t.gantt.was, t.done, t.forecast, '', t.status], rows), `★ ${t.gantt.critical}`];
}

function cashLines({ cash, picture }, s) {
  const { t, money } = s;
  return [
    ...picture.elements.funds.cash.map(({ because }) => s.said(because)),
    `${t.cash.positive}  ${t.cash.planned} ${cash.planned.permanent ?? t.cash.never}  ${t.cash.expected} ${cash.expected.permanent ?? t.cash.never}`,
    `${t.cash.peak}  ${money(cash.peak.amount)} (${cash.peak.date ?? '—'})`,
    s.bridge
      .map(({ label, kind, delta }) => `${label} ${kind === 'delta' && delta > 0 ? '+' : ''}${money(String(delta))}`)
      .join(' → '),
  ];
}

function resolutionLines({ picture }, s) {
  const rows = picture.openResolutions.map(({ resolution: { task, owner, due, state }, daysLate }) => [
    s.task(task),
    s.name(owner),
    due,
    daysLate > 0 && state !== 'completed' ? s.t.late(daysLate) : '—',
    s.board.find((one) => one.state === state).name,
  ]);
  return rows.length === 0 ? [] : table([s.t.resolutions, s.t.owner, s.t.dueOn, '', s.t.status], rows);
}

function decisionLines({ picture, decision, after }, s) {
  const line = (name, { elements }) => {
    const { light, because } = elements.plan.nodes.find(({ node }) => node === 'open');
    return `${s.t.opening} ${name}${s.t.colon}${mark(s.status(light))}  ${s.of(because)}`;
  };
  return [`${decision.from}  ${s.of(decision.because)}`, line(s.t.before, picture), line(s.t.after, after)];
}

function peerLines({ peer }, { t, of, money, percent }) {
  if (peer === null) return [];
  const printed = peer.publishedPercentOfTarget;
  const beside =
    printed === undefined ? '' : `${t.semicolon}${t.printed} ${formatDecimal(String(printed), { locale: 'en' })}%`;
  return [
    `${of(peer.name)} ${peer.asOf}  ${money(billions(peer.value))} / ${money(billions(peer.target))} = ${percent(peer.ratio)}${beside}`,
  ];
}
