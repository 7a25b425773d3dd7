import { formatDecimal, inLocale, round } from 'hoshin/foundation';
import { table } from '../table.mjs';
import { neededPoints, tell, termLabels, terms } from './tell.mjs';
import { words } from './words.mjs';

/** Writers of figures and labels in one language. */
export function writers(lang) {
  return {
    of: (label) => inLocale(label, lang),
    points: (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, places: 1 })),
    signed: (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, places: 1, signed: true })),
    share: (value) => `${(value * 100).toFixed(1)}%`,
    places: (value) => (value === null ? '—' : value > 0 ? `+${value}` : String(value)),
  };
}

/** The report as lines for a terminal. */
export function report(lang) {
  const told = tell();
  const t = words[lang];
  const w = writers(lang);
  const lines = [t.title, t.note, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(t.weights, weightLines(told, t, w));
  section(t.ranking, rankingLines(told, t, w));
  section(t.teams, teamLines(told, t, w));
  section(t.firm, firmLines(told, t, w));
  section(t.change2, changeLines(told, t, w));
  section(t.why, whyLines(told, w));
  return `${lines.join('\n').trimEnd()}\n`;
}

function weightLines({ alone, joined, weights }, t, w) {
  const row = (name, one) => [
    name,
    ...one.weights.map((weight) => weight.toFixed(3)),
    `${one.consistencyRatio.toFixed(3)}${t.missing(one.missingPairs)}`,
  ];
  return table(
    [t.role, ...terms.map((term) => w.of(termLabels[term])), t.ratio],
    [
      ...alone.map((one) => row(w.of(one.role), one)),
      row(t.joint, joined),
      [t.used, ...terms.map((term) => weights[term]), ''],
    ],
  );
}

function rankingLines({ projects, scored }, t, w) {
  const parts = new Map(scored.map((one) => [one.id, one.parts]));
  return table(
    [t.rank, t.project, t.index, ...terms.map((term) => w.of(termLabels[term])), t.change, t.moved, t.trend],
    projects.rows.map(({ id, label, rank, points, change, gained, trend }) => [
      String(rank ?? '—'),
      w.of(label),
      w.points(points),
      ...terms.map((term) => w.points(parts.get(id)[term].points)),
      w.signed(change),
      w.places(gained),
      t.trends[trend],
    ]),
  );
}

function teamLines({ teams }, t, w) {
  return table(
    [t.rank, t.team, t.index, t.change, t.trend],
    teams.rows.map(({ label, rank, points, change, trend }) => [
      String(rank ?? '—'),
      w.of(label),
      w.points(points),
      w.signed(change),
      t.trends[trend],
    ]),
  );
}

function firmLines({ firm, projects }, t, w) {
  const ranges = new Map(firm.ranges.units.map((one) => [one.id, one]));
  return table(
    [t.project, t.rank, t.best, t.worst, t.likely, t.first],
    projects.rows.map(({ id, label }) => {
      const { rank, best, worst, likelyBest, likelyWorst, first } = ranges.get(id);
      return [w.of(label), ...[rank, best, worst].map(String), `${likelyBest}–${likelyWorst}`, w.share(first)];
    }),
  );
}

function changeLines({ firm, projects, weights }, t, w) {
  const nearest = firm.swings.pairs.map(({ parts }) => parts.find(({ levelAt }) => levelAt !== null));
  const turned = nearest.filter((part) => part !== undefined).map(({ because }) => `  ${w.of(because)}`);
  const needed = projects.rows.flatMap((row) => {
    const points = neededPoints(row, weights);
    if (points === null) return [];
    return [[w.of(row.label), ...points.map((one) => w.signed(one.points))]];
  });
  return [
    t.swings,
    ...turned,
    t.needed,
    ...table([t.project, ...terms.map((term) => w.of(termLabels[term]))], needed),
    t.without,
    ...firm.without.map(({ because }) => `  ${w.of(because)}`),
    t.dominance(firm.dominance.length),
    ...firm.dominance.slice(0, 3).map(({ because }) => `  ${w.of(because)}`),
  ];
}

/** The first and the last project, from the index down to its nodes. */
function whyLines({ projects, scored }, w) {
  return [projects.rows[0], projects.rows.at(-1)].flatMap(({ id, because }) => {
    const { index } = scored.find((one) => one.id === id);
    const parts = index.parts.flatMap((part) => [
      `  ${w.of(part.label)} ${round(part.points, '0.1')}`,
      ...(part.parts.length === 0 ? [part] : part.parts).map((one) => `    ${told(one, w)}`),
    ]);
    return [w.of(because), `  ${w.of(index.because)}`, ...parts];
  });
}

/** A part's reason, with its name where the sentence does not begin with it. */
function told({ label, because }, w) {
  const [name, reason] = [w.of(label), w.of(because)];
  return reason.startsWith(name) ? reason : `${name}  ${reason}`;
}
