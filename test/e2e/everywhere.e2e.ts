import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, run, tools } from './packed.ts';

const nodes = {
  'this one': process.execPath,
  'Node 22': join(tools, 'node-22/bin/node'),
  'Node 24': join(tools, 'node-24/bin/node'),
  'Node 26': join(tools, 'node-26/bin/node'),
};
/** Each zone with a locale and a language of the report. */
const places = [
  ['UTC', 'en_US.UTF-8', 'en'],
  ['Asia/Shanghai', 'zh_CN.UTF-8', 'zh'],
  ['America/Los_Angeles', 'zh_CN.UTF-8', 'en'],
  ['Pacific/Apia', 'en_US.UTF-8', 'zh'],
] as const;

/** The demo's report, made under a version of Node, in a time zone and a locale. */
function report(node: string, [zone, locale, lang]: (typeof places)[number]): string {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  return run(node, ['examples/sales-year/main.mjs', '--lang', lang], { cwd: root, env });
}

const expected = {
  zh: readFileSync(join(root, 'examples/sales-year/expected.zh.txt'), 'utf8'),
  en: readFileSync(join(root, 'examples/sales-year/expected.en.txt'), 'utf8'),
};

const pageOf = (lang: string): string =>
  readFileSync(join(root, `examples/sales-year/out/sales-year.${lang}.html`), 'utf8');

test.each(Object.entries(nodes))(
  'the same bytes in four time zones and two locales: %s',
  (_, node) => {
    const pages = new Set<string>();
    for (const place of places) {
      expect(report(node, place).startsWith(expected[place[2]]), place[0]).toBe(true);
      pages.add(['zh', 'en'].map(pageOf).join(''));
    }
    expect(pages.size).toBe(1);
  },
  120_000,
);
