/** Plan, capability, stages and cash of the illustrative project. */
import { chip, htmlTable, safe } from '../html.mjs';
import { gantt, ganttLegend } from '../gantt.mjs';
import { mark, why } from './page-goal.mjs';
import { points } from './platform.mjs';
import { bridge, part, strips } from './strips.mjs';

export function planSection({ picture, asOf, sources, states }, s) {
  const { t } = s;
  const lights = new Map(picture.elements.plan.nodes.map((one) => [one.node, one]));
  const told = new Map(states.map((one) => [one.node, one]));
  const chart = gantt(s.tasks, { asOf, title: t.nodes, tell: t.bar });
  const rows = s.tasks.map((one) => {
    const light = lights.get(one.id);
    const basis = sources[one.id];
    return [
      safe(one.name),
      light.due ?? '—',
      light.finish ?? '—',
      light.finish === null ? (told.get(one.id)?.forecastFinish ?? one.finish) : '—',
      safe(t.behind(one.daysBehindBaseline ?? 0)),
      chip(one.status),
      `${safe(s.of(light.because))}${basis === undefined ? '' : `<br><small>${safe(`${t.basis}${t.colon}${s.of(basis)}${basis.source === null ? '' : ` ${basis.source}`}`)}</small>`}`,
    ];
  });
  const head = [t.node, t.due, t.done, t.forecast, '', t.status, t.reason];
  return `<section aria-labelledby="plan"><h2 id="plan">${safe(t.nodes)} ${mark(s)}</h2>
${ganttLegend(t.gantt, ['was', 'bar', 'done', 'critical', 'today'])}${chart}
<details class="more"><summary>${safe(t.basis)}</summary>${htmlTable(t.nodes, head, rows)}</details></section>`;
}

export function capabilitySection({ picture }, s) {
  const { t } = s;
  const blocks = picture.systems.operations.indices.map(({ subject, index }, at) => {
    const { axes, notAssessed } = s.axes[at];
    const parts = new Map(index.parts.map((one) => [one.id, one]));
    const lines = axes.map(({ id, name, max, value }) => ({
      name,
      note: ` <small>× ${safe(parts.get(id).weight ?? '—')}</small>`,
      strip: part(value, max),
      figure: String(value),
    }));
    const missing = notAssessed.map(
      ({ name, because }) => `<p class="note">${safe(`${name}${t.colon}${because}`)}</p>`,
    );
    return `<p class="big">${safe(points(index.points))} <small>${safe(s.name(subject))}</small></p>${strips(t.index, lines)}${missing.join('')}${why(index, s)}`;
  });
  return `<section aria-labelledby="index"><h2 id="index">${safe(t.index)} ${mark(s)}</h2>${blocks.join('') || `<p>${safe(t.none)}</p>`}</section>`;
}

export function stageSection({ picture }, s) {
  const { t } = s;
  const { operations, deliverables, performance } = picture.systems;
  const steps = operations.stages.map(
    ({ stages, because }) =>
      `<ol class="steps">${stages.map(({ label, state }) => `<li class="${state ?? 'waiting'}"><b aria-hidden="true">${state === 'passed' ? '●' : state === null || state === 'waiting' ? '○' : '◐'}</b> ${safe(s.of(label))}</li>`).join('')}</ol><p>${safe(s.said(because))}</p>`,
  );
  const late = deliverables.overdue.map(
    ({ label, owner, due }) => `<li>${safe(s.of(label))} · ${safe(s.name(owner))} · ${due}</li>`,
  );
  const contracts = performance.contracts.map(({ contract, score, because }) => {
    const lines = score.node.parts.map(({ label, points: own, weight }) => ({
      name: s.of(label),
      note: ` <small>× ${safe(weight ?? '—')}</small>`,
      strip: part(Number(own ?? 0), 120),
      figure: points(own),
    }));
    return `<h3>${safe(s.name(contract))}</h3><p>${safe(s.said(because))}</p>${strips(t.contract, lines)}${why(score.node, s, 2)}`;
  });
  return `<section aria-labelledby="stages"><h2 id="stages">${safe(t.stages)} · ${safe(t.deliverables)} · ${safe(t.contract)} ${mark(s)}</h2>
${steps.join('')}<p>${safe(s.said(deliverables.because))}</p>${late.length === 0 ? '' : `<p>${safe(t.overdue)}</p><ul>${late.join('')}</ul>`}${contracts.join('')}</section>`;
}

export function cashSection({ cash }, s) {
  const { t, money } = s;
  const turn = ({ kind, permanent, first }) => {
    if (permanent === null) return kind === 'temporary' ? t.cash.temporary(first) : t.cash.never;
    return first === permanent ? permanent : `${permanent} <small>${safe(t.cash.temporary(first))}</small>`;
  };
  const row = (name, value, node) => `<div><dt>${safe(name)}</dt><dd>${value}</dd>${why(node, s, 0)}</div>`;
  return `<section aria-labelledby="cash"><h2 id="cash">${safe(t.cashTitle)} ${mark(s)}</h2>
<dl class="figures">${row(`${t.cash.positive} · ${t.cash.planned}`, turn(cash.planned), cash.planned)}${row(`${t.cash.positive} · ${t.cash.expected}`, turn(cash.expected), cash.expected)}${row(`${t.cash.peak} · ${cash.peak.date ?? '—'}`, money(cash.peak.amount), cash.peak)}</dl>
${strips(t.cashTitle, bridge(s.bridge, money))}<p class="note">${safe(t.cash.note)}</p></section>`;
}
