import { countOf, per, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const volume = countOf('cubic-metre');
const kilometre = countOf('kilometre');
const fault = countOf('fault');
const hazard = countOf('hazard');
const industry: Industry = {
  id: 'pipe-network',
  label: { zh: '管网运营', en: 'Pipe network' },
  about: {
    zh: '城市供水、供气、排水管网：安全第一、高效运行、环保节能、经济合理。',
    en: 'A city’s pipes for water, gas and drainage: safe first, running well, saving, economical.',
  },
  source: '«管网运营管理实施方案»',
  departments: [
    ['dispatch', '运行调度', 'Dispatch', 'default'],
    ['maintenance', '运维', 'Maintenance'],
    ['safety', '安全管理', 'Safety'],
    ['information', '信息化', 'Information systems'],
  ],
  families: [
    {
      name: ['running', '运行效率', 'Running'],
      owner: 'dispatch',
      rows: [
        ['supplied', '供应量（立方米）', 'Supplied, m³', volume, 'increase', 'flow', ours],
        ['leaked', '漏损量（立方米）', 'Leaked, m³', volume, 'decrease', 'flow'],
        ['leakage', '漏损率', 'Leakage', share, 'decrease', '= leaked / supplied', { parts: { formula: 'default' } }],
      ],
    },
    {
      name: ['maintenance', '监测与维护', 'Monitoring and maintenance'],
      owner: 'maintenance',
      rows: [
        ['length', '管网长度（公里）', 'Length, km', kilometre, 'increase', 'stock', ours],
        ['monitored', '实时监测管网长度（公里）', 'Monitored in real time, km', kilometre, 'increase', 'stock'],
        ['monitored-rate', '监测覆盖率', 'Monitored, share', share, 'increase', '= monitored / length', ours],
        ['faults', '故障次数', 'Faults', fault, 'decrease', 'flow'],
        [
          'fault-rate',
          '故障率（次/公里）',
          'Faults per km',
          per(fault, kilometre),
          'decrease',
          '= faults / length',
          { parts: { formula: 'default' } },
        ],
        ['upkeep-planned', '计划检修维护次数', 'Upkeep planned', countOf('job'), 'maintain-within', 'flow'],
        ['upkeep-done', '完成检修维护次数', 'Upkeep done', countOf('job'), 'increase', 'flow'],
        [
          'upkeep-rate',
          '检修维护完成率',
          'Upkeep done, share',
          share,
          'increase',
          '= upkeep-done / upkeep-planned',
          ours,
        ],
      ],
    },
    {
      name: ['safety', '安全保障', 'Safety'],
      owner: 'safety',
      rows: [
        [
          'accidents',
          '安全事故数（泄漏、爆炸等）',
          'Accidents: leaks, explosions',
          countOf('accident'),
          'decrease',
          'flow',
        ],
        ['hazards', '发现安全隐患数', 'Hazards found', hazard, 'increase', 'flow'],
        ['hazards-cleared', '消除安全隐患数', 'Hazards cleared', hazard, 'increase', 'flow'],
        ['cleared-rate', '隐患消除率', 'Hazards cleared, share', share, 'increase', '= hazards-cleared / hazards'],
      ],
    },
    {
      name: ['information', '信息化建设', 'Information systems'],
      owner: 'information',
      rows: [
        ['facilities', '设施总数', 'Facilities', countOf('facility'), 'increase', 'stock', ours],
        ['filed', '已建档设施数', 'Facilities on file', countOf('facility'), 'increase', 'stock'],
        ['filed-rate', '设施建档率', 'On file, share', share, 'increase', '= filed / facilities', ours],
      ],
    },
    {
      name: ['economy', '节能与成本', 'Energy and cost'],
      owner: 'dispatch',
      rows: [
        ['energy', '能源消耗（千瓦时）', 'Energy, kWh', countOf('kilowatt-hour'), 'decrease', 'flow'],
        [
          'energy-rate',
          '单位供应能耗',
          'Energy per m³',
          per(countOf('kilowatt-hour'), volume),
          'decrease',
          '= energy / supplied',
          ours,
        ],
        ['operating-cost', '运营成本', 'Operating cost', yuan, 'decrease', 'flow'],
        [
          'unit-cost',
          '单位供应成本',
          'Cost per m³',
          per(yuan, volume),
          'decrease',
          '= operating-cost / supplied',
          ours,
        ],
      ],
    },
  ],
  stages: [
    ['monitoring', '设施监测与数据采集', 'Monitoring'],
    ['analysis', '数据分析与预测', 'Analysis and forecast'],
    ['upkeep', '预防性维护', 'Preventive upkeep'],
    ['repair', '故障修复', 'Repair'],
    ['assessment', '效果评估与优化', 'Assessment'],
  ],
  plan: {
    id: 'pipe-system',
    label: { zh: '管网运营管理实施计划', en: 'Setting up pipe network operations' },
    owner: 'dispatch',
    proposedDays: 30,
    steps: [
      ['monitoring-network', '建立设施监测网络', 'Monitoring network', 'information'],
      ['upkeep-process', '优化运维管理流程', 'Upkeep process', 'maintenance'],
      ['archive', '建立设施档案和管理数据库', 'Facilities on file', 'information'],
      ['smart-monitoring', '建立智能化监控系统', 'Smart monitoring', 'information'],
      ['safety-rules', '健全安全管理制度和应急预案', 'Safety rules, emergency plans', 'safety'],
      ['effect', '评估实施效果', 'Effect assessed', 'dispatch'],
    ],
  },
  reviews: [
    ['network-review', '季度实施效果评估', 'Quarterly assessment', 'quarter', 'seed'],
    ['safety-review', '月度安全例会', 'Monthly safety meeting', 'month', 'default'],
  ],
  elements: { cost: ['operating-cost', 'unit-cost', 'energy'], sales: ['supplied'], funds: [] },
  keyFigures: ['leakage', 'fault-rate', 'accidents', 'cleared-rate', 'unit-cost'],
};

let made: Preset | undefined;

/**
 * A pipe network for water, gas or drainage: safe first, then smooth, saving and economical. The sources ask for fewer leaks and
 * faults and give no figure, so targets must be given.
 *
 * @example
 * import { pipeNetwork } from 'hoshin/presets';
 * const leakage = pipeNetwork().indicators.find(({ value }) => value.id === 'leakage');
 * [leakage.value.direction, leakage.basis, leakage.parts.formula]; // => ['decrease', 'seed', 'default']
 */
export function pipeNetwork(): Preset {
  made ??= industryPreset(industry);
  return made;
}
