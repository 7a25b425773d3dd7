/** A million facts, one a project and day, rolled up to group and month: against the plainest loop and decimal objects. */
import { compare, dividedBy, fromDayNumber, toDayNumber } from 'hoshin/foundation';
import { parseEntityLinks, parseIndicatorCatalog, parseMeasurementColumns, rollUp } from 'hoshin/indicators';
import { decimalsByMonth, decimalsOf } from './peers/money.mjs';
import { byHierarchy, treeOf } from './peers/trees.mjs';

const projects = 2740;
const days = 365;
const size = projects * days;
const label = { zh: '合同销售额', en: 'Contracted sales' };
const catalog = parseIndicatorCatalog({
  families: [{ id: 'sales', label }],
  indicators: [
    {
      kind: 'base',
      id: 'sales',
      label,
      family: 'sales',
      unit: { kind: 'money', currency: 'CNY' },
      direction: 'increase',
      missing: 'exclude',
      comparison: 'percent',
      dataOwner: 'marketing',
      dueDays: 5,
      version: 1,
      effective: { from: '2026-01-01' },
      grain: 'day',
      additivity: { time: 'sum', entity: 'sum' },
    },
  ],
});
const cities = Array.from({ length: 50 }, (_, at) => ({ id: `c${at}`, parent: 'group' }));
const tree = parseEntityLinks([
  { id: 'group' },
  ...cities,
  ...Array.from({ length: projects }, (_, at) => ({
    id: `p${at}`,
    parent: `c${at % 50}`,
    share: at % 3 === 0 ? '0.51' : '1',
  })),
]);
const first = toDayNumber('2026-01-01');
const dates = Array.from({ length: days }, (_, at) => fromDayNumber(first + at));
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

// Day by day, as a ledger grows: the worst order for putting each project's figures together.
const raw = {
  indicator: 'sales',
  entity: Array.from({ length: size }, (_, at) => `p${at % projects}`),
  at: Array.from({ length: size }, (_, at) => dates[Math.floor(at / projects)]),
  value: Array.from({ length: size }, (_, at) => ((at % projects) * 7919 + Math.floor(at / projects) * 104_729) % 1e8),
  scale: 2,
  recordedOn: '2027-01-05',
};
const columns = parseMeasurementColumns(raw);
const ask = (view, entities = ['group']) =>
  rollUp(catalog, columns, { indicators: ['sales'], entities, periods: months, tree, view });

const group = new Int32Array(projects);
const project = Int32Array.from({ length: size }, (_, at) => at % projects);
const month = Int32Array.from({ length: size }, (_, at) => Number(raw.at[at].slice(5, 7)) - 1);
const fen = Float64Array.from(raw.value);
/** What no program could beat: codes already made, nothing checked, nothing told. */
function loop() {
  const out = new Float64Array(12);
  for (let at = 0; at < size; at += 1) out[group[project[at]] * 12 + month[at]] += fen[at];
  return out;
}
/** Rows into a map by key, as most programs do it. */
function byKey() {
  const out = new Map();
  for (let at = 0; at < size; at += 1) {
    const key = `group ${raw.at[at].slice(0, 7)}`;
    out.set(key, (out.get(key) ?? 0) + raw.value[at]);
  }
  return out;
}
const decimals = decimalsOf(raw.value);
const leaves = treeOf(tree, project, month, raw.value);

const [sums, values] = [loop(), ask('full')];
if (values.some(({ value }, at) => compare(value, dividedBy(sums[at], 100)) !== 0)) throw new Error('unlike sums');

export const rows = [
  {
    work: 'roll up 1,000,100 facts to group x month, exact to the fen',
    ours: () => ask('full'),
    against: {
      'a plain typed-array loop': loop,
      'a map by key': byKey,
      'a decimal.js loop, parsed before': () => decimalsByMonth(decimals, month),
      'd3-hierarchy, tree made before': { part: 1 / 12, run: () => byHierarchy(leaves, 1) },
    },
    aims: {
      itself: 250,
      'a plain typed-array loop': { slower: 4 },
      'a decimal.js loop, parsed before': { faster: 5 },
      'd3-hierarchy, tree made before': { faster: 5 },
    },
  },
  {
    work: 'the same, each project by its share',
    ours: () => ask('attributable'),
    against: { 'a plain typed-array loop': loop },
  },
  {
    work: 'the same for every one of 2,791 entities',
    ours: () =>
      ask(
        'full',
        tree.map(({ id }) => id),
      ),
  },
  {
    work: 'read 1,000,100 facts as columns and put them in order',
    ours: () => parseMeasurementColumns(raw),
  },
];
