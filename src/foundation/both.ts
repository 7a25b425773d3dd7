import type { Label } from './label.ts';

/**
 * A sentence in both languages, English first as code is read; its fields stand in the order of {@link Label}'s schema, so that a label
 * made here and one read from JSON are the same text.
 *
 * @example
 * import { both } from 'hoshin/foundation';
 * JSON.stringify(both('Contracted sales', '合同销售额')); // => '{"zh":"合同销售额","en":"Contracted sales"}'
 */
export const both = /* @__NO_SIDE_EFFECTS__ */ (en: string, zh: string): Label => ({ zh, en });
