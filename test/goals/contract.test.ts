import {
  appealUntil,
  cascadeIssues,
  contractAt,
  contractToDate,
  type ContractAmendment,
  decompose,
  goalChain,
  parseContractAmendment,
  parseGoal,
  parsePerformanceContract,
  type PerformanceContract,
  periodContract,
  phaseGoal,
  safeParsePerformanceContract,
  scoreContract,
} from 'hoshin/goals';
import { sum } from 'hoshin/foundation';
import { chinaCalendar } from 'hoshin/presets';
import { expect, test } from 'vitest';

const label = { zh: '项', en: 'Item' };
const ratio = { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120' };
const item = (id: string, weight: string, more: object = {}) => ({
  id,
  label: { zh: id, en: id },
  weight,
  indicator: id,
  direction: 'increase',
  accrues: true,
  target: '100',
  rule: ratio,
  dataOwner: 'finance',
  ...more,
});
const letter = {
  id: 'east-2026',
  label: { zh: '华东区域年度目标责任书', en: 'East region, annual performance contract' },
  issuer: 'president',
  undertaker: 'east-manager',
  entity: 'east',
  period: '2026',
  items: [
    item('sales', '0.4', { goal: 'sales.east' }),
    item('receipts', '0.3'),
    item('margin', '0.2', {
      accrues: false,
      base: '0.15',
      target: '0.2',
      stretch: '0.25',
      rule: {
        kind: 'anchors',
        points: { base: '60', target: '100', stretch: '120' },
        below: 'zero',
        above: 'hold',
      },
    }),
    item('quality', '0.1', { accrues: false, target: '80', dataOwner: 'engineering' }),
  ],
  missing: 'hold',
  grades: {
    kind: 'grade-scale',
    id: 'abc',
    label,
    includes: 'from',
    grades: [
      { code: 'C', label: { zh: '丙', en: 'C' }, from: null, to: '80' },
      { code: 'B', label: { zh: '乙', en: 'B' }, from: '80', to: '95' },
      { code: 'A', label: { zh: '甲', en: 'A' }, from: '95', to: null },
    ],
  },
  vetoes: [
    { id: 'fatal', label: { zh: '死亡事故', en: 'Fatal accident' }, effect: { kind: 'zero-period' } },
    { id: 'injury', label: { zh: '重伤', en: 'Serious injury' }, effect: { kind: 'cap-grade', grade: 'B' } },
    {
      id: 'audit',
      label: { zh: '审计问题', en: 'Audit finding' },
      effect: { kind: 'lose-points', points: '3', floor: '0' },
    },
    { id: 'pay', label: { zh: '扣薪', en: 'Pay' }, effect: { kind: 'lose-months', months: 1 } },
  ],
  gates: [
    {
      id: 'eighty',
      label: { zh: '年度得分', en: 'Year score' },
      test: { of: 'score' },
      atLeast: '80',
      otherwise: { kind: 'no-bonus' },
    },
    {
      id: 'signing',
      label: { zh: '签约门槛', en: 'Signing' },
      test: { of: 'actual', item: 'sales' },
      atLeast: '90',
      otherwise: { kind: 'no-item-bonus', item: 'sales' },
    },
    {
      id: 'quality-gate',
      label: { zh: '质量门槛', en: 'Quality' },
      test: { of: 'actual', item: 'quality' },
      atLeast: '60',
      otherwise: { kind: 'zero-item', item: 'quality' },
    },
  ],
  revisions: [
    { id: 'r1', label: { zh: '不可抗力', en: 'Force majeure' }, reasons: ['force-majeure'], approver: 'president' },
    {
      id: 'r2',
      label: { zh: '范围与市场', en: 'Scope and market' },
      reasons: ['scope', 'market', 'error'],
      approver: 'board',
    },
  ],
  appeal: { days: 10, workdays: true, to: 'committee' },
  signedOn: '2026-01-20',
};
const contract = parsePerformanceContract(letter);
const amendment = (more: object): ContractAmendment =>
  parseContractAmendment({
    id: 'a1',
    contract: 'east-2026',
    reason: 'force-majeure',
    clause: 'r1',
    because: 'flood at the site',
    approvedBy: 'president',
    approvedOn: '2026-07-18',
    from: '2026-07-20',
    changes: [{ kind: 'drop', item: 'quality' }],
    ...more,
  });
const issuesOf = (run: () => unknown): unknown[] => {
  try {
    run();
    return [];
  } catch (error) {
    return (error as { issues: { code: string; path: unknown[] }[] }).issues.map(({ code, path }) => [code, ...path]);
  }
};
const results = (actuals: Record<string, string>, vetoes: object[] = []) => ({
  items: Object.entries(actuals).map(([id, actual]) => ({ item: id, actual })),
  vetoes: vetoes as never,
});
const good = { sales: '110', receipts: '95', margin: '0.2', quality: '80' };
const event = (veto: string, more: object = {}) => ({
  veto,
  on: '2026-09-03',
  evidence: 'report 12',
  decidedBy: 'safety-committee',
  ...more,
});

test('a contract is its own JSON; what does not hold together is reported in full', () => {
  expect(parsePerformanceContract(JSON.parse(JSON.stringify(contract)))).toEqual(contract);
  const broken = safeParsePerformanceContract({
    ...letter,
    undertaker: 'finance',
    items: [...letter.items, item('sales', '0.1', { base: '120', stretch: '110' })],
    vetoes: [{ id: 'v', label, effect: { kind: 'set-grade', grade: 'D' } }],
    gates: [{ id: 'g', label, test: { of: 'points', item: 'nps' }, otherwise: { kind: 'no-bonus' } }],
  });
  expect(broken.ok ? [] : broken.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['duplicate-id', 'items', 4, 'id'],
    ['weights-sum', 'items'],
    ['own-case', 'items', 0, 'dataOwner'],
    ['own-case', 'items', 1, 'dataOwner'],
    ['own-case', 'items', 2, 'dataOwner'],
    ['tiers-out-of-order', 'items', 4],
    ['own-case', 'items', 4, 'dataOwner'],
    ['unknown-item', 'gates', 0, 'test', 'item'],
    ['no-threshold', 'gates', 0],
    ['unknown-grade', 'vetoes', 0, 'effect', 'grade'],
  ]);
});

