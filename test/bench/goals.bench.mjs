/** Goals: shared out two ways at once, and a hundred thousand of them set against each other. */
import { decomposeTable, parseGoal, reconcile } from 'hoshin/goals';

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const shape = Array.from({ length: 1000 }, (_, row) =>
  Array.from({ length: 12 }, (__, column) => 1 + ((row * 31 + column * 17) % 97)),
);
const goalOf = (indicator, target) =>
  parseGoal({
    id: indicator,
    indicator,
    entity: 'group',
    period: '2026',
    target,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    version: 1,
  });
const table = {
  entities: shape.map((row, at) => ({ entity: `p${at}`, weight: row.reduce((all, one) => all + one, 0) })),
  periods: months.map((period, at) => ({ period, weight: 10 + at })),
  shape,
  quantum: '0.01',
  basis: 'actuals of 2025',
};

/** Rows by weight with the rest on the last, months likewise: no column adds up, no goal says why. */
function loop() {
  const out = new Float64Array(12_000);
  let whole = 0;
  for (const { weight } of table.entities) whole += weight;
  for (let row = 0; row < 1000; row += 1) {
    const total = Math.round((1.2e12 * table.entities[row].weight) / whole);
    let given = 0;
    for (let column = 0; column < 12; column += 1) {
      const cell = Math.floor((total * shape[row][column]) / table.entities[row].weight);
      out[row * 12 + column] = cell;
      given += cell;
    }
    out[row * 12 + 11] += total - given;
  }
  return out;
}

const indicators = Array.from({ length: 8 }, (_, at) => ({
  kind: 'base',
  id: `i${at}`,
  label: { zh: `指标${at}`, en: `Indicator ${at}` },
  family: 'sales',
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'marketing',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
}));
const goals = indicators.flatMap(({ id }, at) => {
  const goal = goalOf(id, `${1_000_000_000 + at}`);
  const { entities, periods, cells } = decomposeTable(goal, table);
  return [goal, ...entities, ...periods, ...cells];
});
const moved = goals.map((goal, at) =>
  at % 1000 === 7 ? parseGoal({ ...goal, target: '1', phasing: { kind: 'linear' } }) : goal,
);
const entities = [
  { id: 'group', parent: null },
  ...table.entities.map(({ entity }) => ({ id: entity, parent: 'group' })),
];

/** Sums by indicator and period, and by indicator and unit, of numbers: no exactness, no versions, no causes. */
function sums() {
  const found = new Map();
  for (const { indicator, period, entity, target } of goals) {
    for (const key of [`${indicator} ${period}`, `${indicator} ${entity}`])
      found.set(key, (found.get(key) ?? 0) + Number(target));
  }
  return found.size;
}

const goal = goalOf('sales', '12000000000');
export const rows = [
  {
    work: 'decompose one goal over 1,000 projects x 12 months, exact both ways',
    ours: () => decomposeTable(goal, table),
    against: { 'a loop with the rest on the last': loop },
    aims: { itself: 50 },
  },
  {
    work: `reconcile ${goals.length} goals on both axes`,
    ours: () => reconcile(goals, { entities, indicators }),
    against: { 'sums of numbers in a map': sums },
    aims: { itself: 300 },
  },
  {
    work: `reconcile ${goals.length} goals with ${goals.length / 1000} moved`,
    ours: () => reconcile(moved, { entities, indicators }),
  },
];
