import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run, strangersFolder, tools } from './packed.ts';

/** One test of a rule that keeps its laws and of one that does not, as a user would write it. */
const rule = `
test('a rule of my own keeps its laws', () => {
  const asked = { input: { target: '100', direction: 'increase' }, actuals: { from: '0', to: '200', step: '1' },
    points: { least: '0', most: '120' }, unitFree: false };
  const fair = ({ actual }) => (actual === null ? null : Math.min(actual, 120));
  const unfair = ({ actual }) => (actual === null ? null : actual > 90 ? 60 : actual);
  check(checkScoringRule(fair, asked).kind, 'kept');
  check(checkScoringRule(unfair, asked).kind, 'broken');
});
`;
let folder = '';

beforeAll(() => {
  folder = strangersFolder(['fast-check@4.10.2']);
  mkdirSync(join(folder, 'jest'));
  writeFileSync(
    join(folder, 'rule.node.mjs'),
    `import assert from 'node:assert/strict'; import test from 'node:test'; import { checkScoringRule } from 'hoshin/testing';
     const check = assert.equal;${rule}`,
  );
  writeFileSync(
    join(folder, 'jest/rule.test.cjs'),
    `const { checkScoringRule } = require('hoshin/testing'); const check = (a, b) => expect(a).toBe(b);${rule}`,
  );
  writeFileSync(
    join(folder, 'jest/rule.test.mjs'),
    `import { checkScoringRule } from 'hoshin/testing'; const check = (a, b) => expect(a).toBe(b);${rule}`,
  );
}, 180_000);

test('laws are checked under node:test', () => {
  expect(run(process.execPath, ['--test', '--test-reporter=tap', 'rule.node.mjs'], { cwd: folder })).toContain(
    '# pass 1',
  );
});

test.each(['cjs', 'mjs'])('laws are checked under jest, from a .%s file', (kind) => {
  const config = JSON.stringify({ rootDir: join(folder, 'jest'), testMatch: [`**/rule.test.${kind}`], transform: {} });
  const jest = [join(tools, 'jest/bin/jest.js'), '--config', config, '--ci', '--json', '--silent'];
  const printed = run(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...jest], { cwd: folder });
  expect((JSON.parse(printed) as { numPassedTests: number }).numPassedTests).toBe(1);
});
