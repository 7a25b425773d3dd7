import { CivilDate, Decimal, Label, parseFields } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf, sentencesOf } from './refusal.ts';

const required = { asOf: CivilDate, amount: Decimal };
const optional = { name: Label };
const read = (options: unknown): unknown => parseFields(options, required, optional);

test('each field is read by its own schema, and one that may be left out is not invented', () => {
  expect(read({ asOf: '2026-11-22', amount: '1.50' })).toEqual({ asOf: '2026-11-22', amount: '1.5' });
  const name = { zh: '集团', en: 'Group' };
  expect(read({ asOf: '2026-11-22', amount: 3, name })).toEqual({ asOf: '2026-11-22', amount: '3', name });
  expect(Object.keys(read({ asOf: '2026-11-22', amount: 3, name: undefined }) as object)).toEqual(['asOf', 'amount']);
});

test('all faults at once, each below the name of its field, unknown names last', () => {
  expect(refusalOf(() => read({ asof: '2026-11-22', amount: 0.1, name: { zh: '集团' } }))).toEqual([
    ['not-date', 'asOf'],
    ['float-amount', 'amount'],
    ['missing', 'name.en'],
    ['unknown-field', 'asof'],
  ]);
});

test('a field that must be there may not be null, nor the options be no object', () => {
  expect(refusalOf(() => read({ asOf: null, amount: '1' }))).toEqual([['not-date', 'asOf']]);
  for (const none of [undefined, null, 7, 'text']) {
    expect(refusalOf(() => read(none))).toEqual([
      ['not-date', 'asOf'],
      ['not-decimal', 'amount'],
    ]);
  }
  expect(parseFields(undefined, {}, optional)).toEqual({});
});

test('a property that throws is named, and a proxy that hides its names is refused for what it lacks', () => {
  const throwing = {
    amount: '1',
    get asOf(): string {
      throw new Error('not ours to repeat');
    },
  };
  expect(refusalOf(() => read(throwing))).toEqual([['unreadable', 'asOf']]);
  expect(sentencesOf(() => read(throwing))[0]?.en).toMatch(/^the input could not be read/);
  const secret = new Proxy(
    { asOf: '2026-11-22' },
    {
      ownKeys: () => {
        throw new Error('no names');
      },
    },
  );
  expect(refusalOf(() => read(secret))).toEqual([['not-decimal', 'amount']]);
});
