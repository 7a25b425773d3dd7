import { toDayNumber, toNumber } from 'hoshin/foundation';
import { report, writers } from './report.mjs';
import { tell } from './tell.mjs';
import { words } from './words.mjs';
import { htmlPage, safe } from '../html.mjs';

/** Told apart by their dashes too, not by colour alone. */
const strokes = [
  ['#1f5fa8', ''],
  ['#a34a00', '8 5'],
  ['#1a6b3c', '2 4'],
];
const frame = { left: 70, right: 20, top: 30, bottom: 40, width: 960, height: 360 };

/** The cumulative cash of every version as one SVG. */
function curveChart({ curves }, w) {
  const all = curves.flatMap(({ points }) => points.map(([date, value]) => [toDayNumber(date), toNumber(value)]));
  const [days, values] = [all.map(([day]) => day), all.map(([, value]) => value)];
  const span =
    ([from, to], [low, high]) =>
    (value) =>
      low + ((value - from) / (to - from)) * (high - low);
  const x = span([Math.min(...days), Math.max(...days)], [frame.left, frame.width - frame.right]);
  const y = span([Math.min(0, ...values), Math.max(0, ...values)], [frame.height - frame.bottom, frame.top]);
  const at = ([date, value]) => `${x(toDayNumber(date)).toFixed(1)},${y(toNumber(value)).toFixed(1)}`;
  const lines = curves.map(({ label, points, positive }, place) => {
    const [colour, dash] = strokes[place];
    const turn =
      positive.permanent === null
        ? ''
        : `<circle cx="${x(toDayNumber(positive.permanent)).toFixed(1)}" cy="${y(0).toFixed(1)}" r="6" fill="#fff" stroke="${colour}" stroke-width="2"/>`;
    const name = `<text x="${frame.left + 10 + place * 130}" y="18" fill="${colour}">${'─'.repeat(2)} ${safe(w.of(label))}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}" points="${points.map(at).join(' ')}"/>${turn}${name}`;
  });
  const marks = curves[0].points
    .filter((_, place) => place % 2 === 0)
    .map(
      ([date]) =>
        `<text x="${x(toDayNumber(date)).toFixed(1)}" y="${frame.height - 12}" text-anchor="middle">${date.slice(0, 7)}</text>`,
    );
  const ends = [Math.min(...values), 0, Math.max(...values)].map(
    (value) =>
      `<text x="${frame.left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${w.money(String(Math.round(value)))}</text>`,
  );
  const zero = `<line x1="${frame.left}" x2="${frame.width - frame.right}" y1="${y(0).toFixed(1)}" y2="${y(0).toFixed(1)}" stroke="#8a96a3"/>`;
  return `<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" font-size="13" fill="#1d2733">${zero}${ends.join('')}${marks.join('')}${lines.join('')}</svg>`;
}

/** One static page: no script, no request, the curve drawn here and the report below it. */
export function page(lang) {
  const t = words[lang];
  const body = `<header><h1>${safe(t.title)}</h1><p>${safe(t.note)}</p></header>
<main><section class="chart"><h2>${safe(t.curve)}</h2>${curveChart(tell(), writers(lang))}</section>
<section><pre>${safe(report(lang).replaceAll('─', '-'))}</pre></section></main>`;
  return htmlPage({ lang, title: t.title, style: '.chart svg{width:100%;height:auto;max-width:960px}', body });
}
