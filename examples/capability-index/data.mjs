/** Twelve illustrative projects (示例) of four teams in one quarter: names, figures and judgements are made up. */
export const quarter = '2026-Q3';
export const asOf = '2026-09-30';

const name = (zh, en) => ({ zh, en });
export const teams = {
  east: name('东部团队', 'East team'),
  south: name('南部团队', 'South team'),
  west: name('西部团队', 'West team'),
  north: name('北部团队', 'North team'),
};

/** How three roles judge the terms against each other: development, operation, cash. Null where a role left a pair out. */
export const judges = [
  {
    role: name('运营负责人', 'Head of operations'),
    matrix: [
      [1, 1, 2],
      [1, 1, 2],
      [1 / 2, 1 / 2, 1],
    ],
  },
  {
    role: name('财务负责人', 'Head of finance'),
    matrix: [
      [1, 1 / 2, 1],
      [2, 1, 1],
      [1, 1, 1],
    ],
  },
  {
    role: name('工程负责人', 'Head of engineering'),
    matrix: [
      [1, 2, 3],
      [1 / 2, 1, null],
      [1 / 3, null, 1],
    ],
  },
];

/** Late days to points: a proposal, with a month late still worth 70. */
export const lateCurve = {
  kind: 'curve',
  of: 'actual',
  corners: [
    { at: '0', gives: '100' },
    { at: '30', gives: '70' },
    { at: '90', gives: '0' },
  ],
  below: 'hold',
  above: 'hold',
};

/** Ratio, cap 120 and floor 50: «KPI definition table». */
const ratio = { kind: 'ratio', full: '100', floor: { at: '50', gives: '50' }, cap: '120' };
export const operationItems = [
  { id: 'sales', label: name('签约', 'Sales'), weight: '0.4', rule: ratio, direction: 'increase' },
  { id: 'profit', label: name('利润', 'Profit'), weight: '0.35', rule: ratio, direction: 'increase' },
  {
    id: 'cost',
    label: name('成本', 'Cost'),
    weight: '0.25',
    rule: {
      kind: 'slopes',
      of: 'variance',
      onTarget: '100',
      better: { points: '2', per: '100', count: 'pro-rata' },
      worse: { points: '4', per: '100', count: 'pro-rata' },
      floor: '50',
      cap: '120',
    },
    direction: 'decrease',
  },
];

/** Quarterly cash by a ratio with a cap; in a quarter planned to pay out, by the deviation in 万元. */
export const cashRules = {
  planned: { kind: 'ratio', full: '100', cap: '120', floor: { at: '0', gives: '0' } },
  notPositive: {
    kind: 'slopes',
    of: 'variance',
    onTarget: '100',
    better: { points: '1', per: '100', count: 'pro-rata' },
    worse: { points: '2', per: '100', count: 'pro-rata' },
    floor: '0',
    cap: '120',
  },
};

/** One project: nodes as due and done, [actual, target] of each item of operation, [actual, planned] cash, last quarter's index. */
const project = (id, zh, en, team, nodes, [sales, profit, cost], cash, before) => ({
  id,
  label: name(zh, en),
  team,
  nodes: nodes.map(([due, finish], at) => ({ id: `node-${at + 1}`, due, finish })),
  operation: { sales, profit, cost },
  cash,
  before,
});

// prettier-ignore
export const projects = [
  project('p01', '云溪', 'Cloud Creek', 'east', [['2026-07-15', '2026-07-15'], ['2026-08-20', '2026-08-25'], ['2026-09-20', '2026-09-18']], [[9800, 10000], [1520, 1500], [3050, 3000]], [4100, 4000], '98.1'),
  project('p02', '松岭', 'Pine Ridge', 'east', [['2026-07-10', '2026-07-30'], ['2026-09-01', '2026-09-21']], [[12400, 10000], [1900, 1600], [4100, 4200]], [5200, 5000], '98.0'),
  project('p03', '镜湖', 'Mirror Lake', 'east', [['2026-08-05', '2026-08-05'], ['2026-09-25', '2026-09-25']], [[6100, 8000], [700, 1000], [2600, 2500]], [2300, 3000], '88.6'),
  project('p04', '荔园', 'Lychee Garden', 'south', [['2026-07-20', '2026-07-18'], ['2026-08-30', '2026-08-29'], ['2026-09-15', '2026-09-14']], [[10500, 10000], [1680, 1600], [2900, 3000]], [3950, 4000], '100.7'),
  project('p05', '海屿', 'Sea Isle', 'south', [['2026-07-25', '2026-08-14'], ['2026-09-10', null]], [[7400, 9000], [1150, 1300], [3600, 3400]], [2400, 3500], '88.0'),
  project('p06', '南巷', 'South Lane', 'south', [['2026-08-10', '2026-08-10']], [[8900, 9000], [1330, 1300], [2700, 2700]], [-1500, -1200], '97.2'),
  project('p07', '石桥', 'Stone Bridge', 'west', [['2026-07-05', '2026-07-20'], ['2026-08-15', '2026-09-14'], ['2026-09-30', '2026-09-30']], [[5200, 6000], [640, 800], [2050, 2000]], [1500, 2000], '84.0'),
  project('p08', '雪原', 'Snow Plain', 'west', [['2026-08-01', '2026-07-25'], ['2026-09-05', '2026-09-05']], [[7700, 7500], [1120, 1100], [2300, 2350]], [3100, 3000], '97.7'),
  project('p09', '茶山', 'Tea Hill', 'west', [['2026-07-31', '2026-08-30'], ['2026-09-12', null]], [[9600, 8000], [1400, 1200], [2480, 2500]], [3900, 3200], '91.3'),
  project('p10', '白杨', 'Aspen Court', 'north', [['2026-07-15', '2026-07-16'], ['2026-08-31', '2026-08-31']], [[8000, 8000], [1000, 1000], [2500, 2500]], [2850, 3000], '101.0'),
  project('p11', '河湾', 'River Bend', 'north', [['2026-07-12', '2026-08-26'], ['2026-08-28', null], ['2026-09-28', null]], [[4800, 8000], [500, 1100], [2900, 2600]], [900, 2500], '74.2'),
  project('p12', '麦田', 'Wheat Field', 'north', [['2026-08-18', '2026-08-18'], ['2026-09-22', '2026-09-29']], [[9100, 9000], [1250, 1200], [2620, 2600]], [3300, 3300], null),
];
