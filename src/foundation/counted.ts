import { guarded } from './guarded.ts';

/**
 * A number and its noun in English, one or many; Chinese needs neither. Without a plural of its own the noun takes an `s`.
 *
 * @example
 * import { counted } from 'hoshin/foundation';
 * [counted(1, 'month'), counted('0.5', 'month'), counted(2, 'entity', 'entities')]; // => ['1 month', '0.5 months', '2 entities']
 */
export const counted = (count: number | string, one: string, many?: string): string =>
  guarded(() => `${count} ${String(count) === '1' ? one : (many ?? `${one}s`)}`);
