/** Values drawn by shape, and what a careless or a hostile caller makes of them. */
import type { Shape } from './shapes.ts';

/** A whole number from 0 to below `n`. */
export type Random = (n: number) => number;

/** Values that calls gave, by the name of their type: what one function makes, another is given. */
export type Corpus = Map<string, unknown[]>;

/** Draws are a function of the seed alone. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const ring: Record<string, unknown> = {};
ring['self'] = ring;
const deep = (n: number): unknown => {
  let value: unknown = [];
  for (let at = 0; at < n; at += 1) value = at % 2 === 0 ? [value] : { children: value };
  return value;
};
const refusing = new Proxy({}, { get: () => thrown('get'), ownKeys: () => thrown('ownKeys') });
function thrown(what: string): never {
  throw new Error(what);
}

/** What no document should hold. The large ones are made once. */
const hostile: readonly unknown[] = [
  ...[undefined, null, true, 0, -0, -1, 0.1, 1e21, 2 ** 53, -(2 ** 31), Number.NaN, Infinity, 10n, Symbol.iterator],
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '𝟙',
    '１２',
    '-0',
    '1e400',
    '1e-400',
    '1e999999999',
    '0x10',
    '1_000',
  ],
  ...['9'.repeat(400), `0.${'0'.repeat(400)}1`, '9999-12-31', '0000-00-00', '2026-02-30', '2026-W53', '-000001-01-01'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '<script>', '((((((((', '1+'.repeat(5000)],
  ...[[], {}, [null], [[]], ring, deep(60), deep(70), deep(20_000), refusing, new Map([[1, 2]]), new Date(0), /x/],
  ...[JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'), Object.create(null)],
  ...[new Array(1000), () => 1, new Uint8Array(8)],
];
const enormous: readonly (() => unknown)[] = [
  () => 'x'.repeat(1_000_000),
  () => '9'.repeat(1_000_000),
  () => '('.repeat(1_000_000),
  () => ' '.repeat(1_000_000),
  () => Array.from({ length: 100_000 }, (_, at) => ({ id: at, wrong: true })),
];

const texts = [
  'a',
  'b',
  'c',
  'group',
  'p1',
  'sales',
  '2026',
  '2026-Q1',
  '2026-01-05',
  '1',
  '0.5',
  'CNY',
  'green',
  'day',
];
const decimals = ['0', '1', '-1', '0.5', '0.01', '100', '12000000.5', '0.333333333333', '999999999999999999.99', 1, 7];
const dates = ['2026-01-01', '2026-01-05', '2026-06-30', '2026-12-31', '2024-02-29', '1999-12-31'];
const periods = ['2026', '2026-H1', '2026-Q1', '2026-01', '2026-02', '2026-W05'];
const numbers = [0, 1, 2, 3, 5, 7, 0.5, 0.9, 30, 100, -1];
const pools: Readonly<Record<string, readonly unknown[]>> = {
  text: texts,
  '~decimal': decimals,
  number: numbers,
  null: [null],
  undefined: [undefined],
  '~date': dates,
  '~period': periods,
};

/** One of a list. */
export const oneOf = <T>(random: Random, list: readonly T[]): T | undefined => list[random(list.length)];

/** A value of the shape, most of the time; `schemas` stand where one is asked for. */
export function drawer(random: Random, corpus: Corpus, schemas: readonly unknown[]) {
  const scalar = (of: string): unknown => {
    if (of === 'ZodMiniType') return oneOf(random, schemas);
    if (of === 'function') return () => random(3);
    if (of === 'Uint8Array') return Uint8Array.from({ length: random(64) }, () => random(256));
    const pool = pools[of] ?? (/date/iu.test(of) ? dates : /period/iu.test(of) ? periods : undefined);
    return pool === undefined ? oneOf(random, [...texts, ...numbers, ...hostile]) : oneOf(random, pool);
  };

  const object = (shape: Shape & { kind: 'object' }, depth: number): unknown => {
    const kept = corpus.get(shape.name);
    if (kept !== undefined && shape.name !== '__type' && random(3) > 0) return mutated(oneOf(random, kept));
    const entries = shape.fields
      .filter(({ optional }) => !optional || random(3) === 0)
      .map(({ key, of }) => [key, draw(of, depth + 1)] as const);
    const { rest } = shape;
    const more =
      rest === null || depth > 7 ? [] : texts.slice(0, random(4)).map((key) => [key, draw(rest, depth + 1)] as const);
    return Object.fromEntries([...entries, ...more]);
  };

  const draw = (shape: Shape, depth = 0): unknown => {
    if (random(60) === 0) return rubbish();
    if (shape.kind === 'scalar') return scalar(shape.of);
    if (shape.kind === 'literal') return shape.value;
    if (shape.kind === 'union') return draw(oneOf(random, shape.of) ?? shape, depth);
    if (shape.kind === 'tuple') return shape.of.map((of) => draw(of, depth + 1));
    if (depth > 9) return shape.kind === 'list' ? [] : null;
    if (shape.kind === 'object') return object(shape, depth);
    return Array.from({ length: random(depth > 3 ? 2 : 4) }, () => draw(shape.of, depth + 1));
  };

  const rubbish = (): unknown => (random(150) === 0 ? oneOf(random, enormous)?.() : oneOf(random, hostile));

  /** The value, or a copy of it with one place changed. */
  const mutated = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || random(2) === 0) return value;
    const keys = Object.keys(value);
    const key = oneOf(random, keys);
    if (key === undefined) return value;
    const held: unknown = (value as Record<string, unknown>)[key];
    const put =
      random(3) === 0 ? oneOf(random, [rubbish(), oneOf(random, texts), oneOf(random, decimals)]) : mutated(held);
    if (Array.isArray(value)) return (value as unknown[]).map((one, at) => (String(at) === key ? put : one));
    return { ...value, [key]: put };
  };
  return draw;
}
