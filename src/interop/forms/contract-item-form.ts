import type { SheetForm } from '../sheet-form.ts';

const yesNo = [
  { value: true, label: { zh: '是', en: 'Yes' } },
  { value: false, label: { zh: '否', en: 'No' } },
];

/**
 * The items of a performance contract (目标责任书), one a row, each scored by its ratio to the target with a floor and a cap. Items with
 * other rules are written as data.
 */
export const contractItemForm: SheetForm = {
  id: 'contract-items',
  title: { zh: '责任书指标', en: 'Contract items' },
  columns: [
    { key: 'id', heading: { zh: '编号', en: 'No.' }, kind: 'id', required: true },
    { key: 'label.zh', heading: { zh: '指标名称', en: 'Name (Chinese)' }, kind: 'text', required: true },
    { key: 'label.en', heading: { zh: '英文名称', en: 'Name (English)' }, kind: 'text', required: true },
    { key: 'weight', heading: { zh: '权重', en: 'Weight' }, kind: 'decimal', required: true },
    { key: 'indicator', heading: { zh: '指标', en: 'Indicator' }, kind: 'id', required: true },
    { key: 'goal', heading: { zh: '对应目标', en: 'Goal' }, kind: 'id' },
    {
      key: 'direction',
      heading: { zh: '方向', en: 'Direction' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'increase', label: { zh: '越高越好', en: 'Higher is better' } },
        { value: 'decrease', label: { zh: '越低越好', en: 'Lower is better' } },
      ],
    },
    { key: 'accrues', heading: { zh: '按期累计', en: 'Builds up' }, kind: 'choice', required: true, choices: yesNo },
    { key: 'base', heading: { zh: '保底值', en: 'Base' }, kind: 'decimal' },
    { key: 'target', heading: { zh: '目标值', en: 'Target' }, kind: 'decimal', required: true },
    { key: 'stretch', heading: { zh: '挑战值', en: 'Stretch' }, kind: 'decimal' },
    { key: 'rule.full', heading: { zh: '满分', en: 'Points at target' }, kind: 'decimal', required: true },
    { key: 'rule.floor.at', heading: { zh: '低于此分计零', en: 'Zero below' }, kind: 'decimal', required: true },
    { key: 'rule.cap', heading: { zh: '封顶分', en: 'Cap' }, kind: 'decimal', required: true },
    { key: 'dataOwner', heading: { zh: '数据提供', en: 'Data owner' }, kind: 'text', required: true },
  ],
  fixed: { 'rule.kind': 'ratio', 'rule.floor.gives': '0' },
  unique: ['id'],
};
