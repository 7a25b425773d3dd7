import { countOf, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const stall = countOf('stall');
const trader = countOf('trader');
const lot = countOf('lot');
const industry: Industry = {
  id: 'wholesale-market',
  label: { zh: '综合市场（农贸、批发）', en: 'Wholesale market' },
  about: {
    zh: '让消费者“来得开心，看得舒心，买得放心”：划行归市、商品准入、证照齐全、按期收租。',
    en: 'A market where buyers feel at ease: stalls by trade, goods admitted, traders licensed, rent on time.',
  },
  source: '«综合市场运营管理方案»',
  departments: [
    ['market-office', '市场综合管理办公室', 'Market office'],
    ['food-safety', '食品安全管理', 'Food safety'],
  ],
  families: [
    {
      name: ['stalls', '摊位经营', 'Stalls'],
      owner: 'market-office',
      rows: [
        ['stalls-all', '摊位、门市房总数', 'Stalls and shops', stall, 'increase', 'stock'],
        ['stalls-let', '已出租摊位、门市房数', 'Stalls and shops let', stall, 'increase', 'stock', ours],
        ['let-rate', '出租率', 'Let, share', share, 'increase', '= stalls-let / stalls-all', ours],
        ['rent-due', '应收租金', 'Rent due', yuan, 'increase', 'flow', ours],
        ['rent-received', '实收租金', 'Rent received', yuan, 'increase', 'flow', ours],
        ['rent-rate', '租金收缴率', 'Rent received, share', share, 'increase', '= rent-received / rent-due', ours],
      ],
    },
    {
      name: ['order', '市场秩序', 'Order'],
      owner: 'market-office',
      rows: [
        ['patrolled', '巡查摊位次数', 'Stalls patrolled', countOf('check'), 'increase', 'flow', ours],
        [
          'offences',
          '违规次数（占道、乱停、超范围经营）',
          'Breaches: aisles, parking, unlicensed goods',
          countOf('check'),
          'decrease',
          'flow',
        ],
        ['offence-rate', '违规率', 'Breaches, share', share, 'decrease', '= offences / patrolled', ours],
        [
          'early-unloading',
          '七点前卸货退场车次',
          'Vehicles unloaded and gone by seven',
          countOf('vehicle'),
          'increase',
          'flow',
        ],
        ['vehicles', '进场卸货车次', 'Vehicles unloading', countOf('vehicle'), 'increase', 'flow'],
        ['early-rate', '按时卸货退场率', 'Gone by seven, share', share, 'increase', '= early-unloading / vehicles'],
      ],
    },
    {
      name: ['food', '食品安全', 'Food safety'],
      owner: 'food-safety',
      rows: [
        ['lots-checked', '准入检查批次', 'Lots checked', lot, 'increase', 'flow'],
        ['lots-failed', '不合格批次', 'Lots that failed', lot, 'decrease', 'flow'],
        ['lots-disposed', '不合格品处理批次', 'Failed lots disposed of', lot, 'increase', 'flow'],
        ['failed-rate', '不合格率', 'Failed, share', share, 'decrease', '= lots-failed / lots-checked'],
        ['disposed-rate', '不合格品处理率', 'Disposed of, share', share, 'increase', '= lots-disposed / lots-failed'],
      ],
    },
    {
      name: ['licences', '证照管理', 'Licences'],
      owner: 'food-safety',
      rows: [
        ['traders', '经营户数', 'Traders', trader, 'increase', 'stock'],
        ['licensed', '证照齐全户数', 'Fully licensed traders', trader, 'increase', 'stock'],
        ['licensed-rate', '证照齐全率', 'Licensed, share', share, 'increase', '= licensed / traders'],
      ],
    },
  ],
  stages: [
    ['stall', '确定摊位', 'Stall given'],
    ['licence', '办理证照', 'Licences got'],
    ['admission', '商品准入', 'Goods admitted'],
    ['trading', '亮照经营', 'Trading'],
    ['settlement', '违规处理', 'Breaches dealt with'],
  ],
  plan: {
    id: 'market-four',
    label: { zh: '“四统一”实施计划', en: 'The four unities' },
    owner: 'market-office',
    proposedDays: 20,
    steps: [
      ['idea', '统一理念、融合互动', 'One idea', 'market-office'],
      ['layout', '统一规划、分类布置', 'One layout, by trade', 'market-office'],
      ['look', '统一形象、规范识别', 'One look', 'market-office'],
      ['rules', '统一规章、民主监督', 'One set of rules', 'market-office'],
    ],
  },
  reviews: [['market-review', '月度经营秩序检查', 'Monthly check of order', 'month', 'default']],
  elements: { cost: [], sales: ['stalls-let', 'rent-due'], funds: ['rent-received', 'rent-rate'] },
  keyFigures: ['let-rate', 'rent-rate', 'failed-rate', 'licensed-rate', 'offence-rate'],
};

let made: Preset | undefined;

/**
 * A general or wholesale market: stalls and rent, order, food safety, and what the four unities (四统一) ask for. The source gives
 * rules and no figure, so targets must be given.
 *
 * @example
 * import { wholesaleMarket } from 'hoshin/presets';
 * wholesaleMarket().templates[0].value.nodes.map(({ label }) => label.zh);
 * // => ['统一理念、融合互动', '统一规划、分类布置', '统一形象、规范识别', '统一规章、民主监督']
 */
export function wholesaleMarket(): Preset {
  made ??= industryPreset(industry);
  return made;
}
