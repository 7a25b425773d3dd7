import { inLocale } from 'hoshin/foundation';
import { explain } from 'hoshin/framework';
import { lights } from 'hoshin/scoring';
import { cityChart, nodeChart, salesChart } from './charts.mjs';
import { goalLines, sourcesOf } from './report.mjs';
import { tell, writers } from './tell.mjs';
import { words } from './words.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text) => String(text).replace(/[&<>"']/g, (one) => escapes[one]);

/** One static page: no script, no request, charts as SVG drawn here. */
export function page(asOf, lang) {
  const told = tell(asOf);
  const t = words[lang];
  const w = writers(lang);
  const { picture } = told;
  const { progress, landing, light } = picture.goal;
  const chip = (code) =>
    `<span class="chip ${code}">${safe(lights[code].symbol)} ${safe(inLocale(lights[code].label, lang))}</span>`;
  const card = (name, value, note = '') =>
    `<div class="card"><h3>${safe(name)}</h3><p class="figure">${safe(value)}</p><p>${note}</p></div>`;
  const box = (name, one) =>
    `<div class="box"><h4>${safe(name)}</h4>${one.light === undefined || one.goals?.length === 0 ? '' : chip(one.light)}<p>${safe(w.of(one.because))}</p></div>`;
  const table = (head, rows) =>
    `<div class="scroll"><table><thead><tr>${head.map((one) => `<th>${safe(one)}</th>`).join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></div>`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(t.title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${safe(t.title)}</h1><p>${safe(w.of(picture.framework.label))} · ${safe(t.asOf)} ${asOf}</p></header>
<main>
<section class="cards">
${card(t.target, w.money(progress.target), '')}
${card(t.actual, w.money(progress.actual), `${safe(t.attained)} ${w.percent(progress.attainment.ratio)}`)}
${card(t.expected, w.money(progress.expected), `${safe(t.onCourse)} ${w.percent(progress.toDate.ratio)} ${chip(light)}`)}
${card(t.landing, landing?.kind === 'landed' ? w.money(landing.value) : '—', landing?.kind === 'landed' ? w.percent(landing.ofTarget) : '')}
</section>
<section><h2>${safe(t.platform)}</h2>
<div class="platform">
<div class="goal">${box(t.goal, picture.goal)}</div>
<div class="four" aria-label="${safe(t.elements)}">${Object.entries(picture.elements)
    .map(([name, one]) => box(t.elementNames[name], one))
    .join('')}</div>
<div class="four" aria-label="${safe(t.systems)}">${Object.entries(picture.systems)
    .map(([name, one]) => box(t.systemNames[name], one))
    .join('')}</div>
</div></section>
<section><h2>${safe(t.chartSales)}</h2><div class="chart">${salesChart(told, t)}</div><p class="note">${safe(t.blockNote)}</p></section>
<section><h2>${safe(t.chartCities)}</h2><div class="chart">${cityChart(told, t, lang)}</div><p class="note">${safe(t.exact(told.cities.length))}</p></section>
<section><h2>${safe(t.chartNodes)} <span class="mark">${safe(t.illustrative)}</span></h2><div class="chart">${nodeChart(told, t, lang)}</div>
${table(
  [t.node, t.due, t.done, t.forecast, t.status, t.basis],
  told.nodes.map(({ label, light: shown, forecast, basis }) => [
    safe(w.of(label)),
    safe(shown.due ?? '—'),
    safe(shown.finish ?? '—'),
    safe(shown.finish === null ? (forecast ?? '—') : '—'),
    chip(shown.light),
    safe(basis === null ? '—' : `${w.of(basis)} ${basis.source ?? ''}`),
  ]),
)}</section>
<section><h2>${safe(t.index)} <span class="mark">${safe(t.illustrative)}</span></h2>${picture.systems.operations.indices
    .map(({ index }) => `<p class="figure">${safe(index.points ?? '—')}</p><p>${safe(w.of(index.because))}</p>`)
    .join('')}</section>
<section><h2>${safe(t.warnings)} (${picture.warnings.length})</h2><ul>${picture.warnings
    .slice(0, 10)
    .map((one) => `<li>${chip(one.light)} ${safe(w.of(one.because))}</li>`)
    .join('')}</ul></section>
<section><h2>${safe(t.decision)} <span class="mark">${safe(t.illustrative)}</span></h2><p>${safe(told.decision.from)} ${safe(w.of(told.decision.because))}</p>
<p>${safe(t.opening)} ${safe(t.before)}: ${openingOf(picture, chip, w)}</p><p>${safe(t.opening)} ${safe(t.after)}: ${openingOf(told.after, chip, w)}</p></section>
<section><h2>${safe(t.why)}</h2><pre>${safe(goalLines(told, t, w).join('\n'))}\n\n${safe(explain(picture.goal, { locale: lang, depth: 2 }))}</pre></section>
<section><h2>${safe(t.sources)}</h2><ul class="sources">${sourcesOf()
    .map((one) => `<li>${safe(one.slice(2))}</li>`)
    .join('')}</ul></section>
</main>
</body>
</html>
`;
}

function openingOf(picture, chip, w) {
  const node = picture.elements.plan.nodes.find((one) => one.node === 'open');
  return `${chip(node.light)} ${safe(w.of(node.because))}`;
}

const style = `
:root{--ink:#1d2733;--soft:#5b6875;--line:#d9dfe5;--back:#f5f7f9;--accent:#1f5fa8}
*{box-sizing:border-box}body{margin:0;font:15px/1.55 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--back)}
header{background:var(--accent);color:#fff;padding:20px 24px}h1{margin:0;font-size:22px}header p{margin:4px 0 0}
main{max-width:1120px;margin:0 auto;padding:16px}section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin:0 0 14px;min-width:0}
h2{font-size:17px;margin:0 0 10px}h3,h4{margin:0;font-size:14px;color:var(--soft);font-weight:600}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;background:none;border:0;padding:0}.card{background:#fff;border:1px solid var(--line);border-radius:8px;padding:12px 14px}
.figure{font-size:24px;font-weight:650;margin:2px 0;font-variant-numeric:tabular-nums}.card p:last-child{margin:0;color:var(--soft);font-size:14px}
.platform{display:grid;gap:10px}.four{display:grid;grid-template-columns:repeat(4,1fr);gap:10px}.box{border:1px solid var(--line);border-radius:6px;padding:10px;background:var(--back)}.box p{margin:6px 0 0;font-size:14px}
.goal .box{border-color:var(--accent)}
.chip{display:inline-block;border:1px solid currentColor;border-radius:10px;padding:0 8px;font-size:13px;white-space:nowrap;background:#fff}
.chip.green{color:#1a6b3c}.chip.yellow{color:#7a5c00}.chip.orange{color:#a34a00}.chip.red{color:#b3261e}.chip.unknown{color:#5b6875}
.mark{font-size:12px;font-weight:400;border:1px dashed var(--soft);border-radius:4px;padding:0 6px;color:var(--soft)}
.chart svg{width:100%;height:auto;display:block}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:5px 8px;border-bottom:1px solid var(--line);white-space:nowrap}td:last-child{white-space:normal;min-width:180px}
pre{white-space:pre-wrap;margin:0;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace}ul{margin:0;padding-left:18px}.sources{font-size:13px;color:var(--soft);columns:2}.note{color:var(--soft);font-size:13px;margin:6px 0 0}
@media(max-width:760px){.cards,.four{grid-template-columns:1fr 1fr}.sources{columns:1}.chart{overflow-x:auto}.chart svg{min-width:680px}h1{font-size:19px}.figure{font-size:20px}main{padding:10px}}
`;
