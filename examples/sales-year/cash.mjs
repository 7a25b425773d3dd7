/**
 * The money of the illustrative project, invented: in ten thousands of yuan, as planned when the land was bought and as it came. Receipts
 * hang on the opening of sales: each day that it slips moves those still to come by a day. That is an assumption of this example.
 */
import { addDays, sum } from 'hoshin/foundation';
import { cashPositive, peakFunding } from 'hoshin/investment';

const label = (zh, en) => ({ zh, en });
const yuan = (tenThousands) => String(tenThousands * 10000);

export const categories = {
  land: label('土地款', 'Land'),
  construction: label('工程款', 'Construction'),
  fees: label('费用', 'Fees and marketing'),
  tax: label('税金', 'Taxes'),
  receipts: label('销售回款', 'Receipts'),
};

/** Day, what for, planned, and what really moved where the day is over. */
const rows = [
  ['2020-02-10', 'land', -42000, -42000],
  ['2020-04-30', 'fees', -1500, -1620],
  ['2020-06-30', 'construction', -2200, -2050],
  ['2020-07-31', 'construction', -2600, -2750],
  ['2020-08-31', 'construction', -3000, -2880],
  ['2020-08-31', 'fees', -400, -520],
  ['2020-09-30', 'construction', -3200],
  ['2020-09-30', 'receipts', 12000],
  ['2020-10-31', 'construction', -3200],
  ['2020-10-31', 'receipts', 11000],
  ['2020-11-30', 'construction', -3400],
  ['2020-11-30', 'tax', -900],
  ['2020-11-30', 'receipts', 10000],
  ['2020-12-31', 'construction', -3600],
  ['2020-12-31', 'tax', -900],
  ['2020-12-31', 'receipts', 13000],
  ['2021-03-31', 'construction', -6000],
  ['2021-03-31', 'tax', -800],
  ['2021-03-31', 'receipts', 18000],
  ['2021-04-30', 'construction', -3300],
  ['2021-04-30', 'receipts', 8000],
  ['2021-05-31', 'construction', -3300],
  ['2021-05-31', 'receipts', 9000],
  ['2021-06-30', 'construction', -3500],
  ['2021-06-30', 'tax', -1000],
  ['2021-06-30', 'receipts', 10000],
  ['2021-09-30', 'construction', -6000],
  ['2021-09-30', 'receipts', 12000],
  ['2021-12-31', 'construction', -7000],
  ['2021-12-31', 'tax', -3000],
  ['2021-12-31', 'receipts', 9000],
];

const planned = rows.map(([date, category, amount]) => ({ date, category, amount: yuan(amount) }));
const moved = rows.flatMap(([date, category, , amount]) =>
  amount === undefined ? [] : [{ date, category, amount: yuan(amount) }],
);

/** The facts of the ledger. */
export const cashFlows = moved.map(({ date, category, amount }) => ({
  kind: 'cash-flow',
  id: `cash-${category}-${date}`,
  recordedOn: date,
  project: 'project-a',
  date,
  amount,
  category,
}));

const built = (amount) => String(Math.abs(amount));

/** How the project's construction cost is followed, month by month (投资跟踪). */
export const followed = {
  project: 'project-a',
  plan: {
    project: 'project-a',
    series: [
      {
        dimension: 'cost',
        unit: label('万元', '10k yuan'),
        direction: 'decrease',
        deviation: 'percent',
        judged: 'cumulative',
        thresholds: [
          { beyond: '0.02', light: 'yellow' },
          { beyond: '0.05', light: 'red' },
        ],
        months: rows
          .filter(([date, category]) => category === 'construction' && date < '2021')
          .map(([date, , plan, actual]) => ({
            month: date.slice(0, 7),
            planned: built(plan),
            actual: actual === undefined ? null : built(actual),
          })),
      },
    ],
    causes: [],
  },
  actuals: {},
};

/** The money to the end of the project: what moved by a day, and what is still to come, receipts later by the days the opening slips. */
export function cashOutlook(asOf, slip) {
  const past = moved.filter(({ date }) => date <= asOf);
  const ahead = planned
    .filter(({ date }) => date > asOf)
    .map((flow) => (flow.category === 'receipts' ? { ...flow, date: addDays(flow.date, slip) } : flow));
  const bare = (flows) => flows.map(({ date, amount }) => ({ date, amount }));
  const all = bare([...past, ...ahead]);
  return {
    planned: cashPositive(bare(planned)),
    expected: cashPositive(all),
    peak: peakFunding(all),
    today: sum(past.map(({ amount }) => amount)),
    steps: Object.entries(categories).flatMap(([id, name]) => {
      const own = ahead.filter(({ category }) => category === id);
      return own.length === 0 ? [] : [{ id, label: name, amount: sum(own.map(({ amount }) => amount)) }];
    }),
  };
}
