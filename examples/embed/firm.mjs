/** An illustrative firm (示例), as plain documents: two fictional projects and a year of sales. Every figure is made up. */
const label = (zh, en) => ({ zh, en });
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
/** How the year builds up: shares of the target, 1 together. */
const seasons = ['0.05', '0.04', '0.08', '0.08', '0.09', '0.11', '0.07', '0.07', '0.1', '0.1', '0.1', '0.11'];
const phasing = { kind: 'shares', parts: months.map((period, at) => ({ period, share: seasons[at] })) };

const goal = (entity, target, provenance) => ({
  id: `sales-2026-${entity}`,
  indicator: 'contracted-sales',
  entity,
  period: '2026',
  target,
  version: 1,
  phasing,
  provenance,
});
const sharedOut = (asked) => ({
  kind: 'decomposed',
  from: 'sales-2026-group',
  axis: 'entity',
  asked,
  basis: 'weights',
  because: label('按货值分解', 'Shared out by planned value'),
});

export const framework = {
  format: 'hoshin.framework',
  version: 1,
  id: 'embed',
  label: label('示例地产公司 2026 年经营', 'Illustrative developer, 2026'),
  calendars: { office: { week: [true, true, true, true, true, false, false] } },
  calendar: 'office',
  organization: {
    entities: [
      { id: 'group', kind: 'group', label: label('示例集团', 'Example group'), parent: null },
      { id: 'lakeside', kind: 'project', label: label('湖畔项目', 'Lakeside'), parent: 'group' },
      { id: 'maple', kind: 'project', label: label('枫林项目', 'Maple'), parent: 'group' },
    ],
  },
  catalog: {
    families: [{ id: 'sales', label: label('销售类', 'Sales') }],
    indicators: [
      {
        kind: 'base',
        id: 'contracted-sales',
        label: label('合同销售额', 'Contracted sales'),
        family: 'sales',
        unit: { kind: 'money', currency: 'CNY' },
        direction: 'increase',
        missing: 'exclude',
        comparison: 'percent',
        dataOwner: 'marketing',
        dueDays: 8,
        version: 1,
        effective: { from: '2026-01-01' },
        grain: 'month',
        additivity: { time: 'sum', entity: 'sum' },
      },
    ],
  },
  goals: [
    goal('group', '2000000000', { kind: 'set', by: 'board', on: '2026-01-05' }),
    goal('lakeside', '1200000000', sharedOut('1200000000')),
    goal('maple', '800000000', sharedOut('800000000')),
  ],
  plans: [],
  baselines: [],
  reviews: [],
  platform: {
    goal: 'sales-2026-group',
    elements: { cost: [], sales: ['contracted-sales'], funds: [] },
    keyFigures: [{ id: 'sales', label: label('合同销售额', 'Contracted sales'), goal: 'sales-2026-group' }],
  },
  policies: {
    attainmentLights: [
      { atLeast: '1', light: 'green' },
      { atLeast: '0.95', light: 'yellow' },
      { atLeast: '0.85', light: 'orange' },
      { light: 'red' },
    ],
    nodeLights: { id: 'none', label: label('无', 'None'), count: 'days', rules: [] },
    evidence: 'optional',
    baselineVersion: 'assessment',
    reviewHorizonDays: 14,
  },
};

/** The figure of a project for a month, reported on the fifth of the next. */
export const sold = (entity, at, value) => ({
  kind: 'measurement',
  id: `sales-${entity}-${at}`,
  recordedOn: `${months[months.indexOf(at) + 1]}-05`,
  indicator: 'contracted-sales',
  entity,
  at,
  value,
  source: '示例 illustrative',
});

const figures = {
  lakeside: ['58200000.1', '47900000.25', '95100000', '93800000.5', '110400000', '128700000.05'],
  maple: ['39100000.2', '30600000.15', '61900000.4', '66000000', '69200000.35', '80900000.15'],
};

/** What was reported up to July: half a year. */
export const facts = Object.entries(figures).flatMap(([entity, values]) =>
  values.map((value, at) => sold(entity, months[at], value)),
);
