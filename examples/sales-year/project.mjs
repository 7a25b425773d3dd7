/**
 * One residential project, illustrative throughout: no such project exists. What is real is the arithmetic of its plan: the
 * durations are published standards, the days off are China's, and the eight key nodes are those of the reference plan.
 */
import { workCalendar } from 'hoshin/foundation';
import { parsePlan, schedulePlan } from 'hoshin/plans';
import { chinaCalendar, springFestivalShutdown } from 'hoshin/presets';

const margin = { daysBefore: 7, daysAfter: 6 };

export const calendars = {
  office: chinaCalendar(),
  site: workCalendar({
    week: [true, true, true, true, true, true, true],
    shutdowns: [2020, 2021, 2022].map((year) => springFestivalShutdown(year, margin)),
  }),
};

const node = (id, zh, en, more) => ({ id, label: { zh, en }, tier: 1, ...more });

/** Days of work that lead to each node; `source` is printed beside it. */
export const sources = {
  scheme: { zh: '拿地后 90 天', en: 'land + 90 d', source: '«offset-based plan module»' },
  drawings: { zh: '方案后 120 天', en: 'scheme + 120 d', source: '«offset-based plan module»' },
  start: { zh: '方案后 30 天', en: 'scheme + 30 d', source: '«offset-based plan module»' },
  'sales-centre': {
    zh: '示意：开工后 75 天，早于开盘 30 天',
    en: 'illustrative: start + 75 d, 30 d before opening',
    source: null,
  },
  open: {
    zh: '打入桩 40 + 一层地下室 45 + 两层裙房 24',
    en: 'driven piles 40 + one basement 45 + two podium floors 24',
    source: '«2012 standard durations»',
  },
  completion: {
    zh: '标准层 6×24 + 顶层 15 + 封顶后毛坯 90 + 管网 30 + 景观 30',
    en: 'standard floors 6×24 + top 15 + bare finish 90 + pipes 30 + landscape 30',
    source: '«2012 standard durations»',
  },
  handover: { zh: '验收与交付 30', en: 'acceptance and handover 30', source: '«2012 standard durations»' },
};

const draft = parsePlan({
  id: 'project-a-keys',
  label: { zh: '示意项目关键节点计划', en: 'Illustrative project: key nodes' },
  entity: 'project-a',
  tier: 1,
  owner: 'operations',
  maySet: ['operations'],
  mayChange: ['president'],
  nodes: [
    node('land', '取得国有土地使用证', 'Land use certificate', { milestone: 'finish' }),
    node('scheme', '完成方案设计', 'Scheme design done', { duration: 90 }),
    node('drawings', '完成施工图设计', 'Working drawings done', { duration: 120 }),
    node('start', '项目开工', 'Start of works', { duration: 30, calendar: 'site' }),
    node('sales-centre', '销售中心开放', 'Sales centre open', { duration: 75, calendar: 'site' }),
    node('open', '开盘', 'Opening of sales', {
      duration: 109,
      calendar: 'site',
      constraint: { type: 'MFO', at: '2020-09-26' },
    }),
    node('completion', '竣工验收', 'Completion accepted', { duration: 309, calendar: 'site' }),
    node('handover', '交房', 'Handover', {
      duration: 30,
      calendar: 'site',
      constraint: { type: 'MFO', at: '2021-12-31' },
    }),
  ],
  links: [
    { from: 'land', to: 'scheme', type: 'FS' },
    { from: 'scheme', to: 'drawings', type: 'FS' },
    { from: 'scheme', to: 'start', type: 'FS' },
    { from: 'start', to: 'sales-centre', type: 'FS' },
    { from: 'sales-centre', to: 'open', type: 'FF', lag: 30, unit: 'day' },
    { from: 'start', to: 'open', type: 'FS' },
    { from: 'drawings', to: 'open', type: 'FF' },
    { from: 'open', to: 'completion', type: 'FS' },
    { from: 'completion', to: 'handover', type: 'FS' },
  ],
});

const back = schedulePlan(draft, { calendars, direction: 'backward' });
if (back.kind === 'cyclic') throw new Error('the key nodes wait for each other');

/** The plan counted back from its opening and its handover, and how it came about. */
export const { plan, schedule } = back;

export const baseline = {
  id: 'project-a-assessment-1',
  label: { zh: '考核版', en: 'Assessment baseline' },
  plan: plan.id,
  tier: 1,
  version: 'assessment',
  from: '2020-01-06',
  revision: 1,
  reason: { zh: '按开盘、交房日期倒排', en: 'Counted back from opening and handover' },
  approver: 'president',
  dates: plan.nodes.map(({ id, start, finish }) => ({ node: id, start, finish })),
};

/** What was reported of the nodes: invented for the example. */
const report = (id, recordedOn, told) => ({ kind: 'progress', id, recordedOn, ...told });
const under = (node, actualStart, percent, forecastFinish) =>
  report(`n-${node}`, '2020-08-28', { node, actualStart, percent, forecastFinish });
export const progress = [
  report('n-land', '2020-02-07', { node: 'land', actualFinish: '2020-02-07' }),
  report('n-scheme', '2020-05-15', { node: 'scheme', actualStart: '2020-02-08', actualFinish: '2020-05-15' }),
  report('n-start', '2020-06-18', { node: 'start', actualStart: '2020-05-16', actualFinish: '2020-06-18' }),
  under('drawings', '2020-05-16', '95', '2020-09-06'),
  under('sales-centre', '2020-06-19', '90', '2020-09-08'),
  under('open', '2020-06-19', '70', '2020-10-08'),
];

export const ratings = [
  ['development', '82'],
  ['operation', '76'],
  ['cash', '91.5'],
].map(([dimension, points]) => ({
  kind: 'rating',
  id: `r-${dimension}`,
  recordedOn: '2020-07-10',
  subject: 'project-a',
  dimension,
  points,
  by: 'operations',
}));