test('every item by its rule, weights exact, gates and bonus told', () => {
  const scored = scoreContract(contract, results(good));
  // 110 × 0.4 + 95 × 0.3 + 100 × 0.2 + 100 × 0.1
  expect([scored.node.points, scored.grade?.code, scored.bonus]).toEqual(['102.5', 'A', 'open']);
  expect(scored.itemBonus).toEqual([{ item: 'sales', bonus: 'open' }]);
  expect(scored.because.zh).toBe('华东区域年度目标责任书：102.5 分，甲；可计发奖金');
  expect(sum(scored.node.parts.map(({ contribution }) => contribution!))).toBe('102.5');
});

test('a missing item holds the whole: nothing is judged, and that is not zero', () => {
  const scored = scoreContract(contract, results({ sales: '110', receipts: '95', margin: '0.2' }));
  expect([scored.node.status, scored.node.points, scored.grade, scored.bonus]).toEqual(['held', null, null, 'unknown']);
});

test('gates: an item without points, no bonus for an item, none at all', () => {
  const scored = scoreContract(contract, results({ ...good, sales: '60', quality: '59', margin: '0.14' }));
  // 60 × 0.4 + 95 × 0.3 + 0 + 0: quality earned 73.75 and has none.
  expect(scored.node.points).toBe('52.5');
  expect(scored.node.parts[3]).toMatchObject({ points: '0', effects: [{ code: 'gate', before: '73.75', after: '0' }] });
  expect([scored.bonus, scored.itemBonus]).toEqual(['closed', [{ item: 'sales', bonus: 'closed' }]]);
});

test('vetoes by degrees, each told with its evidence', () => {
  const injured = scoreContract(contract, results(good, [event('injury'), event('audit', { count: 2 }), event('pay')]));
  expect([injured.node.points, injured.grade?.code, injured.gradeBefore?.code, injured.monthsLost]).toEqual([
    '96.5',
    'B',
    'A',
    1,
  ]);
  const fatal = scoreContract(contract, results(good, [event('fatal')]));
  expect([fatal.node.points, fatal.grade?.code, fatal.bonus]).toEqual(['0', 'C', 'closed']);
  expect(issuesOf(() => scoreContract(contract, results(good, [event('none')])))).toEqual([
    ['unknown-veto', 'events', 0, 'veto'],
  ]);
});

test('an item that force majeure took out leaves numerator and denominator, from its day on', () => {
  const read = contractAt(contract, [amendment({})], '2026-12-31');
  expect(contractAt(contract, [amendment({})], '2026-07-19')).toMatchObject({ contract, amendments: [] });
  expect(read.amendments).toEqual(['a1']);
  const scored = scoreContract(read.contract, results({ ...good, quality: '10' }));
  // (110 × 0.4 + 95 × 0.3 + 100 × 0.2) ÷ 0.9, and quality counts for nothing.
  expect(scored.node.points?.slice(0, 9)).toBe('102.77777');
  expect(scored.node.parts[3]).toMatchObject({ status: 'excluded', contribution: null });
  expect(read.contract.items[3]!.adjusted).toEqual({
    kind: 'force-majeure',
    treatment: 'leave-out',
    because: 'flood at the site',
    approvedBy: 'president',
    approvedOn: '2026-07-18',
  });
});

