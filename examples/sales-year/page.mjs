/** The demo's page: one goal, four elements, four systems, and what stands behind them. No script, no request. */
import { htmlPage, safe } from '../html.mjs';
import { framework } from './framework.mjs';
import { boardSection, decisionSection, reviewSection, sourceSection, warningSection } from './page-act.mjs';
import { curveSection, goalSection, keyFigureSection, platformSection, treeSection } from './page-goal.mjs';
import { style } from './page-style.mjs';
import { capabilitySection, cashSection, planSection, stageSection } from './page-work.mjs';
import { shown } from './shown.mjs';
import { sourcesOf, tell } from './tell.mjs';

export const pageName = (lang) => `sales-year.${lang}.html`;

export function page(asOf, lang) {
  const told = tell(asOf);
  const s = shown(told, lang);
  const { t } = s;
  const other = lang === 'zh' ? 'en' : 'zh';
  const two = (...sections) => `<div class="two"><div>${sections[0]}</div><div>${sections[1]}</div></div>`;
  const body = `<header><div class="top"><h1>${safe(t.title)}</h1><a href="${pageName(other)}" hreflang="${other}" lang="${other}">${safe(t.other)}</a></div>
<p>${safe(t.asOf)} <time datetime="${asOf}">${asOf}</time> · ${safe(t.lead)}</p></header>
<main>
${goalSection(told, s)}
${platformSection(told, s)}
${keyFigureSection(told, s)}
${curveSection(told, s)}
${treeSection(told, s, framework.goals)}
${planSection(told, s)}
${two(capabilitySection(told, s) + cashSection(told, s), stageSection(told, s))}
${warningSection(told, s)}
${boardSection(told, s)}
${two(reviewSection(told, s), decisionSection(told, s) + sourceSection(told, s, sourcesOf()))}
</main>`;
  return htmlPage({ lang, title: t.title, style, body });
}
