/** The documents go in, the picture comes out, and its figures go onto the page. `?lang=en` for English. */
import { formatDecimal } from 'hoshin/foundation';
import { assess, explain, parseFramework, parseLedger } from 'hoshin/framework';
import { nameIn, namesOf, sCurveRows, statusOf } from 'hoshin/views';
import * as firm from '/firm.mjs';
import { curve } from './chart.mjs';
import { plannedAndSold } from './series.mjs';
import { words } from './words.mjs';

const asOf = '2026-07-05';
const framework = parseFramework(firm.framework);
const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: firm.facts });
const picture = assess(framework, ledger, { asOf });
const goal = framework.goals.find(({ id }) => id === picture.goal.goal);
const series = plannedAndSold(goal, ledger.facts);

const at = (id) => document.getElementById(id);
const percent = (share, locale) => formatDecimal(share, { locale, percent: true, places: 1 });
const yuan = (amount, locale) => formatDecimal(amount, { locale, places: 2 });

function figures({ target, expected, actual, toDate }, t, locale) {
  const lines = [
    [t.target, yuan(target, locale)],
    [t.expected, yuan(expected, locale)],
    [t.actual, yuan(actual, locale)],
    [t.toDate, percent(toDate.ratio, locale)],
  ];
  return lines.flatMap((texts) =>
    ['dt', 'dd'].map((tag, n) => Object.assign(document.createElement(tag), { textContent: texts[n] })),
  );
}

function show(locale) {
  const t = words[locale];
  const { progress, label, light, entity } = picture.goal;
  const { symbol, label: standing } = statusOf(light, locale);
  document.documentElement.lang = t.html;
  document.documentElement.dataset.locale = locale;
  document.querySelector('h1').textContent = framework.label[locale];
  document.querySelector('summary').textContent = t.why;
  at('language').textContent = t.other;
  at('illustrative').textContent = t.illustrative;
  at('goal-name').textContent = `${nameIn(namesOf(framework).entities, entity, locale)} · ${label[locale]} · ${asOf}`;
  at('attainment').textContent = percent(progress.attainment.ratio, locale);
  at('attainment-note').textContent = t.attained;
  at('light').textContent = `${symbol} ${standing}`;
  at('figures').replaceChildren(...figures(progress, t, locale));
  at('chart').replaceChildren(curve(sCurveRows(series, { locale, asOf }), t.chart));
  at('why').textContent = explain(picture.goal, { locale, ledger });
}

at('language').addEventListener('click', () => show(document.documentElement.dataset.locale === 'zh' ? 'en' : 'zh'));
show(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh');
