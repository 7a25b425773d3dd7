import * as z from 'zod/mini';
import {
  Decimal,
  deepFreeze,
  fail,
  Id,
  issue,
  Label,
  max,
  min,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';

/** How often a result is taken. */
export type ResultCadence = 'month' | 'quarter' | 'half' | 'year';

/** Which of several readings of one result counts, cadence by cadence. */
export interface ReadingRule {
  /** Identifies the rule. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** What counts for each cadence that the rule speaks of. */
  readonly takes: readonly { readonly cadence: ResultCadence; readonly takes: 'lower' | 'higher' }[];
  /** Where it comes from, by short name. */
  readonly source?: string;
}

const Cadence: Schema<ResultCadence> = /* @__PURE__ */ schema<ResultCadence>()(() =>
  z.enum(['month', 'quarter', 'half', 'year']),
);

/** Schema of {@link ReadingRule}. */
export const ReadingRule: Schema<ReadingRule> = /* @__PURE__ */ schema<ReadingRule>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    takes: z.array(z.strictObject({ cadence: Cadence, takes: z.enum(['lower', 'higher']) })),
    source: z.exactOptional(z.string().check(z.minLength(1))),
  }),
);

/**
 * Monthly pay takes the lower of two readings (就低不就高), annual pay the higher (就高不就低), as printed in «unit
 * monthly-plan rules». The source's first word is clipped: whether it says monthly or quarterly is not sure, so quarters
 * are not spoken of here.
 */
export const monthlyLowerAnnualHigher: ReadingRule = /* @__PURE__ */ deepFreeze({
  id: 'monthly-lower-annual-higher',
  label: { zh: '月度就低不就高，年度就高不就低', en: 'Monthly takes the lower, annual the higher' },
  takes: [
    { cadence: 'month' as const, takes: 'lower' as const },
    { cadence: 'year' as const, takes: 'higher' as const },
  ],
  source: 'unit monthly-plan rules',
});

/** The reading that counts, and why. */
export interface ReadingTaken {
  /** Its points; null while a reading is missing: neither the lower nor the higher is known then. */
  readonly points: Decimal | null;
  /** Which was taken, in a sentence. */
  readonly because: Label;
}

const Readings: Schema<readonly (Decimal | null)[]> = /* @__PURE__ */ schema<readonly (Decimal | null)[]>()(() =>
  z.array(z.nullable(Decimal)).check(z.minLength(1)),
);

/**
 * Which of several readings of one result counts.
 *
 * @throws `HoshinError` `unknown-cadence` where the rule does not speak of it
 * @example
 * import { monthlyLowerAnnualHigher, takeReading } from 'hoshin/performance';
 * takeReading(['88', '92'], 'month', monthlyLowerAnnualHigher).points; // => '88'
 * takeReading(['88', '92'], 'year', monthlyLowerAnnualHigher).points; // => '92'
 * takeReading(['88', null], 'year', monthlyLowerAnnualHigher).points; // => null
 */
export function takeReading(
  readings: readonly (string | number | null)[],
  cadence: ResultCadence,
  rule: ReadingRule,
): ReadingTaken {
  const given = parse(Readings, readings);
  const asked = parse(Cadence, cadence);
  const takes = parse(ReadingRule, rule).takes.find((one) => one.cadence === asked)?.takes;
  if (takes === undefined) fail(issue('unknown-cadence', [], texts.unknown(nouns.cadence, asked)));
  const [first, ...rest] = given.filter((points) => points !== null);
  if (first === undefined || rest.length + 1 < given.length) {
    return deepFreeze({ points: null, because: texts.notReported() });
  }
  const points = rest.reduce((taken, one) => (takes === 'lower' ? min(taken, one) : max(taken, one)), first);
  return deepFreeze({ points, because: texts.readingTaken(takes, points) });
}
