import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  daysBetween,
  Decimal,
  decimal,
  type DecimalInput,
  deepFreeze,
  dividedBy,
  elapsedShare,
  fail,
  type FieldReader,
  FiscalCalendar,
  fromNumber,
  isCivilDate,
  isDecimal,
  isPeriod,
  issue,
  type Label,
  max,
  minus,
  parse,
  Period,
  periodSpan,
  plainFields,
  plus,
  ratio,
  refused,
  round,
  type Schema,
  subperiods,
  sum,
  times,
} from '../foundation/index.ts';
import { accruedTo } from '../goals/index.ts';
import { holtWinters, type HoltWintersOptions } from './holt-winters.ts';
import { texts } from './messages.ts';

/**
 * How the rest of the period is foreseen.
 *
 * - `seasonal`: the rest comes as in the profile, such as last year by months: `actual ÷ share of the profile gone`;
 * - `run-rate`: the rest comes as what came so far, evenly by days: `actual ÷ share of days gone`;
 * - `holt-winters`: the rest is forecast from the series with its level, trend and seasons, by the weights given.
 */
export type LandingMethod =
  | {
      readonly kind: 'seasonal';
      /** What each part of the period counted, in order, such as last year's months moved to this year. */
      readonly profile: readonly { readonly period: string; readonly weight: DecimalInput }[];
    }
  | { readonly kind: 'run-rate' }
  | HoltWintersLanding;

/** The parts still to come, forecast from all parts up to now. */
export interface HoltWintersLanding extends Omit<HoltWintersOptions, 'period' | 'horizon'> {
  readonly kind: 'holt-winters';
  /** What a value of the series counts over. */
  readonly grain: 'month' | 'quarter';
  /** One value a part, oldest first, the last one ending on the last day that `actual` covers; float64. */
  readonly series: readonly number[];
}

/** What {@link landing} is told. */
export interface LandingInput {
  /** The period that ends where one lands. */
  readonly period: string;
  /** What was reached; null where nothing is reported. */
  readonly actual: DecimalInput | null;
  /** The last day that `actual` covers. */
  readonly through: string;
  readonly method: LandingMethod;
  /** To this step the landing is rounded. */
  readonly quantum: DecimalInput;
  /** What is wanted, where a share and a probability are asked for. */
  readonly target?: DecimalInput;
  /** Relative errors of earlier landings from the same point of the year: `(actual − landing) ÷ landing`. */
  readonly pastErrors?: readonly DecimalInput[];
  readonly fiscal?: FiscalCalendar;
}

/** Where a period will end, by what is known. */
export interface Landing {
  readonly kind: 'landed';
  readonly method: LandingMethod['kind'];
  readonly through: CivilDate;
  readonly actual: Decimal;
  /** Share of the whole that should have come by now; by Holt-Winters, what has come of the landing. */
  readonly share: Decimal;
  /** The figure at the end of the period. */
  readonly value: Decimal;
  /** The lowest and the highest landing under the past errors; null without any. */
  readonly range: { readonly low: Decimal; readonly high: Decimal } | null;
  readonly target: Decimal | null;
  /** Landing ÷ target, to four decimals; null without a target. */
  readonly ofTarget: Decimal | null;
  /** What is still missing to the target, 0 where nothing is; null without a target. */
  readonly toGo: Decimal | null;
  /** `toGo` a calendar day of the rest (需达日均), to the quantum; null without a target or a rest. */
  readonly neededPerDay: Decimal | null;
  /** In which share of the past errors the target would be reached; null without target or errors. */
  readonly probability: Decimal | null;
  readonly because: Label;
}

/** That no landing can be told, and why. */
export interface NoLanding {
  readonly kind: 'none';
  readonly reason: 'not-reported' | 'nothing-gone' | 'empty-profile' | 'no-forecast';
  readonly because: Label;
}

const weight = z.number().check(z.minimum(0), z.maximum(1));
const Input: Schema<{
  readonly period: Period;
  readonly actual: Decimal | null;
  readonly through: CivilDate;
  readonly method:
    | { readonly kind: 'seasonal'; readonly profile: readonly { readonly period: Period; readonly weight: Decimal }[] }
    | { readonly kind: 'run-rate' }
    | HoltWintersLanding;
  readonly quantum: Decimal;
  readonly target?: Decimal;
  readonly pastErrors?: readonly Decimal[];
  readonly fiscal?: FiscalCalendar;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    period: Period,
    actual: z.nullable(Decimal),
    through: CivilDate,
    method: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('seasonal'),
        profile: z.array(z.strictObject({ period: Period, weight: Decimal })),
      }),
      z.strictObject({ kind: z.literal('run-rate') }),
      z.strictObject({
        kind: z.literal('holt-winters'),
        grain: z.enum(['month', 'quarter']),
        series: z.array(z.number().check(z.minimum(-1e100), z.maximum(1e100))),
        seasonal: z.enum(['additive', 'multiplicative']),
        alpha: weight,
        beta: weight,
        gamma: weight,
      }),
    ]),
    quantum: Decimal,
    target: z.exactOptional(Decimal),
    pastErrors: z.exactOptional(z.array(Decimal)),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);
type Read = z.output<typeof Input>;

/** Inputs as a run rate needs them, which take no closer look. */
const usual: Readonly<Record<string, FieldReader>> = {
  period: (value) => (isPeriod(value) ? value : refused),
  actual: (value) => (value === null || isDecimal(value) ? value : refused),
  through: (value) => (isCivilDate(value) ? value : refused),
  method: (value) => plainFields(value, { kind: (kind) => (kind === 'run-rate' ? kind : refused) }) ?? refused,
  quantum: (value) => (isDecimal(value) ? value : refused),
  target: (value) => (value === undefined || isDecimal(value) ? value : refused),
  pastErrors: (value) => (value === undefined ? value : readList(value)),
  fiscal: (value) => (value === undefined ? value : refused),
};

