import { deepFreeze, type Label } from '../foundation/index.ts';
import type { RiskMatrix } from '../risks/index.ts';

const label = (zh: string, en: string): Label => ({ zh, en });
const level = (zh: string, en: string, anchor: Label | null) => ({ label: label(zh, en), anchor });

const gradeOf = (product: number): string =>
  product >= 20 ? 'major' : product >= 9 ? 'larger' : product >= 4 ? 'general' : 'slight';

/**
 * The grid of five by five: likelihood × consequence 20 to 25 major, 9 to 16 larger, 4 to 8 general, 1 to 3 slight. Products of 1
 * to 5 are never 17 to 19 or 21 to 24, so no cell is without a grade. Likelihood has the source's anchors; consequence has
 * only the safety ones that were seen, the rest is for the firm to state.
 * Source: «5×5 risk table».
 */
export const riskMatrix5x5: RiskMatrix = /* @__PURE__ */ deepFreeze({
  id: 'five-by-five',
  label: label('5×5 风险矩阵', 'Five by five risk matrix'),
  likelihood: [
    level('极少', 'Rare', label('50 年以上一次', 'Once in more than 50 years')),
    level('较少', 'Unlikely', label('10 年以上一次', 'Once in more than 10 years')),
    level('可能', 'Possible', label('10 年内一次', 'Once within 10 years')),
    level('较可能', 'Likely', label('5 年内一次', 'Once within 5 years')),
    level('经常', 'Frequent', label('每年发生', 'Every year')),
  ],
  impact: [
    level('轻微', 'Slight', label('轻伤', 'Minor injury')),
    level('一般', 'Moderate', null),
    level('较大', 'Considerable', null),
    level('重大', 'Grave', null),
    level('特别重大', 'Disastrous', label('死亡', 'Death')),
  ],
  grades: [
    { id: 'slight', label: label('低风险（Ⅳ）', 'Slight (IV)'), light: 'green' },
    { id: 'general', label: label('一般风险（Ⅲ）', 'General (III)'), light: 'yellow' },
    { id: 'larger', label: label('较大风险（Ⅱ）', 'Larger (II)'), light: 'orange' },
    { id: 'major', label: label('重大风险（Ⅰ）', 'Major (I)'), light: 'red' },
  ],
  cells: [1, 2, 3, 4, 5].map((likelihood) => [1, 2, 3, 4, 5].map((impact) => gradeOf(likelihood * impact))),
});
