import { readFileSync } from 'node:fs';
import { parseFramework, parseLedger } from 'hoshin/framework';
import { decompose, parseGoal, phaseGoal } from 'hoshin/goals';
import { periodSpan } from 'hoshin/foundation';
import { cashFlows, followed } from './cash.mjs';
import { company, contract, goals as companyGoals, indicators, keyFigures, measurements } from './company.mjs';
import { events, gates, meetings, reviews } from './governance.mjs';
import { baseline, calendars, plan, progress, ratings } from './project.mjs';
import { periodOfBlock, yuan } from './periods.mjs';

/** Public figures, with their sources. */
export const data = JSON.parse(readFileSync(new URL('./data.json', import.meta.url), 'utf8'));
const { cifi } = data;

const label = (zh, en) => ({ zh, en });
const slug = (city) => city.toLowerCase().replace(/[^a-z]+/g, '-');

/** Last year's table by city: the weights of this year's target. `Others` is printed as one line and stays one. */
const cities = cifi.cities2019H1.map(({ city, zh, contractedSales }) => ({
  id: slug(city),
  zh,
  en: city,
  weight: contractedSales,
}));
/** Last year's months, as blocks where only their sum is public: the seasons of this year's target. */
const seasons = cifi.blocks2019.map((block) => ({
  period: periodOfBlock({ from: block.from.replace('2019', '2020'), to: block.to.replace('2019', '2020') }),
  weight: block.contractedSales,
}));

const annual = phaseGoal(
  parseGoal({
    id: 'sales-2020',
    indicator: 'contracted-sales',
    entity: 'group',
    period: '2020',
    target: yuan(cifi.targets['2020']),
    provenance: { kind: 'set', by: 'board', on: '2020-03-31', because: cifi.targetSource },
    version: 1,
  }),
  { parts: seasons, quantum: 1 },
);
const shared = decompose(annual, {
  parts: cities.map(({ id, weight }) => ({ entity: id, weight })),
  quantum: 1,
  basis: 'contracted sales by city, first half of 2019',
});
if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
/** A city's target builds up with the seasons of the whole: no monthly figures by city are public. */
const cityGoals = shared.goals.map((goal) => phaseGoal(goal, { parts: seasons, quantum: 1 }));

const late = (id, light, from, zh, en) => ({ id, label: label(zh, en), light, daysLate: { from } });

export const framework = parseFramework({
  format: 'hoshin.framework',
  version: 1,
  id: 'sales-year-2020',
  label: label('旭辉控股 2020 年销售目标(公开数据演示)', 'CIFI Holdings, sales year 2020 (from public figures)'),
  calendars,
  calendar: 'office',
  organization: {
    entities: [
      { id: 'group', kind: 'group', label: label(cifi.name.zh, cifi.name.en), parent: null },
      ...cities.map(({ id, zh, en }) => ({ id, kind: 'city', label: label(zh, en), parent: 'group' })),
      company,
      { id: 'project-a', kind: 'project', label: label('示意项目', 'Illustrative project'), parent: company.id },
    ],
  },
  catalog: {
    families: [
      { id: 'operating', label: label('经营类', 'Operating') },
      { id: 'sales', label: label('销售类', 'Sales') },
      { id: 'cash', label: label('现金类', 'Cash') },
      { id: 'financial', label: label('财务类', 'Financial') },
    ],
    indicators,
  },
  goals: [annual, ...cityGoals, ...companyGoals],
  plans: [plan],
  baselines: [baseline],
  contracts: [contract],
  reviews,
  meetings,
  gates,
  investments: [followed],
  platform: {
    goal: 'sales-2020',
    elements: {
      cost: ['construction-cost'],
      sales: ['contracted-sales', 'supply', 'recognised-revenue'],
      funds: ['net-cash-flow', 'net-profit', 'investment'],
    },
    keyFigures,
  },
  policies: {
    attainmentLights: [
      { atLeast: '1', light: 'green' },
      { atLeast: '0.95', light: 'yellow' },
      { atLeast: '0.85', light: 'orange' },
      { light: 'red' },
    ],
    nodeLights: {
      id: 'late-7-15',
      label: label('逾期 7 天、15 天分级', 'Late by 7 and 15 days'),
      count: 'days',
      rules: [
        late('late-15', 'red', 16, '逾期超过 15 天', 'More than 15 days late'),
        late('late-7', 'orange', 8, '逾期超过 7 天', 'More than 7 days late'),
        late('late', 'yellow', 1, '逾期', 'Late'),
        {
          id: 'slips',
          label: label('预计逾期', 'Forecast to slip'),
          light: 'yellow',
          finished: false,
          forecastDaysLate: { from: 1 },
        },
      ],
    },
    evidence: 'optional',
    baselineVersion: 'assessment',
    capability: { development: '0.3', operation: '0.4', cash: '0.3' },
    landing: { quantum: 1, pastErrors: [] },
    reviewHorizonDays: 45,
    trackingGrain: 'month',
  },
});

const measured = (id, entity, at, billions, note) => ({
  kind: 'measurement',
  id,
  // A figure counts from the last day it speaks of: the report shows each day as the year's figures now stand.
  recordedOn: at === '2020-H1' ? '2020-06-30' : periodSpan(at).end,
  indicator: 'contracted-sales',
  entity,
  at,
  value: yuan(billions),
  source: note.source,
  ...(note.derivation === undefined ? {} : { note: note.derivation }),
});
const known = new Set(cities.map(({ id }) => id));

export const ledger = parseLedger({
  format: 'hoshin.ledger',
  version: 1,
  facts: [
    ...cifi.blocks2020.map((block) =>
      measured(`m-${block.from}`, 'group', periodOfBlock(block), block.contractedSales, block),
    ),
    ...cifi.cities2020H1
      .filter(({ city }) => known.has(slug(city)))
      .map(({ city, contractedSales }) =>
        measured(`c-${slug(city)}`, slug(city), '2020-H1', contractedSales, { source: cifi.citySources['2020-H1'] }),
      ),
    ...measurements,
    ...progress,
    ...ratings,
    ...cashFlows,
    ...events,
  ],
});
