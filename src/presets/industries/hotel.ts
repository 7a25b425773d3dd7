import { countOf, per, points, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const night = countOf('room-night');
const check = countOf('check');
const industry: Industry = {
  id: 'hotel',
  label: { zh: '酒店', en: 'Hotel' },
  about: {
    zh: '提高运营效率、提升服务质量、降低运营成本、实现可持续发展。',
    en: 'Efficient, well served, at lower cost, with a small footprint.',
  },
  source: '«酒店运营管理体系建设方案»',
  departments: [
    ['rooms', '客房与前厅', 'Rooms and front office', 'default'],
    ['quality', '质量管理', 'Quality'],
    ['people', '员工培训', 'Training'],
    ['engineering', '设备与能源', 'Equipment and energy'],
    ['finance', '财务部', 'Finance', 'default'],
  ],
  families: [
    {
      name: ['efficiency', '运营效率', 'Efficiency'],
      owner: 'rooms',
      rows: [
        ['nights-offered', '可售房晚', 'Room nights on offer', night, 'increase', 'flow', ours],
        ['nights-sold', '售出房晚', 'Room nights sold', night, 'increase', 'flow', ours],
        ['occupancy', '出租率', 'Occupancy', share, 'increase', '= nights-sold / nights-offered', ours],
        ['room-revenue', '客房收入', 'Room revenue', yuan, 'increase', 'flow', ours],
        [
          'average-rate',
          '平均房价',
          'Average daily rate',
          per(yuan, night),
          'increase',
          '= room-revenue / nights-sold',
          ours,
        ],
        [
          'revpar',
          '每间可售房收入',
          'Revenue per available room',
          per(yuan, night),
          'increase',
          '= room-revenue / nights-offered',
          ours,
        ],
      ],
    },
    {
      name: ['service', '服务质量', 'Service'],
      owner: 'quality',
      rows: [
        ['satisfaction', '客户满意度', 'Guest satisfaction', points, 'increase', 'level'],
        ['checks', '质量检查项次', 'Quality checks', check, 'increase', 'flow'],
        ['checks-passed', '质量检查合格项次', 'Checks passed', check, 'increase', 'flow', ours],
        ['pass-rate', '质量检查合格率', 'Checks passed, share', share, 'increase', '= checks-passed / checks', ours],
        ['staff', '员工人数', 'Staff', countOf('person'), 'maintain-within', 'stock'],
        ['training-hours', '员工培训学时', 'Hours of training', countOf('hour'), 'increase', 'flow'],
        [
          'training-each',
          '人均培训学时',
          'Training per head',
          per(countOf('hour'), countOf('person')),
          'increase',
          '= training-hours / staff',
          ours,
        ],
      ],
    },
    {
      name: ['cost', '运营成本', 'Cost'],
      owner: 'finance',
      rows: [
        ['operating-cost', '运营成本', 'Operating cost', yuan, 'decrease', 'flow'],
        ['cost-rate', '成本收入比', 'Cost to room revenue', share, 'decrease', '= operating-cost / room-revenue', ours],
      ],
    },
    {
      name: ['sustainability', '可持续发展', 'Sustainability'],
      owner: 'engineering',
      rows: [
        ['energy', '能源消耗（千瓦时）', 'Energy, kWh', countOf('kilowatt-hour'), 'decrease', 'flow'],
        [
          'energy-each',
          '单房晚能耗',
          'Energy per room night',
          per(countOf('kilowatt-hour'), night),
          'decrease',
          '= energy / nights-sold',
          ours,
        ],
        ['upkeep-planned', '设备维护计划项次', 'Upkeep planned', countOf('job'), 'maintain-within', 'flow'],
        ['upkeep-done', '设备维护完成项次', 'Upkeep done', countOf('job'), 'increase', 'flow'],
        [
          'upkeep-rate',
          '设备维护完成率',
          'Upkeep done, share',
          share,
          'increase',
          '= upkeep-done / upkeep-planned',
          ours,
        ],
      ],
    },
  ],
  stages: [
    ['booking', '预订', 'Booking', 'default'],
    ['check-in', '入住', 'Check-in', 'default'],
    ['stay', '在住服务', 'Stay', 'default'],
    ['check-out', '离店结算', 'Check-out', 'default'],
    ['feedback', '客户满意度回访', 'Feedback', 'default'],
  ],
  plan: {
    id: 'hotel-system',
    label: { zh: '酒店运营管理体系建设计划', en: 'Building the hotel’s operating system' },
    owner: 'quality',
    proposedDays: 20,
    steps: [
      ['processes', '优化管理流程和规章制度', 'Processes and rules', 'quality'],
      ['training', '建立员工培训和激励机制', 'Training and rewards', 'people'],
      ['quality', '建立质量管理体系', 'Quality management', 'quality'],
      ['upkeep', '制定设备维护计划和保养标准', 'Upkeep plan and standards', 'engineering'],
      ['energy', '推行能源管理', 'Energy management', 'engineering'],
    ],
  },
  reviews: [
    ['quality-check', '定期质量检查与评估', 'Regular quality check', 'month', 'seed'],
    ['hotel-review', '季度经营分析会', 'Quarterly review', 'quarter', 'default'],
  ],
  elements: { cost: ['operating-cost', 'cost-rate'], sales: ['room-revenue', 'occupancy', 'revpar'], funds: [] },
  keyFigures: ['occupancy', 'revpar', 'satisfaction', 'cost-rate', 'energy-each'],
};

let made: Preset | undefined;

/**
 * A hotel: efficiency, service, cost and a small footprint. The source names the four goals and gives no figure, so targets must be
 * given; occupancy and room rates are ours.
 *
 * @example
 * import { hotel } from 'hoshin/presets';
 * const hotelFamilies = hotel().families;
 * hotelFamilies.map(({ value }) => value.label.zh); // => ['运营效率', '服务质量', '运营成本', '可持续发展']
 */
export function hotel(): Preset {
  made ??= industryPreset(industry);
  return made;
}
