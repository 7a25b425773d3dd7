import { countOf, per, share, yuan } from '../indicator-rows.ts';
import type { Preset } from '../preset.ts';
import { type Industry, industryPreset } from './industry.ts';

const ours = { basis: 'default' } as const;
const hour = countOf('hour');
const booking = countOf('booking');
const industry: Industry = {
  id: 'venue',
  label: { zh: '体育场馆', en: 'Venue' },
  about: {
    zh: '体育馆、体育场、游泳馆等场馆：提高利用率，方便预订，管好设备和活动，算清收支。',
    en: 'Halls, stadiums and pools: well used, easily booked, equipment and events in order, income and cost known.',
  },
  source: '«场馆运营管理系统方案»',
  departments: [
    ['management', '场馆管理', 'Venue management'],
    ['operations', '场馆运营', 'Venue operations'],
  ],
  families: [
    {
      name: ['use', '场馆使用', 'Use'],
      owner: 'operations',
      rows: [
        ['open-hours', '可用场时', 'Hours on offer', hour, 'increase', 'flow', ours],
        ['used-hours', '使用场时', 'Hours used', hour, 'increase', 'flow'],
        [
          'utilisation',
          '场馆利用率',
          'Utilisation',
          share,
          'increase',
          '= used-hours / open-hours',
          { parts: { formula: 'default' } },
        ],
      ],
    },
    {
      name: ['bookings', '预订管理', 'Bookings'],
      owner: 'operations',
      rows: [
        ['asked', '预订申请数', 'Bookings asked for', booking, 'increase', 'flow'],
        ['granted', '审核通过预订数', 'Bookings granted', booking, 'increase', 'flow'],
        ['granted-rate', '预订满足率', 'Bookings granted, share', share, 'increase', '= granted / asked', ours],
        ['users', '注册用户数', 'Registered users', countOf('person'), 'increase', 'stock'],
      ],
    },
    {
      name: ['resources', '场馆资源', 'Resources'],
      owner: 'management',
      rows: [
        ['equipment', '设备数', 'Equipment', countOf('device'), 'increase', 'stock'],
        ['equipment-sound', '完好设备数', 'Equipment in order', countOf('device'), 'increase', 'stock', ours],
        ['sound-rate', '设备完好率', 'In order, share', share, 'increase', '= equipment-sound / equipment', ours],
        ['events', '活动场次', 'Events', countOf('event'), 'increase', 'flow'],
      ],
    },
    {
      name: ['money', '收支管理', 'Income and cost'],
      owner: 'operations',
      rows: [
        ['rent', '租金收入', 'Rent', yuan, 'increase', 'flow'],
        ['upkeep-cost', '设备维护成本', 'Upkeep of equipment', yuan, 'decrease', 'flow'],
        ['event-cost', '活动成本', 'Cost of events', yuan, 'decrease', 'flow'],
        ['net-income', '收支净额', 'Net income', yuan, 'increase', '= rent - upkeep-cost - event-cost', ours],
        ['rent-per-hour', '场时租金', 'Rent per hour used', per(yuan, hour), 'increase', '= rent / used-hours', ours],
      ],
    },
  ],
  stages: [
    ['asked', '提交预订', 'Booking asked for'],
    ['granted', '审核预订', 'Booking granted'],
    ['used', '场馆使用', 'Used'],
    ['settled', '收支记录', 'Settled'],
    ['analysed', '统计分析', 'Analysed'],
  ],
  plan: {
    id: 'venue-system',
    label: { zh: '场馆运营管理系统建设计划', en: 'Building the venue’s operating system' },
    owner: 'management',
    proposedDays: 15,
    steps: [
      ['users-live', '用户管理功能上线', 'Users: live', 'operations'],
      ['resources-live', '场馆资源管理功能上线', 'Resources: live', 'management'],
      ['bookings-live', '场馆预订功能上线', 'Bookings: live', 'operations'],
      ['money-live', '收支管理功能上线', 'Income and cost: live', 'operations'],
      ['analysis-live', '统计分析功能上线', 'Analysis: live', 'operations'],
    ],
  },
  reviews: [['venue-review', '月度运营分析会', 'Monthly operating review', 'month', 'default']],
  elements: { cost: ['upkeep-cost', 'event-cost'], sales: ['rent', 'utilisation'], funds: ['net-income'] },
  keyFigures: ['utilisation', 'rent', 'net-income', 'granted-rate'],
};

let made: Preset | undefined;

/**
 * A sports venue: bookings, use, equipment and events, income and cost. The source names them all and gives no figure, so targets
 * must be given.
 *
 * @example
 * import { venue } from 'hoshin/presets';
 * venue().keyFigures; // => ['utilisation', 'rent', 'net-income', 'granted-rate']
 */
export function venue(): Preset {
  made ??= industryPreset(industry);
  return made;
}
