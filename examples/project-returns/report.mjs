import { formatDecimal, inLocale } from 'hoshin/foundation';
import { lights } from 'hoshin/scoring';
import { table } from '../table.mjs';
import { tell } from './tell.mjs';
import { words } from './words.mjs';

/** Writers of figures and labels in one language. */
export function writers(lang) {
  return {
    of: (label) => inLocale(label, lang),
    money: (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, places: 0 })),
    percent: (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, percent: true, places: 2 })),
    multiple: (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, places: 2 })),
    rate: (one) => (one.kind === 'none' ? inLocale(one.because, lang) : `${(one.rate * 100).toFixed(2)}%`),
    light: (code) => `${lights[code].symbol} ${inLocale(lights[code].label, lang)}`,
  };
}

/** The report as lines for a terminal. */
export function report(lang) {
  const told = tell();
  const t = words[lang];
  const w = writers(lang);
  const lines = [t.title, t.note, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(t.receipts, receiptLines(told, w));
  section(t.versions, versionLines(told.project, null, t, w));
  section(t.shareholder, versionLines(told.shareholder, told.ownFunds, t, w));
  section(t.stages, stageLines(told, t, w));
  section(t.tracking, trackingLines(told, t, w));
  section(
    t.findings,
    told.tracked.findings.map(({ light, because }) => `${w.light(light)}  ${w.of(because)}`),
  );
  section(
    t.reviews,
    told.reviews.map(({ due, because }) => `${due}  ${w.of(because)}`),
  );
  section(t.why, whyLines(told, w));
  return `${lines.join('\n').trimEnd()}\n`;
}

function receiptLines({ receipts }, w) {
  const quarters = receipts[0].quarters.map(({ period }) => period);
  return table(
    ['', ...quarters],
    receipts.map(({ label, quarters: own }) => [w.of(label), ...own.map(({ amount }) => w.money(amount))]),
  );
}

function versionLines(versions, ownFunds, t, w) {
  const rows = [
    [t.irr, ({ irr }) => w.rate(irr)],
    [t.npv, ({ npv }) => w.money(npv)],
    [t.net, ({ net }) => w.money(net)],
    [t.multiple, ({ moic }) => w.multiple(moic.multiple)],
    [t.margin, ({ margin }) => w.percent(margin.margin)],
    [t.first, ({ cashPositive }) => cashPositive.first ?? '—'],
    [t.positive, ({ cashPositive }) => cashPositive.permanent ?? '—'],
    [t.peak, ({ peakFunding }) => w.money(peakFunding.amount)],
    [t.peakOn, ({ peakFunding }) => peakFunding.date ?? '—'],
    ...(ownFunds === null ? [] : [[t.ownFunds, (_version, at) => w.percent(ownFunds[at].rate)]]),
  ];
  return table(
    [t.measure, ...versions.map(({ label }) => w.of(label))],
    rows.map(([name, tell]) => [name, ...versions.map(tell)]),
  );
}

function stageLines({ stages, criteria }, t, w) {
  const labels = new Map(criteria.baselines.map(({ version, label }) => [version, label]));
  const value = ({ dimension, current }) =>
    ['irr', 'handover'].includes(dimension) ? `${current}%` : w.money(current);
  const rows = criteria.dimensions.map(({ id, label }) => [
    w.of(label),
    ...stages.map(({ dimensions }) => {
      const one = dimensions.find(({ dimension }) => dimension === id);
      return one.current === null ? t.unreported : `${value(one)} ${w.light(one.light)}`;
    }),
  ]);
  return [
    ...stages.map(
      ({ label, on, version, light }) => `${w.light(light)}  ${t.byStage(w.of(label), on, w.of(labels.get(version)))}`,
    ),
    ...table([t.dimension, ...stages.map(({ label }) => w.of(label))], rows),
  ];
}

function trackingLines({ tracked, quarters }, t, w) {
  const months = tracked.dimensions[0].periods.map(({ period }) => period);
  const byMonth = tracked.dimensions.map(({ label, periods }) => [
    w.of(label),
    ...periods.map(
      ({ actual, planned, light }) =>
        `${actual === null ? t.unreported : w.money(actual)}/${w.money(planned)} ${w.light(light).slice(0, 1)}`,
    ),
  ]);
  return [
    ...table([t.dimension, ...months], byMonth),
    ...quarters.dimensions.map(({ periods, light }) => `${w.light(light)}  ${w.of(periods.at(-1).because)}`),
  ];
}

function whyLines({ stages, curves, ownFunds, plans }, w) {
  return [
    ...stages.at(-1).dimensions.map(({ because }) => w.of(because)),
    ...curves.flatMap(({ label, positive, peak }) => [
      `${w.of(label)}  ${w.of(positive.because)}`,
      `${w.of(label)}  ${w.of(peak.because)}`,
    ]),
    ...ownFunds.map(({ because }, at) => `${w.of(plans[at].label)}  ${w.of(because)}`),
  ];
}
