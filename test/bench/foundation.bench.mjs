/** Shares, sums and days: against loops that know nothing, and against what applications use today. */
import {
  addDays,
  addWorkdays,
  allocate,
  allocateMatrix,
  calendarTable,
  civilDate,
  daysBetween,
  fromDayNumber,
  sum,
  toDayNumber,
  workCalendar,
  workdaysBetween,
} from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';
import { dayPeers, workdayPeers } from './peers/dates.mjs';
import { sumOfDecimals, withDecimals, withDinero } from './peers/money.mjs';

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

const allocations = [1e3, 1e4, 1e5].map((n) => {
  const parts = partsOf(n);
  const weights = Float64Array.from(parts, ({ weight }) => weight);
  const whole = parts.map(({ weight }) => BigInt(weight));
  return {
    work: `allocate 12e9 yuan over ${n} parts, to the fen`,
    ours: () => allocate('12000000000', parts, { quantum: '0.01' }),
    against: {
      'typed-array loop': () => loop(weights, 1.2e12),
      'decimal.js loop': () =>
        withDecimals(
          '12000000000',
          parts.map(({ weight }) => weight),
        ),
      'dinero.js 2': () => withDinero(1_200_000_000_000n, whole),
    },
    aims: { 'typed-array loop': { slower: 20 }, 'decimal.js loop': { faster: 40 }, 'dinero.js 2': { faster: 40 } },
    tried:
      'doubles with error-free products, quickselect of the remainders, a table of decimals, no set of keys where they come in order. What is left is a frozen object and a text for each share and their collection, four fifths of the time; the peers give amounts that are neither frozen nor named.',
    size: { of: 'allocate', n },
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
const texts = Array.from({ length: 1e6 }, (_, at) => fromDayNumber(first + (at % 1800)));
const flags = Uint8Array.from({ length: 4000 }, (_, at) =>
  table.worksBefore(first + at + 1) > table.worksBefore(first + at) ? 1 : 0,
);
let sink = 0;

const each = (n, work) => () => {
  for (let at = 0; at < n; at += 1) sink += work(texts[at]);
};
/** Each peer is asked for the first `n` of the million. */
const peers = (all, n, workOf) =>
  Object.fromEntries(Object.entries(all).map(([name, peer]) => [name, { part: n / 1e6, run: each(n, workOf(peer)) }]));
const aimsOf = (all, aim) => Object.fromEntries(Object.keys(all).map((name) => [name, aim]));

export const rows = [
  ...allocations,
  {
    work: 'allocateMatrix 1,000 x 12, exact margins',
    ours: () => allocateMatrix({ rows: rowsOf, columns, seed, quantum: 1 }),
    against: { '30 rounds of proportional fitting alone': ipf },
    aims: { '30 rounds of proportional fitting alone': { slower: 30 } },
  },
  {
    work: 'sum of 1e6 amounts, exact',
    ours: () => sum(amounts),
    against: { 'decimal.js loop': () => sumOfDecimals(amounts) },
  },
  {
    work: 'count 1e6 spans of 30 days in workdays, on day numbers',
    ours: () => {
      for (const day of days) sink += table.worksBefore(day + 30) - table.worksBefore(day);
    },
    against: {
      'typed-array loop, day by day': () => {
        for (const day of days) for (let n = 0; n < 30; n += 1) sink += flags[day - first + n];
      },
    },
    aims: { 'typed-array loop, day by day': { slower: 5 } },
  },
  {
    work: 'workdaysBetween 1e6 dates and a day, in text',
    ours: each(1e6, (date) => workdaysBetween(calendar, date, '2026-06-30')),
    against: peers(
      workdayPeers,
      200,
      ({ between }) =>
        (date) =>
          between(date, '2026-06-30'),
    ),
    aims: aimsOf(workdayPeers, { faster: 20 }),
  },
  {
    work: 'addWorkdays to 1e6 dates, in text',
    ours: each(1e6, (date) => addWorkdays(calendar, date, 30).length),
    against: peers(
      workdayPeers,
      2000,
      ({ add }) =>
        (date) =>
          add(date, 30).length,
    ),
    aims: aimsOf(workdayPeers, { faster: 20 }),
  },
  {
    work: 'read 1e6 dates',
    ours: each(1e6, (date) => civilDate(date).length),
    against: peers(
      dayPeers,
      20_000,
      ({ parse }) =>
        (date) =>
          parse(date) ? 1 : 0,
    ),
    aims: aimsOf(dayPeers, { faster: 3 }),
  },
  {
    work: 'add 45 days to 1e6 dates, from text to text',
    ours: each(1e6, (date) => addDays(date, 45).length),
    against: peers(
      dayPeers,
      20_000,
      ({ add }) =>
        (date) =>
          add(date, 45).length,
    ),
    aims: aimsOf(dayPeers, { faster: 3 }),
  },
  {
    work: 'days between 1e6 dates and a day, in text',
    ours: each(1e6, (date) => daysBetween(date, '2026-06-30')),
    against: peers(
      dayPeers,
      20_000,
      ({ between }) =>
        (date) =>
          between(date, '2026-06-30'),
    ),
    aims: aimsOf(dayPeers, { faster: 3 }),
  },
  {
    work: 'compile 40 years of a calendar',
    ours: () =>
      calendarTable(
        workCalendar({ week: [true, true, true, true, true, false, false], holidays: ['1990-01-01', '2030-12-31'] }),
      ).worksBefore(0),
  },
];
