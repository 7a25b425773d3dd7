import type { Written } from '../../indicators/index.ts';
import type { AuthorityDecision, AuthorityRole, Committee } from '../../organization/index.ts';

const named = ([id, zh, en]: readonly [id: string, zh: string, en: string]): AuthorityRole => ({
  id,
  label: { zh, en },
});

/** The roles of the matrix. */
export const roles: readonly AuthorityRole[] = (
  [
    ['board', '董事会', 'Board'],
    ['group-president', '集团总裁', 'Group president'],
    ['group-operations', '集团运营中心', 'Group operations'],
    ['group-human-resources', '集团人力资源中心', 'Group human resources'],
    ['general-manager', '总经理', 'General manager'],
    ['operations-vice-president', '运营副总', 'Vice president, operations'],
    ['finance-director', '财务总监', 'Finance director'],
    ['marketing-director', '营销总监', 'Marketing director'],
    ['engineering-director', '工程总监', 'Engineering director'],
    ['responsible-vice-president', '分管副总', 'Vice president in charge'],
    ['office-head', '办公室主任', 'Office head'],
    ['line-leader', '条线分管领导', 'Line leader'],
    ['department-manager', '部门经理', 'Department manager'],
    ['procurement-manager', '采招部经理', 'Procurement manager'],
    ['development-manager', '开发部经理', 'Development manager'],
    ['project-head', '项目负责人', 'Project head'],
  ] as const
).map(named);

/** What is decided, by the areas of control modes. */
export const decisions: readonly AuthorityDecision[] = [
  { ...named(['land', '土地获取', 'Land']), area: 'strategy' },
  {
    ...named(['stage-result', '阶段性成果', 'Stage results']),
    area: 'works',
    kinds: ['planning', 'design', 'construction', 'sales', 'service'],
  },
  {
    ...named(['plan-change', '计划节点调整', 'Change of plan nodes']),
    area: 'works',
    kinds: ['ordinary', 'key-node', 'key-node-permits', 'monthly'],
  },
  { ...named(['contract-change', '目标责任书调整', 'Change of the target contract']), area: 'strategy' },
  {
    ...named(['purchase', '采购', 'Purchases']),
    area: 'purchasing',
    kinds: ['general', 'small-consumables'],
  },
  { ...named(['appointment', '任免', 'Appointments']), area: 'posts', kinds: ['group-executive', 'middle-manager'] },
];

/** Two thirds decide («three-level committees»); who sits in them is a proposal. */
const committee = (id: string, zh: string, en: string, members: readonly string[]): Written<Committee> => ({
  ...named([id, zh, en]),
  members,
  attendance: null,
  majority: { numerator: 2, denominator: 3 },
  majorityOf: 'members',
  veto: [],
});
const leaders = [
  'general-manager',
  'operations-vice-president',
  'finance-director',
  'marketing-director',
  'engineering-director',
];

/** Bodies that decide by vote. */
export const committees: readonly Written<Committee>[] = [
  committee('investment-committee', '投资委员会', 'Investment committee', [
    'group-president',
    'group-operations',
    ...leaders,
  ]),
  committee('general-manager-meeting', '总经理办公会', 'General manager’s meeting', leaders),
  committee('company-review', '公司评审会', 'Company review', leaders),
];
