import { seededGenerator, simulate } from 'hoshin/plans';
import { expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';
import { act } from './build.ts';

const network = (n: number) => ({ activities: Array.from({ length: n }, (_, at) => act(`a${at}`, 1)), links: [] });
const base = { runs: 3, percentiles: [50], estimates: {}, generator: seededGenerator(1) };
const refused = (options: unknown, n = 2): unknown => refusalOf(() => simulate(network(n), options as never));

test('options are an object with all that is required', () => {
  const missing = [
    ['missing', 'runs'],
    ['missing', 'percentiles'],
    ['missing', 'estimates'],
    ['bad-generator', 'generator'],
  ];
  expect(refused({})).toEqual(missing);
  for (const none of [null, 7, 'now']) {
    expect(refused(none)).toEqual([
      ['wrong-type', ''],
      ['bad-generator', 'generator'],
    ]);
  }
  expect(refused(undefined)).toContainEqual(['bad-generator', 'generator']);
});

test('a generator is an object that can be asked for the next number', () => {
  const next = () => [1, base.generator];
  for (const generator of [undefined, null, 7, 'abc', {}, { next: 1 }, next, Object.assign(next, { next })])
    expect(refused({ ...base, generator })).toEqual([['bad-generator', 'generator']]);
});

test('ids are looked for once the options themselves are right', () => {
  const unknown = {
    estimates: { x: { optimistic: 1, likely: 2, pessimistic: 3, shape: 'triangular' } },
    of: ['a0', 'y'],
  };
  expect(refused({ ...base, ...unknown })).toEqual([
    ['unknown-id', 'estimates.x'],
    ['unknown-id', 'of.1'],
  ]);
  expect(refused({ ...base, ...unknown, runs: 0 })).toEqual([['too-small', 'runs']]);
});

test('as many finishes may be kept as runs times the activities asked about give', () => {
  const asked = (n: number, of?: string[]) =>
    refused({ ...base, runs: 1_000_000, ...(of === undefined ? {} : { of }) }, n);
  expect(asked(101)).toEqual([['too-many-samples', 'runs']]);
  expect(asked(101, [])).toEqual([['too-many-samples', 'runs']]);
  expect(
    asked(
      400,
      Array.from({ length: 101 }, (_, at) => `a${at}`),
    ),
  ).toEqual([['too-many-samples', 'runs']]);
  expect(simulate(network(400), { ...base, of: ['a399', 'a7'] })).toMatchObject({
    activities: [{ id: 'a7' }, { id: 'a399' }],
  });
});
