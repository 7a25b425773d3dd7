import { deepFreeze, Id, type Label, parse } from '../foundation/index.ts';
import type { Entity, Position } from '../organization/index.ts';

/** A department with what it answers for, the leader it reports to, and its posts. */
export interface DepartmentPreset {
  readonly id: Id;
  readonly label: Label;
  /** What it answers for, in short. */
  readonly duty: Label;
  /** The leader who answers for it (主管领导): one of {@link companyLeaders}. */
  readonly under: Id;
  readonly posts: readonly PostPreset[];
}

/** A post and its approved heads. */
export interface PostPreset {
  readonly id: Id;
  readonly label: Label;
  readonly establishment: number;
  /** Rank, for linkage weights and caps. */
  readonly rank: Id;
}

const post = (id: string, zh: string, en: string, establishment: number, rank: string): PostPreset => ({
  id,
  label: { zh, en },
  establishment,
  rank,
});
const manager = (zh: string, en: string): PostPreset => post('manager', zh, en, 1, 'manager');
const officer = (id: string, zh: string, en: string, heads = 1): PostPreset => post(id, zh, en, heads, 'staff');

/** The leaders of the company (公司经营班子), one head each. Source: seed 000, which leaves the number of the others open. */
export const companyLeaders: readonly PostPreset[] = /* @__PURE__ */ deepFreeze([
  post('general-manager', '总经理', 'General manager', 1, 'leader'),
  post('operations-vice-president', '运营副总', 'Vice president, operations', 1, 'leader'),
  post('finance-director', '财务总监', 'Finance director', 1, 'leader'),
  post('marketing-director', '营销总监', 'Marketing director', 1, 'leader'),
  post('engineering-director', '工程总监（总工）', 'Engineering director', 1, 'leader'),
]);

/** The eight departments of a developer's head office with their posts (定岗定编): 23 heads. Source: seed 000. */
export const eightDepartments: readonly DepartmentPreset[] = /* @__PURE__ */ deepFreeze([
  {
    id: 'operations',
    label: { zh: '运营部', en: 'Operations' },
    duty: {
      zh: '行政办公、计划、会议、信息与档案管理，运营体系建设，决议落实的督办',
      en: 'Administration, plans, meetings, information and archives, the operating system, following up resolutions',
    },
    under: 'operations-vice-president',
    posts: [
      manager('运营部经理', 'Operations manager'),
      officer('operations-officer', '运营主管/专员', 'Operations officer'),
      officer('information-officer', '信息管理主管/专员', 'Information officer'),
    ],
  },
  {
    id: 'human-resources',
    label: { zh: '人力资源部', en: 'Human resources' },
    duty: {
      zh: '人力规划、薪酬、招聘、培训、绩效与劳动合同管理',
      en: 'Staff planning, pay, hiring, training, performance and contracts',
    },
    under: 'operations-vice-president',
    posts: [
      manager('人力资源部经理', 'Human resources manager'),
      officer('personnel-officer', '人事主管/专员', 'Personnel officer'),
    ],
  },
  {
    id: 'development',
    label: { zh: '开发部', en: 'Development' },
    duty: {
      zh: '项目前期、立项申报与各类证件办理',
      en: 'Early project work, filings, and all permits and certificates',
    },
    under: 'operations-vice-president',
    posts: [
      manager('开发部经理', 'Development manager'),
      officer('development-officer', '开发主管/专员', 'Development officer'),
    ],
  },
  {
    id: 'finance',
    label: { zh: '财务部', en: 'Finance' },
    duty: {
      zh: '财务制度、全面预算、成本管控、资金统筹与税务筹划',
      en: 'Financial rules, budget, cost control, funds and taxes',
    },
    under: 'finance-director',
    posts: [manager('财务部经理（兼会计）', 'Finance manager and accountant'), officer('cashier', '出纳', 'Cashier')],
  },
  {
    id: 'marketing',
    label: { zh: '营销部', en: 'Marketing' },
    duty: { zh: '营销政策、定价、策划与销售的控制', en: 'Marketing rules, prices, campaigns and the control of sales' },
    under: 'marketing-director',
    posts: [
      manager('营销部经理', 'Marketing manager'),
      officer('marketing-officer', '营销主管/专员', 'Marketing officer'),
    ],
  },
  {
    id: 'customer-service',
    label: { zh: '客服部', en: 'Customer service' },
    duty: {
      zh: '客户与会员服务、投诉跟进、按揭催款、满意度调查与交付维修',
      en: 'Customers and members, complaints, mortgages and payments, satisfaction surveys, handover repairs',
    },
    under: 'marketing-director',
    posts: [
      manager('客服部经理', 'Customer service manager'),
      officer('service-officer', '客服主管/专员', 'Service officer', 3),
      officer('designer', '平面设计', 'Designer'),
      officer('events-assistant', '会务助理', 'Events assistant'),
    ],
  },
  {
    id: 'procurement',
    label: { zh: '采招部', en: 'Procurement' },
    duty: {
      zh: '采购制度、供应商管理与大宗材料招标采购',
      en: 'Purchasing rules, suppliers, tenders and bulk purchases',
    },
    under: 'engineering-director',
    posts: [
      manager('采招部经理', 'Procurement manager'),
      officer('procurement-officer', '采招主管/专员', 'Procurement officer', 2),
    ],
  },
  {
    id: 'engineering',
    label: { zh: '工程部', en: 'Engineering' },
    duty: { zh: '工程制度、工程管理监控与预算体系', en: 'Rules and control of the works, project budgets' },
    under: 'engineering-director',
    posts: [
      manager('工程部经理', 'Engineering manager'),
      officer('budget-officer', '预算主管/专员', 'Budget officer'),
      officer('site-engineer', '工程技术人员', 'Engineer'),
    ],
  },
]);

/**
 * The eight departments and their posts as entities and positions below a company, for an organisation. Ids are prefixed with the
 * company's: `company.finance`, `company.finance.cashier`.
 *
 * @param company - id of the entity they stand below
 * @example
 * import { parseOrganization, staffing } from 'hoshin/organization';
 * import { departmentsOf } from 'hoshin/presets';
 * const { entities, positions } = departmentsOf('company');
 * const company = { id: 'company', kind: 'city', label: { zh: '城市公司', en: 'City company' }, parent: null };
 * const organization = parseOrganization({ entities: [company, ...entities], positions });
 * staffing(organization, { at: '2026-11-22' }).establishment; // => 28
 */
export function departmentsOf(company: Id): {
  readonly entities: readonly Entity[];
  readonly positions: readonly Position[];
} {
  const parent = parse(Id, company);
  const place = (entity: Id, { id, label, establishment, rank }: PostPreset): Position => ({
    id: `${entity}.${id}`,
    label,
    entity,
    establishment,
    rank,
  });
  return deepFreeze({
    entities: eightDepartments.map(({ id, label }) => ({ id: `${parent}.${id}`, kind: 'department', label, parent })),
    positions: [
      ...companyLeaders.map((leader) => place(parent, leader)),
      ...eightDepartments.flatMap(({ id, posts }) => posts.map((one) => place(`${parent}.${id}`, one))),
    ],
  });
}
