/** The page on a port of this machine, in a browser that is watched: what it asked for elsewhere, what it complained of. */
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { giveFile } from '../page/files.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function serveAndWatch() {
  const server = createServer((request, response) => void giveFile(request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
  const [complaints, strangers, asked] = [[], [], []];

  /** A page of its own, opened and ready, in a time zone and at a width. */
  async function open(query = '', { timezoneId = 'Asia/Shanghai', width = 1024 } = {}) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB', timezoneId });
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith('data:')) return route.continue();
      if (new URL(url).origin === origin) {
        asked.push(url.slice(origin.length));
        return route.continue();
      }
      strangers.push(url);
      return route.abort();
    });
    await page.goto(`${origin}/page/${query}`);
    try {
      await page.locator('html[data-locale]').waitFor({ state: 'attached' });
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
  return { open, close, origin, complaints, strangers, asked };
}
