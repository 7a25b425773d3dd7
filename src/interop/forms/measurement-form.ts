import type { SheetForm } from '../sheet-form.ts';

/** Measurements, one a row: what units report each month. A row whose value is blank has not been reported yet. */
export const measurementForm: SheetForm = {
  id: 'measurements',
  title: { zh: '指标填报', en: 'Measurements' },
  columns: [
    { key: 'id', heading: { zh: '编号', en: 'No.' }, kind: 'id', required: true },
    { key: 'indicator', heading: { zh: '指标', en: 'Indicator' }, kind: 'id', required: true },
    { key: 'entity', heading: { zh: '填报单位', en: 'Entity' }, kind: 'id', required: true },
    { key: 'at', heading: { zh: '期间', en: 'Period' }, kind: 'moment', required: true },
    { key: 'value', heading: { zh: '数值', en: 'Value' }, kind: 'decimal', answer: true },
    { key: 'recordedOn', heading: { zh: '填报日期', en: 'Recorded on' }, kind: 'date', required: true },
    { key: 'revision', heading: { zh: '修订号', en: 'Revision' }, kind: 'whole' },
    { key: 'source', heading: { zh: '数据来源', en: 'Source' }, kind: 'text' },
    { key: 'note', heading: { zh: '说明', en: 'Note' }, kind: 'text' },
  ],
  fixed: { kind: 'measurement' },
  unique: ['id', 'revision'],
};
