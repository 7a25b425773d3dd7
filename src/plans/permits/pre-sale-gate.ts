import { deepFreeze, parse } from '../../foundation/index.ts';
import { PermitGate } from './permit-gate.ts';

/**
 * The gate before a project may be sold ahead of completion (商品房预售): land paid and titled, planning and works permits held, more than a
 * quarter of the investment spent, schedule and handover date fixed, an interim property manager hired. Rules on how high the
 * building must stand differ from place to place: add them as a condition of your own. Source: «city permit flow».
 */
export const preSaleGate: PermitGate = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ parse(PermitGate, {
    id: 'pre-sale',
    label: { zh: '预售条件', en: 'Pre-sale conditions' },
    asks: [
      { kind: 'fact', id: 'land-paid', label: { zh: '土地出让金已缴清', en: 'Land paid in full' } },
      { kind: 'permit', id: 'land-title', label: { zh: '国有土地使用证', en: 'Land title' }, permit: 'land-title' },
      {
        kind: 'permit',
        id: 'planning',
        label: { zh: '建设工程规划许可证', en: 'Planning permit' },
        permit: 'planning-permit',
      },
      { kind: 'permit', id: 'works', label: { zh: '施工许可证', en: 'Works permit' }, permit: 'works-permit' },
      {
        kind: 'spent',
        id: 'invested',
        label: { zh: '投入超过总投资的 25%', en: 'More than 25 % invested' },
        above: '0.25',
      },
      {
        kind: 'fact',
        id: 'dates-fixed',
        label: { zh: '已确定施工进度和交付日期', en: 'Schedule and handover date fixed' },
      },
      { kind: 'fact', id: 'manager-hired', label: { zh: '已选聘前期物业', en: 'Interim property manager hired' } },
    ],
  }),
);
