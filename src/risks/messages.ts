import type { Label } from '../foundation/index.ts';

const both = (en: string, zh: string): Label => ({ en, zh });

/** Every sentence of this room, in both languages. Codes are the contract, sentences are not. */
export const texts = {
  backInTime: (on: string, last: string): Label =>
    both(`${on} lies before the last step, which was taken on ${last}`, `${on} 早于上一步发生的日期 ${last}`),
  matrixRows: (got: number, wanted: number): Label =>
    both(`the grid has ${got} rows for ${wanted} levels of likelihood`, `矩阵有 ${got} 行,而可能性共 ${wanted} 级`),
  matrixColumns: (got: number, wanted: number): Label =>
    both(`the row has ${got} cells for ${wanted} levels of impact`, `该行有 ${got} 格,而影响程度共 ${wanted} 级`),
  unknownGrade: (id: string): Label =>
    both(`the cell names the grade "${id}", which is not among the grades`, `单元格的等级“${id}”不在等级表中`),
  raiseImpossible: (count: number, of: number): Label =>
    both(`${count} of ${of} readings can never be reached`, `${of} 次读数中不可能有 ${count} 次`),
} as const;
