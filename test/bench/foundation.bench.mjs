import { Decimal } from 'decimal.js';
import { addDays as dateFnsAddDays } from 'date-fns';
import { UTCDate } from '@date-fns/utc';
import {
  addDays,
  addWorkdays,
  allocate,
  allocateMatrix,
  calendarTable,
  fromDayNumber,
  sum,
  toDayNumber,
  workCalendar,
  workdaysBetween,
} from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';

const partsOf = (n) => Array.from({ length: n }, (_, at) => ({ key: `k${at}`, weight: 1 + ((at * 7919) % 1_000_003) }));

/** One multiplication and floor a part, the rest on the first: what no library could beat, and wrong by the rest. */
function loop(weights, total) {
  const out = new Float64Array(weights.length);
  let whole = 0;
  for (const weight of weights) whole += weight;
  let given = 0;
  for (let at = 0; at < weights.length; at += 1) given += out[at] = Math.floor((total * weights[at]) / whole);
  out[0] += total - given;
  return out;
}

function decimalLoop(parts, total) {
  const whole = parts.reduce((all, { weight }) => all.plus(weight), new Decimal(0));
  return parts.map(({ weight }) => new Decimal(total).times(weight).div(whole).toDecimalPlaces(2).toString());
}

const allocations = [1e3, 1e5].map((n) => {
  const parts = partsOf(n);
  const weights = Float64Array.from(parts, ({ weight }) => weight);
  return {
    work: `allocate 12e9 yuan over ${n} parts, to the fen`,
    ours: () => allocate('12000000000', parts, { quantum: '0.01' }),
    against: {
      'typed-array loop': () => loop(weights, 1.2e12),
      'decimal.js loop': () => decimalLoop(parts, '12000000000'),
    },
  };
});

const seed = Array.from({ length: 1000 }, (_, r) =>
  Array.from({ length: 12 }, (__, c) => 1 + ((r * 31 + c * 17) % 97)),
);
const rowsOf = seed.map((row, at) => ({ key: `r${at}`, total: row.reduce((a, b) => a + b, 0) * 1000 + 1 }));
const total = rowsOf.reduce((all, row) => all + row.total, 0);
const columns = Array.from({ length: 12 }, (_, at) => ({
  key: `c${at}`,
  total: Math.floor(total / 12) + (at < total % 12 ? 1 : 0),
}));

function ipf() {
  const table = Float64Array.from(seed.flat());
  for (let round = 0; round < 30; round += 1) {
    for (let r = 0; r < 1000; r += 1) {
      let found = 0;
      for (let c = 0; c < 12; c += 1) found += table[r * 12 + c];
      for (let c = 0; c < 12; c += 1) table[r * 12 + c] *= rowsOf[r].total / found;
    }
    for (let c = 0; c < 12; c += 1) {
      let found = 0;
      for (let r = 0; r < 1000; r += 1) found += table[r * 12 + c];
      for (let r = 0; r < 1000; r += 1) table[r * 12 + c] *= columns[c].total / found;
    }
  }
  return table;
}

const amounts = Array.from(
  { length: 1e6 },
  (_, at) => `${(at * 7919) % 1_000_003}.${String(at % 100).padStart(2, '0')}`,
);
const calendar = chinaCalendar();
const table = calendarTable(calendar);
const first = toDayNumber('2020-01-01');
const days = Int32Array.from({ length: 1e6 }, (_, at) => first + (at % 1800));
const texts = Array.from({ length: 1e5 }, (_, at) => fromDayNumber(first + (at % 1800)));
const flags = Uint8Array.from({ length: 4000 }, (_, at) =>
  table.worksBefore(first + at + 1) > table.worksBefore(first + at) ? 1 : 0,
);
let sink = 0;

export const rows = [
  ...allocations,
  {
    work: 'allocateMatrix 1,000 x 12, exact margins',
    ours: () => allocateMatrix({ rows: rowsOf, columns, seed, quantum: 1 }),
    against: { '30 rounds of proportional fitting alone': ipf },
  },
  {
    work: 'sum of 1e6 amounts, exact',
    ours: () => sum(amounts),
    against: { 'decimal.js loop': () => amounts.reduce((all, one) => all.plus(one), new Decimal(0)).toString() },
  },
  {
    work: 'count 1e6 workday spans on day numbers',
    ours: () => {
      for (const day of days) sink += table.worksBefore(day + 30) - table.worksBefore(day);
    },
    against: {
      'day by day': () => {
        for (let at = 0; at < 1e5; at += 1) for (let n = 0; n < 30; n += 1) sink += flags[days[at] - first + n];
      },
    },
  },
  {
    work: 'workdaysBetween 1e5 on text',
    ours: () => {
      for (const date of texts) sink += workdaysBetween(calendar, date, '2026-06-30');
    },
    against: {},
  },
  {
    work: 'addWorkdays 1e5 on text',
    ours: () => {
      for (const date of texts) sink += addWorkdays(calendar, date, 30).length;
    },
    against: {},
  },
  {
    work: 'add a day to 1e5 dates',
    ours: () => {
      for (const date of texts) sink += addDays(date, 1).length;
    },
    against: {
      'date-fns in UTC': () => {
        for (const date of texts) sink += dateFnsAddDays(new UTCDate(date), 1).getDate();
      },
    },
  },
  {
    work: 'compile 40 years of a calendar',
    ours: () =>
      calendarTable(
        workCalendar({ week: [true, true, true, true, true, false, false], holidays: ['1990-01-01', '2030-12-31'] }),
      ).worksBefore(0),
    against: {},
  },
];
