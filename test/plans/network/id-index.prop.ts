import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addId, idIndex, placeOf } from '../../../src/plans/network/id-index.ts';

// Letters that packing could mix up: none at all, the last of one byte, the first beyond it, both halves of a pair.
const letter = fc.constantFrom('\0', 'a', 'b', 'ÿ', 'Ā', '证', '\ud83d', '\ude00');
const id = fc.string({ unit: letter, minLength: 1, maxLength: 14 });

test('an index finds what a map finds, and notes no id twice', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 80 }), fc.array(id, { maxLength: 20 }), (ids, others) => {
      const index = idIndex(ids.length);
      const map = new Map<string, number>();
      ids.forEach((one, at) => {
        const isNew = !map.has(one);
        if (isNew) map.set(one, at);
        expect(addId(index, one, isNew ? at : 999)).toBe(isNew);
      });
      for (const one of [...ids, ...others]) expect(placeOf(index, one)).toBe(map.get(one) ?? -1);
    }),
    { numRuns: 2000 },
  );
});

test('ids that crowd each other out of the table are found all the same, and what is no text is never found', () => {
  // Far more ids than there is room for.
  const ids = Array.from({ length: 5000 }, (_, at) => `id-${at}`);
  const index = idIndex(8);
  ids.forEach((one, at) => {
    expect(addId(index, one, at)).toBe(true);
  });
  expect(ids.map((one) => placeOf(index, one))).toEqual(ids.map((_, at) => at));
  expect(addId(index, 'id-4999', 1)).toBe(false);
  for (const other of [undefined, null, 4, { length: 4, charCodeAt: () => 105 }, ['id-1']])
    expect(placeOf(index, other)).toBe(-1);
});
