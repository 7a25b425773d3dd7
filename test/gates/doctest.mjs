/**
 * Makes tests of the documentation: every `@example` of src and every ```ts fence of README and docs becomes a test in
 * .doctest/, where `expr; // => value` is an assertion. They import the package by its name and run against `dist`. A page
 * that opens with `examples: in order` is one program: its fences go on from one another. A fence marked `picture=path`
 * leaves in `svg` what that file must show.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = '.doctest';
const asserted = /^(?<indent>\s*)(?<expression>.+?);\s*\/\/ => (?<value>.+)$/;

function filesUnder(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'api', '.vitepress'].includes(entry.name) ? [] : filesUnder(path, ending);
    return path.endsWith(ending) ? [path] : [];
  });
}

/** The code of every `@example` of a source file, with the line it starts on. */
function examplesOf(text) {
  const found = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const parts = comment[0].split(/^\s*\*\s*@example\s*$/m).slice(1);
    const line = text.slice(0, comment.index).split('\n').length;
    for (const part of parts) {
      const code = part
        .split(/^\s*\*\s*@/m)[0]
        .replace(/\*\/\s*$/, '')
        .split('\n')
        .map((one) => one.replace(/^\s*\* ?/, ''))
        .filter((one) => !one.startsWith('```'))
        .join('\n');
      found.push({ line, code });
    }
  }
  return found;
}

/** The picture held to the code; names within it count on from other pictures, so they are taken out. */
function pictured(flags) {
  const path = /picture=(\S+)/.exec(flags)?.[1];
  return path === undefined
    ? ''
    : `await expect(svg.replace(/<style[^]*<\\/style>| class="[^"]*"|(?<=zr)\\d+/g, '')).toMatchFileSnapshot(process.cwd() + '/${path}');\n`;
}

function fencesOf(text) {
  const fences = [...text.matchAll(/^```(?:ts|js)(?<flags>[^\n]*)\n(?<code>[\s\S]*?)^```/gm)]
    .filter(({ groups }) => !groups.flags.includes('no-run'))
    .map((match) => ({
      line: text.slice(0, match.index).split('\n').length,
      code: match.groups.code + pictured(match.groups.flags),
    }));
  if (!/^---\n(?:.*\n)*?examples: in order\n/.test(text)) return fences;
  return [{ line: fences[0].line, code: fences.map(({ code }) => code).join('') }];
}

/** An expression that began on lines above: they are taken back from `body` until its brackets close. */
function statementEndingWith(expression, body) {
  const open = (text) => (text.match(/[([{]/g)?.length ?? 0) - (text.match(/[)\]}]/g)?.length ?? 0);
  let whole = expression;
  while (body.length > 0 && (open(whole) < 0 || /^\s*[.?:]/.test(whole))) whole = `${body.pop()}\n${whole}`;
  return whole;
}

/** One test: imports hoisted, assertions rewritten. A value may go on over `//` lines below it. */
function testOf(name, code) {
  const imports = [];
  const body = [];
  const lines = code.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (/^import .* from /.test(line)) {
      imports.push(line);
      continue;
    }
    // The value may stand below a statement that fills its line.
    const below = /;$/.test(line) && /^\s*\/\/ => /.test(lines[at + 1] ?? '') ? ` ${lines[(at += 1)].trim()}` : '';
    const match = asserted.exec(line + below);
    if (match === null) {
      if (/\/\/ => /.test(line)) throw new Error(`${name}: nothing is asserted by "${line.trim()}"`);
      body.push(line);
      continue;
    }
    let value = match.groups.value;
    while (/^\s*\/\/ {2,}\S/.test(lines[at + 1] ?? '')) value += ` ${lines[(at += 1)].replace(/^\s*\/\/\s*/, '')}`;
    body.push(`expect(${statementEndingWith(match.groups.expression, body)}).toEqual(${value});`);
  }
  return `import { expect, test } from 'vitest';\n${imports.join('\n')}\ntest(${JSON.stringify(name)}, async () => {\n${body.join('\n')}\n});\n`;
}

rmSync(out, { recursive: true, force: true });
const sources = filesUnder('src', '.ts').map((file) => ({ file, found: examplesOf(readFileSync(file, 'utf8')) }));
const pages = ['README.md', 'README.zh-CN.md', ...filesUnder('docs', '.md')]
  .filter((file) => file.startsWith('docs') || readdirSync('.').includes(file))
  .map((file) => ({ file, found: fencesOf(readFileSync(file, 'utf8')) }));
let count = 0;
for (const { file, found } of [...sources, ...pages]) {
  for (const { line, code } of found) {
    const path = join(out, `${file.replace(/\.(ts|md)$/, '')}.${line}.test.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, testOf(`${file}:${line}`, code));
    count += 1;
  }
}
console.log(`${count} examples`);
