/** A developer with two regions and five projects; all names and figures are illustrative. Amounts in 万元 (CNY 10,000). */
export const units = [
  { id: 'group', parent: null, label: { zh: '集团', en: 'Group' } },
  { id: 'east', parent: 'group', label: { zh: '东区', en: 'East' } },
  { id: 'west', parent: 'group', label: { zh: '西区', en: 'West' } },
  { id: 'riverside', parent: 'east', label: { zh: '示例·临江', en: 'Riverside (sample)' } },
  { id: 'orchard', parent: 'east', label: { zh: '示例·果园', en: 'Orchard (sample)' } },
  { id: 'harbour', parent: 'east', label: { zh: '示例·港湾', en: 'Harbour (sample)' } },
  { id: 'hillside', parent: 'west', label: { zh: '示例·山居', en: 'Hillside (sample)' } },
  { id: 'lakeside', parent: 'west', label: { zh: '示例·湖畔', en: 'Lakeside (sample)' } },
];

export const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

/** What the group wants of the year. */
export const annual = {
  id: 'sales',
  indicator: 'contracted-sales',
  entity: 'group',
  period: '2026',
  target: '1200000',
  provenance: { kind: 'set', by: 'board', on: '2025-12-20' },
  version: 1,
};

/** What each region and project sold last year or can bring to market, and how the group's year was shaped. */
export const weights = {
  regions: { east: '62', west: '38' },
  /** Supply by month (货值): a project sells nothing before it opens. */
  supply: {
    riverside: [5, 3, 7, 8, 9, 10, 8, 8, 10, 11, 9, 12],
    orchard: [0, 0, 0, 6, 8, 9, 7, 7, 9, 10, 8, 10],
    harbour: [0, 0, 0, 0, 0, 0, 0, 0, 12, 14, 10, 12],
    hillside: [4, 3, 6, 7, 7, 8, 6, 6, 8, 8, 7, 10],
    lakeside: [3, 2, 4, 5, 6, 7, 5, 5, 7, 7, 6, 9],
  },
  season: ['5', '4', '8', '8', '8', '10', '7', '7', '10', '11', '9', '13'],
};

/** Talks over the goal of the east region, move by move. */
export const talks = {
  parties: { above: 'president', below: 'east-manager', arbiter: 'board', approver: 'board' },
  moves: [
    {
      event: 'propose',
      by: 'president',
      on: '2026-01-05',
      value: '744000',
      because: { zh: '按去年实绩占比', en: 'by what was sold last year' },
    },
    {
      event: 'counter',
      by: 'east-manager',
      on: '2026-01-08',
      value: '700000',
      because: { zh: '港湾项目九月才开盘', en: 'Harbour opens in September only' },
    },
    {
      event: 'propose',
      by: 'president',
      on: '2026-01-12',
      value: '720000',
      because: { zh: '差额由西区承接', en: 'the west takes the rest' },
    },
    { event: 'agree', by: 'east-manager', on: '2026-01-13' },
    { event: 'commit', by: 'east-manager', on: '2026-01-14' },
    { event: 'approve', by: 'board', on: '2026-01-16' },
    { event: 'issue', by: 'board', on: '2026-01-16' },
  ],
};

/** What the year came to for the east region, and what happened besides. */
export const results = {
  items: [
    { item: 'sales', actual: '697000' },
    { item: 'receipts', actual: '610000' },
    { item: 'margin', actual: '0.192' },
    { item: 'handover', actual: null },
    { item: 'compliance', events: [{ event: 'late-report', count: 2 }] },
  ],
  vetoes: [
    {
      veto: 'injury',
      on: '2026-10-09',
      evidence: { zh: '安全通报十月第 2 期', en: 'safety notice 2 of October' },
      decidedBy: 'safety-committee',
    },
    {
      veto: 'audit',
      on: '2026-11-20',
      count: 2,
      evidence: { zh: '内审报告', en: 'internal audit report' },
      decidedBy: 'audit-office',
    },
  ],
};
