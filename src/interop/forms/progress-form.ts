import type { SheetForm } from '../sheet-form.ts';

/** Progress of plan nodes, one report a row: what project branches hand in for the fortnightly check. */
export const progressForm: SheetForm = {
  id: 'node-progress',
  title: { zh: '节点进度', en: 'Node progress' },
  columns: [
    { key: 'id', heading: { zh: '编号', en: 'No.' }, kind: 'id', required: true },
    { key: 'node', heading: { zh: '节点', en: 'Node' }, kind: 'id', required: true },
    { key: 'recordedOn', heading: { zh: '填报日期', en: 'Recorded on' }, kind: 'date', required: true },
    { key: 'revision', heading: { zh: '修订号', en: 'Revision' }, kind: 'whole' },
    { key: 'actualStart', heading: { zh: '实际开始', en: 'Actual start' }, kind: 'date' },
    { key: 'actualFinish', heading: { zh: '实际完成', en: 'Actual finish' }, kind: 'date' },
    { key: 'percent', heading: { zh: '完成百分比', en: 'Percent done' }, kind: 'decimal' },
    { key: 'forecastFinish', heading: { zh: '预计完成', en: 'Forecast finish' }, kind: 'date' },
    { key: 'by', heading: { zh: '填报人', en: 'Reported by' }, kind: 'id' },
    { key: 'note.zh', heading: { zh: '说明', en: 'Note (Chinese)' }, kind: 'text' },
    { key: 'note.en', heading: { zh: '说明（英文）', en: 'Note (English)' }, kind: 'text' },
  ],
  fixed: { kind: 'progress' },
  unique: ['id', 'revision'],
};
