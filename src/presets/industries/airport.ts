import { countOf, per, points, share } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const passenger = countOf('person');
const task = countOf('task');
const industry: Industry = {
  id: 'airport',
  label: { zh: '机场', en: 'Airport' },
  about: {
    zh: '机场运营管理部的年度工作：旅客和货邮吞吐量、运行保障、真情服务、督办落实。',
    en: 'The year of an airport’s operations department: traffic, running, service, and orders followed up.',
  },
  source: '«运营管理工作计划（机场）»',
  departments: [
    ['operations', '运营管理部', 'Operations'],
    ['support', '保障单位', 'Ground support units'],
  ],
  families: [
    {
      name: ['traffic', '运输生产', 'Traffic', 'default'],
      owner: 'operations',
      rows: [
        ['passengers', '旅客吞吐量', 'Passengers', passenger, 'increase', 'flow'],
        ['cargo', '货邮行吞吐量（吨）', 'Mail, cargo and baggage, t', countOf('tonne'), 'increase', 'flow'],
        ['movements', '起降架次', 'Aircraft movements', countOf('movement'), 'increase', 'flow', ours],
        [
          'load',
          '架次平均旅客',
          'Passengers per movement',
          per(passenger, countOf('movement')),
          'increase',
          '= passengers / movements',
          ours,
        ],
      ],
    },
    {
      name: ['running', '运行保障', 'Running'],
      owner: 'support',
      rows: [
        ['supported', '保障任务数', 'Support tasks', task, 'increase', 'flow', ours],
        ['supported-smoothly', '顺畅保障任务数', 'Support tasks without a hitch', task, 'increase', 'flow', ours],
        ['smooth-rate', '运行顺畅率', 'Smooth running', share, 'increase', '= supported-smoothly / supported'],
        ['safety-events', '安全事件数', 'Safety events', countOf('event'), 'decrease', 'flow'],
      ],
    },
    {
      name: ['service', '服务质量', 'Service'],
      owner: 'operations',
      rows: [
        ['complaints', '旅客投诉件数', 'Complaints', countOf('complaint'), 'decrease', 'flow', ours],
        [
          'complaint-rate',
          '旅客投诉率（件/人次）',
          'Complaints per passenger',
          per(countOf('complaint'), passenger),
          'decrease',
          '= complaints / passengers',
          ours,
        ],
        ['service-score', '服务质量评价得分', 'Service rating', points, 'increase', 'level'],
        ['trained', '参加培训人次', 'Staff trained', countOf('training'), 'increase', 'flow'],
      ],
    },
    {
      name: ['follow-up', '督办落实', 'Follow-up'],
      owner: 'operations',
      rows: [
        ['ordered', '下达任务数', 'Tasks ordered', task, 'increase', 'flow'],
        ['carried-out', '落实任务数', 'Tasks carried out', task, 'increase', 'flow'],
        ['carried-out-rate', '任务落实率', 'Tasks carried out, share', share, 'increase', '= carried-out / ordered'],
        ['spot-faults', '跟踪抽查问题数', 'Faults found on the spot', countOf('fault'), 'decrease', 'flow'],
        ['faults-rectified', '整改到位问题数', 'Faults rectified', countOf('fault'), 'increase', 'flow'],
        [
          'rectified-rate',
          '整改到位率',
          'Faults rectified, share',
          share,
          'increase',
          '= faults-rectified / spot-faults',
        ],
      ],
    },
  ],
  targets: [
    ['passengers', '5500000'],
    ['cargo', '105000'],
  ],
  stages: [
    ['ordered', '任务下达', 'Ordered'],
    ['collected', '执行情况收集', 'State collected'],
    ['spot-checked', '跟踪抽查', 'Checked on the spot'],
    ['rectified', '督促整改', 'Rectified'],
  ],
  plan: {
    id: 'airport-year',
    label: { zh: '年度重点工作计划', en: 'Key work of the year' },
    owner: 'operations',
    proposedDays: 40,
    steps: [
      ['platform', '搭建板块沟通协调平台', 'Set up co-ordination between units', 'operations'],
      ['standards', '明确优质服务标准', 'Settle service standards', 'operations'],
      ['training', '员工培训与奖惩措施', 'Train staff, settle rewards', 'operations'],
      ['survey', '走访调研，查找问题', 'Visit, ask, find the faults', 'operations'],
      ['follow-up', '引入督办制度', 'Introduce follow-up of orders', 'operations'],
    ],
  },
  reviews: [
    ['running-review', '月度运行保障分析会', 'Monthly running review', 'month', 'default'],
    ['year-review', '年度工作总结', 'Review of the year', 'year', 'seed'],
  ],
  elements: { cost: [], sales: ['passengers', 'cargo'], funds: [] },
  keyFigures: ['passengers', 'cargo', 'smooth-rate', 'carried-out-rate'],
};

let made: Preset | undefined;

/**
 * An airport: traffic, running, safety, service, and the follow-up of what was ordered. The plan it is taken from sets 5.5 million
 * passengers and 105,000 t of mail and cargo for its year, which it does not name.
 *
 * @example
 * import { airport } from 'hoshin/presets';
 * airport().targets.map(({ value, basis }) => `${value.indicator} ${value.target} ${basis}`);
 * // => ['passengers 5500000 seed', 'cargo 105000 seed']
 */
export function airport(): Preset {
  made ??= industryPreset(industry);
  return made;
}
