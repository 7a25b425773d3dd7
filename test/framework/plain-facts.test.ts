import { deepFreeze } from 'hoshin/foundation';
import { parseLedger, safeParseLedger } from 'hoshin/framework';
import { describe, expect, test } from 'vitest';

const figure = {
  kind: 'measurement',
  id: 'm1',
  recordedOn: '2026-02-03',
  indicator: 'sales',
  entity: 'group',
  at: '2026-01',
  value: '40',
};
const done = { kind: 'progress', id: 'p1', recordedOn: '2026-02-03', node: 'start', actualFinish: '2026-02-02' };
const ledger = (...facts: readonly unknown[]) => ({ format: 'hoshin.ledger', version: 1, facts });

const right: Readonly<Record<string, object>> = {
  'one figure': ledger(figure),
  'no fact at all': ledger(),
  'every field, in another order': ledger({ note: 'n', source: 's', by: 'b', revision: 2, ...figure, value: null }),
  'figures as they are typed': ledger(
    ...['007.50', '-0', '1e3', 12].map((value, at) => ({ ...figure, id: `m${at}`, value })),
  ),
  'ids of other letters': ledger({ ...figure, id: '销售.一', entity: 'Ålesund_2-b' }),
  'figures among other facts': ledger(done, figure, { ...done, id: 'p2' }, { ...figure, id: 'm2' }, figure),
  'a correction': ledger(figure, { ...figure, value: '41', revision: 1 }),
  'a day': ledger({ ...figure, at: '2026-01-31' }),
};

const wrong: Readonly<Record<string, object>> = {
  'two contents under one id': ledger(figure, { ...figure, value: '41' }),
  'another field': ledger({ ...figure, extra: 1 }),
  'a field that is there and undefined': ledger({ ...figure, by: undefined }),
  'no value': ledger({ ...figure, value: undefined }),
  'a binary float': ledger({ ...figure, value: 0.1 }),
  'no such period': ledger({ ...figure, at: '2026-13' }, { ...figure, id: 'm2', at: '2026-13' }),
  'no such day': ledger({ ...figure, recordedOn: '2026-02-30' }),
  'ids that are none': ledger(
    ...['', '.a', 'a b', 'a/b', 'x'.repeat(129), 1].map((entity, at) => ({ ...figure, id: `m${at}`, entity })),
  ),
  'a revision below zero': ledger({ ...figure, revision: -1 }),
  'a source that is no text': ledger({ ...figure, source: 1 }),
  'a fact of no kind': ledger(figure, { ...figure, kind: 'other' }, done),
  'another field of the ledger': { ...ledger(figure), more: 1 },
  'facts that are no list': { format: 'hoshin.ledger', version: 1, facts: { 0: figure } },
  'a hole': { format: 'hoshin.ledger', version: 1, facts: Object.assign(Array(2), { 0: figure }) },
};

/** The same document frozen, which the schema reads. */
const bySchema = (json: object) => safeParseLedger(deepFreeze(structuredClone(json)));

describe('a ledger read the short way', () => {
  test.each(Object.entries(right))('is what the schema gives: %s', (_, json) => {
    const read = safeParseLedger(json);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).toBe(JSON.stringify(bySchema(json)));
    const { facts } = read.ok ? read.value : { facts: [] };
    expect([facts, ...facts].every((one) => Object.isFrozen(one))).toBe(true);
  });

  test.each(Object.entries(wrong))('is refused as the schema refuses it: %s', (_, json) => {
    const read = safeParseLedger(json);
    expect(read.ok).toBe(false);
    expect(read).toEqual(bySchema(json));
  });

  test('what was read is given back', () => {
    const read = parseLedger(ledger(figure));
    expect(parseLedger(read)).toBe(read);
  });

  test('a fact that throws when it is read is refused', () => {
    const hostile = Object.defineProperty({ ...figure }, 'id', { get: () => fail(), enumerable: true });
    expect(safeParseLedger(ledger(hostile)).ok).toBe(false);
  });
});

function fail(): never {
  throw new Error('no');
}
