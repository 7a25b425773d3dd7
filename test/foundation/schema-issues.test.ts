/** The schema library's findings, as this package tells them. */
import {
  CivilDate,
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  idsAscend,
  isId,
  issue,
  Period,
  safeParse,
  type Schema,
} from 'hoshin/foundation';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

const told = (shape: z.ZodMiniType, json: unknown): unknown => {
  const read = safeParse(shape as Schema<unknown>, json);
  return read.ok ? [] : read.issues.map(({ code, path, text }) => [code, path.join('.'), text.en, text.zh]);
};

/** Code and place alone. */
const placed = (shape: z.ZodMiniType, json: unknown): unknown => {
  const read = safeParse(shape as Schema<unknown>, json);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path.join('.')]);
};

test('what is missing and what has another type are told apart, by what was expected', () => {
  const shape = z.strictObject({ name: z.string(), size: z.number(), done: z.boolean(), list: z.array(z.string()) });
  expect(told(shape, { size: 'x', done: null, list: { 0: 'a' } })).toEqual([
    ['missing', 'name', 'a string is required here', '此处必须填写文本'],
    ['wrong-type', 'size', 'expected a number, got "x"', '应为数值，实为 "x"'],
    ['wrong-type', 'done', 'expected a boolean, got null', '应为是/否值，实为 null'],
    ['wrong-type', 'list', 'expected an array, got {…}', '应为列表，实为 {…}'],
  ]);
  expect(placed(z.undefined(), 1)).toEqual([['wrong-type', '']]);
  expect(told(z.int(), 1.5)).toEqual([['wrong-type', '', 'expected an int, got 1.5', '应为整数，实为 1.5']]);
  expect(told(z.null(), [])).toEqual([['wrong-type', '', 'expected null, got […]', '应为空值，实为 […]']]);
  expect(told(z.date(), 5n)).toEqual([['wrong-type', '', 'expected a date, got 5', '应为日期，实为 5']]);
  expect(told(z.symbol(), 5n)).toEqual([['wrong-type', '', 'expected a symbol, got 5', '应为symbol，实为 5']]);
  expect(told(z.record(z.string(), z.string()), () => 1)).toEqual([
    ['wrong-type', '', 'expected a record, got (function)', '应为对象，实为 (function)'],
  ]);
});

test('a figure, a date, a period or a word of a list that is not there is missing, whatever it would have to be', () => {
  const shape = z.strictObject({ amount: Decimal, day: CivilDate, period: Period, side: z.enum(['up', 'down']) });
  expect(told(shape, {})).toEqual([
    ['missing', 'amount', 'a decimal number is required here', '此处必须填写数值'],
    ['missing', 'day', 'a date is required here', '此处必须填写日期'],
    ['missing', 'period', 'a period is required here', '此处必须填写期间'],
    ['missing', 'side', 'one of "up", "down" is required here', '此处必须填写“up”、“down”之一'],
  ]);
  expect(placed(shape, { amount: null, day: '', period: 5, side: null })).toEqual([
    ['not-decimal', 'amount'],
    ['not-date', 'day'],
    ['not-period', 'period'],
    ['not-allowed', 'side'],
  ]);
  // Of a whole that is undefined it can only be said what it is not.
  expect(placed(Decimal, undefined)).toEqual([['not-decimal', '']]);
  expect(placed(CivilDate, undefined)).toEqual([['not-date', '']]);
  expect(placed(Period, undefined)).toEqual([['not-period', '']]);
  expect(placed(z.enum(['up', 'down']), undefined)).toEqual([['not-allowed', '']]);
  const flag = z.strictObject({ flag: z.union([z.enum(['up']), z.enum(['down'])]) });
  expect(told(flag, {})).toEqual([
    ['missing', 'flag', 'one of "up", "down" is required here', '此处必须填写“up”、“down”之一'],
  ]);
});

test('a long value is cut, and stands on one line', () => {
  const long = `a\n\t b${'x'.repeat(100)}`;
  expect(told(z.number(), long)).toEqual([
    ['wrong-type', '', `expected a number, got "a b${'x'.repeat(55)}…"`, `应为数值，实为 "a b${'x'.repeat(55)}…"`],
  ]);
  const sixty = 'y'.repeat(60);
  expect(placed(z.number(), sixty)).toEqual([['wrong-type', '']]);
});

test('each unknown field is an issue of its own, at its name', () => {
  expect(told(z.object({ inner: z.strictObject({}) }), { inner: { a: 1, b: 2 } })).toEqual([
    ['unknown-field', 'inner.a', 'there is no field "a" here; check its spelling', '没有名为 "a" 的字段，请检查拼写'],
    ['unknown-field', 'inner.b', 'there is no field "b" here; check its spelling', '没有名为 "b" 的字段，请检查拼写'],
  ]);
});

test('limits are told in items for texts and lists, in size for numbers', () => {
  const pieces = ['needs at least 2 item(s) or character(s)', '至少需要 2 项（字）'];
  expect(told(z.string().check(z.minLength(2)), 'x')).toEqual([['too-small', '', ...pieces]]);
  expect(told(z.array(z.number()).check(z.minLength(2)), [1])).toEqual([['too-small', '', ...pieces]]);
  const most = ['allows at most 1 item(s) or character(s)', '最多允许 1 项（字）'];
  expect(told(z.string().check(z.maxLength(1)), 'xx')).toEqual([['too-big', '', ...most]]);
  expect(told(z.array(z.number()).check(z.maxLength(1)), [1, 2])).toEqual([['too-big', '', ...most]]);
  expect(told(z.number().check(z.gte(5)), 4)).toEqual([['too-small', '', 'must be at least 5', '不得小于 5']]);
  expect(told(z.number().check(z.lte(5)), 6)).toEqual([['too-big', '', 'must be at most 5', '不得大于 5']]);
});

