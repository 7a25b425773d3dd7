import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assess, explain, parseFramework, parseLedger } from 'hoshin/framework';
import * as firm from '../firm.mjs';
import { openPool } from '../service/pool.mjs';
import { ledgerBy } from '../service/store.mjs';
import { everyKind } from './every-kind.mjs';
import { connected, startPostgres } from './postgres.mjs';
import { startService } from './running-service.mjs';

const framework = parseFramework(firm.framework);
const ledgerOf = (facts) => parseLedger({ format: 'hoshin.ledger', version: 1, facts });
const pictureOf = (facts, asOf) => JSON.stringify(assess(framework, ledgerOf(facts), { asOf }));
const codesOf = ({ text }) => JSON.parse(text).issues.map(({ code, path }) => `${code} ${path.join('.')}`);
const limit = { timeout: 60_000 };

let [database, west, east, sql] = [];
/** All facts that the database should hold by now. */
const held = [];
const send = async (to, facts) => {
  const answer = await to.post({ facts });
  assert.equal(answer.status, 201, answer.text);
  held.push(...facts);
  return JSON.parse(answer.text);
};

before(
  async () => {
    database = await startPostgres();
    [west, east] = await Promise.all(
      ['America/Los_Angeles', 'Asia/Shanghai'].map((zone) => startService(database.env, zone)),
    );
    sql = await connected(database.env);
  },
  { timeout: 120_000 },
);
after(async () => {
  await sql?.end();
  await Promise.all([west?.stop(), east?.stop()]);
  await database?.stop();
});

test('before anything is recorded there is no day to look at', limit, async () => {
  assert.equal((await west.get('/picture')).status, 422);
  assert.equal((await west.get('/picture?asOf=2026-07-05')).text, pictureOf([], '2026-07-05'));
});

test('half a year goes in, and the picture is that of memory, byte for byte, in both time zones', limit, async () => {
  assert.deepEqual(await send(west, firm.facts), { added: 12, known: 0 });
  for (const asOf of ['2026-07-05', '2026-03-04', '2026-03-05']) {
    const expected = pictureOf(held, asOf);
    assert.equal((await west.get(`/picture?asOf=${asOf}`)).text, expected);
    assert.equal((await east.get(`/picture?asOf=${asOf}`)).text, expected);
  }
  assert.equal((await east.get('/picture')).text, pictureOf(held, '2026-07-05'));
});

test('every digit survives: tenths that binary cannot hold, and twenty digits to the fen', limit, async () => {
  const long = [
    firm.sold('lakeside', '2026-07', '12345678901234567890.12'),
    firm.sold('maple', '2026-07', '0.1'),
    firm.sold('maple', '2026-08', '0.2'),
  ];
  await send(east, long);
  const { text } = await west.get('/picture?asOf=2026-09-05');
  assert.equal(text, pictureOf(held, '2026-09-05'));
  const sales = JSON.parse(text).elements.sales.goals;
  const actual = (entity) => sales.find((one) => one.entity === entity).progress.actual;
  assert.equal(actual('lakeside'), '12345678901768667891.02'); // and 534100000.9 of the first half
  assert.equal(actual('maple'), '347700001.55'); // 347700001.25 of the first half, and 0.1 and 0.2
  const summed = await sql.query(`select sum(amount)::text as sum from fact where rest->>'entity' = 'lakeside'`);
  assert.equal(summed.rows[0].sum, '12345678901768667891.02');
});

test('a fact of every kind comes back as it went in, with days at both ends of the calendar', limit, async () => {
  await send(west, everyKind);
  for (const service of [west, east])
    assert.equal((await service.get('/picture?asOf=2026-09-05')).text, pictureOf(held, '2026-09-05'));
  Object.assign(process.env, database.env);
  const pool = await openPool();
  const { facts } = await ledgerBy(pool);
  await pool.end();
  const byId = (list) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assert.equal(JSON.stringify(byId(facts)), JSON.stringify(byId(ledgerOf(held).facts)));
  assert.equal(new Set(everyKind.map(({ kind }) => kind)).size, 12);
  const days = await sql.query(`select id, day::text from fact where day is not null order by day`);
  assert.deepEqual(
    days.rows.map(({ day }) => day),
    ['0001-01-01', '2024-02-29', '9999-12-31'],
  );
});

