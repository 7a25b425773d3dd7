import { answered } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { issuesOf } from './refusal.ts';

const below: Readonly<Record<string, readonly string[]>> = {
  group: ['north', 'south'],
  north: ['p1', 'p2'],
  south: ['p2'],
  p1: [],
  p2: [],
};
const count = (asked: string[] = []) => ({
  keyOf: (id: string) => id,
  answerOf: (id: string, get: (other: string) => number | null): number => {
    asked.push(id);
    return (below[id] ?? []).reduce((all, child) => all + (get(child) ?? 0), 1);
  },
});

test('a question is answered from those it leads to, each of which is answered once', () => {
  const asked: string[] = [];
  expect(answered('group', count(asked))).toBe(6); // p2 is counted under both regions
  expect(asked.filter((id) => id === 'p1' || id === 'p2').toSorted()).toEqual(['p1', 'p2']);
  expect(answered('p1', count())).toBe(1);
});

test('what is known is not asked again, and what was found is kept for the next question', () => {
  const answers = new Map([['north', 10]]);
  const asked: string[] = [];
  expect(answered('group', { ...count(asked), answers })).toBe(13);
  expect(asked).not.toContain('north');
  expect(Object.fromEntries(answers)).toEqual({ north: 10, south: 2, p2: 1, group: 13 });
});

test('questions with one name are one question', () => {
  const answer = answered<{ readonly id: string }, string>(
    { id: 'a' },
    { keyOf: ({ id }) => id, answerOf: ({ id }, get) => (id === 'a' ? `a:${get({ id: 'b' }) ?? '?'}` : id) },
  );
  expect(answer).toBe('a:b');
});

test('a chain of a hundred thousand questions does not exhaust the stack', () => {
  const answer = answered(100_000, {
    keyOf: String,
    answerOf: (n: number, get: (other: number) => number | null): number => (n === 0 ? 0 : (get(n - 1) ?? 0) + 1),
  });
  expect(answer).toBe(100_000);
});

test('a question that waits for its own answer is named, at once or along a ring', () => {
  const ring: Readonly<Record<string, string>> = { start: 'a', a: 'b', b: 'a', self: 'self' };
  const said = (from: string): unknown =>
    issuesOf(() =>
      answered(from, { keyOf: (id: string) => id, answerOf: (id, get): string => get(ring[id] ?? '') ?? '' }),
    );
  expect(said('start')).toMatchObject([
    {
      code: 'questions-in-a-ring',
      path: [],
      text: { en: 'the question "a" waits for its own answer', zh: '问题 "a" 等待其自身的答案，形成循环' },
    },
  ]);
  expect(said('self')).toMatchObject([
    { code: 'questions-in-a-ring', message: 'the question "self" waits for its own answer' },
  ]);
});
