/** DuckDB in this process, in memory, that fetches nothing from elsewhere. */
import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';

const own = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
const written = (value) => (typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`);

/** Runs one statement after another, and gives the rows of each as plain values: figures as text. */
export async function withDuck(work) {
  const instance = await DuckDBInstance.create(':memory:', own);
  const connection = await instance.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  try {
    return await work({
      rows,
      /** A file of SQL beside this one, with values in place of its `$names`. */
      rowsOf: async (name, values) => {
        const sql = await readFile(new URL(name, import.meta.url), 'utf8');
        return rows(sql.replaceAll(/\$(\w+)/g, (_, key) => written(values[key])));
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
