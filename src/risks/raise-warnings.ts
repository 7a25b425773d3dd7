import * as z from 'zod/mini';
import {
  guarded,
  addDays,
  addWorkdays,
  CivilDate,
  deepFreeze,
  duplicateIds,
  fromDayNumber,
  type Id,
  type Issue,
  issue,
  parse,
  parseFields,
  refuse,
  type Schema,
  safeParse,
  schema,
  toDayNumber,
  WorkCalendar,
  within,
} from '../foundation/index.ts';
import { lights } from '../scoring/index.ts';
import { EarlyWarningRule, type MetricReading, type WarningLevel, type WatchedMetric } from './early-warning.ts';
import { texts } from './messages.ts';
import { readSeries, type Series } from './series.ts';
import type { ClearedWarning, CustomWarning, Warning, WarningProblem, WarningReport } from './warning.ts';
import { type CompiledRule, compileRule, type Gone, type Standing, walkReadings } from './warning-walk.ts';

/** What {@link raiseWarnings} needs besides rules and readings. */
export interface RaiseOptions {
  /** Readings after this day are not looked at. */
  readonly asOf: string;
  /** For levels that tell people within workdays. */
  readonly calendar?: WorkCalendar;
  /** The user's own tests, by the name that rules give. */
  readonly custom?: Readonly<Record<Id, CustomWarning>>;
}

/**
 * Which warnings stand, which came and went, and which tests could not be made.
 *
 * Everything follows from the readings up to `asOf`: asked again, on any day, for any day, the answer is the same. A level is
 * raised when `raise.count` of the last `raise.of` readings are at it or worse, and lowered only when `clearAfter` in a row are
 * better, so that one reading around a bound neither raises nor clears.
 *
 * @param rules - any number of rules, each with its own id
 * @param watched - named numbers with their history; whatever can be computed can be watched
 * @throws `HoshinError` with every malformed rule and reading, `duplicate-reading`, `calendar-required`
 * @example
 * import { raiseWarnings } from 'hoshin/risks';
 * const rule = {
 *   id: 'works-late', label: { zh: '工程滞后', en: 'Works late' }, metric: 'late-days', tags: [],
 *   levels: [{
 *     id: 'red', label: { zh: '红', en: 'Red' }, light: 'red', when: [{ kind: 'at-least', value: '15' }],
 *     grounds: { zh: '滞后 15 天及以上', en: '15 days late or more' }, responses: ['supervise'],
 *     notify: [{ role: 'region-operations', withinDays: 1, unit: 'day' }],
 *   }],
 *   raise: { count: 1, of: 1 }, clearAfter: 2,
 * };
 * const watched = [{ subject: 'node-7', metric: 'late-days', readings: [
 *   { on: '2026-05-08', value: '12' }, { on: '2026-05-15', value: '16' }] }];
 * const { standing } = raiseWarnings([rule], watched, { asOf: '2026-05-16' });
 * standing.map(({ id, level, notify }) => [id, level, notify[0].by]); // => [['works-late.node-7.2026-05-15', 'red', '2026-05-16']]
 */
export function raiseWarnings(
  rules: readonly EarlyWarningRule[],
  watched: readonly WatchedMetric[],
  options: RaiseOptions,
): WarningReport {
  return guarded(() => {
    const { custom, ...rest } = isRecord(options) ? options : ({} as RaiseOptions); // read below, so null is refused
    const { asOf, calendar } = parseFields(
      isRecord(options) ? rest : options,
      { asOf: CivilDate },
      { calendar: WorkCalendar },
    );
    const compiled = readRules(rules, custom ?? undefined, calendar);
    const found: Found = { asOf, calendar, standing: [], cleared: [], problems: [] };
    for (const series of readAll(watched, toDayNumber(asOf))) {
      for (const rule of compiled.get(series.metric) ?? []) if (applies(rule, series)) watch(rule, series, found);
    }
    found.standing.sort(graver);
    found.cleared.sort((a, b) => (a.clearedOn < b.clearedOn ? -1 : a.clearedOn > b.clearedOn ? 1 : 0));
    return deepFreeze({ asOf, standing: found.standing, cleared: found.cleared, problems: found.problems });
  });
}

