import { countOf, per, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const visit = countOf('visit');
const shift = countOf('shift');
const industry: Industry = {
  id: 'hospital',
  label: { zh: '医院', en: 'Hospital' },
  about: {
    zh: '医院运营管理：减少患者等待，合理配置人财物，保障医疗质量与安全，为决策提供数据。',
    en: 'Running a hospital: shorter waits, staff, money and materials where they are needed, safe care, data for decisions.',
  },
  source: '«医院运营管理系统建设方案»',
  departments: [
    ['outpatient', '门诊部', 'Outpatient department', 'default'],
    ['medical', '医务部', 'Medical affairs', 'default'],
    ['pharmacy', '药品物资部', 'Pharmacy and materials', 'default'],
    ['finance', '财务部', 'Finance', 'default'],
    ['people', '人力资源部', 'People', 'default'],
  ],
  families: [
    {
      name: ['patients', '患者管理', 'Patients'],
      owner: 'outpatient',
      rows: [
        ['visits', '就诊人次', 'Visits', visit, 'increase', 'flow'],
        ['appointments', '预约挂号人次', 'Visits by appointment', visit, 'increase', 'flow'],
        ['appointment-rate', '预约就诊率', 'By appointment, share', share, 'increase', '= appointments / visits', ours],
        ['waiting', '患者候诊时间合计（分钟）', 'Waiting time, minutes', countOf('minute'), 'decrease', 'flow'],
        [
          'average-wait',
          '平均候诊时间（分钟）',
          'Average wait, minutes',
          per(countOf('minute'), visit),
          'decrease',
          '= waiting / visits',
        ],
      ],
    },
    {
      name: ['services', '医疗服务', 'Medical services'],
      owner: 'medical',
      rows: [
        ['tests', '检验检查项次', 'Tests and examinations', countOf('test'), 'increase', 'flow'],
        ['tests-in-time', '按时出具结果项次', 'Results in time', countOf('test'), 'increase', 'flow', ours],
        [
          'tests-in-time-rate',
          '检验检查及时率',
          'Results in time, share',
          share,
          'increase',
          '= tests-in-time / tests',
          ours,
        ],
        [
          'quality-problems',
          '医疗质量安全问题数',
          'Quality and safety problems',
          countOf('problem'),
          'decrease',
          'flow',
        ],
        ['problems-solved', '已解决质量安全问题数', 'Problems solved', countOf('problem'), 'increase', 'flow'],
        [
          'solved-rate',
          '质量安全问题解决率',
          'Problems solved, share',
          share,
          'increase',
          '= problems-solved / quality-problems',
        ],
      ],
    },
    {
      name: ['supplies', '药品与物资', 'Drugs and materials'],
      owner: 'pharmacy',
      rows: [
        ['drug-stock', '药品库存金额', 'Stock of drugs', yuan, 'maintain-below', 'stock'],
        ['drug-issued', '药品出库金额', 'Drugs issued', yuan, 'increase', 'flow'],
        [
          'drug-turnover',
          '药品库存周转（次）',
          'Turns of drug stock',
          share,
          'increase',
          '= drug-issued / drug-stock',
          ours,
        ],
        ['purchase-plan', '物资采购计划金额', 'Purchases planned', yuan, 'maintain-below', 'flow'],
        ['purchases', '物资采购金额', 'Purchases', yuan, 'decrease', 'flow'],
        [
          'purchase-rate',
          '采购计划执行率',
          'Purchases against plan',
          share,
          'maintain-within',
          '= purchases / purchase-plan',
          ours,
        ],
      ],
    },
    {
      name: ['finance', '财务管理', 'Finance'],
      owner: 'finance',
      rows: [
        ['fees', '收费收入', 'Fees', yuan, 'increase', 'flow'],
        ['service-costs', '医疗服务成本', 'Cost of services', yuan, 'decrease', 'flow'],
        ['balance', '收支结余', 'Balance', yuan, 'increase', '= fees - service-costs', ours],
        ['cost-rate', '成本收入比', 'Cost to income', share, 'decrease', '= service-costs / fees', ours],
      ],
    },
    {
      name: ['people', '人力资源', 'People'],
      owner: 'people',
      rows: [
        ['shifts-planned', '排班班次', 'Shifts planned', shift, 'maintain-within', 'flow'],
        ['shifts-filled', '到岗班次', 'Shifts filled', shift, 'increase', 'flow', ours],
        [
          'shift-rate',
          '排班到岗率',
          'Shifts filled, share',
          share,
          'increase',
          '= shifts-filled / shifts-planned',
          ours,
        ],
        ['trainings', '培训人次', 'Trainings', countOf('training'), 'increase', 'flow'],
      ],
    },
  ],
  stages: [
    ['booking', '预约挂号', 'Booking'],
    ['queueing', '排队叫号', 'Queueing'],
    ['consultation', '就诊与医嘱', 'Consultation and orders'],
    ['examination', '检验检查', 'Tests and examinations'],
    ['settlement', '收费与医保结算', 'Fees and insurance'],
  ],
  plan: {
    id: 'hospital-system',
    label: { zh: '医院运营管理系统建设计划', en: 'Building the hospital’s operating system' },
    owner: 'medical',
    proposedDays: 20,
    steps: [
      ['patients-live', '患者管理模块上线', 'Patients: live', 'outpatient'],
      ['services-live', '医疗服务管理模块上线', 'Medical services: live', 'medical'],
      ['supplies-live', '药品与物资管理模块上线', 'Drugs and materials: live', 'pharmacy'],
      ['finance-live', '财务管理模块上线', 'Finance: live', 'finance'],
      ['people-live', '人力资源管理模块上线', 'People: live', 'people'],
      ['analysis-live', '数据分析与决策支持模块上线', 'Analysis for decisions: live', 'medical'],
    ],
  },
  reviews: [['operating-review', '月度运营分析会', 'Monthly operating review', 'month', 'default']],
  elements: {
    cost: ['service-costs', 'cost-rate', 'purchases'],
    sales: ['visits', 'fees'],
    funds: ['balance'],
  },
  keyFigures: ['visits', 'average-wait', 'fees', 'cost-rate', 'shift-rate'],
};

let made: Preset | undefined;

/**
 * A hospital: patients, medical services, drugs and materials, finance, people. The source names the five modules and what each
 * records; it gives no figure, so targets must be given.
 *
 * @example
 * import { hospital } from 'hoshin/presets';
 * hospital().families.map(({ value }) => value.label.zh); // => ['患者管理', '医疗服务', '药品与物资', '财务管理', '人力资源']
 * hospital().targets; // => []
 */
export function hospital(): Preset {
  made ??= industryPreset(industry);
  return made;
}
