/** The search of the built site: its own index, read with its own options. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import MiniSearch from 'minisearch';
import { fuzzy, tokenize } from '../.vitepress/tokenize.mjs';

const chunks = new URL('../.vitepress/dist/assets/chunks/', import.meta.url);

async function indexOf(locale) {
  const file = readdirSync(chunks).find((name) => name.startsWith(`@localSearchIndex${locale}.`));
  const { default: json } = await import(new URL(file, chunks));
  const options = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'], tokenize };
  return MiniSearch.loadJSON(json, options);
}

const searched = { prefix: true, fuzzy, boost: { title: 4, text: 2, titles: 1 } };
/** The pages of the first results, best first, as a reader would see them. */
const pagesFor = (index, query) => [
  ...new Set(
    index
      .search(query, searched)
      .slice(0, 8)
      .map(({ id }) => id.replace(/(\.html)?(#.*)?$/, '')),
  ),
];

const zh = await indexOf('zh');
for (const [words, page] of [
  ['目标分解', '/zh/guide/goals'],
  ['现金流回正', '/zh/guide/investment'],
  ['七控', '/zh/guide/plans'],
  ['关键路径', '/zh/guide/scheduling'],
  ['一票否决', '/zh/guide/scoring'],
  ['七前三后', '/zh/guide/reviews'],
])
  test(`${words} finds ${page}`, () => assert.ok(pagesFor(zh, words).includes(page), pagesFor(zh, words).join(' ')));

const en = await indexOf('root');
for (const [words, page] of [
  ['decompose', '/api/goals/functions/decompose'],
  ['critical path', '/guide/scheduling'],
  ['catchball', '/guide/goals'],
  ['xirr', '/api/investment/functions/xirr'],
  ['七控', '/coverage'],
])
  test(`${words} finds ${page}`, () => assert.ok(pagesFor(en, words).includes(page), pagesFor(en, words).join(' ')));

test('a term is found inside a longer run of characters, and a word is not found where it is not', () => {
  const small = new MiniSearch({ fields: ['text'], tokenize });
  small.addAll([
    { id: 1, text: '项目现金流回正日期' },
    { id: 2, text: '回款现金日报' },
    { id: 3, text: 'net-signing of hoshin/goals' },
  ]);
  const ids = (query) => small.search(query, { prefix: true, fuzzy, combineWith: 'AND' }).map(({ id }) => id);
  assert.deepEqual(ids('现金流回正'), [1]);
  assert.deepEqual(ids('流回'), [1]);
  assert.deepEqual(ids('目标'), []);
  assert.deepEqual(ids('hoshin/goals'), [3]);
  assert.deepEqual(ids('signing'), [3]);
});

test('the tokenizer can travel as text: it uses nothing from outside itself', () => {
  const again = new Function(`return ${tokenize}`)();
  assert.deepEqual(again('四级计划 plan'), tokenize('四级计划 plan'));
});
