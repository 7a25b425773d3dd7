/** Connections on which figures and days stay text. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';

const { DATE, NUMERIC } = pg.types.builtins;
const asText = (value) => value;

/** By itself `pg` makes a day midnight of this machine's zone, which is another day elsewhere. Here it stays what it is. */
const types = {
  getTypeParser: (oid, format) => (oid === DATE || oid === NUMERIC ? asText : pg.types.getTypeParser(oid, format)),
};

/** A pool with its table made. Where the database is, PGHOST, PGPORT, PGUSER and the like say. */
export async function openPool() {
  const pool = new pg.Pool({ types, options: '-c DateStyle=ISO', max: 8, connectionTimeoutMillis: 10_000 });
  pool.on('error', (error) => console.error(error.message)); // an idle connection was lost; the next query opens another
  await pool.query(await readFile(new URL('schema.sql', import.meta.url), 'utf8'));
  return pool;
}

/** All or nothing: what `work` does with a connection counts only if it gives a result. */
export async function together(pool, work) {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}
