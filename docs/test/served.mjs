/** The built site behind a plain server of files, and a browser that notes every fault and every call elsewhere. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const built = fileURLToPath(new URL('../.vitepress/dist/', import.meta.url));
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://site');
  const asked = join(folder, decodeURIComponent(pathname));
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
}

export async function serveAndWatch(folder = built) {
  const server = createServer((request, response) => answer(folder, request, response)).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  const faults = [];
  return {
    faults,
    origin,
    async open(path, width = 1440) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.on('console', (said) => said.type() === 'error' && faults.push(`${path}: ${said.text()}`));
      page.on('pageerror', (error) => faults.push(`${path}: ${error}`));
      page.on(
        'request',
        (one) =>
          one.url().startsWith(origin) || one.url().startsWith('data:') || faults.push(`${path} asks ${one.url()}`),
      );
      page.on('response', (one) => one.status() < 400 || faults.push(`${path}: ${one.status()} ${one.url()}`));
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
