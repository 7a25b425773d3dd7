import { fourPlusOne } from '../../indicators/index.ts';
import { eightDepartments } from '../departments.ts';
import { indicatorRows } from '../indicator-rows.ts';
import { buildingDurations2012 } from '../plan-templates-durations.ts';
import { eightKeyNodes } from '../plan-templates-key-nodes.ts';
import { offsetPlan } from '../plan-templates-offsets.ts';
import { parsePreset, type Preset } from '../preset.ts';
import { proposedPolicies } from '../proposed-policies.ts';
import { sevenStageGates } from '../stage-gates.ts';
import { cadence } from './cadence.ts';
import { cashRows } from './cash-rows.ts';
import { financeRows } from './finance-rows.ts';
import { managementRows } from './management-rows.ts';
import { tierLights } from './node-lights.ts';
import { operatingRows } from './operating-rows.ts';
import { salesRows } from './sales-rows.ts';

const said = { basis: 'seed', source: 'seed 000' } as const;
const rows = [
  { family: 'operating', owner: 'operations', rows: operatingRows },
  { family: 'sales', owner: 'marketing', rows: salesRows },
  { family: 'cash', owner: 'finance', rows: cashRows },
  { family: 'finance', owner: 'finance', rows: financeRows },
  { family: 'management', owner: 'human-resources', rows: managementRows },
] as const;

let made: Preset | undefined;

/**
 * A real-estate developer in China, the reference: the 4+1 families with concrete indicators, eight departments, seven stages, the
 * eight key nodes and two detailed plan templates, the operating meetings, lights by tier. The four families are named by the
 * reference plan, the fifth is not: 管理类 is our proposal. What decides, warns, is reviewed and appraised stands beside it:
 * `realEstateOperations`.
 *
 * @example
 * import { realEstateCn } from 'hoshin/presets';
 * realEstateCn().families.map(({ value, basis }) => `${value.label.zh} ${basis}`);
 * // => ['经营类 seed', '销售类 seed', '现金类 seed', '财务类 seed', '管理类 default']
 * realEstateCn().keyFigures;
 * // => ['net-signing', 'recognised-revenue', 'supply-value', 'net-profit', 'operating-cash', 'land-investment']
 */
export function realEstateCn(): Preset {
  made ??= parsePreset({
    id: 'real-estate-cn',
    label: { zh: '房地产开发', en: 'Real-estate development in China' },
    about: {
      zh: '房地产开发企业的运营管理：4+1 指标体系、四级计划、七大阶段、八大关键节点、运营会议和预警。',
      en: 'A developer’s operations: 4+1 indicators, plans in four tiers, seven stages, eight key nodes, meetings and warnings.',
    },
    departments: eightDepartments.map(({ id, label }) => ({ value: { id, label }, ...said })),
    families: fourPlusOne({ id: 'management', label: { zh: '管理类', en: 'Management' } }).map((value) =>
      value.id === 'management' ? { value, basis: 'default' } : { value, ...said },
    ),
    indicators: rows.flatMap(({ rows: lines, ...of }) => indicatorRows({ ...of, ...said }, lines)),
    targets: [],
    stages: sevenStageGates.map(({ id, label }) => ({ value: { id, label }, ...said })),
    templates: [
      {
        value: eightKeyNodes(),
        basis: 'seed',
        source: 'seed 000, «中梁 press report», «benchmark indicators, copy 1», «benchmark indicators, copy 2»',
        parts: { nodes: 'seed', profiles: 'public' },
      },
      { value: offsetPlan(), basis: 'public', source: '«offset-based plan module»' },
      {
        value: buildingDurations2012(),
        basis: 'public',
        source: '«2012 standard durations»',
        parts: { links: 'default' },
      },
    ],
    reviews: cadence(),
    elements: {
      cost: ['target-cost', 'dynamic-cost', 'cost-variation', 'cost-of-sales'],
      sales: ['net-signing', 'signed', 'sell-through', 'supply-value', 'stock-value'],
      funds: ['net-receipts', 'receipt-rate', 'operating-cash', 'fund-plan-rate', 'cash-positive'],
    },
    keyFigures: [
      'net-signing',
      'recognised-revenue',
      'supply-value',
      'net-profit',
      'operating-cash',
      'land-investment',
    ],
    policies: { basis: 'default', value: { ...proposedPolicies.value, nodeLights: tierLights } },
  });
  return made;
}