test('amendments in any order read the same on any day, and as they were known then', () => {
  const list = [
    amendment({
      id: 'a2',
      reason: 'market',
      clause: 'r2',
      approvedBy: 'board',
      approvedOn: '2026-09-10',
      from: '2026-07-01',
      changes: [{ kind: 'retarget', item: 'sales', to: { target: '90' } }],
    }),
    amendment({}),
    amendment({
      id: 'a3',
      reason: 'scope',
      clause: 'r2',
      approvedBy: 'board',
      from: '2026-10-01',
      approvedOn: '2026-09-28',
      changes: [
        { kind: 'add', item: item('collection', '0.1') },
        {
          kind: 'reweigh',
          weights: [
            { item: 'sales', weight: '0.3' },
            { item: 'receipts', weight: '0.4' },
          ],
        },
      ],
    }),
  ];
  const year = contractAt(contract, list, '2026-12-31');
  expect(contractAt(contract, list.toReversed(), '2026-12-31')).toEqual(year);
  expect(year.amendments).toEqual(['a2', 'a1', 'a3']);
  expect(year.contract.items.map(({ id, weight, target }) => [id, weight, target])).toEqual([
    ['sales', '0.3', '90'],
    ['receipts', '0.4', '100'],
    ['margin', '0.2', '0.2'],
    ['quality', '0.1', '80'],
    ['collection', '0.1', '100'],
  ]);
  expect(contractAt(contract, list, '2026-08-31').contract.items[0]!.target).toBe('90');
  expect(contractAt(contract, list, '2026-08-31', { knownOn: '2026-08-31' }).contract.items[0]!.target).toBe('100');
  const scored = scoreContract(year.contract, results({ ...good, sales: '90', collection: '50' }));
  // (100 × 0.3 + 95 × 0.4 + 100 × 0.2 + 50 × 0.1) ÷ 1
  expect(scored.node.points).toBe('93');
});

test('an amendment that nothing allows is refused, whatever its day', () => {
  const wrong = amendment({ contract: 'west-2026', reason: 'market', approvedBy: 'secretary', from: '2027-01-01' });
  expect(issuesOf(() => contractAt(contract, [wrong], '2026-02-01'))).toEqual([
    ['other-contract', 'amendments', 0, 'contract'],
    ['no-clause', 'amendments', 0, 'clause'],
    ['not-authorized', 'amendments', 0, 'approvedBy'],
    ['outside-period', 'amendments', 0, 'from'],
  ]);
  const twice = [amendment({}), amendment({ id: 'a2' })];
  expect(issuesOf(() => contractAt(contract, twice, '2026-12-31'))).toEqual([
    ['unknown-item', 'amendments', 'a2', 'changes', 0, 'item'],
  ]);
  const heavier = amendment({ changes: [{ kind: 'reweigh', weights: [{ item: 'sales', weight: '0.5' }] }] });
  expect(issuesOf(() => contractAt(contract, [heavier], '2026-12-31'))).toEqual([
    ['weights-sum', 'amendments', 'a1', 'items'],
  ]);
});

test('twelve monthly contracts carry the year: what builds up adds up, the rest is wanted in full', () => {
  const goal = phaseGoal(
    parseGoal({
      id: 'sales.east',
      indicator: 'sales',
      entity: 'east',
      period: '2026',
      target: '100',
      provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
      version: 1,
    }),
    {
      quantum: '0.01',
      parts: [
        { period: '2026-H1', weight: 2 },
        { period: '2026-H2', weight: 3 },
      ],
    },
  );
  const months = Array.from({ length: 12 }, (_, at): PerformanceContract => {
    const period = `2026-${String(at + 1).padStart(2, '0')}`;
    return periodContract(contract, [goal], {
      id: `east-${period}`,
      label,
      period,
      quantum: '0.01',
      signedOn: '2026-01-20',
    });
  });
  for (const at of [0, 1]) expect(sum(months.map(({ items }) => items[at]!.target!))).toBe('100');
  expect(sum(months.slice(0, 6).map(({ items }) => items[0]!.target!))).toBe('40');
  expect(months[6]).toMatchObject({
    from: 'east-2026',
    items: [{ target: '10.11' }, { target: '8.49' }, { target: '0.2' }, { target: '80' }],
  });
  expect(cascadeIssues(contract, [goal])).toEqual([]);
  expect(cascadeIssues(contract, []).map(({ code }) => code)).toEqual(['unknown-goal']);
  const stray = parseGoal({ ...goal, id: 'costs.east', indicator: 'cost' });
  expect(cascadeIssues(contract, [goal, stray]).map(({ code }) => code)).toEqual(['goal-without-item']);
  expect(
    issuesOf(() =>
      periodContract(contract, [], { id: 'x', label, period: '2027-01', quantum: 1, signedOn: '2026-01-20' }),
    ),
  ).toEqual([['outside-period', 'period']]);
});

