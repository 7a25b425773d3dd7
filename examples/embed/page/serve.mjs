/** Serves the page on this machine alone: `node page/serve.mjs`, PORT where it is to be a certain one. */
import { createServer } from 'node:http';
import { giveFile } from './files.mjs';

const server = createServer((request, response) => {
  giveFile(request, response).catch(() => response.writeHead(400).end());
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/page/`);
});
