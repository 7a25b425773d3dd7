/**
 * A Gantt chart as a list: a name and a strip of SVG in each line. Days stand at percents of the width, so that the chart fits a desk and
 * a phone, and its text keeps its size on both. Baseline, forecast, what is done, the critical path, lights.
 */
import { addDays, daysBetween } from 'hoshin/foundation';
import { safe } from './html.mjs';

const high = 24;
const n = (value) => `${value.toFixed(2)}%`;

/** Where days stand across, from the first of a month to the end of one. */
function scaleOf(rows, asOf) {
  const days = rows.flatMap((one) => [one.start, one.baselineStart, one.finish, one.baselineFinish]).filter(Boolean);
  days.push(asOf);
  days.sort();
  const first = `${days[0].slice(0, 7)}-01`;
  const length = daysBetween(first, addDays(days.at(-1), 20));
  return { first, last: addDays(first, length), x: (day) => (daysBetween(first, day) / length) * 100 };
}

function quartersOf({ first, last }) {
  const starts = [];
  for (let at = first; at < last; at = `${addDays(`${at.slice(0, 7)}-28`, 4).slice(0, 7)}-01`)
    if (['01', '04', '07', '10'].includes(at.slice(5, 7))) starts.push(at);
  return starts;
}

/** The years, and on a wide screen the quarters. */
function axis(scale, quarters, asOf) {
  const at = (day, text, look) => `<text x="${n(scale.x(day))}" dx="3" y="14" class="${look}">${text}</text>`;
  const [year] = quarters.filter((day) => day.endsWith('01-01'));
  const texts = quarters
    .filter((day) => scale.x(day) < 94)
    .map((day) => {
      const turn = day.endsWith('01-01') || (year === undefined && day === quarters[0]);
      return at(day, turn ? day.slice(0, 4) : `Q${(Number(day.slice(5, 7)) + 2) / 3}`, turn ? 'year' : 'quarter');
    });
  const today = scale.x(addDays(asOf, 1));
  const anchor = today > 80 ? 'end' : today < 10 ? 'start' : 'middle';
  const now = `<text x="${n(today)}" y="32" text-anchor="${anchor}" class="now">${asOf}</text>`;
  return `<li class="axis" aria-hidden="true"><span></span><svg width="100%" height="36">${texts.join('')}${now}</svg></li>`;
}

const diamond = (x, y, size, look) =>
  `<svg x="${n(x)}" overflow="visible"><path d="M0 ${y - size}l${size} ${size} ${-size} ${size} ${-size} ${-size}z" class="${look}"/></svg>`;
const rect = (from, to, y, height, look) =>
  `<rect x="${n(from)}" y="${y}" width="${n(Math.max(0, to - from))}" height="${height}" class="${look}"/>`;

function barOf(one, x) {
  const look = `bar${one.critical ? ' critical' : ''}`;
  if (one.type === 'milestone') {
    const was = one.baselineFinishExclusive;
    return [
      ...(was === null ? [] : [diamond(x(was), 17, 4, 'was')]),
      diamond(x(one.finishExclusive), 10, 6, one.progress === 1 ? 'done' : look),
    ];
  }
  const [from, to] = [x(one.start), x(one.finishExclusive)];
  const done = from + (to - from) * (one.progress ?? 0);
  return [
    ...(one.baselineStart === null ? [] : [rect(x(one.baselineStart), x(one.baselineFinishExclusive), 18, 4, 'was')]),
    rect(from, to, 4, 12, look),
    rect(from, done, 4, 12, 'done'),
  ];
}

/**
 * Rows as `taskRows` gives them. `rests` are spans in which the site stops; `tell` says a row in words for those who do not see it; `more`
 * is markup that stands behind the name.
 */
export function gantt(rows, { asOf, rests = [], title, tell, more = () => '' }) {
  const scale = scaleOf(rows, asOf);
  const { x } = scale;
  const quarters = quartersOf(scale);
  const line = (day, look) => `<line x1="${n(x(day))}" x2="${n(x(day))}" y1="0" y2="${high}" class="${look}"/>`;
  const under = [
    ...rests
      .filter(({ from, to }) => from >= scale.first && to <= scale.last)
      .map(({ from, to }) => rect(x(from), x(addDays(to, 1)), 0, high, 'rest')),
    ...quarters.map((day) => line(day, 'q')),
  ].join('');
  const now = line(addDays(asOf, 1), 'today');
  const lines = rows.map((one) => {
    const mark =
      one.status === null ? '' : `<b class="${one.status.code}" aria-hidden="true">${one.status.symbol}</b> `;
    const strip = `<svg width="100%" height="${high}" role="img" aria-label="${safe(tell(one))}">${under}${barOf(one, x).join('')}${now}</svg>`;
    return `<li><span class="task${one.critical ? ' path' : ''}">${mark}${safe(one.name)}${more(one)}</span>${strip}</li>`;
  });
  return `<ol class="gantt" aria-label="${safe(title)}">${axis(scale, quarters, asOf)}${lines.join('\n')}</ol>`;
}

/** What the looks mean: `words` has a name for each of them. */
export function ganttLegend(words, looks = ['was', 'bar', 'done', 'critical', 'rest', 'today']) {
  return `<ul class="legend">${looks.map((look) => `<li><i class="${look}"></i>${safe(words[look])}</li>`).join('')}</ul>`;
}

export const ganttStyle = `
.gantt{list-style:none;margin:0;padding:0;font-size:14px}.gantt li{display:grid;grid-template-columns:minmax(200px,300px) 1fr;align-items:center;column-gap:12px;border-bottom:1px solid #edf0f3}
.gantt .task{line-height:1.35;padding:3px 0}.gantt .path{font-weight:650}.gantt small{color:var(--soft);font-weight:400;margin-left:6px}.gantt svg{overflow:visible}
.gantt text{font-size:12.5px;fill:var(--soft)}.gantt .year{font-weight:650;fill:var(--ink)}.gantt .now{font-weight:650;fill:var(--ink)}
.gantt .q{stroke:#dbe1e7}.gantt .today{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.bar{fill:var(--bar)}.done{fill:var(--accent)}.critical{fill:#f0b3ae;stroke:var(--red);stroke-width:1.5}.was{fill:var(--plan)}.rest{fill:#f2d7a6;opacity:.55}
i.bar{background:var(--bar)}i.done{background:var(--accent)}i.critical{background:#f0b3ae;border:1.5px solid var(--red)}i.was{background:var(--plan);height:4px!important;vertical-align:3px!important}i.rest{background:#f2d7a6}i.today{height:0!important;border-top:2px dashed var(--ink);vertical-align:4px!important}
@media(max-width:760px){.gantt li{grid-template-columns:1fr;padding:4px 0}.gantt .quarter{display:none}}
`;
