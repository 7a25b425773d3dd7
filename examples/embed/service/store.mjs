/** The ledger in its table: facts are only ever added. */
import { parseLedger, record } from 'hoshin/framework';
import { together } from './pool.mjs';
import { factOf, rowOf } from './rows.mjs';

const fields = 'id, revision, kind, recorded_on, amount, day, rest';
const ledgerOf = (rows) => parseLedger({ format: 'hoshin.ledger', version: 1, facts: rows.map(factOf) });

/** In one order always, so that two senders of the same facts wait for one another and never both for the other. */
const insert = `
  insert into fact (${fields})
  select ${fields} from jsonb_to_recordset($1) as given
    (id text, revision integer, kind text, recorded_on date, amount numeric, day date, rest jsonb)
  order by id collate "C", revision
  on conflict do nothing`;

/** The facts known by a day; all where none is given. */
export async function ledgerBy(pool, day = null) {
  const { rows } = await pool.query(
    `select ${fields} from fact where $1::date is null or recorded_on <= $1 order by id, revision`,
    [day],
  );
  return ledgerOf(rows);
}

/** The last day on which anything was recorded; null while there is nothing. */
export async function lastDay(pool) {
  const { rows } = await pool.query('select max(recorded_on) as day from fact');
  return rows[0].day;
}

/**
 * Adds facts that the library has read, all or none, and tells how many of them were new. The key keeps a fact from standing there
 * twice, whoever else is sending it; the library then judges the given against what stands there under the same ids.
 */
export function addFacts(pool, facts) {
  return together(pool, async (connection) => {
    const { rowCount } = await connection.query(insert, [JSON.stringify(facts.map(rowOf))]);
    const ids = [...new Set(facts.map(({ id }) => id))];
    const { rows } = await connection.query(`select ${fields} from fact where id = any($1)`, [ids]);
    record(ledgerOf(rows), facts);
    return { added: rowCount, known: facts.length - rowCount };
  });
}
