import { countOf, per, points, share } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const service = countOf('service');
const complaint = countOf('complaint');
const person = countOf('person');
const industry: Industry = {
  id: 'customer-operations',
  label: { zh: '客户服务运营', en: 'Services and customer operations' },
  about: {
    zh: '规范服务流程，缩短服务周期，听取客户反馈，提高客户满意度。',
    en: 'Standard service, shorter cycles, customers heard, customers satisfied.',
  },
  source: '«运营服务管理实施方案»',
  departments: [
    ['service', '运营服务部门', 'Service operations'],
    ['quality', '服务质量', 'Service quality'],
    ['people', '培训与考核', 'Training and appraisal'],
  ],
  families: [
    {
      name: ['flow', '服务流程', 'Service flow'],
      owner: 'service',
      rows: [
        ['services', '服务受理件数', 'Services taken on', service, 'increase', 'flow'],
        ['services-closed', '服务办结件数', 'Services closed', service, 'increase', 'flow', ours],
        ['services-in-time', '及时办结件数', 'Services closed in time', service, 'increase', 'flow'],
        [
          'in-time-rate',
          '服务及时率',
          'Closed in time, share',
          share,
          'increase',
          '= services-in-time / services-closed',
          ours,
        ],
        ['service-days', '服务用时合计（天）', 'Days spent', countOf('service-day'), 'decrease', 'flow', ours],
        [
          'cycle',
          '平均服务周期（天）',
          'Service cycle, days',
          per(countOf('service-day'), service),
          'decrease',
          '= service-days / services-closed',
          { parts: { formula: 'default' } },
        ],
      ],
    },
    {
      name: ['quality', '服务质量', 'Quality'],
      owner: 'quality',
      rows: [
        ['quality-score', '服务质量评估得分', 'Service quality', points, 'increase', 'level'],
        ['satisfaction', '客户满意度', 'Customer satisfaction', points, 'increase', 'level'],
      ],
    },
    {
      name: ['feedback', '客户反馈', 'Feedback'],
      owner: 'quality',
      rows: [
        ['suggestions', '收集意见建议数', 'Suggestions received', countOf('suggestion'), 'increase', 'flow'],
        ['suggestions-used', '采纳改进建议数', 'Suggestions taken up', countOf('suggestion'), 'increase', 'flow', ours],
        ['used-rate', '建议采纳率', 'Taken up, share', share, 'increase', '= suggestions-used / suggestions', ours],
        [
          'complaints',
          '客户投诉件数',
          'Complaints',
          complaint,
          'decrease',
          'flow',
          { source: '«运营管理制度（客户服务）»' },
        ],
        [
          'complaints-settled',
          '投诉办结件数',
          'Complaints settled',
          complaint,
          'increase',
          'flow',
          { source: '«运营管理制度（客户服务）»' },
        ],
        ['settled-rate', '投诉办结率', 'Settled, share', share, 'increase', '= complaints-settled / complaints', ours],
        [
          'visits',
          '客户回访次数',
          'Customers called back',
          countOf('call'),
          'increase',
          'flow',
          { source: '«运营管理制度（客户服务）»' },
        ],
      ],
    },
    {
      name: ['people', '人员与考核', 'People'],
      owner: 'people',
      rows: [
        ['staff', '服务人员数', 'Service staff', person, 'maintain-within', 'stock', ours],
        ['trained', '完成培训人员数', 'Staff trained', person, 'increase', 'stock'],
        ['trained-rate', '培训覆盖率', 'Trained, share', share, 'increase', '= trained / staff', ours],
        ['appraised', '完成考核人员数', 'Staff appraised', person, 'increase', 'stock'],
      ],
    },
  ],
  stages: [
    ['request', '受理', 'Taken on', 'default'],
    ['service', '服务', 'Served', 'default'],
    ['closed', '办结', 'Closed', 'default'],
    ['feedback', '客户反馈', 'Feedback'],
    ['improvement', '改进服务', 'Improved'],
  ],
  plan: {
    id: 'service-system',
    label: { zh: '运营服务管理实施计划', en: 'Setting up service operations' },
    owner: 'service',
    proposedDays: 10,
    steps: [
      ['service-plan', '制定运营服务管理实施计划', 'Plan with dates and owners', 'service'],
      ['standards', '建立服务流程和标准操作程序', 'Standard service processes', 'service'],
      ['training', '加强人员培训', 'Training', 'people'],
      ['feedback', '建立客户反馈机制', 'Customer feedback', 'quality'],
      ['tools', '引入运营管理工具', 'Tools', 'service'],
      ['appraisal', '建立绩效考核体系', 'Appraisal', 'people'],
      ['supervision', '监督检查', 'Supervision', 'quality'],
    ],
  },
  reviews: [['service-review', '月度服务质量检查', 'Monthly service review', 'month', 'default']],
  elements: { cost: [], sales: ['services', 'satisfaction'], funds: [] },
  keyFigures: ['in-time-rate', 'cycle', 'satisfaction', 'settled-rate'],
};

let made: Preset | undefined;

/**
 * Services and customer operations: service flow, quality, feedback, people. The source asks for shorter cycles, better service and
 * satisfied customers and gives no figure, so targets must be given.
 *
 * @example
 * import { customerOperations } from 'hoshin/presets';
 * customerOperations().templates[0].value.nodes.map(({ id }) => id);
 * // => ['service-plan', 'standards', 'training', 'feedback', 'tools', 'appraisal', 'supervision']
 */
export function customerOperations(): Preset {
  made ??= industryPreset(industry);
  return made;
}