interface Found {
  readonly asOf: CivilDate;
  readonly calendar: WorkCalendar | undefined;
  readonly standing: Warning[];
  readonly cleared: ClearedWarning[];
  readonly problems: WarningProblem[];
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readRules(
  rules: unknown,
  custom: RaiseOptions['custom'],
  calendar: WorkCalendar | undefined,
): Map<Id, CompiledRule[]> {
  const list = parse(RuleList, rules);
  const own = typeof custom === 'object' ? custom : {};
  const byMetric = new Map<Id, CompiledRule[]>();
  refuse([
    ...duplicateIds(
      list.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
    ...list.flatMap((rule, at) => (calendar === undefined ? within([at], calendarIssues(rule)) : [])),
  ]);
  for (const rule of list) {
    const same = byMetric.get(rule.metric) ?? [];
    byMetric.set(rule.metric, [...same, compileRule(rule, own)]);
  }
  return byMetric;
}

const RuleList: Schema<readonly EarlyWarningRule[]> = /* @__PURE__ */ schema<readonly EarlyWarningRule[]>()(() =>
  z.array(EarlyWarningRule),
);

function calendarIssues({ levels }: EarlyWarningRule): Issue[] {
  return levels.flatMap(({ notify }, at) =>
    notify.flatMap(({ unit }, one) =>
      unit === 'workday' ? [issue('calendar-required', ['levels', at, 'notify', one], texts.calendarRequired())] : [],
    ),
  );
}

function readAll(watched: unknown, asOfDay: number): Series[] {
  if (!Array.isArray(watched)) refuse(issuesOf(watched));
  const all: Series[] = [];
  const issues: Issue[] = [];
  (watched as unknown[]).forEach((one, at) => {
    const series = readSeries(one, at, asOfDay);
    if ('days' in series) all.push(series);
    else for (const fault of series) issues.push(fault);
  });
  refuse(issues);
  return all;
}

const AnyList: Schema<readonly unknown[]> = /* @__PURE__ */ z.array(z.unknown());

function issuesOf(value: unknown): readonly Issue[] {
  const result = safeParse(AnyList, value);
  return result.ok ? [] : within(['watched'], result.issues);
}

function applies({ rule }: CompiledRule, { tags }: Series): boolean {
  return rule.tags.length === 0 || rule.tags.some((tag) => tags.includes(tag));
}

function watch(compiled: CompiledRule, series: Series, found: Found): void {
  const { rule } = compiled;
  const told = new Set<string>();
  const { standing, gone } = walkReadings(compiled, series, (problem) => {
    if (told.has(problem.code)) return; // once a subject is enough: a function that throws does so at every reading
    told.add(problem.code);
    found.problems.push({ rule: rule.id, subject: series.subject, issue: problem });
  });
  for (const one of gone) found.cleared.push(clearedOf(rule, series, one));
  const level = standing === null ? undefined : rule.levels[standing.level - 1];
  if (standing !== null && level !== undefined) found.standing.push(warningOf(rule, level, series, standing, found));
}

function dayAt(series: Series, at: number): CivilDate {
  return fromDayNumber(series.days[at] ?? 0);
}

function readingAt(series: Series, at: number): MetricReading {
  return { on: dayAt(series, at), value: series.exact[at] ?? null };
}

function warningOf(rule: EarlyWarningRule, level: WarningLevel, series: Series, at: Standing, found: Found): Warning {
  const levelSince = dayAt(series, at.levelAt);
  const raisedOn = dayAt(series, at.raisedAt);
  const reading = readingAt(series, series.days.length - 1);
  const notify = level.notify.map(({ role, withinDays, unit }) => ({
    role,
    by:
      unit === 'day' || found.calendar === undefined
        ? addDays(levelSince, withinDays)
        : addWorkdays(found.calendar, levelSince, withinDays),
  }));
  return {
    kind: 'warning',
    id: `${rule.id}.${series.subject}.${raisedOn}`,
    rule: rule.id,
    subject: series.subject,
    metric: series.metric,
    label: rule.label,
    level: level.id,
    levelLabel: level.label,
    light: level.light,
    rank: at.level,
    raisedOn,
    levelSince,
    reading,
    evidence: at.evidence.map((one) => readingAt(series, one)),
    goodInARow: at.goodInARow,
    clearAfter: rule.clearAfter,
    grounds: level.grounds,
    notify,
    responses: level.responses,
    because: texts.warningStands(rule, level, series.subject, levelSince, reading, at.goodInARow),
  };
}

function clearedOf(rule: EarlyWarningRule, series: Series, gone: Gone): ClearedWarning {
  const raisedOn = dayAt(series, gone.raisedAt);
  const clearedOn = dayAt(series, gone.clearedAt);
  return {
    id: `${rule.id}.${series.subject}.${raisedOn}`,
    rule: rule.id,
    subject: series.subject,
    level: rule.levels[gone.worst - 1]?.id ?? '',
    raisedOn,
    clearedOn,
    because: texts.warningCleared(rule, series.subject, clearedOn),
  };
}

/** The gravest light first, then the gravest level, then the longest standing. */
function graver(a: Warning, b: Warning): number {
  const byLight = lights[b.light].rank - lights[a.light].rank;
  if (byLight !== 0) return byLight;
  if (a.rank !== b.rank) return b.rank - a.rank;
  if (a.raisedOn !== b.raisedOn) return a.raisedOn < b.raisedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
