/** What the page may ask for: its own folder, the documents, and the package that its import map names. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** The folder of the library, wherever npm has put it. */
const own = createRequire(import.meta.url).resolve('hoshin/package.json');
const folders = {
  '/page/': join(here, 'page'),
  '/modules/hoshin/dist/': join(dirname(own), 'dist'),
};

/** The file behind a path of the page; null where there is none to give. */
function fileOf(path) {
  if (path === '/firm.mjs') return join(here, 'firm.mjs');
  const prefix = Object.keys(folders).find((one) => path.startsWith(one));
  if (prefix === undefined) return null;
  const file = join(folders[prefix], path.slice(prefix.length) || 'index.html');
  return file.startsWith(folders[prefix] + sep) && extname(file) in types ? file : null;
}

/** Answers a request with its file, or with 404. */
export async function giveFile(request, response) {
  const file = fileOf(decodeURI(new URL(request.url, 'http://localhost').pathname));
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (body === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': `${types[extname(file)]}; charset=utf-8` }).end(body);
}
