import type { Issue } from '../foundation/index.ts';
import type { EarlyWarningRule } from './early-warning.ts';
import type { Series } from './series.ts';
import { type CompiledTest, type CustomWarnings, compileTest } from './warning-test.ts';

/** A rule whose tests are functions: for each level, the mildest first, all of them must hold. */
export interface CompiledRule {
  readonly rule: EarlyWarningRule;
  readonly levels: readonly (readonly CompiledTest[])[];
}

/** Where a warning stands after the last reading; levels count from 1, 0 is none. Places are indices of readings. */
export interface Standing {
  readonly level: number;
  readonly raisedAt: number;
  readonly levelAt: number;
  readonly evidence: readonly number[];
  readonly goodInARow: number;
}

/** A warning that went. */
export interface Gone {
  readonly worst: number;
  readonly raisedAt: number;
  readonly clearedAt: number;
}

/** Compiles a rule once for all its subjects. */
export function compileRule(rule: EarlyWarningRule, custom: CustomWarnings): CompiledRule {
  return { rule, levels: rule.levels.map(({ when }) => when.map((test) => compileTest(test, custom))) };
}

interface Walk {
  level: number;
  worst: number;
  raisedAt: number;
  levelAt: number;
  evidence: readonly number[];
  /** Readings that count for raising, newest last: their place and their level. */
  window: { at: number; level: number }[];
  /** Readings in a row better than the level. */
  good: { at: number; level: number }[];
}

/**
 * Walks the readings from the oldest and keeps the level: raised when `count` of the last `of` are at it or worse, lowered
 * when `clearAfter` in a row are better, then to the worst of those. What happened before a lowering no longer counts.
 * A reading that is not reported is neither good nor bad, unless a test looks for just that.
 */
export function walkReadings(
  compiled: CompiledRule,
  series: Series,
  tell: (problem: Issue) => void,
): { readonly standing: Standing | null; readonly gone: readonly Gone[] } {
  const { raise, clearAfter } = compiled.rule;
  const walk: Walk = { level: 0, worst: 0, raisedAt: 0, levelAt: 0, evidence: [], window: [], good: [] };
  const gone: Gone[] = [];
  series.exact.forEach((value, at) => {
    const level = levelOf(compiled.levels, series, at, tell);
    if (value === null && level === 0) return;
    walk.window.push({ at, level });
    if (walk.window.length > raise.of) walk.window.shift();
    const candidate = raisedLevel(walk.window, raise.count);
    if (candidate > walk.level) rise(walk, candidate, at);
    else if (walk.level > 0) settle(walk, { at, level }, clearAfter, gone);
  });
  const { level, raisedAt, levelAt, evidence, good } = walk;
  return { standing: level === 0 ? null : { level, raisedAt, levelAt, evidence, goodInARow: good.length }, gone };
}

/** The gravest level whose tests all hold. */
function levelOf(
  levels: readonly (readonly CompiledTest[])[],
  series: Series,
  at: number,
  tell: (problem: Issue) => void,
): number {
  for (let level = levels.length; level > 0; level -= 1) {
    if (levels[level - 1]?.every((holds) => holds(series, at, tell)) === true) return level;
  }
  return 0;
}

/** The gravest level that at least `count` readings of the window reach. */
function raisedLevel(window: Walk['window'], count: number): number {
  if (window.length < count) return 0;
  return window.map(({ level }) => level).sort((a, b) => b - a)[count - 1] ?? 0;
}

function rise(walk: Walk, level: number, at: number): void {
  if (walk.level === 0) walk.raisedAt = at;
  walk.level = level;
  walk.worst = Math.max(walk.worst, level);
  walk.levelAt = at;
  walk.evidence = walk.window.filter((one) => one.level >= level).map((one) => one.at);
  walk.good = [];
}

function settle(walk: Walk, reading: { at: number; level: number }, clearAfter: number, gone: Gone[]): void {
  walk.good = reading.level < walk.level ? [...walk.good, reading] : [];
  if (walk.good.length < clearAfter) return;
  const level = walk.good.reduce((most, one) => Math.max(most, one.level), 0);
  if (level === 0) {
    gone.push({ worst: walk.worst, raisedAt: walk.raisedAt, clearedAt: reading.at });
    walk.worst = 0;
  }
  walk.level = level;
  walk.levelAt = reading.at;
  walk.evidence = walk.good.filter((one) => one.level >= level).map((one) => one.at);
  walk.window = walk.good;
  walk.good = [];
}
