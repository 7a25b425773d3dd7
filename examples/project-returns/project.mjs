/**
 * An illustrative project (示例): every figure is made up. Amounts are in 万元 and for the whole project; a shareholder owns 60 %.
 */

/** How sales become money: the profile of «post-investment board paper». */
export const profile = { lag: ['0.6', '0.4'], lastCollectsAll: true, within: ['0.5', '0.1', '0.1', '0.3'] };
export const share = '0.6';
export const hurdle = '0.12';

const years = (first, amounts) => amounts.map((amount, at) => ({ year: first + at, amount }));

/** The plan of each version: sales a year, and everything else by quarter from the one named. */
export const versions = [
  {
    version: 'decision',
    label: { zh: '决策版', en: 'Decision' },
    setOn: '2025-01-15',
    sales: years(2026, [38000, 52000, 30000]),
    land: { from: '2025-Q1', amounts: [-15500, -15500] },
    construction: { from: '2025-Q2', amounts: [-2000, -4500, -5200, -5200, -5000, -4600, -4000, -3500, -3000, -2500] },
    fees: {
      from: '2025-Q1',
      amounts: [-300, -800, -600, -600, -1100, -1000, -900, -800, -900, -800, -700, -600, -600, -400],
    },
    tax: { from: '2026-Q1', amounts: [-1100, -300, -300, -700, -2300, -500, -500, -1400, -2400, -500, -500, -3900] },
    financing: { from: '2025-Q1', amounts: [9000, 9000, -315, -315, -315, -315, -315, -315, -6315, -6210, -6105] },
    handover: '95',
  },
  {
    version: 'target',
    label: { zh: '目标版', en: 'Target' },
    setOn: '2025-06-10',
    sales: years(2026, [36000, 54000, 33000]),
    land: { from: '2025-Q1', amounts: [-15500, -15500] },
    construction: { from: '2025-Q2', amounts: [-2000, -4300, -5000, -5100, -5000, -4600, -4000, -3500, -3000, -2500] },
    fees: {
      from: '2025-Q1',
      amounts: [-300, -800, -600, -600, -1100, -1000, -900, -800, -900, -800, -700, -600, -600, -400],
    },
    tax: { from: '2026-Q1', amounts: [-1000, -300, -300, -700, -2300, -500, -500, -1400, -2700, -500, -500, -4200] },
    financing: { from: '2025-Q1', amounts: [9000, 9000, -315, -315, -315, -315, -315, -315, -6315, -6210, -6105] },
    handover: '96',
  },
  {
    version: 'dynamic',
    label: { zh: '动态版', en: 'Dynamic' },
    setOn: '2026-03-31',
    sales: years(2026, [24000, 50000, 43000]),
    land: { from: '2025-Q1', amounts: [-15500, -15500] },
    construction: { from: '2025-Q2', amounts: [-1800, -3900, -5100, -5400, -5400, -5000, -4400, -3900, -3400, -2900] },
    fees: {
      from: '2025-Q1',
      amounts: [-300, -800, -600, -600, -1200, -1100, -1000, -900, -1000, -900, -800, -700, -600, -500],
    },
    tax: { from: '2026-Q1', amounts: [-700, -200, -200, -500, -1900, -400, -400, -1200, -3100, -600, -600, -3500] },
    financing: {
      from: '2025-Q1',
      amounts: [9000, 9000, -315, -315, -315, -315, -315, -315, -315, -6315, -6210, -6105],
    },
    handover: '95',
  },
];

/** Thresholds of the five usual dimensions: the firm's own. */
export const thresholds = {
  cost: [
    { beyond: '0.02', light: 'yellow' },
    { beyond: '0.05', light: 'red' },
  ],
  income: [
    { beyond: '0.03', light: 'yellow' },
    { beyond: '0.08', light: 'red' },
  ],
  profit: [
    { beyond: '0.1', light: 'yellow' },
    { beyond: '0.25', light: 'red' },
  ],
  irr: [
    { beyond: '2', light: 'yellow' },
    { beyond: '5', light: 'red' },
  ],
  handover: [
    { beyond: '1', light: 'yellow' },
    { beyond: '5', light: 'red' },
  ],
};

