import type { SheetForm } from '../sheet-form.ts';

/** Goals that were set, one a row: the annual targets of units as a planning office collects them. */
export const goalForm: SheetForm = {
  id: 'goals',
  title: { zh: '目标', en: 'Goals' },
  columns: [
    { key: 'id', heading: { zh: '编号', en: 'No.' }, kind: 'id', required: true },
    { key: 'indicator', heading: { zh: '指标', en: 'Indicator' }, kind: 'id', required: true },
    { key: 'entity', heading: { zh: '责任单位', en: 'Entity' }, kind: 'id', required: true },
    { key: 'period', heading: { zh: '期间', en: 'Period' }, kind: 'moment', required: true },
    { key: 'base', heading: { zh: '保底值', en: 'Base' }, kind: 'decimal' },
    { key: 'target', heading: { zh: '目标值', en: 'Target' }, kind: 'decimal', required: true },
    { key: 'stretch', heading: { zh: '挑战值', en: 'Stretch' }, kind: 'decimal' },
    { key: 'owner', heading: { zh: '责任人', en: 'Owner' }, kind: 'text' },
    { key: 'provenance.by', heading: { zh: '下达人', en: 'Set by' }, kind: 'text', required: true },
    { key: 'provenance.on', heading: { zh: '下达日期', en: 'Set on' }, kind: 'date', required: true },
    { key: 'provenance.because', heading: { zh: '依据', en: 'Because' }, kind: 'text' },
    { key: 'version', heading: { zh: '版本', en: 'Version' }, kind: 'whole' },
  ],
  fixed: { version: 1, 'provenance.kind': 'set' },
  unique: ['id'],
};
