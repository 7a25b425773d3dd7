import { both, deepFreeze, type Id, type Label } from '../foundation/index.ts';
import type { StageGate } from '../reviews/index.ts';

type Outputs = readonly (readonly [type: Id, zh: string, en: string])[];

const gate = (id: Id, zone: Id, approver: Id, name: Label, outputs: Outputs, must: StageGate['must']): StageGate => ({
  id,
  label: name,
  kind: 'standard',
  zone,
  deliverables: outputs.map(([type, zh, en]) => ({ type, label: both(en, zh), exceptional: false })),
  reviewers: [],
  approver,
  must,
  should: [],
  passMark: null,
});

const yardstick = { id: 'success-yardstick', label: both('The success yardstick is met', '达到项目成功标尺') };
const planning = 'profit-planning';
const realisation = 'profit-realisation';

/**
 * Seven stages, each with the gate at its end: feasibility, land and project planning (利润规划区, where profit is planned), design,
 * construction, sales and service (利润实现区, where it is realised). Names and zones: seed 000; deliverables and who approves are a
 * proposal; no list of who reviews was found, so reviewers are for the firm to name.
 *
 * @example
 * import { sevenStageGates } from 'hoshin/presets';
 * sevenStageGates.filter(({ zone }) => zone === 'profit-planning').map(({ id }) => id); // => ['feasibility', 'land', 'planning']
 */
export const sevenStageGates: readonly StageGate[] = /* @__PURE__ */ deepFreeze([
  gate(
    'feasibility',
    planning,
    'investment-committee',
    both('Feasibility', '项目论证'),
    [['feasibility-report', '可行性研究报告', 'Feasibility report']],
    [],
  ),
  gate(
    'land',
    planning,
    'investment-committee',
    both('Land', '土地获取'),
    [
      ['due-diligence', '尽职调查报告', 'Due diligence'],
      ['land-contract', '土地合同', 'Land contract'],
    ],
    [],
  ),
  gate(
    'planning',
    planning,
    'general-manager-meeting',
    both('Project planning', '项目策划'),
    [
      ['positioning-report', '定位报告', 'Positioning report'],
      ['target-cost', '目标成本', 'Target cost'],
      ['main-plan', '项目主项计划', 'Main plan'],
      ['success-yardstick', '项目成功标尺', 'Success yardstick'],
    ],
    [yardstick],
  ),
  gate(
    'design',
    realisation,
    'company-review',
    both('Design', '方案设计'),
    [
      ['scheme', '规划设计方案', 'Scheme'],
      ['estimate', '方案估算', 'Estimate'],
    ],
    [yardstick],
  ),
  gate(
    'construction',
    realisation,
    'responsible-vice-president',
    both('Construction', '工程建设'),
    [
      ['tender-plan', '招标计划', 'Tender plan'],
      ['drawings', '施工图', 'Working drawings'],
      ['contract-plan', '合约规划', 'Contract plan'],
    ],
    [],
  ),
  gate(
    'sales',
    realisation,
    'general-manager',
    both('Sales', '营销管理'),
    [
      ['opening-plan', '开盘方案', 'Opening plan'],
      ['price-plan', '价格方案', 'Price plan'],
    ],
    [],
  ),
  gate(
    'service',
    realisation,
    'general-manager',
    both('Service', '客户服务'),
    [
      ['joint-acceptance', '联合验收报告', 'Joint acceptance report'],
      ['handover-review', '交付评估', 'Handover review'],
    ],
    [],
  ),
]);

/** A gate that may be called at any time and holds nothing up but itself, for a rare event. A proposal. */
export const exceptionalGate: StageGate = /* @__PURE__ */ deepFreeze({
  ...gate(
    'exceptional',
    realisation,
    'general-manager-meeting',
    both('Exceptional review', '例外成果评审'),
    [['event-report', '事项专项报告', 'Report on the event']],
    [],
  ),
  kind: 'exceptional',
});