test('a half of a year whose goal is the whole year is parted by the shape of that half', () => {
  const goal = phaseGoal(
    parseGoal({
      id: 'sales.east',
      indicator: 'sales',
      entity: 'east',
      period: '2026',
      target: '100',
      provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
      version: 1,
    }),
    {
      quantum: '0.01',
      parts: [
        { period: '2026-Q1', weight: 1 },
        { period: '2026-Q2', weight: 3 },
        { period: '2026-H2', weight: 6 },
      ],
    },
  );
  const half = parsePerformanceContract({
    ...letter,
    period: '2026-H1',
    items: [item('sales', '1', { goal: 'sales.east', target: '40.005' })],
    vetoes: [],
    gates: [],
  });
  const quarter = (period: string) =>
    periodContract(half, [goal], { id: 'q', label, period, quantum: '0.01', signedOn: '2026-01-20' }).items[0]!.target;
  expect([quarter('2026-Q1'), quarter('2026-Q2')]).toEqual(['10', '30.005']);
});

test('a three-year plan down to a month, and back up again', () => {
  const plan = parseGoal({
    id: 'plan',
    indicator: 'sales',
    entity: 'group',
    period: '2026-01-01/P1096D',
    target: '3000',
    provenance: { kind: 'set', by: 'board', on: '2025-12-01' },
    version: 1,
  });
  const below = (goal: typeof plan, parts: { period: string; weight: number }[]) => {
    const shared = decompose(goal, { parts, quantum: 1, basis: 'growth' });
    if (shared.kind !== 'decomposed') throw new Error(shared.because.en);
    return shared.goals;
  };
  const years = below(plan, [
    { period: '2026', weight: 9 },
    { period: '2027', weight: 10 },
    { period: '2028', weight: 11 },
  ]);
  const quarters = below(years[0]!, [
    { period: '2026-H1', weight: 1 },
    { period: '2026-H2', weight: 2 },
  ]);
  const chain = goalChain([plan, ...years, ...quarters], quarters[1]!.id);
  expect(chain.map(({ period, target }) => [period, target])).toEqual([
    ['2026-H2', '600'],
    ['2026', '900'],
    ['2026-01-01/P1096D', '3000'],
  ]);
});

test('the appeal window counts workdays by a calendar', () => {
  expect(appealUntil(contract, '2026-01-05', chinaCalendar())).toBe('2026-01-19');
  expect(issuesOf(() => appealUntil(contract, '2026-01-05'))).toEqual([['calendar-needed', 'calendar']]);
});

test('a contract under way asks for what was to be there by the day, item by item', () => {
  const year = parsePerformanceContract({
    ...letter,
    items: letter.items.map((one) =>
      one.id === 'sales' ? { ...one, base: '73', target: '365', stretch: '730' } : one,
    ),
  });
  const goal = parseGoal({
    id: 'sales.east',
    indicator: 'sales',
    entity: 'east',
    period: '2026',
    target: '365',
    version: 1,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    phasing: {
      kind: 'shares',
      parts: [
        { period: '2026-H1', share: '0' },
        { period: '2026-H2', share: '1' },
      ],
    },
  });
  const of = (contract: PerformanceContract) =>
    contract.items.map(({ base, target, stretch }) => [base, target, stretch]);
  const even = contractToDate(year, [], { asOf: '2026-04-10', through: { receipts: '2026-03-14' } });
  expect(of(even).slice(0, 3)).toEqual([
    ['20', '100', '200'],
    [undefined, '20', undefined],
    ['0.15', '0.2', '0.25'],
  ]);
  // Nothing was to be sold in the first half: the item has no tiers then, and is not scored.
  const late = contractToDate(year, [goal], { asOf: '2026-04-10' });
  expect(of(late)[0]).toEqual([undefined, undefined, undefined]);
  expect(scoreContract(late, { items: [{ item: 'sales', actual: '5' }], vetoes: [] }).node.parts[0]?.points).toBe(null);
  expect(contractToDate(year, [goal], { asOf: '2026-12-31' })).toEqual(year);
});
