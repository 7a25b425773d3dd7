import { toNumber } from 'hoshin/foundation';
import { operationItems } from './data.mjs';
import { report, writers } from './report.mjs';
import { tell, termLabels } from './tell.mjs';
import { words } from './words.mjs';
import { htmlPage, safe } from '../html.mjs';

/** Told apart by their dashes too, not by colour alone. */
const strokes = [
  ['#1f5fa8', ''],
  ['#a34a00', '9 4'],
  ['#1a6b3c', '3 4'],
  ['#b3261e', '12 4 2 4'],
];
const [centre, radius, most] = [260, 180, 120];

/** The axes of the radar: development, the items of operation, cash. */
const axes = [
  { label: termLabels.development, of: ({ development }) => development.points },
  ...operationItems.map(({ id, label }) => ({
    label,
    of: ({ operation }) => operation.parts.find((part) => part.id === id).points,
  })),
  { label: termLabels.cash, of: ({ cash }) => cash.points },
];

function place(axis, points) {
  const angle = (axis / axes.length) * 2 * Math.PI - Math.PI / 2;
  const length = (points / most) * radius;
  return [centre + length * Math.cos(angle), centre + length * Math.sin(angle)].map((one) => one.toFixed(1)).join(',');
}

/** Names stand outside of the shape. */
const anchorAt = (x) => (Math.abs(x - centre) < 20 ? 'middle' : x < centre ? 'end' : 'start');

/** The first three projects and the last, as one SVG. */
function radar({ projects, scored }, w) {
  const shown = [...projects.rows.slice(0, 3), projects.rows.at(-1)];
  const ring = (points) =>
    `<polygon fill="none" stroke="#d9dfe5" points="${axes.map((_, axis) => place(axis, points)).join(' ')}"/><text x="${centre + 4}" y="${(centre - (points / most) * radius - 3).toFixed(1)}" fill="#5b6875">${points}</text>`;
  const spokes = axes.map(({ label }, axis) => {
    const [x, y] = place(axis, most * 1.13).split(',');
    return `<line x1="${centre}" y1="${centre}" x2="${place(axis, most).split(',')[0]}" y2="${place(axis, most).split(',')[1]}" stroke="#d9dfe5"/><text x="${x}" y="${y}" text-anchor="${anchorAt(x)}">${safe(w.of(label))}</text>`;
  });
  const shapes = shown.map(({ id, label, rank, points }, at) => {
    const { parts } = scored.find((one) => one.id === id);
    const [colour, dash] = strokes[at];
    const corners = axes.map(({ of }, axis) => place(axis, toNumber(of(parts)))).join(' ');
    const y = 60 + at * 28;
    return `<polygon fill="${colour}" fill-opacity="0.06" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}" points="${corners}"/>
<line x1="560" x2="600" y1="${y - 5}" y2="${y - 5}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/><text x="610" y="${y}">${rank}  ${safe(w.of(label))}  ${w.points(points)}</text>`;
  });
  return `<svg viewBox="0 0 900 520" role="img" font-size="14" fill="#1d2733">${[40, 80, 100, 120].map(ring).join('')}${spokes.join('')}${shapes.join('')}</svg>`;
}

/** One static page: no script, no request, the radar drawn here and the report below it. */
export function page(lang) {
  const t = words[lang];
  const body = `<header><h1>${safe(t.title)}</h1><p>${safe(t.note)}</p></header>
<main><section class="chart"><h2>${safe(t.radar)}</h2>${radar(tell(), writers(lang))}</section>
<section><pre>${safe(report(lang).replaceAll('─', '-'))}</pre></section></main>`;
  return htmlPage({ lang, title: t.title, style: '.chart svg{width:100%;height:auto;max-width:960px}', body });
}
