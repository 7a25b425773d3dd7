import { countOf, type IndicatorRow, share, yuan } from '../indicator-rows.ts';

const node = countOf('node');
const area = { kind: 'area' } as const;
const benchmark = '«benchmark indicators, copy 1»';

/** 经营类: land, areas, nodes and supply. */
export const operatingRows: readonly IndicatorRow[] = [
  ['land-investment', '土地投资', 'Land investment', yuan, 'increase', 'flow', { source: 'seed 002' }],
  [
    'started-area',
    '开工面积',
    'Area started',
    area,
    'increase',
    'flow',
    { basis: 'public', source: '«KPI definition table»' },
  ],
  ['completed-area', '竣工面积', 'Area completed', area, 'increase', 'flow', { basis: 'default' }],
  ['supply-value', '供货货值', 'Supply, in value', yuan, 'increase', 'flow', { source: 'seed 002' }],
  [
    'nodes-due',
    '到期节点数',
    'Nodes due',
    node,
    'maintain-within',
    'flow',
    { basis: 'public', source: '«department plan scoring»' },
  ],
  [
    'nodes-on-time',
    '按期完成节点数',
    'Nodes on time',
    node,
    'increase',
    'flow',
    { basis: 'public', source: '«department plan scoring»' },
  ],
  [
    'node-rate',
    '节点达成率',
    'Nodes on time, share',
    share,
    'increase',
    '= nodes-on-time / nodes-due',
    {
      basis: 'public',
      source: '«department plan scoring», «中科嘉华 2015 responsibility letter»',
      parts: { formula: 'public' },
      definition: { zh: '按期完成项数 ÷ 计划项数', en: 'Items on time ÷ items planned' },
    },
  ],
  [
    'resolutions',
    '会议决议数',
    'Resolutions',
    countOf('resolution'),
    'maintain-within',
    'flow',
    { basis: 'public', source: benchmark },
  ],
  [
    'resolutions-done',
    '完成决议数',
    'Resolutions done',
    countOf('resolution'),
    'increase',
    'flow',
    { basis: 'public', source: benchmark },
  ],
  [
    'resolution-rate',
    '决议完成率',
    'Resolutions done, share',
    share,
    'increase',
    '= resolutions-done / resolutions',
    { basis: 'public', source: benchmark },
  ],
];
