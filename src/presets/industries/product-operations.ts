import { countOf, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const order = countOf('order');
const buyer = countOf('buyer');
const complaint = countOf('complaint');
const industry: Industry = {
  id: 'product-operations',
  label: { zh: '商品运营', en: 'Product operations' },
  about: {
    zh: '提高销售额和市场占有率，优化定价与货品结构，提升客户满意度和忠诚度。',
    en: 'More sales and a larger share of the market, better prices and range, satisfied and loyal customers.',
  },
  source: '«商品运营体系搭建方案»',
  departments: [
    ['product', '商品运营', 'Product operations'],
    ['supply', '供应链', 'Supply chain'],
    ['channels', '销售渠道', 'Channels'],
    ['after-sales', '售后服务', 'After-sales'],
  ],
  families: [
    {
      name: ['sales', '销售与市场', 'Sales and market'],
      owner: 'product',
      rows: [
        ['sales', '产品销售额', 'Sales', yuan, 'increase', 'flow'],
        ['market', '市场总规模', 'Size of the market', yuan, 'increase', 'flow', ours],
        [
          'market-share',
          '市场占有率',
          'Share of the market',
          share,
          'increase',
          '= sales / market',
          { parts: { formula: 'default' } },
        ],
      ],
    },
    {
      name: ['price', '定价与货品结构', 'Price and range'],
      owner: 'product',
      rows: [
        ['gross-profit', '毛利', 'Gross profit', yuan, 'increase', 'flow', ours],
        ['margin', '利润率', 'Margin', share, 'increase', '= gross-profit / sales', { parts: { formula: 'default' } }],
        ['cost-of-sales', '销售成本', 'Cost of sales', yuan, 'decrease', '= sales - gross-profit', ours],
      ],
    },
    {
      name: ['supply', '供应链', 'Supply chain'],
      owner: 'supply',
      rows: [
        ['stock', '库存金额', 'Stock', yuan, 'maintain-below', 'stock'],
        ['stock-turns', '库存周转（次）', 'Turns of stock', share, 'increase', '= cost-of-sales / stock', ours],
        ['orders', '订单数', 'Orders', order, 'increase', 'flow', ours],
        ['orders-in-time', '按时交付订单数', 'Orders delivered in time', order, 'increase', 'flow', ours],
        [
          'in-time-rate',
          '交付及时率',
          'Delivered in time, share',
          share,
          'increase',
          '= orders-in-time / orders',
          ours,
        ],
      ],
    },
    {
      name: ['channels', '销售渠道', 'Channels'],
      owner: 'channels',
      rows: [
        ['online-sales', '线上销售额', 'Sales online', yuan, 'increase', 'flow'],
        ['offline-sales', '线下零售额', 'Sales in shops', yuan, 'increase', 'flow'],
        ['online-share', '线上销售占比', 'Online, share', share, 'increase', '= online-sales / sales', ours],
      ],
    },
    {
      name: ['after-sales', '售后服务', 'After-sales'],
      owner: 'after-sales',
      rows: [
        ['returns', '退换货订单数', 'Orders returned', order, 'decrease', 'flow'],
        ['return-rate', '退换货率', 'Returned, share', share, 'decrease', '= returns / orders', ours],
        ['complaints', '客户投诉件数', 'Complaints', complaint, 'decrease', 'flow'],
        ['complaints-in-time', '及时处理投诉件数', 'Complaints settled in time', complaint, 'increase', 'flow'],
        [
          'complaints-rate',
          '投诉及时处理率',
          'Settled in time, share',
          share,
          'increase',
          '= complaints-in-time / complaints',
        ],
        ['buyers', '购买客户数', 'Buyers', buyer, 'increase', 'stock', ours],
        ['repeat-buyers', '复购客户数', 'Buyers who came again', buyer, 'increase', 'stock', ours],
        [
          'loyalty',
          '客户忠诚度（复购率）',
          'Loyalty: came again, share',
          share,
          'increase',
          '= repeat-buyers / buyers',
          { parts: { formula: 'default' } },
        ],
      ],
    },
  ],
  stages: [
    ['market', '了解市场需求', 'Know the market'],
    ['positioning', '确定产品定位和策略', 'Positioning and strategy'],
    ['supply', '产品供应链管理', 'Supply chain'],
    ['channels', '建立销售渠道', 'Channels'],
    ['after-sales', '完善售后服务', 'After-sales'],
  ],
  plan: {
    id: 'product-system',
    label: { zh: '商品运营体系搭建计划', en: 'Building product operations' },
    owner: 'product',
    proposedDays: 15,
    steps: [
      ['market', '了解市场需求', 'Know the market', 'product'],
      ['positioning', '确定产品定位和策略', 'Positioning and strategy', 'product'],
      ['supply', '建立供应链管理系统', 'Supply chain', 'supply'],
      ['channels', '建立多样化销售渠道', 'Channels', 'channels'],
      ['after-sales', '建立售后服务体系', 'After-sales', 'after-sales'],
    ],
  },
  reviews: [['product-review', '月度商品运营分析会', 'Monthly product review', 'month', 'default']],
  elements: { cost: ['cost-of-sales', 'margin'], sales: ['sales', 'market-share'], funds: ['stock'] },
  keyFigures: ['sales', 'market-share', 'margin', 'return-rate', 'loyalty'],
};

let made: Preset | undefined;

/**
 * Product operations: market, positioning and price, supply, channels, after-sales. The source names the goals (sales and share of the
 * market, margin, satisfied and loyal customers) and five steps, and gives no figure, so targets must be given.
 *
 * @example
 * import { productOperations } from 'hoshin/presets';
 * productOperations().stages.map(({ value }) => value.label.zh);
 * // => ['了解市场需求', '确定产品定位和策略', '产品供应链管理', '建立销售渠道', '完善售后服务']
 */
export function productOperations(): Preset {
  made ??= industryPreset(industry);
  return made;
}
