import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const trees = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ts.createSourceFile(name, readFileSync(root + name, 'utf8'), ts.ScriptTarget.ES2022, true));

/** Every node of every file. */
function nodes(): ts.Node[] {
  const found: ts.Node[] = [...trees];
  for (const node of found) node.forEachChild((child) => void found.push(child));
  return found;
}
const all = nodes();
const literals = [...new Set(all.filter((node) => ts.isRegularExpressionLiteral(node)).map((node) => node.text))];

/** Texts that a careless expression goes over again and again: long runs of what it takes, with an end that it does not. */
function hostileTexts(literal: string): string[] {
  const own = [...new Set(literal.replace(/\\[a-zA-Z](\{\w+\})?/gu, '').replace(/[\\^$[\]{}()*+?|]/gu, ''))];
  const letters = [...new Set(['a', '0', '1', '9', ' ', '.', '-', '+', ':', '<', '&', 'A', '中', '\t', ...own])];
  const pairs = letters.flatMap((one) => ['0', '.', '-', 'a', ' '].map((other) => one + other));
  const long = [...letters, ...pairs].map((unit) => unit.repeat(Math.ceil(20_000 / unit.length)));
  return long.flatMap((text) => [text, `${text}!`, `\u0000${text}\n`]);
}

/** The milliseconds that the worst of the texts takes, each given a second try: the machine does other work beside. */
function worst(literal: string): number {
  const end = literal.lastIndexOf('/');
  const made = new RegExp(literal.slice(1, end), literal.slice(end + 1));
  const once = (text: string): number => {
    const start = performance.now();
    made.lastIndex = 0;
    made.test(text);
    return performance.now() - start;
  };
  let found = 0;
  for (const text of hostileTexts(literal)) {
    const took = once(text);
    if (took > found) found = Math.max(found, Math.min(took, once(text)));
    if (found > 1000) break;
  }
  return found;
}

test('there are expressions to try', () => {
  expect(literals.length).toBeGreaterThan(15);
});

// One pass over 20,000 letters takes well under a millisecond; one that goes back at every letter takes a hundred and more.
test.each(literals)('%s reads 20,000 hostile letters in one pass', (literal) => {
  expect(worst(literal)).toBeLessThan(50);
});

test('no code is made from text', () => {
  const made = all.filter(
    (node) =>
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      ['eval', 'Function', 'RegExp', 'setTimeout', 'setInterval', 'require'].includes(node.expression.text),
  );
  expect(made.map((node) => `${node.getSourceFile().fileName}: ${node.getText()}`)).toEqual([]);
});
