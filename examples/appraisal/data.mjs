/** Three departments and sixty posts of a plainly fictional firm. All figures are illustrative; posts are numbered, nobody is named. */
const both = (zh, en) => ({ zh, en });

/** What each department's contract asked for and what came of it: [id, zh, en, weight, target, actual]. */
export const contracts = {
  sales: [
    ['net-signing', '净签约（万元）', 'Net signing (10,000 yuan)', '0.5', '120000', '129600'],
    ['receipts', '回款（万元）', 'Receipts (10,000 yuan)', '0.3', '100000', '101000'],
    ['plan', '月度计划达成率（%）', 'Monthly plan kept (%)', '0.2', '90', '92'],
  ],
  works: [
    ['key-nodes', '关键节点达成率（%）', 'Key nodes kept (%)', '0.5', '100', '90'],
    ['quality', '工程质量评估分', 'Quality assessment', '0.3', '85', '84'],
    ['plan', '月度计划达成率（%）', 'Monthly plan kept (%)', '0.2', '90', '81'],
  ],
  finance: [
    ['fund-plan', '资金计划达成率（%）', 'Fund plan kept (%)', '0.6', '90', '88'],
    ['plan', '月度计划达成率（%）', 'Monthly plan kept (%)', '0.4', '90', '90'],
  ],
};

export const departments = [
  { id: 'sales', label: both('营销部', 'Sales'), group: 'business' },
  { id: 'works', label: both('工程部', 'Works'), group: 'business' },
  { id: 'finance', label: both('财务部', 'Finance'), group: 'support' },
];

/** The company's own contract score, which counts for directors. */
export const companyPoints = '98';

/** Who was asked about the finance department, and the answers from 1 to 5 to two questions; null was not answered. */
export const survey = {
  id: 'satisfaction-2026',
  label: both('相关部门满意度', 'Satisfaction of the departments served'),
  about: 'finance',
  scale: { from: '1', to: '5', convert: 'of-top' },
  questions: [
    { id: 'timely', label: both('响应及时', 'Answers in time'), weight: '0.5' },
    { id: 'helpful', label: both('解决问题', 'Solves the problem'), weight: '0.5' },
  ],
  count: 'persons',
  minimum: { persons: 4, units: 2 },
  missing: 'hold',
  invited: ['sales-01', 'sales-02', 'sales-05', 'works-01', 'works-02', 'works-04'].map((person) => ({
    person,
    unit: person.split('-')[0],
  })),
};
export const answers = [
  ['sales-01', '5', '4'],
  ['sales-02', '4', '4'],
  ['sales-05', '4', null],
  ['works-01', '5', '4'],
  ['works-02', '4', '4'],
].map(([person, timely, helpful]) => ({
  person,
  on: '2026-12-10',
  answers: [
    { question: 'timely', value: timely },
    { question: 'helpful', value: helpful },
  ],
}));

/** Personal points by post: one director, then managers, then clerks. */
const posts = {
  sales: { managers: 3, points: '98 97 92 90 96 95 94 93 92 91 91 90 89 88 88 88 86 86 85 84 83 82 81 80 78 76 72 60' },
  works: { managers: 3, points: '95 93 90 88 99 98 96 92 90 88 87 86 85 84 83 82 80 78 74 62' },
  finance: { managers: 2, points: '94 92 90 97 96 92 89 86 85 83 80 76' },
};
const rankOf = (at, managers) => (at === 0 ? 'director' : at <= managers ? 'manager' : 'clerk');
const names = {
  director: both('总监岗', 'director'),
  manager: both('经理岗', 'manager'),
  clerk: both('专员岗', 'clerk'),
};

/** The accident on a building site: a veto with its evidence. */
const accident = (veto) => ({
  veto,
  on: '2026-08-14',
  evidence: 'SR-2026-014',
  decidedBy: 'safety-committee',
});

/** One personal item was dropped by force majeure: it is left out of numerator and denominator, on record. */
const leftOut = { kind: 'force-majeure', because: '台风停工 / typhoon stop', approvedBy: 'general-manager' };

export const people = Object.entries(posts).flatMap(([unit, { managers, points }]) =>
  points.split(' ').map((given, at) => {
    const id = `${unit}-${String(at + 1).padStart(2, '0')}`;
    const rank = rankOf(at, managers);
    const own = { key: 'individual', points: id === 'works-20' ? null : given };
    return {
      id,
      label: both(`${names[rank].zh} ${id}`, `${names[rank].en} ${id}`),
      unit,
      rank,
      rater: at === 0 ? 'general-manager' : `${unit}-01`,
      scores: [id === 'works-19' ? { ...own, points: null, leftOut } : own],
      vetoes: id === 'works-05' ? [accident('site-accident'), accident('site-accident-pay')] : [],
    };
  }),
);
