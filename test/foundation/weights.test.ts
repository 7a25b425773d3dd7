import { parseWeights, safeParseWeights, weightsSumIssue } from 'hoshin/foundation';
import { describe, expect, test } from 'vitest';

const codesOf = (json: unknown): string[] => {
  const result = safeParseWeights(json);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};

describe('weights', () => {
  test('keep what adds up to exactly 1, canonical and frozen', () => {
    const weights = parseWeights([
      { key: 'sales', weight: '0.10' },
      { key: 'cash', weight: '0.20' },
      { key: 'profit', weight: '0.7' },
    ]);
    expect(weights.map(({ weight }) => weight)).toEqual(['0.1', '0.2', '0.7']);
    expect(Object.isFrozen(weights) && Object.isFrozen(weights[0])).toBe(true);
    expect(parseWeights(JSON.parse(JSON.stringify(weights)))).toEqual(weights);
  });

  test('a sum of 0.99 is refused with the sum it has', () => {
    const result = safeParseWeights([{ key: 'a', weight: '0.99' }]);
    expect(result.ok ? '' : result.issues[0]?.message).toContain('0.99');
    expect(result.ok ? '' : result.issues[0]?.text.zh).toContain('0.99');
  });

  test('a third three times is not 1', () => {
    expect(codesOf(['a', 'b', 'c'].map((key) => ({ key, weight: '0.3333333333' })))).toEqual(['weights-sum']);
  });

  test('every fault at once: a key twice, a negative weight, a wrong sum', () => {
    const found = safeParseWeights([
      { key: 'a', weight: '1.5' },
      { key: 'a', weight: '-0.2' },
    ]);
    expect(found.ok ? [] : found.issues.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate-id', [1, 'key']],
      ['negative-weight', [1, 'weight']],
      ['weights-sum', []],
    ]);
  });

  test.each([
    [[]],
    [null],
    [undefined],
    [{}],
    [[{ key: 'a' }]],
    [[{ key: 'a', weight: 0.5 }]],
    [[{ key: '', weight: 1 }]],
  ])('refuses %j', (json) => expect(codesOf(json).length).toBeGreaterThan(0));

  test('weights kept inside other documents answer for their sum too', () => {
    expect(weightsSumIssue([1])).toBeNull();
    expect(weightsSumIssue(['0.5', '0.6'], ['items'])).toMatchObject({ code: 'weights-sum', path: ['items'] });
  });
});
