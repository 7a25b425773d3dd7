/**
 * One fictional firm for each preset. Targets and figures are illustrative, except the airport's: its two targets stand in its
 * plan. Each firm has reported half a year.
 */
import {
  airport,
  cityServices,
  customerOperations,
  hospital,
  hotel,
  pipeNetwork,
  productOperations,
  realEstateCn,
  venue,
  wholesaleMarket,
} from 'hoshin/presets';

const unit = (id, zh, en) => ({ id, label: { zh, en }, kind: 'department' });
/**
 * A goal, what was reported up to the end of June (of a ratio its two sides, so that it is the ratio of sums), and how it is
 * shared out.
 */
const goal = (indicator, target, reported, shares) => ({
  indicator,
  target,
  reported: typeof reported === 'string' ? { [indicator]: reported } : reported,
  ...(shares && { shares: shares.map(([entity, weight]) => ({ entity, weight })), quantum: '1' }),
});

export const firms = [
  {
    preset: realEstateCn(),
    units: [
      { id: 'project-a', label: { zh: '示例项目甲', en: 'Example project A' }, kind: 'project' },
      { id: 'project-b', label: { zh: '示例项目乙', en: 'Example project B' }, kind: 'project' },
    ],
    goals: [
      goal('signed', '2400000000', '1180000000', [
        ['project-a', '5'],
        ['project-b', '3'],
      ]),
      goal('node-rate', '0.9', { 'nodes-due': '48', 'nodes-on-time': '43' }),
      goal('received', '1900000000', '905000000'),
      goal('recognised-revenue', '1500000000', '610000000'),
      goal('net-margin', '0.1', { 'net-profit': '58000000' }),
      goal('land-investment', '800000000', '350000000'),
    ],
    plans: [
      {
        template: 'eight-key-nodes',
        entity: 'project-a',
        profile: 'ordinary-high-rise',
        values: { 'show-before-opening': 30 },
        dates: { 'land-certificate': '2025-11-03' },
      },
    ],
  },
  {
    preset: hospital(),
    units: [unit('outpatient', '门诊部', 'Outpatient'), unit('inpatient', '住院部', 'Inpatient')],
    goals: [
      goal('visits', '600000', '288000', [
        ['outpatient', '9'],
        ['inpatient', '1'],
      ]),
      goal('average-wait', '25', { waiting: '8928000' }),
      goal('fees', '480000000', '236000000'),
      goal('cost-rate', '0.92', { 'service-costs': '221840000' }),
    ],
  },
  {
    preset: cityServices(),
    units: [unit('north', '北片区', 'North'), unit('south', '南片区', 'South')],
    goals: [
      goal('requests', '120000', '61000', [
        ['north', '5'],
        ['south', '7'],
      ]),
      goal('in-time-rate', '0.95', { 'requests-in-time': '56730' }),
      goal('satisfaction-score', '90', '88'),
    ],
  },
  {
    preset: pipeNetwork(),
    units: [unit('east', '东区管网', 'East'), unit('west', '西区管网', 'West')],
    goals: [
      goal('supplied', '90000000', '44000000', [
        ['east', '4'],
        ['west', '5'],
      ]),
      goal('leakage', '0.09', { leaked: '4488000' }),
      goal('accidents', '2', '1'),
    ],
  },
  {
    preset: airport(),
    units: [unit('terminal-1', '一号航站楼', 'Terminal 1'), unit('terminal-2', '二号航站楼', 'Terminal 2')],
    goals: [
      goal('passengers', '5500000', '2590000', [
        ['terminal-1', '35'],
        ['terminal-2', '65'],
      ]),
      goal('cargo', '105000', '54800', [
        ['terminal-1', '2'],
        ['terminal-2', '1'],
      ]),
    ],
  },
  {
    preset: venue(),
    units: [],
    goals: [
      goal('rent', '8600000', '4400000'),
      goal('utilisation', '0.6', { 'open-hours': '42000', 'used-hours': '24360' }),
    ],
  },
  {
    preset: wholesaleMarket(),
    units: [],
    goals: [
      goal('rent-due', '24000000', '12000000'),
      goal('let-rate', '0.96', { 'stalls-all': '800', 'stalls-let': '744' }),
      goal('failed-rate', '0.02', { 'lots-checked': '15000', 'lots-failed': '270' }),
    ],
  },
  {
    preset: hotel(),
    units: [],
    goals: [
      goal('room-revenue', '52000000', '24500000'),
      goal('occupancy', '0.72', { 'nights-offered': '54300', 'nights-sold': '37467' }),
      goal('satisfaction', '92', '93'),
    ],
  },
  {
    preset: productOperations(),
    units: [unit('online', '线上渠道', 'Online'), unit('shops', '线下渠道', 'Shops')],
    goals: [
      goal('sales', '300000000', '139000000', [
        ['online', '3'],
        ['shops', '2'],
      ]),
      goal('margin', '0.28', { 'gross-profit': '39615000' }),
      goal('return-rate', '0.05', { orders: '500000', returns: '23000' }),
    ],
  },
  {
    preset: customerOperations(),
    units: [],
    goals: [
      goal('services', '200000', '98000'),
      goal('cycle', '3', { 'service-days': '326400', 'services-closed': '96000' }),
      goal('satisfaction', '95', '94'),
    ],
  },
];
