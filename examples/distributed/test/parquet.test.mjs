import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assess, parseFramework, parseLedger } from 'hoshin/framework';
import { parseMeasurementColumns, rollUp } from 'hoshin/indicators';
import { frameworkOf } from '../firm.mjs';
import { withDuck } from '../recipe/duck.mjs';
import { columnsOf, factsOf, readMonths, writeSales } from '../recipe/from-parquet.mjs';

const limit = { timeout: 120_000 };
const count = 100_000;
let [folder, file, months] = [];
before(
  async () => {
    folder = mkdtempSync(join(tmpdir(), "hoshin-parquet-it's-"));
    file = join(folder, 'sales.parquet');
    await writeSales(file, count);
    months = await readMonths(file);
  },
  { timeout: 120_000 },
);
after(() => rmSync(folder, { recursive: true, force: true }));

/** The same sums in fen, from every single record, without SQL's own adding. */
async function byHand() {
  const name = file.replaceAll("'", "''");
  const all = await withDuck(({ rows }) =>
    rows(`select project, sold_on::varchar as day, amount::varchar as amount from read_parquet('${name}')`),
  );
  const sums = new Map();
  for (const { project, day, amount } of all) {
    const key = `${project} ${day.slice(0, 7)}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.replace('.', '')));
  }
  return { records: all.length, sums };
}
const fenOf = (amount) => BigInt(amount.replace('.', ''));

test('every fen of every record is in the months', limit, async () => {
  const { records, sums } = await byHand();
  assert.equal(records, count);
  assert.equal(months.length, 8 * 7);
  assert.deepEqual(
    months.map(({ entity, month, amount }) => [`${entity} ${month}`, fenOf(amount)]),
    [...sums].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
});

test('the picture and the columns tell the same sums, to the fen', limit, async () => {
  const total = (list) => list.reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  const text = (fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '');
  const framework = parseFramework(frameworkOf(8));
  const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: factsOf(months) });
  const { goal } = assess(framework, ledger, { asOf: '2026-08-05' });
  assert.equal(goal.progress.actual, text(total(months)));
  const tree = framework.organization.entities.map(({ id, parent }) => (parent === null ? { id } : { id, parent }));
  const asked = {
    indicators: ['contracted-sales'],
    entities: ['east'],
    periods: ['2026-03'],
    tree,
    asOf: '2026-08-05',
  };
  const [march] = rollUp(framework.catalog, parseMeasurementColumns(columnsOf(months)), { ...asked, view: 'full' });
  const inEast = months.filter(({ entity, month }) => month === '2026-03' && /^project-[15]$/.test(entity));
  assert.equal(inEast.length, 2);
  assert.equal(march.value, text(total(inEast)));
  assert.equal(assess(framework, ledger, { asOf: '2026-07-04' }).goal.progress.through, '2026-05-31');
});

test('amounts in binary are refused, and a sum too long is an error and no rounding', limit, async () => {
  const binary = join(folder, 'binary.parquet').replaceAll("'", "''");
  const long = join(folder, 'long.parquet').replaceAll("'", "''");
  await withDuck(async ({ rows }) => {
    const made = "'project-1' as project, date '2026-01-01' as sold_on";
    await rows(`copy (select ${made}, 0.1::double as amount) to '${binary}' (format parquet)`);
    const nines = `${'9'.repeat(36)}.99`;
    await rows(
      `copy (select ${made}, '${nines}'::decimal(38,2) as amount from range(2)) to '${long}' (format parquet)`,
    );
  });
  await assert.rejects(readMonths(join(folder, 'binary.parquet')), /amount is DOUBLE, not DECIMAL/);
  await assert.rejects(readMonths(join(folder, 'long.parquet')), /[Oo]verflow/);
});
