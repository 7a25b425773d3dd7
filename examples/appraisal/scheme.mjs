/**
 * The rules of the appraisal. Limits by the department's grade are those of «team/individual distribution table», the 60 + 40
 * of support departments too, the capped ratio (floor 50, cap 120) is that of «KPI definition table». Weights by rank, grades
 * and coefficients are illustrative: no published table was found, so every firm must set its own.
 */
const both = (zh, en) => ({ zh, en });
const scale = (id, label, grades) => ({
  kind: 'grade-scale',
  id,
  label,
  includes: 'from',
  grades: grades.map(([code, from], at) => ({
    code,
    label: both(`${code} 级`, `Grade ${code}`),
    from,
    to: grades[at + 1]?.[1] ?? null,
  })),
});
const weights = (of) => Object.entries(of).map(([key, weight]) => ({ key, weight }));

export const contractRule = {
  kind: 'ratio',
  full: '100',
  floor: { at: '50', gives: '50' },
  cap: '120',
  round: { quantum: '0.01', mode: 'half-up' },
};

export const scheme = {
  id: 'annual-appraisal',
  label: both('年度绩效考核办法（示例）', 'Annual appraisal (illustrative)'),
  departments: {
    missing: 'hold',
    kinds: [
      { group: 'business', weights: weights({ contract: '1' }) },
      { group: 'support', weights: weights({ contract: '0.6', satisfaction: '0.4' }) },
    ],
  },
  departmentGrades: scale('department-grades', both('部门等级', 'Department grades'), [
    ['3', null],
    ['4', '85'],
    ['5', '100'],
  ]),
  departmentKey: 'department',
  linkage: {
    missing: 'hold',
    organization: [],
    ranks: [
      { group: 'director', weights: weights({ company: '0.2', department: '0.5', individual: '0.3' }) },
      { group: 'manager', weights: weights({ department: '0.5', individual: '0.5' }) },
      { group: 'clerk', weights: weights({ department: '0.2', individual: '0.8' }) },
    ],
  },
  grades: scale('grades', both('个人等级', 'Personal grades'), [
    ['D', null],
    ['C', '75'],
    ['B', '88'],
    ['A', '95'],
  ]),
  caps: {
    grades: ['A', 'B', 'C', 'D'],
    smallestCohort: 8,
    levels: [
      ['5', '0.15', '0.4'],
      ['4', '0.08', '0.3'],
      ['3', '0.03', '0.25'],
    ].map(([organization, best, next]) => ({
      organization,
      limits: [
        { grade: 'A', share: best },
        { grade: 'B', share: next },
      ],
    })),
  },
  vetoes: [
    {
      id: 'site-accident',
      label: both('安全生产一般责任事故', 'Ordinary accident with responsibility'),
      effect: { kind: 'cap-grade', grade: 'C' },
    },
    {
      id: 'site-accident-pay',
      label: both('安全生产一般责任事故扣发工资', 'Pay lost after an ordinary accident'),
      effect: { kind: 'lose-months', months: 1 },
    },
  ],
  round: { quantum: '0.01', mode: 'half-up' },
  coefficients: [
    ['A', '1.2'],
    ['B', '1.1'],
    ['C', '1'],
    ['D', '0.8'],
  ].map(([grade, coefficient]) => ({ grade, coefficient })),
};

/** Workdays or calendar days: here calendar days. */
export const appealPolicy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
