import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as testing from 'hoshin/testing';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the bench is plain JavaScript
import { chinesePage as translated } from '../bench/chinese.mjs';

// @ts-expect-error the gates are plain JavaScript
import { renewed as written } from '../gates/mutation/trust.mjs';

const renewed = written as (page: string, scores: object, language: string) => string;
const chinesePage = translated as (page: string) => string;
const docs = new URL('../../docs/', import.meta.url);
const read = (page: string): string => readFileSync(new URL(page, docs), 'utf8');
/** Code words outside the fences. */
const wordsOf = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([A-Za-z]\w+)`/g)].map((found) => found[1] ?? '');
const headings = (text: string): string[] => [...text.matchAll(/^## ([a-z]+)\b/gm)].map((found) => found[1] ?? '');

describe.each(['laws.md', 'zh/laws.md'])('%s', (page) => {
  const text = read(page);
  const named = new Set(wordsOf(text));

  test('names every value and law that hoshin/testing exports', () => {
    expect(Object.keys(testing).filter((name) => !named.has(name))).toEqual([]);
  });

  test('has every law in a table of its own line, once', () => {
    const rows = [...text.matchAll(/^\| `(\w+)`/gm)].map((found) => found[1]);
    expect(rows).toEqual([...new Set(rows)]);
    expect(rows.filter((name) => !((name ?? '') in testing))).toEqual([]);
    expect(rows.length).toBeGreaterThan(55);
  });

  test('goes through the rooms from the ground floor up', () => {
    const rooms = readdirSync(new URL('../../src', import.meta.url));
    expect(headings(text).filter((room) => !rooms.includes(room))).toEqual([]);
    expect(headings(text)).toEqual(headings(read('laws.md')));
  });
});

/** Names of every door, types among them, as the gate of the public face lists them. */
const faces = new URL('../gates/api/', import.meta.url);
const exported = new Set(
  readdirSync(faces).flatMap((file) =>
    [...readFileSync(new URL(file, faces), 'utf8').matchAll(/^(?:interface|type|const|function) (\w+)/gm)].map(
      (found) => found[1],
    ),
  ),
);

describe.each(['glossary.md', 'zh/glossary.md'])('%s', (page) => {
  test('names only what a door exports', () => {
    const named = wordsOf(read(page));
    expect(named.filter((name) => !exported.has(name))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(60);
  });

  test('names what the other language names, in the same order', () => {
    expect(wordsOf(read(page))).toEqual(wordsOf(read('glossary.md')));
  });
});

test.each([
  ['en', 'trust.md'],
  ['zh', 'zh/trust.md'],
])('the page on trust in %s tells the scores that were measured', (language, page) => {
  const scores = JSON.parse(read('../test/gates/mutation/scores.json')) as object;
  expect(read(page)).toBe(renewed(read(page), scores, language));
});

const pages = [
  'architecture.md',
  'conventions.md',
  'coverage.md',
  'laws.md',
  'first-tasks.md',
  'glossary.md',
  'performance.md',
  'recipes.md',
  'tour.md',
  'trust.md',
];
const guides = readdirSync(new URL('guide', docs)).map((file) => `guide/${file}`);

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

test.each([...pages, ...guides])('%s is there in Chinese, with as many chapters', (page) => {
  expect(count(read(`zh/${page}`), /^## /gm)).toBe(count(read(page), /^## /gm));
});

test('the page of speed is the same run in Chinese', () => {
  expect(read('zh/performance.md')).toBe(chinesePage(read('performance.md')));
});

test('the page of trust names and measures the same things in Chinese', () => {
  const told = (page: string): string[] =>
    [...read(page).matchAll(/`[^`]+`|[\d.]+ %|test\/[\w./-]+\w/g)].map(([found]) => found).sort();
  expect(told('zh/trust.md')).toEqual(told('trust.md'));
});

test('the page of coverage has a row for each row, with the same seeds and names, in Chinese', () => {
  const rowsOf = (page: string): string[][] =>
    read(page)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => [...line.matchAll(/`\w+`|(?<!,)\b00\d\b/g)].map(([found]) => found));
  expect(rowsOf('zh/coverage.md')).toEqual(rowsOf('coverage.md'));
});

test.each(pages)('%s shows as many programs in Chinese', (page) => {
  expect(count(read(`zh/${page}`), /^```(?:ts|js)/gm)).toBe(count(read(page), /^```(?:ts|js)/gm));
});

test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md'])(
  '%s leads only to what is there',
  (page) => {
    const root = new URL('../../', import.meta.url);
    const links = [...readFileSync(new URL(page, root), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      (found) => found[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  },
);

const parsed = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
const doors = Object.keys(parsed.exports).filter((path) => path.startsWith('./') && path !== './package.json');

test.each(['README.md', 'README.zh-CN.md'])('%s has a line for every door of the package, and for no other', (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const told = [...text.matchAll(/^\| `hoshin(\/[a-z/]+)` \|/gm)].map((found) => `.${found[1] ?? ''}`);
  expect(told.sort()).toEqual(doors.sort());
});

test('links of the README lead into the repository on npm, since a release names it before it publishes', () => {
  const steps = readFileSync(new URL('../../.github/workflows/release.yml', import.meta.url), 'utf8');
  expect(steps).toMatch(/npm pkg set [^\n]*"repository\.url=[\s\S]*npm run release/);
});

test.each([
  ['README.md', 'docs/'],
  ['README.zh-CN.md', 'docs/zh/'],
])('%s leads to every guide and to the pages about the house', (page, folder) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  expect([...pages, ...guides].filter((one) => !text.includes(`](${folder}${one})`))).toEqual([]);
});
