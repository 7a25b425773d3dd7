import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { createServer } from 'vite';

let vite, changes, openDesk;
before(async () => {
  vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  changes = await vite.ssrLoadModule('/src/model/changes.ts');
  ({ openDesk } = await vite.ssrLoadModule('/src/model/desk.ts'));
});
after(() => vite?.close());

/** Plain data as it goes between threads: objects of the usual kind, and no key that would be their prototype. */
const data = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value)))
  .filter((value) => !JSON.stringify(value).includes('__proto__'));
const pair = fc.tuple(data, data);
/** A value and another one that differs from it in few places. */
const near = fc
  .tuple(
    fc.array(fc.dictionary(fc.string(), data, { noNullPrototype: true }), { minLength: 1 }),
    fc.nat(),
    fc.string(),
    data,
  )
  .map(([list, at, key, value]) => [
    list,
    list.map((one, i) => (i === at % list.length ? { ...one, [key]: value } : { ...one })),
  ]);

test('changes make the next value of the one before, and leave that one alone', () => {
  fc.assert(
    fc.property(fc.oneof(pair, near), ([was, is]) => {
      const copy = structuredClone(was);
      assert.deepEqual(changes.withChanges(was, changes.changesBetween(was, is)), is);
      assert.deepEqual(was, copy);
    }),
  );
});

test('of equal values nothing is changed: the one before is kept', () => {
  fc.assert(fc.property(data, (value) => assert.equal(changes.kept(value, structuredClone(value)), value)));
});

test('what is not changed is the very part that was there', () => {
  const was = { a: { one: 1 }, b: [{ two: 2 }, { three: 3 }] };
  const is = changes.kept(was, { a: { one: 1 }, b: [{ two: 2 }, { three: 4 }] });
  assert.equal(is.a, was.a);
  assert.equal(is.b[0], was.b[0]);
  assert.deepEqual(is.b[1], { three: 4 });
});

test('the view that the page makes of changes is the one that it would be told anew', async () => {
  const documents = JSON.parse(await readFile(new URL('../dist/data/fifty.json', import.meta.url), 'utf8'));
  const asOf = '2026-10-08';
  const open = { kind: 'open', documents, look: { asOf, scope: null } };
  const edit = (value) => ({ kind: 'report', fact: 'contracted-sales-riverside-2026-03', value });
  const look = (day, scope) => ({ kind: 'look', look: { asOf: day, scope } });
  const asks = [
    edit('901000000'),
    edit('2'),
    look('2026-06-30', null),
    look(asOf, 'east'),
    edit('3'),
    look(asOf, null),
  ];
  const seen = (steps) => {
    const desk = openDesk();
    return steps.reduce((view, ask) => changes.withChanges(view, desk(ask).changes), null);
  };
  // A desk that takes the same edits without looking elsewhere ends at the same view.
  const told = seen([open, ...asks.filter(({ kind }) => kind === 'report'), look(asOf, null)]);
  assert.deepEqual(seen([open, ...asks]), told);
  assert.notDeepEqual(seen([open]), told);
});
