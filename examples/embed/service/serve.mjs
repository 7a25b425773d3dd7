/** Starts the service on this machine: PGHOST and the like say where the database is, PORT where to listen. */
import { parseFramework } from 'hoshin/framework';
import { framework } from '../firm.mjs';
import { openPool } from './pool.mjs';
import { serviceOver } from './service.mjs';

const pool = await openPool();
const server = serviceOver(pool, parseFramework(framework));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => pool.end());
    server.closeIdleConnections();
  });
}
