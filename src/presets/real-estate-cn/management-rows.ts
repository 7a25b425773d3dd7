import { countOf, type IndicatorRow, points, share } from '../indicator-rows.ts';

const yongtai = { basis: 'public', source: '«永泰 project-company KPIs»' } as const;
const person = countOf('person');
const letter = { basis: 'public', source: '«中科嘉华 2015 responsibility letter»' } as const;

/** The fifth family, which the reference plan leaves unnamed: 管理类 is our proposal, its members stand in published indicator sets. */
export const managementRows: readonly IndicatorRow[] = [
  ['customer-satisfaction', '客户满意度', 'Customer satisfaction', points, 'increase', 'level', yongtai],
  ['staff-satisfaction', '员工满意度', 'Staff satisfaction', points, 'increase', 'level', yongtai],
  ['quality', '工程质量评估得分', 'Quality of works', points, 'increase', 'level', letter],
  [
    'safety-incidents',
    '安全事故数',
    'Safety incidents',
    countOf('incident'),
    'decrease',
    'flow',
    { basis: 'public', source: '«重庆拓新 contract»' },
  ],
  ['key-staff', '关键岗位人数', 'Key staff', person, 'maintain-within', 'stock', letter],
  ['key-leavers', '关键岗位离职人数', 'Key staff who left', person, 'decrease', 'flow', letter],
  ['key-turnover', '关键岗位离职率', 'Turnover of key staff', share, 'decrease', '= key-leavers / key-staff', letter],
  [
    'handed-over',
    '交付验房套数',
    'Flats presented at handover',
    countOf('flat'),
    'increase',
    'flow',
    { source: 'seed 000' },
  ],
  [
    'accepted-at-once',
    '一次交房通过套数',
    'Accepted at first inspection',
    countOf('flat'),
    'increase',
    'flow',
    { source: 'seed 000' },
  ],
  [
    'first-pass',
    '一次交房通过率',
    'First-pass handover',
    share,
    'increase',
    '= accepted-at-once / handed-over',
    {
      source: 'seed 000',
      parts: { formula: 'default' },
      definition: {
        zh: '首次验房即通过套数 ÷ 约定交付期内验房套数；原文只有名称，公式为提案',
        en: 'Flats accepted at first inspection ÷ flats presented in the window; the source has the name alone',
      },
    },
  ],
];
