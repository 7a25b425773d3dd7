/**
 * A regional company, illustrative throughout: no such company exists. Its six key figures are those that an operations
 * department breaks down to projects (sales, recognised revenue, supply, net profit, cash flow, investment); beside them, what is built
 * for. Every amount is invented, in ten thousands of yuan by month.
 */
import { parseGoal, phaseGoal } from 'hoshin/goals';
import { periodSpan } from 'hoshin/foundation';

const label = (zh, en) => ({ zh, en });
const months = Array.from({ length: 12 }, (_, at) => `2020-${String(at + 1).padStart(2, '0')}`);
const yuan = (tenThousands) => String(tenThousands * 10000);

/** Name, family, which way is better, what each month is to bring, and what January to August brought; null is not reported. */
const figures = [
  {
    id: 'contracted-sales',
    label: label('合同销售额', 'Contracted sales'),
    family: 'sales',
    direction: 'increase',
    plan: [20000, 15000, 30000, 38000, 42000, 50000, 36000, 38000, 52000, 54000, 52000, 53000],
    actual: [14000, 8000, 26000, 40000, 44000, 52000, 37000, 39500],
  },
  {
    id: 'recognised-revenue',
    label: label('确认收入', 'Recognised revenue'),
    family: 'financial',
    direction: 'increase',
    plan: [8000, 6000, 12000, 15000, 20000, 52000, 18000, 16000, 24000, 22000, 27000, 80000],
    actual: [7600, 5200, 11800, 15400, 20600, 55000, 18200, 16900],
  },
  {
    id: 'supply',
    label: label('供货货值', 'Supply for sale'),
    family: 'sales',
    direction: 'increase',
    plan: [10000, 10000, 40000, 60000, 70000, 80000, 50000, 60000, 90000, 60000, 50000, 20000],
    actual: [10000, 0, 30000, 52000, 66000, 70000, 48000, 57000],
  },
  {
    id: 'net-profit',
    label: label('净利润', 'Net profit'),
    family: 'financial',
    direction: 'increase',
    plan: [800, 600, 1400, 1800, 2400, 6400, 2200, 1900, 2900, 2700, 3300, 9600],
    actual: [700, 400, 1300, 1800, 2500, 6500, 2100, 1850],
  },
  {
    id: 'net-cash-flow',
    label: label('经营性现金净流', 'Operating cash flow'),
    family: 'cash',
    direction: 'increase',
    plan: [2000, 1000, 2500, 3500, 4500, 6000, 4000, 4000, 5500, 5500, 5500, 6000],
    actual: [-3000, -4200, 1800, 4200, 5600, 8200, 5300, 6100],
  },
  {
    id: 'investment',
    label: label('新增投资额', 'New investment'),
    family: 'operating',
    direction: 'increase',
    plan: [0, 0, 20000, 30000, 40000, 30000, 20000, 20000, 20000, 20000, 0, 0],
    actual: [0, 0, 18000, 30000, 52000, 30000, 12000, null],
  },
  {
    id: 'construction-cost',
    label: label('工程支出', 'Construction cost'),
    family: 'financial',
    direction: 'decrease',
    plan: [6000, 3000, 8000, 9000, 10000, 12000, 11000, 11000, 12000, 13000, 13000, 12000],
    actual: [4800, 1500, 7600, 9500, 10600, 13000, 11900, 11500],
  },
];

export const company = {
  id: 'company-a',
  kind: 'region',
  label: label('示意区域公司', 'Illustrative company'),
  parent: null,
};

const goalId = (id) => `${id}.${company.id}`;
const total = (amounts) => amounts.reduce((sum, one) => sum + one, 0);

/** The six rows of the table of key figures. */
export const keyFigures = figures.slice(0, 6).map(({ id, label: name }) => ({ id, label: name, goal: goalId(id) }));

export const indicators = figures.map(({ id, label: name, family, direction }) => ({
  kind: 'base',
  id,
  label: name,
  family,
  unit: { kind: 'money', currency: 'CNY' },
  direction,
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: family === 'sales' ? 'marketing' : 'finance',
  dueDays: 10,
  version: 1,
  effective: { from: '2019-01-01' },
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
}));

/** A goal for each, with the months it builds up by. */
export const goals = figures.map(({ id, plan }) =>
  phaseGoal(
    parseGoal({
      id: goalId(id),
      indicator: id,
      entity: company.id,
      period: '2020',
      target: yuan(total(plan)),
      provenance: { kind: 'set', by: 'board', on: '2020-01-06' },
      version: 1,
    }),
    { parts: plan.map((amount, at) => ({ period: months[at], weight: String(amount) })), quantum: 1 },
  ),
);

/** What was reported: a figure is known from the last day of its month. */
export const measurements = figures.flatMap(({ id, actual }) =>
  actual.flatMap((amount, at) =>
    amount === null
      ? []
      : [
          {
            kind: 'measurement',
            id: `${id}.${months[at]}`,
            recordedOn: periodSpan(months[at]).end,
            indicator: id,
            entity: company.id,
            at: months[at],
            value: yuan(amount),
            source: '示意 illustrative',
          },
        ],
  ),
);

const weights = {
  'contracted-sales': '0.3',
  'recognised-revenue': '0.2',
  supply: '0.1',
  'net-profit': '0.2',
  'net-cash-flow': '0.2',
};

/** What its manager signed for (目标责任书). */
export const contract = {
  id: 'company-a-2020',
  label: label('示意区域公司 2020 年目标责任书', 'Illustrative company, performance contract 2020'),
  issuer: 'president',
  undertaker: 'company-manager',
  entity: company.id,
  period: '2020',
  items: figures
    .filter(({ id }) => id in weights)
    .map(({ id, label: name, direction, plan }) => ({
      id,
      label: name,
      weight: weights[id],
      indicator: id,
      goal: goalId(id),
      direction,
      accrues: true,
      target: yuan(total(plan)),
      rule: { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120' },
      dataOwner: 'finance',
    })),
  missing: 'hold',
  vetoes: [],
  gates: [],
  revisions: [],
  appeal: { days: 10, workdays: true, to: 'appraisal-committee' },
  signedOn: '2020-01-10',
};
