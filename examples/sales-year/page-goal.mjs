/** The one goal, the platform round it, the key figures, and the tree of goals down to months. */
import { chip, htmlTable, safe } from '../html.mjs';
import { sum } from 'hoshin/foundation';
import { curve, meter } from './strips.mjs';
import { platformOf } from './platform.mjs';

/** "Why" behind a number: its sentences, each part below the whole. */
export function why(node, s, depth = 2) {
  const lines = s.why(node, depth).map((line) => {
    const level = (line.length - line.trimStart().length) / 2;
    return `<li class="l${Math.min(3, level)}">${safe(line.trim())}</li>`;
  });
  return `<details class="why"><summary>${safe(s.t.why)}</summary><ul>${lines.join('')}</ul></details>`;
}

export const mark = (s) => `<span class="mark">${safe(s.t.illustrative)}</span>`;
const pair = (name, value, look = '') => `<div><dt>${safe(name)}</dt><dd${look}>${safe(value)}</dd></div>`;

export function goalSection({ picture, printed }, s) {
  const { t, money, percent } = s;
  const { goal } = picture;
  const { progress } = goal;
  const row = s.scores.get(goal.goal);
  const landed = goal.landing?.kind === 'landed' ? goal.landing : null;
  const year = printed.year;
  return `<section class="goal" aria-labelledby="goal"><h2 id="goal">${safe(t.goal)} <span class="mark">${safe(t.public)}</span></h2>
<p class="lead">${safe(s.of(picture.framework.label))} · ${safe(row.indicatorName)} ${chip(row.status)}</p>
<dl class="figures">${pair(t.target, money(progress.target))}${pair(t.actual, money(progress.actual))}${pair(t.attained, percent(progress.attainment.ratio))}${pair(t.onCourse, percent(progress.toDate.ratio))}${pair(t.landing, landed === null ? t.noLanding : money(landed.value))}</dl>
${meter(row)}
<ul class="legend"><li><i class="done"></i>${safe(t.actual)}</li><li><i class="asked"></i>${safe(t.expected)} ${money(progress.expected)}</li><li><i class="ahead"></i>${safe(t.landing)}</li></ul>
<p class="note">${safe(`${t.printedYear} ${money(billions(year.value))}${year.publishedPercentOfTarget === undefined ? '' : ` (${year.publishedPercentOfTarget}%)`}`)}</p>
${why(goal, s, 3)}</section>`;
}

/** Billions as printed, to yuan. */
export const billions = (value) =>
  (BigInt(value.replace('.', '')) * 10n ** BigInt(9 - (value.split('.')[1] ?? '').length)).toString();

export function platformSection(told, s) {
  const { elements, systems } = platformOf(told, s);
  const box = ({ name, status, label, figure, because, node, invented }) =>
    `<div class="box"><h3>${safe(name)}${status === null ? '' : ` ${chip(status)}`}</h3><p class="big">${safe(figure)}</p><p class="small">${safe(label)}${invented ? ` ${mark(s)}` : ''}</p><p>${safe(because)}</p>${why(node, s, 1)}</div>`;
  return `<section aria-labelledby="platform"><h2 id="platform">${safe(s.t.platform)}</h2>
<h3 class="over">${safe(s.t.elements)}</h3><div class="four">${elements.map(box).join('\n')}</div>
<h3 class="over">${safe(s.t.systems)}</h3><div class="four">${systems.map(box).join('\n')}</div></section>`;
}

export function keyFigureSection({ picture }, s) {
  const { t, money, percent } = s;
  const rows = picture.keyFigures.map(({ label, goal, target, actual, attainment, light }) => {
    const held = picture.elements.sales.goals.concat(picture.elements.funds.goals).find((one) => one.goal === goal);
    return [
      safe(s.of(label)),
      money(target),
      actual === null ? safe(t.unreported) : money(actual),
      percent(attainment),
      percent(held?.progress.toDate.ratio ?? null),
      chip(s.status(light)),
      held === undefined ? '' : why(held, s, 1),
    ];
  });
  const head = [t.figure, t.target, t.actual, t.attained, t.onCourse, t.status, ''];
  return `<section aria-labelledby="six"><h2 id="six">${safe(t.keyFigures)} ${mark(s)}</h2>${htmlTable(t.keyFigures, head, rows, [1, 2, 3, 4])}</section>`;
}

export function curveSection({ picture, asOf, blocks }, s) {
  const { t, money, percent } = s;
  const { progress, landing } = picture.goal;
  const landed = landing?.kind === 'landed' ? Number(landing.value) : null;
  const chart = curve(s.curve, {
    asOf: blocks[0].period.slice(0, 10),
    landing: asOf < blocks.at(-1).period ? landed : null,
    target: Number(progress.target),
    written: (value) => money(String(Math.round(value))),
    title: t.curve,
  });
  let [done, known] = ['0', true];
  const rows = blocks.map(({ name, plan, planToDate, actual, derived, block }) => {
    known &&= actual !== null;
    if (known) done = sum([done, actual]);
    return [
      safe(`${name}${block ? ' ※' : ''}${derived ? ' △' : ''}`),
      money(plan),
      money(actual),
      money(planToDate),
      known ? money(done) : '—',
      known ? percent(String(Number(done) / Number(planToDate))) : '—',
    ];
  });
  const legend = [
    ['planned', t.cumPlan],
    ['real', t.cumActual],
    ['ahead', landed === null ? t.landing : `${t.landing} ${money(landing.value)}`],
  ];
  return `<section aria-labelledby="curve"><h2 id="curve">${safe(t.curve)}</h2>
<ul class="legend">${legend.map(([look, name]) => `<li><i class="${look}"></i>${safe(name)}</li>`).join('')}</ul>${chart}
${htmlTable(t.curve, [t.month, t.plan, t.actual, t.cumPlan, t.cumActual, t.onCourse], rows, [1, 2, 3, 4, 5])}<p class="note">${safe(t.blockNote)}</p></section>`;
}

/** From the group to cities, from cities to months. */
export function treeSection({ cities, blocks }, s, goals) {
  const { t, money, percent } = s;
  const phased = new Map(goals.map((goal) => [goal.id, goal.phasing.parts]));
  const standing = new Map(cities.map((one) => [one.goal, one]));
  const months = (id) =>
    `<ol class="months">${phased
      .get(id)
      .map(({ amount }, at) => `<li><span>${safe(blocks[at].name)}</span><span class="n">${money(amount)}</span></li>`)
      .join('')}</ol>`;
  const branches = cities.map(({ goal, entity, light, progress }) => {
    const { standing: own } = standing.get(goal);
    const behind = own?.shareOfGap === null || own?.shareOfGap === '0' ? '' : ` · ${t.gap} ${percent(own.shareOfGap)}`;
    const reached = progress.actual === null ? t.unreported : percent(progress.toDate.ratio);
    return `<li><details><summary><span class="city">${safe(s.name(entity))}</span><span class="n">${money(progress.target)}</span><span class="n">${safe(reached)}</span>${chip(s.status(light))}</summary>${months(goal)}<p class="note">${safe(s.said(progress.because))}${safe(behind)}</p></details></li>`;
  });
  return `<section aria-labelledby="tree"><h2 id="tree">${safe(t.tree)}</h2><p>${safe(t.treeNote)} ${safe(t.exact(s.tree.children.length))}</p>
<details open><summary><strong>${safe(s.tree.name)}</strong> <span class="n">${money(String(s.tree.value))}</span></summary>${months(s.tree.id)}</details>
<ul class="tree">${branches.join('\n')}</ul></section>`;
}
