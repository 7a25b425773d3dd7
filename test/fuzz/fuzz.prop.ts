/**
 * Calls every public function with values drawn by its types, mutated and hostile ones among them. A call may give a value or
 * throw a `HoshinError`; nothing else, within a bounded time, and nothing outside it may change. `npm run fuzz -- 1000000` goes on longer,
 * `npm run fuzz -- 1000000 7` from another seed.
 */
import { Decimal } from 'decimal.js';
import * as hoshin from 'hoshin';
import * as interop from 'hoshin/interop';
import * as excel from 'hoshin/interop/excel';
import * as project from 'hoshin/interop/project';
import * as echarts from 'hoshin/views/echarts';
import * as gantt from 'hoshin/views/gantt';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { forBuilders } from './builders.ts';
import { readDoors } from './shapes.ts';
import { type Corpus, drawer, oneOf, seeded } from './values.ts';

const cases = Number(process.env['FUZZ_CASES'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
/** Milliseconds that no call may take, on a machine that does other work beside. */
const longest = 10_000;

const doors: Readonly<Record<string, unknown>> = {
  ...hoshin,
  ...interop,
  ...excel,
  ...project,
  ...echarts,
  ...gantt,
};
const files = ['index.ts', 'interop/index.ts', 'interop/excel.ts', 'interop/project.ts'];
const signatures = readDoors([...files, 'views/echarts.ts', 'views/gantt.ts']);
const schemas = Object.values(doors).filter((value) => value instanceof Object && '_zod' in value);
const functions = Object.entries(doors).filter(
  (entry): entry is [string, (...given: unknown[]) => unknown] =>
    typeof entry[1] === 'function' && !forBuilders.has(entry[0]),
);

/** What the library could change by mistake, as text. */
function surroundings(): string {
  const names = [Object, Array, String, Number, Function, Promise, Map].map((made) => [
    Reflect.ownKeys(made).map(String),
    Reflect.ownKeys(made.prototype as object).map(String),
  ]);
  const { precision, rounding, toExpNeg, toExpPos, minE, maxE, modulo, crypto } = Decimal;
  const config = z.config();
  const zod = Object.entries(config).map(([key, value]) => [key, typeof value]);
  return JSON.stringify([names, zod, precision, rounding, toExpNeg, toExpPos, minE, maxE, modulo, crypto]);
}

const corpus: Corpus = new Map();
/** The functions that gave a value at least once. */
const answered = new Set<string>();
function keep(name: string, value: unknown): void {
  if (name === '' || typeof value !== 'object' || value === null) return;
  const kept = corpus.get(name) ?? [];
  if (kept.length < 12) corpus.set(name, [...kept, value]);
}
for (const [name, { gives }] of Object.entries(signatures)) keep(gives, doors[name]);

/** Freezes what can be frozen of the arguments, so that a write into one throws and is found. */
function frozen(given: readonly unknown[]): unknown[] {
  return given.map((value) => {
    try {
      return ArrayBuffer.isView(value) ? value : hoshin.deepFreeze(value);
    } catch {
      return value;
    }
  });
}

/** What a call threw that it should not have; null where all is well. */
async function wrong(run: (...given: unknown[]) => unknown, given: unknown[], name: string): Promise<string | null> {
  const before = performance.now();
  try {
    // To await is to read `then`, which throws where the function gives back the caller's own hostile proxy.
    const gave = run(...given);
    const made: unknown = gave instanceof Promise ? await gave : gave;
    answered.add(name);
    keep(signatures[name]?.gives ?? '', made);
  } catch (error) {
    if (!hoshin.isHoshinError(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - before;
  return took > longest ? `took ${Math.round(took)} ms` : null;
}

test(
  `${cases} calls from seed ${seed}: a value or a HoshinError, in time, and nothing else is changed`,
  { timeout: Math.max(120_000, cases * 20) },
  async () => {
    const random = seeded(seed);
    const draw = drawer(random, corpus, schemas);
    const before = surroundings();
    const found = new Map<string, string>();
    for (let at = 0; at < cases; at += 1) {
      const [name, run] =
        functions[at < functions.length ? at : random(functions.length)] ?? oneOf(random, functions) ?? [];
      if (name === undefined || run === undefined) continue;
      const takes = signatures[name]?.takes ?? [];
      const given = takes.filter(({ optional }) => !optional || random(2) === 0).map(({ of }) => draw(of));
      const said = await wrong(run, frozen(given), name);
      if (said !== null && !found.has(name)) found.set(name, `case ${at}: ${said.slice(0, 700)}`);
    }
    expect(Object.fromEntries(found)).toEqual({});
    expect(surroundings()).toBe(before);
    // Were nothing ever accepted, nothing beyond the first check would have been tried.
    expect(answered.size / functions.length).toBeGreaterThan(0.5);
  },
);
