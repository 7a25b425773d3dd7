import { both, deepFreeze, type Label } from '../foundation/index.ts';
import type { RiskMatrix } from '../risks/index.ts';

const level = (zh: string, en: string, anchor: Label | null) => ({ label: both(en, zh), anchor });

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
  label: both('Five by five risk matrix', '5×5 风险矩阵'),
  likelihood: [
    level('极少', 'Rare', both('Once in more than 50 years', '50 年以上一次')),
    level('较少', 'Unlikely', both('Once in more than 10 years', '10 年以上一次')),
    level('可能', 'Possible', both('Once within 10 years', '10 年内一次')),
    level('较可能', 'Likely', both('Once within 5 years', '5 年内一次')),
    level('经常', 'Frequent', both('Every year', '每年发生')),
  ],
  impact: [
    level('轻微', 'Slight', both('Minor injury', '轻伤')),
    level('一般', 'Moderate', null),
    level('较大', 'Considerable', null),
    level('重大', 'Grave', null),
    level('特别重大', 'Disastrous', both('Death', '死亡')),
  ],
  grades: [
    { id: 'slight', label: both('Slight (IV)', '低风险（Ⅳ）'), light: 'green' },
    { id: 'general', label: both('General (III)', '一般风险（Ⅲ）'), light: 'yellow' },
    { id: 'larger', label: both('Larger (II)', '较大风险（Ⅱ）'), light: 'orange' },
    { id: 'major', label: both('Major (I)', '重大风险（Ⅰ）'), light: 'red' },
  ],
  cells: [1, 2, 3, 4, 5].map((likelihood) => [1, 2, 3, 4, 5].map((impact) => gradeOf(likelihood * impact))),
});
