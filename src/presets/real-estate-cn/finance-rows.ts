import { type IndicatorRow, share, yuan } from '../indicator-rows.ts';

const benchmark = { basis: 'public', source: '«benchmark indicators, copy 1»' } as const;
const redLines = { basis: 'public', source: '«三道红线 formulas»' } as const;
const redLine = { ...redLines, parts: { formula: 'public', direction: 'public' } } as const;

/** 财务类: revenue, profit, return, cost, and the three red lines. */
export const financeRows: readonly IndicatorRow[] = [
  ['recognised-revenue', '确收（确认收入）', 'Recognised revenue', yuan, 'increase', 'flow', { source: 'seed 002' }],
  ['cost-of-sales', '营业成本', 'Cost of sales', yuan, 'decrease', 'flow', { basis: 'default' }],
  [
    'gross-margin',
    '毛利率',
    'Gross margin',
    share,
    'increase',
    '= (recognised-revenue - cost-of-sales) / recognised-revenue',
    { basis: 'default' },
  ],
  ['net-profit', '净利润', 'Net profit', yuan, 'increase', 'flow', { source: 'seed 002' }],
  ['net-margin', '净利率', 'Net margin', share, 'increase', '= net-profit / recognised-revenue', benchmark],
  ['irr', '项目内部收益率（IRR）', 'Project IRR', share, 'increase', 'level', { source: 'seed 000' }],
  ['target-cost', '目标成本', 'Target cost', yuan, 'maintain-within', 'stock', { source: 'seed 000' }],
  ['dynamic-cost', '动态成本', 'Dynamic cost', yuan, 'maintain-below', 'stock', { basis: 'default' }],
  [
    'cost-variation',
    '目标成本变动率',
    'Cost against target',
    share,
    'maintain-below',
    '= (dynamic-cost - target-cost) / target-cost',
    {
      basis: 'public',
      source: '«benchmark indicators, copy 1», «永泰 project-company KPIs»',
      parts: { formula: 'public' },
    },
  ],
  ['liabilities', '负债合计', 'Liabilities', yuan, 'decrease', 'stock', redLines],
  ['advances', '预收款', 'Advance receipts', yuan, 'increase', 'stock', redLines],
  ['assets', '资产合计', 'Assets', yuan, 'increase', 'stock', redLines],
  ['net-assets', '净资产', 'Net assets', yuan, 'increase', 'stock', redLines],
  ['debt', '有息负债', 'Interest-bearing debt', yuan, 'decrease', 'stock', redLines],
  ['short-debt', '短期有息负债', 'Short-term debt', yuan, 'decrease', 'stock', redLines],
  ['cash', '货币资金', 'Cash', yuan, 'increase', 'stock', redLines],
  [
    'liability-rate',
    '剔除预收款后的资产负债率',
    'Liabilities to assets, without advances',
    share,
    'maintain-below',
    '= (liabilities - advances) / (assets - advances)',
    redLine,
  ],
  ['net-gearing', '净负债率', 'Net gearing', share, 'maintain-below', '= (debt - cash) / net-assets', redLine],
  [
    'cash-to-short-debt',
    '现金短债比',
    'Cash to short-term debt',
    share,
    'maintain-above',
    '= cash / short-debt',
    redLine,
  ],
];
