/** Writes what was measured into the pages on trust, between the two marks: `npm run trust`, after a run of `npm run mutation`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const marks = ['<!-- measured: npm run trust -->', '<!-- end of what was measured -->'];
/** The pages that tell the scores, in their languages. */
export const pages = { en: 'docs/trust.md', zh: 'docs/zh/trust.md' };
const words = {
  en: {
    head: '| room | noticed by its own tests | files with most that was not |',
    score: (share, mutants) => `${share} % of ${mutants}`,
    file: (name, share) => `\`${name}\` ${share} %`,
    join: ', ',
  },
  zh: {
    head: '| 模块 | 被自己的测试发现 | 漏过最多的文件 |',
    score: (share, mutants) => `${mutants} 处中的 ${share} %`,
    file: (name, share) => `\`${name}\` ${share} %`,
    join: '、',
  },
};

const shareOf = ({ mutants, noticed }) => (100 * noticed) / mutants;
const missed = ({ mutants, noticed }) => mutants - noticed;
const inThrees = (count) => count.toLocaleString('en-US');

function rowOf(room, files, { score, file, join }) {
  const list = Object.entries(files).map(([path, counts]) => ({
    name: path.slice(room.length + 1).replace('.ts', ''),
    ...counts,
  }));
  const sum = (of) => list.reduce((all, one) => all + of(one), 0);
  const whole = { mutants: sum(({ mutants }) => mutants), noticed: sum(({ noticed }) => noticed) };
  const most = list.toSorted((a, b) => missed(b) - missed(a)).slice(0, 5);
  const named = most.map((one) => file(one.name, shareOf(one).toFixed(0)));
  return `| ${room} | ${score(shareOf(whole).toFixed(1), inThrees(whole.mutants))} | ${named.join(join)} |`;
}

/** What stands between the marks. */
export function measured(scores, language) {
  const rows = Object.entries(scores).map(([room, files]) => rowOf(room, files, words[language]));
  return [marks[0], '', words[language].head, '| --- | --- | --- |', ...rows, '', marks[1]].join('\n');
}

/** A page with what was measured in place of what was measured before. */
export function renewed(page, scores, language) {
  const [start, end] = marks.map((mark) => page.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`the page has no place between "${marks[0]}" and "${marks[1]}"`);
  return page.slice(0, start) + measured(scores, language) + page.slice(end + marks[1].length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = new URL('../../../', import.meta.url);
  const scores = JSON.parse(readFileSync(new URL('scores.json', import.meta.url), 'utf8'));
  for (const [language, path] of Object.entries(pages)) {
    const page = readFileSync(new URL(path, root), 'utf8');
    writeFileSync(new URL(path, root), renewed(page, scores, language));
  }
}
