/** A Gantt chart as one SVG: baseline, forecast, what is done, the critical path, lights. */
import { addDays, daysBetween } from 'hoshin/foundation';

const row = 22;
const head = 40;
const names = { zh: 250, en: 330 };
const wide = 1240;
const colour = {
  green: '#1a6b3c',
  yellow: '#b58900',
  orange: '#c05600',
  red: '#b3261e',
  unknown: '#5b6875',
};
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const safe = (text) => String(text).replace(/[&<>"]/g, (one) => escapes[one]);

/** Where days stand across, from the first of a month to the last day of one. */
function scaleOf(rows, left) {
  const days = rows.flatMap((one) => [one.start, one.baselineStart, one.finish, one.baselineFinish]).filter(Boolean);
  days.sort();
  const first = `${days[0].slice(0, 7)}-01`;
  const last = addDays(days.at(-1), 20);
  const step = (wide - left - 20) / (daysBetween(first, last) + 1);
  return { first, last, x: (day) => left + daysBetween(first, day) * step };
}

function monthsOf({ first, last, x }, bottom) {
  const lines = [];
  for (let at = first; at <= last; at = `${addDays(`${at.slice(0, 7)}-28`, 4).slice(0, 7)}-01`) {
    const quarter = ['01', '04', '07', '10'].includes(at.slice(5, 7));
    lines.push(
      `<line x1="${n(x(at))}" x2="${n(x(at))}" y1="${head - 8}" y2="${bottom}" class="${quarter ? 'q' : 'm'}"/>`,
    );
    if (quarter && x(at) < wide - 60)
      lines.push(`<text x="${n(x(at) + 3)}" y="${head - 12}" class="t">${at.slice(0, 7)}</text>`);
  }
  return lines;
}

const n = (value) => value.toFixed(1);
const diamond = (x, y, size, look) =>
  `<path d="M${n(x)} ${n(y - size)}l${size} ${size} ${-size} ${size} ${-size} ${-size}z" ${look}/>`;

function barOf(one, y, x) {
  const look = `class="bar${one.critical ? ' critical' : ''}"`;
  if (one.type === 'milestone') {
    const was = one.baselineFinishExclusive;
    return [
      ...(was === null ? [] : [diamond(x(was), y + 11, 5, 'class="was"')]),
      diamond(x(one.finishExclusive), y + 11, 6, one.progress === 1 ? 'class="reached"' : look),
    ];
  }
  const [from, to] = [x(one.start), x(one.finishExclusive)];
  const [was, until] = [x(one.baselineStart), x(one.baselineFinishExclusive)];
  return [
    `<rect x="${n(was)}" y="${y + 15}" width="${n(until - was)}" height="4" class="was"/>`,
    `<rect x="${n(from)}" y="${y + 4}" width="${n(to - from)}" height="10" ${look}/>`,
    `<rect x="${n(from)}" y="${y + 4}" width="${n((to - from) * (one.progress ?? 0))}" height="10" class="done"/>`,
  ];
}

/** Rows as `taskRows` gives them; `rests` are spans in which the site stops. */
export function gantt(rows, { asOf, rests, lang, title }) {
  const left = names[lang];
  const scale = scaleOf(rows, left);
  const { x } = scale;
  const bottom = head + rows.length * row;
  const today = n(x(addDays(asOf, 1)));
  const shade = rests
    .filter(({ from, to }) => from >= scale.first && to <= scale.last)
    .map(({ from, to }) => {
      const width = n(x(addDays(to, 1)) - x(from));
      return `<rect x="${n(x(from))}" y="${head}" width="${width}" height="${bottom - head}" class="rest"/>`;
    });
  const body = rows.flatMap((one, at) => {
    const y = head + at * row;
    const mark = one.status;
    return [
      ...(at % 2 === 1 ? [`<rect x="0" y="${y}" width="${wide}" height="${row}" class="band"/>`] : []),
      `<text x="8" y="${y + 15}" fill="${colour[mark.code]}">${safe(mark.symbol)}</text>`,
      `<text x="26" y="${y + 15}"${one.critical ? ' class="b"' : ''}>${safe(one.name)}</text>`,
    ];
  });
  const bars = rows.flatMap((one, at) => barOf(one, head + at * row, x));
  return `<svg viewBox="0 0 ${wide} ${bottom + 8}" role="img" aria-label="${safe(title)}">${[
    ...body,
    ...shade,
    ...monthsOf(scale, bottom),
    ...bars,
    `<line x1="${today}" x2="${today}" y1="${head - 8}" y2="${bottom}" class="today"/>`,
    `<text x="${today}" y="12" text-anchor="middle" class="now">${asOf}</text>`,
  ].join('')}</svg>`;
}
