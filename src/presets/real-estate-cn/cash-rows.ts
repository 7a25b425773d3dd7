import { type IndicatorRow, share, yuan } from '../indicator-rows.ts';

const netReceipts = { basis: 'public', source: '«净签约 specification»' } as const;
const receiptRate = { basis: 'public', source: '«回款率 forum article»' } as const;
const benchmark = { basis: 'public', source: '«benchmark indicators, copy 1»' } as const;

/** 现金类: receipts, cash flow, the plan of funds, cash positive. */
export const cashRows: readonly IndicatorRow[] = [
  ['received', '收款金额', 'Received', yuan, 'increase', 'flow', netReceipts],
  ['refunded', '退款金额', 'Refunded', yuan, 'decrease', 'flow', netReceipts],
  ['receipts-exchanged', '换房净增收款', 'Exchanged, net receipts', yuan, 'increase', 'flow', netReceipts],
  [
    'net-receipts',
    '回款（净收款）',
    'Net receipts',
    yuan,
    'increase',
    '= received - refunded + receipts-exchanged',
    {
      ...netReceipts,
      parts: { formula: 'public' },
      definition: { zh: '收款 − 退款 + 换房', en: 'Received − refunded + exchanged' },
    },
  ],
  ['receivables', '应收账款余额', 'Receivables', yuan, 'decrease', 'stock', receiptRate],
  [
    'receipt-rate',
    '销售回款率',
    'Receipts to revenue',
    share,
    'increase',
    '= (recognised-revenue - (receivables - prior-period(receivables))) / recognised-revenue',
    {
      ...receiptRate,
      parts: { formula: 'public' },
      definition: {
        zh: '（收入 −（期末应收 − 期初应收））÷ 收入',
        en: '(Revenue − (receivables at the end − at the start)) ÷ revenue',
      },
    },
  ],
  ['operating-cash', '经营性净现金流', 'Net operating cash flow', yuan, 'increase', 'flow', { source: 'seed 002' }],
  ['fund-plan', '资金计划金额', 'Funds planned', yuan, 'maintain-within', 'flow', { source: 'seed 000' }],
  ['fund-actual', '资金计划执行金额', 'Funds used as planned', yuan, 'increase', 'flow', { source: 'seed 000' }],
  ['fund-plan-rate', '资金计划达成率', 'Fund plan kept', share, 'increase', '= fund-actual / fund-plan', benchmark],
  [
    'cash-positive',
    '股东现金流回正',
    'Shareholder cash positive',
    share,
    'milestone',
    'done',
    { basis: 'public', source: '«XX company 9/46/16 nodes»' },
  ],
];