function readList(value: unknown): unknown {
  const read = Array.isArray(value) ? value.filter(isDecimal) : [];
  return Array.isArray(value) && read.length === value.length ? read : refused;
}

function readInput(input: LandingInput): Read {
  // Each field was just taken by a reader that knows its type.
  return (plainFields(input, usual) as Read | null) ?? parse(Input, input);
}

/**
 * Where a period will end (年底落点): what was reached so far, divided by the share of the whole that should have come by
 * now.
 *
 * Question: at this pace, or with last year's seasons, what will stand at the end? Equation:
 * `landing = actual ÷ share`; share by profile or by days. Units: the actual's. With past errors `e` the range is
 * `landing × (1 + e)` over all of them, and the probability the share of them in which that reaches the target: a count of
 * what happened, without any assumed distribution.
 *
 * Source: on a published monthly series the seasonal share missed by −2.3, −0.1 and +0.1 % after three, six and nine
 * months, the run rate by −14.1, −5.7 and +3.4 % («AirPassengers», 1960).
 *
 * By Holt-Winters the landing is `actual + Σ forecast of the parts to come`.
 *
 * @throws `HoshinError` with all issues of its argument; `part-torn` where the series ends within a part
 * @example
 * import { landing } from 'hoshin/risks';
 * const profile = [{ period: '2026-H1', weight: '40' }, { period: '2026-H2', weight: '60' }];
 * const landed = landing({ period: '2026', actual: '50', through: '2026-06-30', quantum: '0.1', target: '100',
 *   method: { kind: 'seasonal', profile } });
 * landed.kind === 'landed' ? [landed.value, landed.ofTarget] : null; // => ['125', '1.25']
 */
export function landing(input: LandingInput): Landing | NoLanding {
  const read = readInput(input);
  const { actual, method } = read;
  if (actual === null) return none('not-reported');
  if (method.kind === 'holt-winters') {
    const rest = forecastRest(read, method);
    if (rest === null) return none('no-forecast');
    const whole = plus(actual, rest);
    return deepFreeze(landed(read, actual, whole, ratio(actual, whole) ?? decimal(0)));
  }
  const share = shareGone(read, method);
  if (share === null) return none('empty-profile');
  if (share === '0') return none('nothing-gone');
  return deepFreeze(landed(read, actual, dividedBy(actual, share), share));
}

function none(reason: NoLanding['reason']): NoLanding {
  return deepFreeze({ kind: 'none', reason, because: texts.noLanding(reason) });
}

/** The share of the period's whole that should have come by now; null where the profile holds nothing. */
function shareGone(
  { period, through, fiscal }: Read,
  method: Exclude<Read['method'], { kind: 'holt-winters' }>,
): Decimal | null {
  if (method.kind === 'run-rate') return elapsedShare(period, through, fiscal === undefined ? {} : { fiscal });
  const parts = method.profile.map(({ period: part, weight: amount }) => ({ period: part, amount }));
  return ratio(accruedTo(parts, through, fiscal), sum(parts.map(({ amount }) => amount)));
}

/** The sum of the parts still to come; null where there are too few values to foresee them. */
function forecastRest({ period, through, fiscal }: Read, method: HoltWintersLanding): Decimal | null {
  const { grain, series, seasonal, alpha, beta, gamma } = method;
  const parts = subperiods(period, grain, fiscal).map((part) => periodSpan(part, fiscal));
  const torn = parts.find(({ start, end }) => start <= through && through < end);
  if (torn !== undefined) fail(issue('part-torn', ['through'], texts.partTorn(through, torn.start, torn.end)));
  const horizon = parts.filter(({ start }) => start > through).length;
  const season = grain === 'month' ? 12 : 4;
  const found = holtWinters(series, { period: season, seasonal, alpha, beta, gamma, horizon });
  return found.kind === 'none' ? null : sum(found.forecast.map(fromNumber));
}

function landed(read: Read, actual: Decimal, exact: Decimal, share: Decimal): Landing {
  const value = round(exact, read.quantum);
  const target = read.target ?? null;
  const outcomes = (read.pastErrors ?? []).map((error) => round(times(exact, plus('1', error)), read.quantum));
  const ordered = outcomes.toSorted(compare);
  const [low] = ordered;
  const high = ordered.at(-1);
  const ofTarget = target === null ? null : ratio(value, target, { quantum: '0.0001' });
  const toGo = target === null ? null : max('0', minus(target, actual));
  const daysLeft = daysBetween(read.through, periodSpan(read.period, read.fiscal).end);
  return {
    kind: 'landed',
    method: read.method.kind,
    through: read.through,
    actual,
    share,
    value,
    range: low === undefined || high === undefined ? null : { low, high },
    target,
    ofTarget,
    toGo,
    neededPerDay: toGo === null || daysLeft <= 0 ? null : round(dividedBy(toGo, daysLeft), read.quantum, 'up'),
    probability: target === null ? null : reached(outcomes, target),
    because: texts.landed({ method: read.method.kind, actual, share: round(share, '0.0001'), value, target, ofTarget }),
  };
}

/** The share of outcomes at or above the target. */
function reached(outcomes: readonly Decimal[], target: Decimal): Decimal | null {
  const hits = outcomes.filter((one) => compare(one, target) >= 0).length;
  return ratio(hits, outcomes.length, { quantum: '0.0001' });
}
