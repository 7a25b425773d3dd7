/** Charts of the page as SVG that stands at percents of the width: it fits a desk and a phone, and its text keeps its size. */
import { toDayNumber } from 'hoshin/foundation';
import { safe } from '../html.mjs';

const n = (value) => `${value.toFixed(2)}%`;

/** A name, a strip and a figure in each line. */
export const strips = (title, lines) =>
  `<ol class="strips" aria-label="${safe(title)}">${lines
    .map(
      ({ name, strip, figure, note = '' }) =>
        `<li><span>${safe(name)}${note}</span><svg width="100%" height="18" aria-hidden="true">${strip}</svg><span class="n">${safe(figure)}</span></li>`,
    )
    .join('\n')}</ol>`;

const rect = (from, to, look) =>
  `<rect x="${n(Math.min(from, to))}" y="3" width="${n(Math.max(0.4, Math.abs(to - from)))}" height="12" class="${look}"/>`;
const tick = (x, look) => `<line x1="${n(x)}" x2="${n(x)}" y1="0" y2="18" class="${look}"/>`;

/** A part of a whole. */
export const part = (value, most) => `${rect(0, 100, 'rail')}${rect(0, (value / most) * 100, 'done')}`;

/** How far a goal is: done so far, a mark where it was to be by now, and one where it is expected to end. */
export function meter({ actual, expected, landing, target }) {
  const most = Math.max(target, landing ?? 0, actual ?? 0) * 1.001;
  const at = (value) => (value / most) * 100;
  const ends = landing === null ? '' : tick(at(landing), 'ahead');
  return `<svg width="100%" height="18" aria-hidden="true">${rect(0, at(target), 'rail')}${rect(0, at(actual ?? 0), 'done')}${tick(at(expected), 'asked')}${ends}</svg>`;
}

/** Bars of a bridge between where the sum stood before and after. */
export function bridge(rows, money) {
  const ends = rows.flatMap(({ start, end }) => [start, end, 0]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (value) => ((value - low) / (high - low)) * 100;
  const looks = { in: 'rise', out: 'fall', none: 'rail' };
  return rows.map(({ label, kind, start, end, delta, direction }) => ({
    name: label,
    strip: `${tick(x(0), 'zero')}${rect(x(start), x(end), kind === 'total' ? 'total' : looks[direction])}`,
    figure: `${kind === 'delta' && delta > 0 ? '+' : ''}${money(String(delta))}`,
  }));
}

const tall = 260;

/** Lines of running sums, with the year's forecast after the last that is known. `written` labels the points that are named. */
export function curve(rows, { asOf, landing, target, written, title }) {
  const top = Math.max(target, ...rows.map(({ value }) => value)) * 1.08;
  const days = rows.map(({ date }) => toDayNumber(date));
  const [first, last] = [toDayNumber(`${asOf.slice(0, 4)}-01-01`), Math.max(...days)];
  const x = (date) => 1 + ((toDayNumber(date) - first) / (last - first)) * 93;
  const y = (value) => tall - 26 - (value / top) * (tall - 60);
  const line = ([a, b], look) =>
    `<line x1="${n(x(a.date))}" y1="${y(a.value).toFixed(1)}" x2="${n(x(b.date))}" y2="${y(b.value).toFixed(1)}" class="${look}"/>`;
  const dot = ({ date, value }, look) =>
    `<circle cx="${n(x(date))}" cy="${y(value).toFixed(1)}" r="4" class="${look}"/>`;
  const start = { date: rows[0].period.slice(0, 10), value: 0 };
  const path = (points, look) => points.slice(1).map((one, at) => line([points[at], one], look));
  const [plan, actual] = ['plan', 'actual'].map((id) => [start, ...rows.filter(({ series }) => series === id)]);
  const now = actual.at(-1);
  const end = landing === null || now === start ? [] : [now, { date: plan.at(-1).date, value: landing }];
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = y(target * share).toFixed(1);
    return `<line x1="0" x2="100%" y1="${at}" y2="${at}" class="q"/><text x="0" y="${Number(at) - 5}" class="soft">${share === 0 ? '' : written(target * share)}</text>`;
  });
  const months = rows
    .filter(({ series, date }) => series === 'plan' && /-(03|06|12)-/.test(date))
    .map(
      ({ date }) =>
        `<text x="${n(x(date))}" y="${tall - 6}" text-anchor="middle" class="soft">${date.slice(0, 7)}</text>`,
    );
  const named = (one, dy, anchor) =>
    `<text x="${n(x(one.date))}" y="${(y(one.value) + dy).toFixed(1)}" text-anchor="${anchor}" class="b">${written(one.value)}</text>`;
  const labels = now === start ? [] : [named(now, 22, 'start')];
  return `<svg class="curve" width="100%" height="${tall}" role="img" aria-label="${safe(title)}">${[
    ...grid,
    ...months,
    ...path(plan, 'planned'),
    ...path(end, 'ahead'),
    ...path(actual, 'real'),
    ...plan.slice(1).map((one) => dot(one, 'planned')),
    ...end.slice(1).map((one) => dot(one, 'ahead')),
    ...actual.slice(1).map((one) => dot(one, 'real')),
    ...labels,
  ].join('')}</svg>`;
}
