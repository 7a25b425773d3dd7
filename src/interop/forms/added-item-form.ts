import type { SheetForm } from '../sheet-form.ts';

/** What a department takes on for a month beside the plans (部门月度计划新增事项), one a row. */
export const addedItemForm: SheetForm = {
  id: 'added-items',
  title: { zh: '月度计划新增事项', en: 'Monthly plan, added' },
  columns: [
    { key: 'id', heading: { zh: '编号', en: 'No.' }, kind: 'id', required: true },
    { key: 'label.zh', heading: { zh: '事项', en: 'Task (Chinese)' }, kind: 'text', required: true },
    { key: 'label.en', heading: { zh: '事项（英文）', en: 'Task (English)' }, kind: 'text', required: true },
    { key: 'due', heading: { zh: '应完成', en: 'Due' }, kind: 'date', required: true },
    { key: 'weight', heading: { zh: '权重', en: 'Weight' }, kind: 'decimal', required: true },
    { key: 'owner', heading: { zh: '责任人', en: 'Owner' }, kind: 'id' },
  ],
  fixed: {},
  unique: ['id'],
};
