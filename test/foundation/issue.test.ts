import { fail, formatPath, guarded, HoshinError, isHoshinError, issue, refuse, within } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { issuesOf, refusalOf } from './refusal.ts';

const text = { zh: '数量为负', en: 'the amount is negative' };

test('an issue has its code, its place and its sentence, and is seen from further out below a prefix', () => {
  const one = issue('negative', ['amount'], text);
  expect(one).toEqual({ code: 'negative', path: ['amount'], message: 'the amount is negative', text });
  expect(within(['goals', 3], [one, issue('other', [], text)])).toEqual([
    { ...one, path: ['goals', 3, 'amount'] },
    { ...one, code: 'other', path: ['goals', 3] },
  ]);
  expect(one.path).toEqual(['amount']);
});

test('a path is written as code would write it', () => {
  expect(formatPath(['goals', 3, 'weight'])).toBe('goals[3].weight');
  expect(formatPath([2, 'id'])).toBe('[2].id');
  expect(formatPath(['a', 'b', 0, 1])).toBe('a.b[0][1]');
  expect(formatPath([])).toBe('');
});

test('an error carries all its issues; its sentence is that of the first, with its place and how many more', () => {
  const first = issue('negative', ['parts', 0], text);
  const thrown = (issues: readonly [typeof first, ...(typeof first)[]]): string => new HoshinError(issues).message;
  expect(thrown([first])).toBe('parts[0]: the amount is negative');
  expect(thrown([first, first, first])).toBe('parts[0]: the amount is negative (and 2 more)');
  expect(thrown([issue('negative', [], text)])).toBe('the amount is negative');
  const error = new HoshinError([first, issue('other', [], text)]);
  expect([error.code, error.name, HoshinError.name, error.issues.length]).toEqual([
    'negative',
    'HoshinError',
    'HoshinError',
    2,
  ]);
  expect(error).toBeInstanceOf(Error);
});

test('an error of another copy of the package is known by its name and its issues', () => {
  expect(isHoshinError(new HoshinError([issue('x', [], text)]))).toBe(true);
  const copy = Object.assign(new Error('x'), { name: 'HoshinError', issues: [] });
  expect(isHoshinError(copy)).toBe(true);
  for (const other of [
    new Error('x'),
    Object.assign(new Error('x'), { name: 'HoshinError' }),
    { name: 'HoshinError', issues: [] },
    null,
  ]) {
    expect(isHoshinError(other)).toBe(false);
  }
  expect(isHoshinError(Object.assign(new Error('x'), { issues: [] }))).toBe(false);
});

test('no issue, no refusal; one or more are thrown together, in their order', () => {
  expect(refusalOf(() => refuse([]))).toEqual([]);
  expect(refusalOf(() => refuse([issue('a', [], text), issue('b', ['x'], text)]))).toEqual([
    ['a', ''],
    ['b', 'x'],
  ]);
  expect(issuesOf(() => fail(issue('a', [1], text)))).toEqual([issue('a', [1], text)]);
});

test('what a caller’s object throws becomes one unreadable input; a refusal stays what it is', () => {
  expect(guarded(() => 7)).toBe(7);
  expect(refusalOf(() => guarded(() => fail(issue('a', ['x'], text))))).toEqual([['a', 'x']]);
  const rubbish = (): never => {
    throw new TypeError('secret');
  };
  expect(issuesOf(() => guarded(rubbish))).toMatchObject([
    {
      code: 'unreadable',
      path: [],
      text: {
        en: 'the input could not be read: it has another shape than is needed here, or one of its properties throws',
        zh: '输入无法读取：形状与此处要求不符，或其某个属性抛出异常',
      },
    },
  ]);
});
