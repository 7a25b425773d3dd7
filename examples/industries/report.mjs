import { round, workCalendar } from 'hoshin/foundation';
import { assess, parseLedger } from 'hoshin/framework';
import { formatFormula } from 'hoshin/indicators';
import { openPreset } from 'hoshin/presets';
import { lights } from 'hoshin/scoring';
import { table } from '../table.mjs';
import { firms } from './firms.mjs';

const words = {
  zh: {
    title: '各行业预设（目标与数据为示例；标“原文”的内容出自原方案，标“提案”的为本库建议）',
    asOf: '截至 2026-06-30',
    source: '来源',
    families: '指标体系',
    indicator: ['指标', '方向', '公式', '依据'],
    stages: '阶段',
    goals: '目标与完成',
    goal: ['指标', '责任单位', '年度目标', '上半年实际', '灯号'],
    plan: '计划',
    node: ['节点', '完成日期'],
    reviews: '到期会议',
    formulaOurs: '（公式为提案）',
    basis: { seed: '原文', public: '公开资料', default: '提案' },
    direction: {
      increase: '越高越好',
      decrease: '越低越好',
      'maintain-above': '不低于',
      'maintain-below': '不高于',
      'maintain-within': '保持',
      milestone: '完成',
    },
  },
  en: {
    title: 'Presets by industry (targets and figures illustrative; “source” is the plan’s own, “proposal” is ours)',
    asOf: 'As of 2026-06-30',
    source: 'Source',
    families: 'Indicators',
    indicator: ['Indicator', 'Good', 'Formula', 'Basis'],
    stages: 'Stages',
    goals: 'Goals',
    goal: ['Indicator', 'Owner', 'Target', 'First half', 'Light'],
    plan: 'Plan',
    node: ['Node', 'Finish'],
    reviews: 'Reviews due',
    formulaOurs: ' (formula proposed)',
    basis: { seed: 'source', public: 'published', default: 'proposal' },
    direction: {
      increase: 'up',
      decrease: 'down',
      'maintain-above': 'at least',
      'maintain-below': 'at most',
      'maintain-within': 'held',
      milestone: 'done',
    },
  },
};

const weekdays = workCalendar({ week: [true, true, true, true, true, false, false] });

/** The framework of a firm, and how it stood at the end of June. */
export function open({ preset, units, goals, plans }) {
  const [template] = preset.templates.map(({ value }) => value.id);
  const framework = openPreset(preset, {
    id: `${preset.id}-2026`,
    label: preset.label,
    top: { id: 'firm', label: preset.label, kind: 'group' },
    units,
    period: '2026',
    goals: goals.map(({ reported: _, ...goal }) => goal),
    setBy: 'general-manager',
    setOn: '2026-01-05',
    plans: plans ?? [{ template, profile: 'proposal' }],
    calendar: weekdays,
  });
  const ledger = parseLedger({
    format: 'hoshin.ledger',
    version: 1,
    facts: goals.flatMap(({ reported }) =>
      Object.entries(reported).map(([indicator, value]) => ({
        kind: 'measurement',
        id: `${indicator}-h1`,
        recordedOn: '2026-06-30',
        indicator,
        entity: 'firm',
        at: '2026-H1',
        value,
      })),
    ),
  });
  return { preset, framework, ledger, picture: assess(framework, ledger, { asOf: '2026-06-30' }) };
}

/** Every preset opened and assessed, as lines for a terminal. */
export function report(lang) {
  const t = words[lang];
  const lines = [t.title, t.asOf, ''];
  for (const firm of firms) lines.push(...firmLines(open(firm), t, lang), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function firmLines({ preset, framework, picture }, t, lang) {
  const stages = preset.stages.map(({ value }) => value.label[lang]).join(' → ');
  return [
    `■ ${preset.label[lang]}  ${preset.about[lang]}`,
    `${t.source}  ${preset.templates[0].source}`,
    `${t.families}`,
    ...indicatorLines(preset, t, lang),
    `${t.stages}  ${stages}`,
    `${t.goals}`,
    ...goalLines(framework, picture, t, lang),
    `${t.plan}  ${framework.plans[0].label[lang]}`,
    ...table(
      t.node,
      framework.plans[0].nodes.map(({ label, finish }) => [label[lang], finish]),
    ),
    `${t.reviews}  ${reviewsOf(framework, picture, lang)}`,
  ];
}

function reviewsOf({ reviews }, { dueReviews }, lang) {
  const name = new Map(reviews.map(({ meeting, label }) => [meeting, label[lang]]));
  return dueReviews.map(({ meeting, due }) => `${due} ${name.get(meeting)}`).join(lang === 'zh' ? '；' : '; ');
}

/** The indicators that are computed: the others are what they are computed from. */
function indicatorLines({ families, indicators }, t, lang) {
  const family = new Map(families.map(({ value }) => [value.id, value.label[lang]]));
  const computed = indicators.filter(({ value }) => value.kind === 'ratio' || value.kind === 'derived');
  return table(
    t.indicator,
    computed.map(({ value, basis, parts }) => [
      `${family.get(value.family)} · ${value.label[lang]}`,
      t.direction[value.direction],
      formulaOf(value),
      `${t.basis[basis]}${parts?.formula === 'default' ? t.formulaOurs : ''}`,
    ]),
  );
}

const formulaOf = (indicator) =>
  indicator.kind === 'ratio' ? `${indicator.numerator} / ${indicator.denominator}` : formatFormula(indicator.formula);

function goalLines({ goals, organization, catalog }, picture, t, lang) {
  const name = new Map(organization.entities.map(({ id, label }) => [id, label[lang]]));
  const label = new Map(catalog.indicators.map((one) => [one.id, one.label[lang]]));
  const told = new Map(picture.keyFigures.map((figure) => [figure.goal, figure]));
  return table(
    t.goal,
    goals.map(({ id, indicator, entity, target }) => {
      const figure = told.get(id);
      const own = [label.get(indicator), name.get(entity), target];
      if (figure === undefined) return [...own, '', ''];
      return [...own, figure.actual === null ? '—' : round(figure.actual, '0.0001'), lights[figure.light].label[lang]];
    }),
  );
}
