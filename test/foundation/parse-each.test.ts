import { Label, parseEach, parseLabel } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const group = { zh: '集团', en: 'Group' };

test('every value of a list is read, in its order', () => {
  const city = { zh: '城市', en: 'City' };
  const read = parseEach(Label, [group, city]);
  expect(read).toEqual([group, city]);
  expect(read.every((one) => Object.isFrozen(one))).toBe(true);
  expect(parseEach(Label, [])).toEqual([]);
});

test('all faults of all values, each at its place below the list', () => {
  const bad = [group, { zh: '城市' }, { zh: '', en: 'x', fr: 'y' }] as never;
  expect(refusalOf(() => parseEach(Label, bad, ['names']))).toEqual([
    ['missing', 'names.1.en'],
    ['too-small', 'names.2.zh'],
    ['unknown-field', 'names.2.fr'],
  ]);
  expect(refusalOf(() => parseEach(Label, bad)).map(([, path]) => path)).toEqual(['1.en', '2.zh', '2.fr']);
});

test('what is no list is refused as one', () => {
  expect(refusalOf(() => parseEach(Label, 'names' as never))).toEqual([['wrong-type', '']]);
  expect(refusalOf(() => parseEach(Label, null as never))).toEqual([['wrong-type', '']]);
  expect(parseEach(Label, [parseLabel(group)])[0]).toEqual(group);
});
