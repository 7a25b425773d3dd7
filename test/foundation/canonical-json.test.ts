import { canonicalJson } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('equal values have one text, in whatever order their fields were written', () => {
  const one = { b: { y: 1, x: [3, { d: null, c: 'two' }] }, a: true };
  const other = { a: true, b: { x: [3, { c: 'two', d: null }], y: 1 } };
  expect(canonicalJson(one)).toBe('{"a":true,"b":{"x":[3,{"c":"two","d":null}],"y":1}}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
  expect(canonicalJson({ c: 1, b: 2, a: 3, Z: 4 })).toBe('{"Z":4,"a":3,"b":2,"c":1}');
});

test('lists keep their order, scalars are their JSON, and what JSON has no text for is null', () => {
  expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  expect([canonicalJson('文'), canonicalJson(0), canonicalJson(null)]).toEqual(['"文"', '0', 'null']);
  expect([canonicalJson(undefined), canonicalJson(() => 1)]).toEqual(['null', 'null']);
});

test('what cannot be written is refused as unreadable', () => {
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  expect(refusalOf(() => canonicalJson(ring))).toEqual([['unreadable', '']]);
  expect(refusalOf(() => canonicalJson({ big: 1n }))).toEqual([['unreadable', '']]);
});
