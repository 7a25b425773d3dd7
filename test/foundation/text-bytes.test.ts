import { textBytes } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('a text takes as many bytes as its UTF-8', () => {
  for (const text of ['', 'KPI', '\u007f\u0080', '\u07ff\u0800', 'é', '销售额', '\uffff\u{10000}', '🏗️ 100%', '𠮷']) {
    expect(textBytes(text)).toBe(new TextEncoder().encode(text).length);
  }
  expect(textBytes('\ud83c')).toBe(3);
  expect(refusalOf(() => textBytes(null as never))).toEqual([['unreadable', '']]);
});
