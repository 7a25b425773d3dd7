import { deepFreeze, type Id, type Label } from '../foundation/index.ts';
import type { ControlLevel, ControlMode, ControlModeAlias } from '../organization/index.ts';

type Cell = readonly [level: ControlLevel, zh: string, en: string, source: string];

const areas = ['strategy', 'finance', 'posts', 'marketing', 'works', 'purchasing', 'standards'] as const;

const mode = (id: Id, label: Label, cells: readonly Cell[]): ControlMode => ({
  id,
  label,
  rules: cells.map(([level, zh, en, source], at) => ({ area: areas[at] ?? '', level, note: { zh, en }, source })),
});

const compared = '«three modes compared»';
const article = '«property modes article»';
const split = '«协信 authority split»';

/**
 * Financial, strategic and operating control (财务管控、战略管控、运营管控): who decides in strategy, finance (budget and capital
 * too), posts, marketing, works (design and cost too), purchasing, and standards (brand, information, culture, audit). Condensed
 * from prose; no source gives the whole table. Where a source says little, the unit decides.
 */
export const controlModes: readonly ControlMode[] = /* @__PURE__ */ deepFreeze([
  mode('financial', { zh: '财务管控', en: 'Financial control' }, [
    ['unit', '完全授权', 'Fully delegated', compared],
    ['group', '投资、预算、资金、审计集中', 'Investment, budget, cash and audit centralised', compared],
    [
      'frame',
      '集团仅任命总经理与财务负责人',
      'The group names the chief executive and the chief financial officer alone',
      compared,
    ],
    ['unit', '授权', 'Delegated', compared],
    ['unit', '授权', 'Delegated', article],
    ['unit', '授权', 'Delegated', compared],
    ['unit', '集团很少介入', 'Little', split],
  ]),
  mode('strategic', { zh: '战略管控', en: 'Strategic control' }, [
    ['frame', '集团定战略，下属单位在框架内自主', 'The group sets it, the unit is free inside it', article],
    [
      'frame',
      '集团定框架并审批预算',
      'The group sets the frame and approves the budget',
      '«finance under three modes»',
    ],
    ['frame', '集团任命核心高管', 'The group names core executives', article],
    ['frame', '框架内授权', 'Delegated in the frame', article],
    ['frame', '框架内授权', 'Delegated in the frame', article],
    ['frame', '大宗采购集中', 'Large purchases centralised', split],
    [
      'group',
      '品牌、信息、文化、标准、审计集中',
      'Brand, information, culture, standards and audit centralised',
      split,
    ],
  ]),
  mode('operating', { zh: '运营管控', en: 'Operating control' }, [
    ['group', '集团决定', 'The group decides', '«集团管控三种模式»'],
    ['group', '统一核算、系统与制度', 'One accounting, one system, one set of rules', '«finance under three modes»'],
    ['group', '延伸至中层与关键岗位', 'Down to second-tier and key staff', '«集团管控三种模式»'],
    ['group', '总部职能', 'A function of headquarters', compared],
    ['group', '直接介入投拓、设计、工程、成本', 'Direct intervention in land, design, works and cost', article],
    ['group', '集中', 'Centralised', split],
    ['group', '集中', 'Centralised', split],
  ]),
]);

/**
 * Another naming of control modes, strong, weak and strategic (强管控、弱管控、战略管控型), and the mode each comes nearest to: mapped
 * and not merged. Source of the names: seed 003; the mapping is a proposal.
 */
export const controlModeAliases: readonly ControlModeAlias[] = /* @__PURE__ */ deepFreeze([
  {
    id: 'strong',
    label: { zh: '强管控', en: 'Strong control' },
    mode: 'operating',
    because: {
      zh: '集权：财务、营销、成本费用、研究设计等关键职能由集团承担，最接近运营管控；原文未涉及战略与采购',
      en: 'Central: the group itself does finance, marketing, cost and design, nearest to operating control; the source is silent on strategy and purchasing',
    },
  },
  {
    id: 'weak',
    label: { zh: '弱管控', en: 'Weak control' },
    mode: 'financial',
    because: {
      zh: '分权：除保障集团财务收入外集团不干涉，最接近财务管控；原文未提及预算与审计集中',
      en: 'Free: the group asks for its income and no more, nearest to financial control; the source does not speak of central budget and audit',
    },
  },
  {
    id: 'strategic-middle',
    label: { zh: '战略管控型', en: 'Strategic, the middle way' },
    mode: 'strategic',
    because: {
      zh: '介于强管控与弱管控之间的折中模式，最接近战略管控；此处按集权程度命名，而非按集团管什么命名',
      en: 'Between strong and weak, nearest to strategic control; it is named by how central it is, not by what the group controls',
    },
  },
]);