test('of a choice it is said what there is to choose from', () => {
  expect(told(z.enum(['zh', 'en']), 'fr')).toEqual([
    ['not-allowed', '', '"fr" is not one of "zh", "en"', '"fr" 不在可选范围内：“zh”、“en”'],
  ]);
  expect(placed(z.literal([1, 2]), true)).toEqual([['not-allowed', '']]);
  const kinds = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), size: z.number() }),
    z.strictObject({ kind: z.literal('b') }),
  ]);
  expect(told(z.strictObject({ rule: kinds }), { rule: { kind: 'c' } })).toEqual([
    [
      'not-allowed',
      'rule.kind',
      '"kind" names no known alternative; it is one of "a", "b"',
      '“kind”不是已知的类型，可选：“a”、“b”',
    ],
  ]);
  expect(placed(kinds, { kind: 'a', size: 'x' })).toEqual([['wrong-type', 'size']]);
});

test('of several shapes the one that came nearest is explained, the first of those as near', () => {
  const shape = z.union([z.string(), z.strictObject({ at: z.strictObject({ day: z.number() }) }), z.number()]);
  expect(placed(z.array(shape), ['x', { at: { day: 'Monday' } }])).toEqual([['wrong-type', '1.at.day']]);
  expect(placed(shape, true)).toEqual([['wrong-type', '']]);
  const later = z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })]);
  expect(placed(later, { b: 'x' })).toEqual([['wrong-type', 'b']]);
  expect(placed(later, { a: 'x', b: 'x' })).toEqual([
    ['wrong-type', 'a'],
    ['unknown-field', 'b'],
  ]);
});

test('formats, keys and elements are told at their place, and what has no words of its own is merely invalid', () => {
  expect(told(z.string().check(z.regex(/^a$/)), 'b')).toEqual([
    ['bad-format', '', '"b" is not well formed', '"b" 格式不正确'],
  ]);
  const ids = z.record(z.string().check(z.regex(/^a$/)), z.number());
  expect(placed(z.strictObject({ ids }), { ids: { b: 1 } })).toEqual([['bad-format', 'ids.b']]);
  expect(placed(z.map(z.string(), z.number()), new Map([['k', 'x']]))).toEqual([['wrong-type', 'k']]);
  expect(placed(z.map(z.object({}), z.number()), new Map([[{}, 'x']]))).toEqual([['wrong-type', '']]);
  expect(told(z.number().check(z.multipleOf(5)), 4)).toEqual([
    ['invalid', '', 'the value is not valid here', '此处的值无效'],
  ]);
  expect(placed(z.string().check(z.refine(() => false)), 'x')).toEqual([['invalid', '']]);
  const halfSaid = z.superRefine<string>((input, { issues }) => {
    issues.push({ code: 'custom', input, params: { code: 'mine' } });
    issues.push({ code: 'custom', input, params: { text: { zh: '错', en: 'wrong' } } });
  });
  expect(placed(z.string().check(halfSaid), 'x')).toEqual([
    ['invalid', ''],
    ['invalid', ''],
  ]);
});

test('a check across fields is told in its own words, below the value that it is about', () => {
  const text = { zh: '晚于结束', en: 'after the end' };
  const span = z
    .strictObject({ from: z.number(), to: z.number() })
    .check(crossCheck(({ from, to }) => (from > to ? [issue('backwards', ['to'], text)] : [])));
  expect(
    told(z.array(span), [
      { from: 1, to: 2 },
      { from: 3, to: 2 },
    ]),
  ).toEqual([['backwards', '1.to', 'after the end', '晚于结束']]);
});

test('an id is short: it starts with a letter or digit, and has no blanks', () => {
  for (const id of ['a', '7', '杭州', 'city-hangzhou', 'a.b_c-1', 'a'.repeat(128)]) expect(isId(id)).toBe(true);
  for (const id of ['', '-a', '.a', '_a', 'a b', 'a/b', ' a', 'a ', 'a\n', 'a'.repeat(129), 7, null]) {
    expect(isId(id)).toBe(false);
  }
  expect(placed(Id, 'a b')).toEqual([['bad-format', '']]);
  expect(told(Id, 'a-b')).toEqual([]);
});

test('ids ascend where each is longer than the one before, or as long and later', () => {
  for (const ids of [[], ['b'], ['m9', 'm10', 'm11'], ['', 'z', 'aa'], ['B', 'a']]) expect(idsAscend(ids)).toBe(true);
  for (const ids of [
    ['a', 'a'],
    ['', ''],
    ['m10', 'm9'],
    ['b', 'a'],
    ['a', 'b', 'b'],
    ['aa', 'z', 'zz'],
  ]) {
    expect(idsAscend(ids)).toBe(false);
  }
});

test('an id that stands again is named at each place where it does', () => {
  expect(duplicateIds(['a', 'b', 'a', 'a'], (at) => ['list', at, 'id'])).toMatchObject([
    {
      code: 'duplicate-id',
      path: ['list', 2, 'id'],
      text: { en: 'the id "a" is used more than once', zh: '标识 "a" 重复' },
    },
    { code: 'duplicate-id', path: ['list', 3, 'id'] },
  ]);
  expect(duplicateIds(['a', 'b'], () => [])).toEqual([]);
});
