import { readFileSync } from 'node:fs';
import * as hoshin from 'hoshin';
import * as interop from 'hoshin/interop';
import * as excel from 'hoshin/interop/excel';
import * as project from 'hoshin/interop/project';
import { expect, test } from 'vitest';

const exported = new Set([hoshin, interop, excel, project].flatMap((door) => Object.keys(door)));
const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | '))
  .filter((cells) => cells.length === 3);
const named = rows.flatMap(([, , names]) => [...(names ?? '').matchAll(/`(\w+)`/g)].map((found) => found[1] ?? ''));

test('every name in the coverage table is exported by a door', () => {
  expect(named.filter((name) => !exported.has(name))).toEqual([]);
  expect(new Set(named).size).toBeGreaterThan(150);
});

test('every mechanism in the table names what does it', () => {
  const told = rows.filter(([head]) => head !== '| mechanism' && !/^\| -+$/.test(head ?? ''));
  expect(told.filter(([, , names]) => !/`\w+`/.test(names ?? ''))).toEqual([]);
});