/** The stages at which success is judged: by which version, on what is known by then, and what was inspected at the end. */
export const stages = [
  { stage: 'land', on: '2025-01-20', version: 'decision', known: 'decision', label: { zh: '取得土地', en: 'Land' } },
  { stage: 'scheme', on: '2025-06-15', version: 'decision', known: 'target', label: { zh: '方案定案', en: 'Scheme' } },
  {
    stage: 'opening',
    on: '2026-04-10',
    version: 'target',
    known: 'dynamic',
    label: { zh: '首期开盘后', en: 'After opening' },
  },
  {
    stage: 'handover',
    on: '2028-06-20',
    version: 'target',
    known: 'dynamic',
    settled: { cost: '-600', income: '900' },
    inspected: { presented: 640, accepted: 599 },
    label: { zh: '集中交付', en: 'Handover' },
  },
];

const unit = { zh: '万元', en: '10k yuan' };
const months = (planned, actual) =>
  planned.map((value, at) => ({ month: `2026-0${at + 1}`, planned: value, actual: actual[at] ?? null }));

/** Half a year of plan and actual in the four dimensions, with the causes that were put on record. */
export const tracking = {
  project: 'cloud-creek',
  series: [
    {
      dimension: 'cost',
      unit,
      direction: 'decrease',
      deviation: 'percent',
      judged: 'cumulative',
      thresholds: [{ beyond: '0.05', light: 'red' }],
      months: months([1700, 1700, 1700, 1670, 1670, 1660], [1720, 1735, 1830, 1850, 1790, 1700]),
    },
    {
      dimension: 'schedule',
      unit: { zh: '万元产值', en: '10k yuan of work' },
      direction: 'increase',
      deviation: 'percent',
      judged: 'cumulative',
      thresholds: [
        { beyond: '0.03', light: 'yellow' },
        { beyond: '0.1', light: 'red' },
      ],
      months: months([1700, 1600, 1800, 1700, 1700, 1700], [1690, 1480, 1710, 1650, 1720, 1690]),
    },
    {
      dimension: 'receipts',
      unit,
      direction: 'increase',
      deviation: 'percent',
      judged: 'period',
      thresholds: [
        { beyond: '0.1', light: 'yellow' },
        { beyond: '0.2', light: 'red' },
      ],
      months: months([3600, 3600, 3600, 720, 720, 720], [3500, 2400, 3450, 660, 790]),
    },
    {
      dimension: 'funding',
      unit,
      direction: 'steady',
      deviation: 'percent',
      judged: 'period',
      thresholds: [{ beyond: '0.1', light: 'yellow' }],
      months: months([2400, 2100, 2200, 2300, 2000, 2000], [2400, 2150, 2250, 2600, 2050, 1950]),
    },
  ],
  causes: [
    {
      id: 'spring-market',
      dimension: 'receipts',
      month: '2026-02',
      nature: 'market',
      effect: '-700',
      label: { zh: '春节后来访下降', en: 'Fewer visitors after the Spring Festival' },
    },
    {
      id: 'mortgage-papers',
      dimension: 'receipts',
      month: '2026-02',
      nature: 'internal',
      effect: '-400',
      label: { zh: '按揭资料收集滞后', en: 'Mortgage papers collected late' },
    },
    {
      id: 'pile-change',
      dimension: 'cost',
      month: '2026-03',
      nature: 'internal',
      effect: '130',
      label: { zh: '桩基变更', en: 'Piles changed' },
    },
    {
      id: 'steel',
      dimension: 'cost',
      month: '2026-04',
      nature: 'market',
      effect: '170',
      label: { zh: '钢材涨价', en: 'Dearer steel' },
    },
  ],
};

/** When the investment is reviewed: by time, and when something happens. */
export const reviewRules = [
  {
    kind: 'time',
    id: 'quarterly-review',
    label: { zh: '季度投资收益回顾', en: 'Quarterly investment review' },
    meeting: 'investment-review',
    subjects: ['cloud-creek'],
    every: 'quarter',
    day: { kind: 'after', n: 10, unit: 'day' },
    onDayOff: 'keep',
  },
  {
    kind: 'event',
    id: 'collections-short',
    label: { zh: '回款偏差触发回顾', en: 'Review of short collections' },
    meeting: 'investment-review',
    event: 'receipts-deviation',
    subjects: [],
    threshold: { side: 'at-least', value: '0.2' },
    within: 10,
    unit: 'day',
  },
  {
    kind: 'event',
    id: 'key-node',
    label: { zh: '关键节点触发回顾', en: 'Review after a key node' },
    meeting: 'investment-review',
    event: 'key-node-done',
    subjects: [],
    within: 15,
    unit: 'day',
  },
];
export const keyNodes = [
  { id: 'opening', event: 'key-node-done', subject: 'cloud-creek', on: '2026-03-28', value: null },
];
