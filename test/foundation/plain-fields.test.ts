import { plainFields, refused } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const readers = {
  id: (value: unknown): unknown => (typeof value === 'string' ? value : refused),
  size: (value: unknown): unknown => (value === undefined || typeof value === 'number' ? value : refused),
};

test('fields of a plain object are taken as they stand, and those left out stay out', () => {
  expect(plainFields({ id: 'a', size: 2 }, readers)).toEqual({ id: 'a', size: 2 });
  expect(Object.keys(plainFields({ id: 'a' }, readers) ?? {})).toEqual(['id']);
  expect(plainFields({}, {})).toEqual({});
});

test('a field that no reader knows, or that its reader refuses, leaves the judgement to the schema', () => {
  expect(plainFields({ id: 'a', color: 'red' }, readers)).toBeNull();
  expect(plainFields({ id: 7 }, readers)).toBeNull();
  expect(plainFields({ id: 'a', size: '2' }, readers)).toBeNull();
  expect(plainFields({}, readers)).toBeNull();
});

test('what is no plain object does so too: lists, instances, objects without or with another prototype', () => {
  for (const value of [null, undefined, 'id', 7, [], new Date(0), Object.create(null), Object.create({ id: 'a' })]) {
    expect(plainFields(value, { size: readers.size })).toBeNull();
  }
});

test('each field is read once, and one that throws is left to the schema', () => {
  let reads = 0;
  const counting = {
    get id(): string {
      reads += 1;
      return 'a';
    },
  };
  expect(plainFields(counting, readers)).toEqual({ id: 'a' });
  expect(reads).toBe(1);
  const throwing = {
    get id(): string {
      throw new Error('no');
    },
  };
  expect(plainFields(throwing, readers)).toBeNull();
});
