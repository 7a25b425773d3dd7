/** What was told, as rows and sentences in one language: the terminal and the page only set them. */
import { formatDecimal, inLocale } from 'hoshin/foundation';
import { explain } from 'hoshin/framework';
import { statusOf, withNames } from 'hoshin/views';
import {
  capabilityAxes,
  cashBridgeRows,
  goalRows,
  goalTree,
  namesOf,
  resolutionBoard,
  sCurveRows,
  scorecardRows,
  taskRows,
  warningRows,
} from 'hoshin/views';
import { framework } from './framework.mjs';
import { words } from './words.mjs';

export function shown(told, lang) {
  const { picture, asOf, plan, schedule, states, baselines, cash, resolutions } = told;
  const telling = { locale: lang, names: namesOf(framework) };
  const t = words[lang];
  const of = (label) => inLocale(label, lang);
  const goals = goalRows(framework.goals, { ...telling, picture });
  return {
    ...writers(lang),
    t,
    of,
    said: (because) => withNames(of(because), telling),
    why: (node, depth) => withNames(explain(node, { locale: lang, depth }), telling).split('\n'),
    name: (id) => telling.names.entities[id]?.[lang] ?? telling.names.others[id]?.[lang] ?? t.roles[id] ?? id,
    status: (code) => statusOf(code, lang),
    scores: new Map(scorecardRows(picture, telling).map((row) => [row.id, row])),
    tree: goalTree(goals).find(({ id }) => id === framework.platform.goal),
    tasks: taskRows([plan], { locale: lang, schedule, lights: picture.elements.plan.nodes, states, baselines }).slice(
      1,
    ),
    axes: picture.systems.operations.indices.map(({ index }) => capabilityAxes(index, { locale: lang, max: 100 })),
    curve: sCurveRows(told.curve, { locale: lang, asOf }),
    bridge: cashBridgeRows(cash.steps, {
      locale: lang,
      opening: { id: 'today', label: t.cash.today, amount: cash.today },
      closing: t.cash.closing,
    }),
    warnings: warningRows(picture, telling),
    board: resolutionBoard(resolutions, { locale: lang, asOf }),
    task: (text) => text.split(' / ')[lang === 'zh' ? 0 : 1] ?? text,
  };
}

/** Amounts in 亿 and 万, bn and m; shares in percent; a dash for what is not known. */
function writers(lang) {
  const steps =
    lang === 'zh'
      ? [
          [8, 'yi', 2],
          [4, 'wan', 0],
        ]
      : [
          [9, 'billion', 2],
          [6, 'million', 1],
        ];
  const money = (value) => {
    if (value === null) return '—';
    const digits = value.replace(/^-|\..*$/g, '').length;
    const [, step, places] = steps.find(([zeros]) => digits > zeros) ?? [0, 'one', 0];
    return formatDecimal(value, step === 'one' ? { locale: lang } : { locale: lang, step, places });
  };
  const percent = (value) => (value === null ? '—' : formatDecimal(value, { locale: lang, percent: true, places: 1 }));
  return { money, percent };
}
