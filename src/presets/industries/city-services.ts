import { countOf, points, share } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const request = countOf('request');
const problem = countOf('problem');
const industry: Industry = {
  id: 'city-services',
  label: { zh: '城市运营', en: 'City services' },
  about: {
    zh: '城市公共服务的统筹协调：服务导向、综合协调、创新驱动、公平公正、利益共享。',
    en: 'Public services of a city as one: for residents first, co-ordinated, open to new ways, fair, shared.',
  },
  source: '«城市运营管理实施方案»',
  departments: [
    ['city-operations', '城市运营管理部门', 'City operations'],
    ['services', '公共服务部门', 'Public service departments', 'default'],
  ],
  families: [
    {
      name: ['service', '服务市民', 'Serving residents'],
      owner: 'services',
      rows: [
        ['requests', '市民诉求件数', 'Requests of residents', request, 'increase', 'flow', ours],
        ['requests-in-time', '按期办结件数', 'Requests settled in time', request, 'increase', 'flow', ours],
        [
          'in-time-rate',
          '按期办结率',
          'Settled in time, share',
          share,
          'increase',
          '= requests-in-time / requests',
          ours,
        ],
        ['overdue', '逾期未办结件数', 'Requests overdue', request, 'decrease', 'stock', ours],
        ['residents', '常住市民人数', 'Residents', countOf('person'), 'increase', 'stock', ours],
        [
          'residents-served',
          '享有应有公共服务的市民人数',
          'Residents who get the service',
          countOf('person'),
          'increase',
          'stock',
        ],
        ['coverage', '公共服务覆盖率', 'Coverage', share, 'increase', '= residents-served / residents', ours],
      ],
    },
    {
      name: ['coordination', '综合协调', 'Co-ordination'],
      owner: 'city-operations',
      rows: [
        ['joint-matters', '跨部门协调事项数', 'Matters across departments', countOf('matter'), 'increase', 'flow'],
        ['joint-settled', '已办结跨部门事项数', 'Such matters settled', countOf('matter'), 'increase', 'flow', ours],
        [
          'joint-rate',
          '跨部门事项办结率',
          'Settled across departments, share',
          share,
          'increase',
          '= joint-settled / joint-matters',
          ours,
        ],
      ],
    },
    {
      name: ['satisfaction', '市民满意', 'Satisfaction'],
      owner: 'city-operations',
      rows: [
        ['satisfaction-score', '市民满意度调查得分', 'Satisfaction survey', points, 'increase', 'level'],
        ['overall-score', '综合评价得分', 'Overall assessment', points, 'increase', 'level'],
      ],
    },
    {
      name: ['improvement', '调整改进', 'Improvement'],
      owner: 'city-operations',
      rows: [
        ['shortcomings', '发现问题和短板数', 'Problems and shortcomings found', problem, 'increase', 'flow'],
        ['improved', '完成调整改进数', 'Made good', problem, 'increase', 'flow'],
        ['improved-rate', '问题改进率', 'Made good, share', share, 'increase', '= improved / shortcomings'],
        ['new-methods', '管理创新项目数', 'New methods tried', countOf('project'), 'increase', 'flow'],
      ],
    },
  ],
  stages: [
    ['organize', '明确职责分工', 'Duties made clear'],
    ['measure', '指标体系与综合评价', 'Indicators and assessment'],
    ['survey', '满意度调查', 'Satisfaction survey'],
    ['improve', '调整和改进', 'Adjusted and improved'],
  ],
  plan: {
    id: 'city-system',
    label: { zh: '城市运营管理体系建设计划', en: 'Building the city’s operating system' },
    owner: 'city-operations',
    proposedDays: 30,
    steps: [
      ['structure', '建立运营管理组织架构', 'Set up the organisation', 'city-operations'],
      ['duties', '明确各部门职责和分工', 'Settle duties', 'city-operations'],
      ['indicators', '建立指标体系', 'Settle indicators', 'city-operations'],
      ['assessment', '开展综合评价与满意度调查', 'Assess and survey', 'city-operations'],
      ['adjustment', '针对问题短板调整改进', 'Make good what was found', 'services'],
    ],
  },
  reviews: [['city-review', '季度综合评价会', 'Quarterly assessment', 'quarter', 'default']],
  elements: { cost: [], sales: ['requests', 'coverage'], funds: [] },
  keyFigures: ['in-time-rate', 'coverage', 'satisfaction-score', 'improved-rate'],
};

let made: Preset | undefined;

/**
 * City services: what residents need, co-ordination of those who serve them, how content they are, and shortcomings made good. The
 * source gives principles and measures and no figure, so targets must be given.
 *
 * @example
 * import { cityServices } from 'hoshin/presets';
 * cityServices().stages.map(({ value }) => value.id); // => ['organize', 'measure', 'survey', 'improve']
 */
export function cityServices(): Preset {
  made ??= industryPreset(industry);
  return made;
}
