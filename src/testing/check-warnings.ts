import * as fc from 'fast-check';
import { addDays, type DecimalInput, times, dividedBy, plus, minus } from '../foundation/index.ts';
import { type EarlyWarningRule, type RaiseOptions, raiseWarnings, type WatchedMetric } from '../risks/index.ts';
import { type Breach, type CheckEffort, findingOf, type LawReport, reportOf, smallest } from './law-report.ts';
import { messageOf, texts } from './messages.ts';
import { brokenWarningLaws } from './risks-laws.ts';

/** What the rules are tried on. */
export interface WarningCheck extends CheckEffort, Omit<RaiseOptions, 'asOf'> {
  /** The least and the most a reading may be. */
  readonly readings: { readonly from: DecimalInput; readonly to: DecimalInput };
  /** Day of the first reading, days from one to the next, and the most readings of one subject. */
  readonly first: string;
  readonly everyDays: number;
  readonly most: number;
}

/** A law of {@link checkWarningRules}: `consistent` (what stands follows from the readings) and `reachable` (no dead level). */
export type WarningLaw = 'consistent' | 'reachable';

type WarningBreach = Breach<readonly WatchedMetric[]> | null;

/**
 * Holds warning rules to their laws: what stands on a day follows from the readings up to it, whatever their order, and every level
 * can be raised by some readings: a level that none of the cases raised is likely to be dead, as when its bounds exclude one
 * another or a graver level always takes its place.
 *
 * @throws `HoshinError` for malformed rules or days
 * @example
 * import { checkWarningRules } from 'hoshin/testing';
 * const label = { zh: '滞后', en: 'Late' };
 * const level = { label, light: 'red' as const, grounds: label, notify: [], responses: [] };
 * const rule = {
 *   id: 'late', label, metric: 'late-days', tags: [], raise: { count: 1, of: 1 }, clearAfter: 1,
 *   levels: [
 *     { ...level, id: 'red', when: [{ kind: 'at-least', value: '10' }] },
 *     { ...level, id: 'never', when: [{ kind: 'at-least', value: '20' }, { kind: 'less-than', value: '15' }] },
 *   ],
 * };
 * const options = { readings: { from: '0', to: '30' }, first: '2026-01-01', everyDays: 1, most: 10 };
 * checkWarningRules([rule as never], options).because.en; // => 'reachable: no reading tried raised late/never'
 */
export function checkWarningRules(
  rules: readonly EarlyWarningRule[],
  options: WarningCheck,
): LawReport<WarningLaw, readonly WatchedMetric[]> {
  const told = toldOf(options);
  // A malformed rule is refused here, before any case.
  raiseWarnings(rules, [], { ...told, asOf: options.first });
  const raised = new Set<string>();
  const cases = watchedBy(rules, options);
  const consistent = smallest(cases, (watched) => consistentBreach(rules, watched, options, raised), options);
  const dead = rules
    .flatMap(({ id, levels }) => levels.map((one) => `${id}/${one.id}`))
    .filter((one) => !raised.has(one));
  const unreached: WarningBreach =
    dead.length === 0 ? null : { example: [], because: texts.warnings.unreached(dead.join(', ')) };
  return reportOf<WarningLaw, readonly WatchedMetric[]>([
    findingOf('consistent', consistent, texts.warnings.consistent()),
    findingOf('reachable', unreached, texts.warnings.reachable()),
  ]);
}

function toldOf({ calendar, custom }: WarningCheck): Omit<RaiseOptions, 'asOf'> {
  return { ...(calendar === undefined ? {} : { calendar }), ...(custom === undefined ? {} : { custom }) };
}

/** Readings of one subject for every metric of the rules, a thousandth of the range apart at the least; some not reported. */
function watchedBy(rules: readonly EarlyWarningRule[], options: WarningCheck): fc.Arbitrary<readonly WatchedMetric[]> {
  const { readings, first, everyDays, most } = options;
  const width = minus(readings.to, readings.from);
  const value = fc.nat(1000).map((n) => plus(readings.from, dividedBy(times(width, n), 1000)));
  const series = fc.array(fc.option(value, { freq: 6 }), { minLength: 1, maxLength: most });
  const metrics = [...new Set(rules.map(({ metric }) => metric))];
  const tags = [...new Set(rules.flatMap((rule) => rule.tags))];
  return fc.tuple(...metrics.map(() => series)).map((all) =>
    all.map((values, at) => ({
      subject: 'subject',
      metric: metrics[at] ?? '',
      ...(tags.length > 0 && { tags }),
      readings: values.map((one, nth) => ({ on: addDays(first, nth * everyDays), value: one })),
    })),
  );
}

function consistentBreach(
  rules: readonly EarlyWarningRule[],
  watched: readonly WatchedMetric[],
  options: WarningCheck,
  raised: Set<string>,
): WarningBreach {
  const told = toldOf(options);
  const days = [...new Set(watched.flatMap(({ readings }) => readings.map(({ on }) => on)))].sort();
  const last = days.at(-1) ?? options.first;
  try {
    for (const asOf of days)
      for (const { rule, level } of raiseWarnings(rules, watched, { ...told, asOf }).standing)
        raised.add(`${rule}/${level}`);
    const [broken] = brokenWarningLaws(rules, watched, [days[Math.floor(days.length / 2)] ?? last, last], told);
    return broken === undefined ? null : { example: watched, because: texts.warnings.broken(broken) };
  } catch (error) {
    return { example: watched, because: texts.warnings.broken(messageOf(error)) };
  }
}
