/** Illustrative: a purchase decided by amount and budget, a design change decided by control mode. */
const label = { zh: '示例', en: 'Example' };

export const matrixJson = {
  roles: ['buyer', 'manager', 'finance', 'director', 'group-design', 'audit'].map((id) => ({ id, label })),
  decisions: [
    { id: 'purchase', label, area: 'purchasing', kinds: ['material', 'service'] },
    { id: 'change', label, area: 'design' },
  ],
  committees: [
    {
      id: 'tender',
      label,
      members: ['manager', 'finance', 'director'],
      attendance: { numerator: 2, denominator: 3 },
      majority: { numerator: 2, denominator: 3 },
      majorityOf: 'present',
      veto: ['finance'],
    },
  ],
  controlModes: [
    { id: 'operating', label, rules: [{ area: 'design', level: 'group', note: label }] },
    { id: 'financial', label, rules: [{ area: 'design', level: 'unit', note: label }] },
  ],
  rows: [
    {
      id: 'small',
      decision: 'purchase',
      when: { upTo: '100000', budget: 'inside' },
      steps: [
        { verb: 'initiate', role: 'buyer', order: 1 },
        { verb: 'approve', role: 'manager', order: 2 },
        { verb: 'file', role: 'audit', order: 3 },
      ],
    },
    {
      id: 'large',
      decision: 'purchase',
      when: { over: '100000', budget: 'inside' },
      steps: [
        { verb: 'initiate', role: 'buyer', order: 1 },
        { verb: 'countersign', role: 'finance', order: 2, days: 3, escalateTo: 'director' },
        { verb: 'review', role: 'manager', order: 2 },
        { verb: 'approve', role: 'tender', order: 3 },
      ],
    },
    {
      id: 'unplanned',
      decision: 'purchase',
      when: { budget: 'outside' },
      steps: [
        { verb: 'initiate', role: 'manager', order: 1 },
        { verb: 'approve', role: 'director', order: 2 },
      ],
    },
    {
      id: 'group-change',
      decision: 'change',
      level: 'group',
      when: {},
      steps: [
        { verb: 'initiate', role: 'manager', order: 1 },
        { verb: 'approve', role: 'group-design', order: 2 },
      ],
    },
    {
      id: 'own-change',
      decision: 'change',
      level: 'unit',
      when: {},
      steps: [
        { verb: 'initiate', role: 'buyer', order: 1 },
        { verb: 'approve', role: 'manager', order: 2 },
      ],
    },
  ],
} as const;
