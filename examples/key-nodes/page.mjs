import { taskRows } from 'hoshin/views';
import { gantt, safe } from './gantt.mjs';
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
  const chart = (name, shown) =>
    `<section><h2>${safe(name)}</h2>${legend(t)}<div class="chart">${gantt(shown, { asOf, rests, lang, title: name })}</div></section>`;
  const takesTime = new Set(
    ahead.plans.flatMap(({ nodes }) => nodes.filter((one) => one.duration > 0)).map(({ id }) => id),
  );
  const batchOne = ['n1', 'n2', 'n3'].flatMap((building) =>
    works.filter(({ id }) => id.startsWith(`${building}.`) && takesTime.has(id)),
  );
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(t.title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${safe(t.title)}</h1><p>${safe(t.note)}</p></header>
<main>
${chart(t.ganttWorks, batchOne)}
${chart(t.gantt, [...keys, ...main])}
<section><h2>${safe(t.text)}</h2><pre>${safe(report(lang))}</pre></section>
</main>
</body>
</html>
`;
}

/** The chain that leads too late to an opening: what is critical here. */
function onPath({ activities, conflicts }) {
  const chain = new Set(conflicts[0].activities);
  return activities.map((row) => ({ ...row, critical: chain.has(row.id) }));
}

function legend(t) {
  const { baseline, plan, done, critical, today, rest } = t.legend;
  const items = [
    ['was', baseline],
    ['bar', plan],
    ['done', done],
    ['critical', critical],
    ['rest', rest],
    ['today', today],
  ];
  return `<p class="legend">${items.map(([look, name]) => `<span><i class="${look}"></i>${safe(name)}</span>`).join('')}</p>`;
}

const style = `
:root{--ink:#1d2733;--soft:#5b6875;--line:#d9dfe5;--back:#f6f8fa;--plan:#8fb3d9;--done:#1f5fa8;--critical:#b3261e;--was:#8a96a3}
*{box-sizing:border-box}body{margin:0;color:var(--ink);background:var(--back);font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
header,main{max-width:1300px;margin:0 auto;padding:14px 20px}h1{font-size:22px;margin:6px 0}h2{font-size:17px;margin:0 0 6px}header p{margin:0;color:var(--soft)}
section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin-bottom:14px}
.chart{overflow-x:auto}svg{display:block;width:100%;min-width:1000px;height:auto;font-size:12.5px;fill:var(--ink)}
.band{fill:#f3f6f9}.rest{fill:#f2d7a6;opacity:.55}.m{stroke:#edf0f3}.q{stroke:#cdd5dd}.t{fill:var(--soft);font-size:11.5px}.b{font-weight:650}
.bar{fill:var(--plan)}.critical{fill:#f0b3ae;stroke:var(--critical);stroke-width:1.6}.done,.reached{fill:var(--done)}.was{fill:var(--was)}
.today{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}.now{font-size:11.5px;font-weight:650}
.legend{margin:0 0 8px;display:flex;flex-wrap:wrap;gap:18px;font-size:13px;color:var(--soft)}.legend i{display:inline-block;width:22px;height:10px;margin-right:6px;vertical-align:middle}
i.was{background:var(--was);height:4px}i.bar{background:var(--plan)}i.done{background:var(--done)}i.critical{background:#f0b3ae;border:1.6px solid var(--critical)}i.rest{background:#f2d7a6}i.today{border-top:2px dashed var(--ink);height:0}
pre{overflow-x:auto;margin:0;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace}
`;
