import { safeParseRisk } from 'hoshin/risks';
import { expect, test } from 'vitest';

test('a missing or wrong value is named with the article that its sound asks for', () => {
  const said = (json: unknown): readonly string[] => {
    const read = safeParseRisk(json);
    return read.ok ? [] : read.issues.map(({ message }) => message);
  };
  expect(said('a risk')).toEqual(['expected an object, got "a risk"']);
  expect(said({ id: 'r', responses: 'none' }).join('\n')).toMatch(/expected an array, got "none"/);
  expect(said({})).toEqual(expect.arrayContaining(['an object is required here', 'a string is required here']));
});