test('a bad fact is refused with all its issues, and nothing of its batch is kept', limit, async () => {
  const good = firm.sold('maple', '2026-09', '5');
  const bad = { ...good, id: 'Not an id!', recordedOn: '2026-02-30', value: 0.1, colour: 'red' };
  const answer = await west.post({
    facts: [good, bad, { ...good, kind: 'rumour' }, { ...good, id: 'm', at: '2026-13' }],
  });
  assert.equal(answer.status, 422);
  const expected = [];
  try {
    ledgerOf([good, bad, { ...good, kind: 'rumour' }, { ...good, id: 'm', at: '2026-13' }]);
  } catch (error) {
    expected.push(...error.issues);
  }
  assert.deepEqual(JSON.parse(answer.text).issues, expected);
  const codes = codesOf(answer);
  for (const place of ['facts.1.id', 'facts.1.recordedOn', 'facts.1.value', 'facts.1.colour', 'facts.2.kind'])
    assert.ok(
      codes.some((one) => one.endsWith(` ${place}`)),
      `${place} in ${codes.join(', ')}`,
    );
  assert.ok(JSON.parse(answer.text).issues.every(({ text }) => text.zh && text.en));
  assert.equal((await sql.query('select 1 from fact where id = $1', [good.id])).rowCount, 0);
});

test('what is no request of facts is turned away, and what a table cannot hold too', limit, async () => {
  assert.equal((await west.post('{')).status, 400);
  assert.equal((await west.post('null')).status, 422);
  assert.equal((await west.post(`{"facts":"${'x'.repeat(9 * 1024 * 1024)}"}`)).status, 413);
  const zero = { ...firm.sold('maple', '2026-09', '5'), note: 'a\0b' };
  assert.deepEqual(codesOf(await west.post({ facts: [zero] })), ['not-storable ']);
  assert.equal((await west.get('/nothing')).status, 404);
  assert.equal((await west.get('/picture?asOf=yesterday')).status, 422);
});

test('a correction by a higher revision; another content under the same revision is refused', limit, async () => {
  const first = firm.facts[0];
  const corrected = { ...first, revision: 1, recordedOn: '2026-08-01', value: '58200000.3' };
  await send(east, [corrected]);
  assert.equal((await west.get('/picture?asOf=2026-07-31')).text, pictureOf(held, '2026-07-31'));
  assert.equal((await west.get('/picture?asOf=2026-08-01')).text, pictureOf(held, '2026-08-01'));
  assert.notEqual(pictureOf(held, '2026-07-31').replaceAll('2026-07-31', ''), pictureOf(held, '2026-08-01'));
  const answer = await west.post({ facts: [firm.facts[1], { ...corrected, value: '1' }] });
  assert.equal(answer.status, 422);
  assert.deepEqual(codesOf(answer), ['conflicting-fact facts.1']);
  assert.deepEqual(JSON.parse((await west.post({ facts: [corrected] })).text), { added: 0, known: 1 });
});

test('many send the same facts at once, in any order: each stands there once', limit, async () => {
  const batch = ['lakeside', 'maple'].flatMap((entity) =>
    ['2026-08', '2026-09', '2026-10'].map((at) => ({ ...firm.sold(entity, at, '7.7'), id: `twice-${entity}-${at}` })),
  );
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, at) => (at % 2 ? west : east).post({ facts: at % 3 ? batch : batch.toReversed() })),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  const added = answers.map(({ text }) => JSON.parse(text).added);
  assert.equal(
    added.reduce((a, b) => a + b, 0),
    batch.length,
  );
  assert.equal((await sql.query(`select 1 from fact where id like 'twice-%'`)).rowCount, batch.length);
  // Two contents under one id at once: one is kept, whichever came first, and every other sender is told.
  const rival = (value) => ({ facts: [{ ...firm.sold('maple', '2026-11', value), id: 'rival' }] });
  const rivals = await Promise.all(
    Array.from({ length: 10 }, (_, at) => (at % 2 ? west : east).post(rival(String(at)))),
  );
  assert.deepEqual(rivals.map(({ status }) => status).sort(), [201, ...Array.from({ length: 9 }, () => 422)]);
});

test('why, in both languages, down to the facts; an unknown goal or language is told', limit, async () => {
  const kept = await sql.query(`select amount::text from fact where id = 'rival'`);
  held.push({ ...firm.sold('maple', '2026-11', kept.rows[0].amount), id: 'rival' });
  for (const entity of ['lakeside', 'maple'])
    for (const at of ['2026-08', '2026-09', '2026-10'])
      held.push({ ...firm.sold(entity, at, '7.7'), id: `twice-${entity}-${at}` });
  const ledger = ledgerOf(held);
  const { goal } = assess(framework, ledger, { asOf: '2026-07-05' });
  for (const locale of ['zh', 'en']) {
    const { status, text } = await east.get(`/explain?goal=${goal.goal}&locale=${locale}&asOf=2026-07-05`);
    assert.equal(status, 200);
    assert.equal(JSON.parse(text).text, explain(goal, { locale, ledger }));
  }
  assert.equal((await east.get('/explain?goal=none&locale=zh')).status, 404);
  assert.equal((await east.get(`/explain?goal=${goal.goal}&locale=fr`)).status, 422);
});

test('a service ends when it is asked to', limit, async () => {
  const third = await startService(database.env, 'UTC');
  assert.equal((await third.get('/picture?asOf=2026-07-05')).status, 200);
  assert.equal(await third.stop(), 0);
});
