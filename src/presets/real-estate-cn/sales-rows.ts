import { countOf, type IndicatorRow, share, yuan } from '../indicator-rows.ts';

const flat = countOf('flat');
const netSigning = { basis: 'public', source: '«净签约 specification»' } as const;

/** 销售类: subscriptions, net signing, sell-through and stock. */
export const salesRows: readonly IndicatorRow[] = [
  ['subscribed', '认购金额', 'Subscribed', yuan, 'increase', 'flow', { basis: 'default' }],
  ['signed', '签约金额', 'Signed', yuan, 'increase', 'flow', netSigning],
  ['cancelled', '退房金额', 'Cancelled', yuan, 'decrease', 'flow', netSigning],
  ['exchanged', '换房净增金额', 'Exchanged, net', yuan, 'increase', 'flow', netSigning],
  [
    'net-signing',
    '净签约',
    'Net signing',
    yuan,
    'increase',
    '= signed - cancelled + exchanged',
    {
      ...netSigning,
      parts: { formula: 'public' },
      definition: { zh: '签约 − 退房 + 换房', en: 'Signed − cancelled + exchanged' },
    },
  ],
  ['flats-sold', '销售套数', 'Flats sold', flat, 'increase', 'flow', { basis: 'public', source: '«去化率, PChouse»' }],
  [
    'flats-launched',
    '推出套数',
    'Flats launched',
    flat,
    'increase',
    'flow',
    { basis: 'public', source: '«去化率, PChouse»' },
  ],
  [
    'sell-through',
    '去化率（按套数）',
    'Sell-through, by flats',
    share,
    'increase',
    '= flats-sold / flats-launched',
    {
      basis: 'public',
      source: '«去化率, PChouse», «去化率, 房天下»',
      parts: { formula: 'public', denominator: 'default' },
      definition: {
        zh: '销售套数 ÷ 总套数；公开定义未说明分母是否为已推出，此处取已推出',
        en: 'Flats sold ÷ all flats; whether all or launched is left open by the sources, launched is taken here',
      },
    },
  ],
  ['stock-value', '存货货值', 'Stock, in value', yuan, 'maintain-below', 'stock'],
  [
    'months-of-stock',
    '去化周期（存销比，月）',
    'Months of stock',
    share,
    'maintain-below',
    '= stock-value / (rolling(net-signing, 6, month) / 6)',
    {
      basis: 'public',
      source: '«去化周期 definition»',
      parts: { formula: 'public', window: 'default' },
      definition: { zh: '存货 ÷ 近 6 个月月均净签约', en: 'Stock ÷ mean monthly net signing of the last six months' },
    },
  ],
];
