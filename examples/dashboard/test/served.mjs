/** The built page on a port of this machine, in a browser that is watched: what it asked for, what it complained of. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../dist/', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const file = join(root, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Debian's Chromium, asked to leave the network alone. */
export const quiet = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export async function serveAndWatch() {
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch(quiet);
  const [complaints, strangers] = [[], []];
  /** A page of its own, opened and ready. */
  async function open(query = '', viewport = { width: 1440, height: 900 }) {
    const page = await browser.newPage({ viewport, locale: 'en-GB' });
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.route('**/*', (route) => {
      const { origin: asked } = new URL(route.request().url());
      if (asked === origin || route.request().url().startsWith('data:')) return route.continue();
      strangers.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${origin}/${query}`);
    try {
      await page.locator('[data-took]').waitFor();
    } catch (cause) {
      throw new Error(`the page did not come up: ${complaints.join('; ')}`, { cause });
    }
    return page;
  }
  async function close() {
    await browser.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  return { open, close, complaints, strangers };
}
