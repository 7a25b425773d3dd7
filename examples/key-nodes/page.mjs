import { taskRows } from 'hoshin/views';
import { gantt, ganttLegend, ganttStyle } from '../gantt.mjs';
import { htmlPage, safe } from '../html.mjs';
import { report } from './report.mjs';
import { told } from './tell.mjs';
import { words } from './words.mjs';

/** One static page: no script, no request; the charts, and below them the report. */
export function page(lang) {
  const t = words[lang];
  const { ahead, lights, states, first, asOf, calendars } = told;
  const rows = taskRows(ahead.plans, {
    locale: lang,
    schedule: { ...ahead.schedule, activities: onPath(ahead.schedule) },
    lights,
    states,
    baselines: first,
  });
  const [keys, main, works] = ['keys', 'main', 'works'].map((plan) =>
    rows.filter(({ parentId }) => parentId === `fictional-court-${plan}`),
  );
  const rests = calendars.site.shutdowns;
  const tell = ({ name, baselineFinish, finish, status }) =>
    `${name}: ${t.legend.baseline} ${baselineFinish}, ${t.legend.plan} ${finish}, ${status.label}`;
  const looks = { was: t.legend.baseline, bar: t.legend.plan, done: t.legend.done, ...t.legend };
  const chart = (name, shown) =>
    `<section><h2>${safe(name)}</h2>${ganttLegend(looks)}${gantt(shown, { asOf, rests, title: name, tell })}</section>`;
  const takesTime = new Set(
    ahead.plans.flatMap(({ nodes }) => nodes.filter((one) => one.duration > 0)).map(({ id }) => id),
  );
  const batchOne = ['n1', 'n2', 'n3'].flatMap((building) =>
    works.filter(({ id }) => id.startsWith(`${building}.`) && takesTime.has(id)),
  );
  const body = `<header><h1>${safe(t.title)}</h1><p>${safe(t.note)}</p></header>
<main>
${chart(t.ganttWorks, batchOne)}
${chart(t.gantt, [...keys, ...main])}
<section><h2>${safe(t.text)}</h2><pre>${safe(report(lang))}</pre></section>
</main>`;
  return htmlPage({ lang, title: t.title, style: ganttStyle, body });
}

/** The chain that leads too late to an opening: what is critical here. */
function onPath({ activities, conflicts }) {
  const chain = new Set(conflicts[0].activities);
  return activities.map((row) => ({ ...row, critical: chain.has(row.id) }));
}
