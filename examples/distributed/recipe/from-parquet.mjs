/** From sales records in Parquet to the facts of the library: one a project and month. */
import { withDuck } from './duck.mjs';

/** Writes the illustrative records. */
export const writeSales = (file, count) => withDuck(({ rowsOf }) => rowsOf('sales.sql', { file, count }));

/** Refuses what SQL could not add up exactly: binary fractions are no money. */
async function checkExact({ rows }, file) {
  const name = file.replaceAll("'", "''");
  const [{ column_type: type }] = await rows(`describe select amount from read_parquet('${name}')`);
  if (!/^(DECIMAL|TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)/.test(type))
    throw new Error(`amount is ${type}, not DECIMAL`);
}

/** One row a project and month, summed by DuckDB. */
export function readMonths(file) {
  return withDuck(async (duck) => {
    await checkExact(duck, file);
    return duck.rowsOf('months.sql', { file });
  });
}

/** The rows as facts of a ledger. */
export const factsOf = (months) =>
  months.map(({ entity, month, recorded_on: recordedOn, amount, records }) => ({
    kind: 'measurement',
    id: `contracted-sales.${entity}.${month}`,
    recordedOn,
    indicator: 'contracted-sales',
    entity,
    at: month,
    value: amount,
    note: `${records} records`,
  }));

/** The rows as columns, the shorter way to `rollUp`. */
export const columnsOf = (months) => ({
  indicator: 'contracted-sales',
  entity: months.map(({ entity }) => entity),
  at: months.map(({ month }) => month),
  value: months.map(({ amount }) => amount),
  recordedOn: months.map(({ recorded_on: recordedOn }) => recordedOn),
});
