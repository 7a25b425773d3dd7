import * as z from 'zod/mini';
import { both } from './both.ts';
import { type Decimal, decimal, type DecimalInput, round } from './decimal.ts';
import { type Label, Locale } from './label.ts';
import { parse, type Schema } from './parse.ts';
import { fromScaled, toScaled } from './scaled.ts';
import { readShort, unitsRead, writeShort } from './short.ts';

/** The step in which a figure is shown: 万 and 亿 as Chinese tables do, thousands, millions and billions as English ones. */
export type FigureStep = 'one' | 'wan' | 'yi' | 'thousand' | 'million' | 'billion';

/** How {@link formatDecimal} writes. */
export interface FormatOptions {
  readonly locale: Locale;
  /** The step shown; `one` where left out. */
  readonly step?: FigureStep;
  /** Decimals shown, always that many; all there are where left out. */
  readonly places?: number;
  /** False to write digits without group marks. */
  readonly grouping?: boolean;
  /** True to write `+` before what is above zero, as for a deviation. */
  readonly signed?: boolean;
  /** True to write a share as percent: `0.558` as `55.8%`. */
  readonly percent?: boolean;
}

const Options: Schema<{
  readonly locale: Locale;
  readonly step?: FigureStep;
  readonly places?: number;
  readonly grouping?: boolean;
  readonly signed?: boolean;
  readonly percent?: boolean;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    locale: Locale,
    step: z.exactOptional(z.enum(['one', 'wan', 'yi', 'thousand', 'million', 'billion'])),
    places: z.exactOptional(z.int().check(z.gte(0), z.lte(40))),
    grouping: z.exactOptional(z.boolean()),
    signed: z.exactOptional(z.boolean()),
    percent: z.exactOptional(z.boolean()),
  }),
);

const zeros: Readonly<Record<FigureStep, number>> = { one: 0, thousand: 3, wan: 4, million: 6, yi: 8, billion: 9 };
const names: Readonly<Record<Locale, Readonly<Record<FigureStep, string>>>> = {
  zh: { one: '', thousand: '千', wan: '万', million: '百万', yi: '亿', billion: '十亿' },
  en: { one: '', thousand: 'k', wan: '×10⁴', million: 'm', yi: '×10⁸', billion: 'bn' },
};

/**
 * A figure for people: in 万, 亿, thousands, millions or billions, with group marks, rounded half up to fixed places.
 * Exact until the last step: nothing goes through a binary number.
 *
 * @throws `HoshinError` for what is no decimal, and for unknown options
 * @example
 * import { formatDecimal } from 'hoshin/foundation';
 * formatDecimal('230000000000', { locale: 'zh', step: 'yi', places: 1 }); // => '2,300.0亿'
 * formatDecimal('128320000000', { locale: 'en', step: 'billion', places: 2 }); // => '128.32bn'
 * formatDecimal('0.5579', { locale: 'en', percent: true, places: 1 }); // => '55.8%'
 * formatDecimal('-1234567.5', { locale: 'en' }); // => '-1,234,567.5'
 */
export function formatDecimal(value: DecimalInput, options: FormatOptions): string {
  const read = parse(Options, options);
  const { locale, step = 'one', places, percent = false } = read;
  const scaled = shifted(decimal(value), zeros[step] - (percent ? 2 : 0));
  const text = places === undefined ? scaled : round(scaled, `1e-${places}`);
  return `${markOf(text, read.signed)}${digitsOf(text, places, read.grouping)}${percent ? '%' : ''}${names[locale][step]}`;
}

/** A figure of more digits than `from` is told in steps of `zeros`; the largest step first. */
interface SpokenStep {
  readonly from: number;
  readonly zeros: number;
  readonly name: string;
}

const spoken: Readonly<Record<Locale, readonly SpokenStep[]>> = {
  zh: [
    { from: 8, zeros: 8, name: '亿' },
    { from: 6, zeros: 4, name: '万' },
  ],
  en: [
    { from: 9, zeros: 9, name: 'bn' },
    { from: 6, zeros: 6, name: 'm' },
  ],
};
const ones: SpokenStep = { from: 0, zeros: 0, name: '' };

/**
 * A figure short enough for a sentence, as each language tells it: from a million on in 万 and 亿, in millions and billions; to
 * two decimals, and what is below ten to four, so that a ratio keeps its meaning. Halves are rounded away from zero.
 *
 * @throws `HoshinError` for what is no decimal
 * @example
 * import { shortFigure } from 'hoshin/foundation';
 * shortFigure('133872382851'); // => { zh: '1,338.72亿', en: '133.87bn' }
 * shortFigure('1234567.895'); // => { zh: '123.46万', en: '1.23m' }
 * shortFigure('0.87265').en; // => '0.8727'
 */
export function shortFigure(value: DecimalInput): Label {
  const text = decimal(value);
  const point = text.indexOf('.');
  const whole = (point < 0 ? text.length : point) - (text.startsWith('-') ? 1 : 0);
  if (whole <= 6) {
    const figure = grouped(round(text, whole === 1 ? '0.0001' : '0.01'));
    return both(figure, figure);
  }
  return both(inStep(text, whole, spoken.en), inStep(text, whole, spoken.zh));
}

function inStep(text: Decimal, whole: number, steps: readonly SpokenStep[]): string {
  const { zeros, name } = steps.find(({ from }) => whole > from) ?? ones;
  return `${grouped(inHundredths(text, whole - zeros) ?? round(shifted(text, zeros), '0.01'))}${name}`;
}

/** A number of more digits, of which so many stand before the point and two behind it; null where those are many. */
function inHundredths(text: Decimal, before: number): string | null {
  const isNegative = text.startsWith('-');
  // Halves go away from zero, so that the first digit left out decides.
  if (readShort(text.slice(isNegative ? 1 : 0, before + (isNegative ? 4 : 3))) < 0) return null;
  const hundredths = Math.floor((unitsRead() + 5) / 10);
  return writeShort(isNegative ? -hundredths : hundredths, 2);
}

/** A figure with group marks. */
const grouped = (text: string): string => `${markOf(text, false)}${digitsOf(text, undefined, true)}`;

/**
 * A share as percent for a sentence, in either language: rounded half up to one decimal, which is always shown.
 *
 * @example
 * import { shortShare } from 'hoshin/foundation';
 * shortShare('0.5579'); // => '55.8%'
 */
export function shortShare(share: DecimalInput): string {
  const text = shifted(round(share, '0.001'), -2);
  return `${markOf(text, false)}${digitsOf(text, 1, true)}%`;
}

/** `value ÷ 10^places`, exact. */
function shifted(value: Decimal, places: number): Decimal {
  if (places === 0) return value;
  const { units, scale } = toScaled(value);
  return fromScaled(units, scale + places) as Decimal; // what `fromScaled` writes is canonical
}

function markOf(text: string, signed: boolean | undefined): string {
  if (text.startsWith('-')) return '-';
  return signed === true && text !== '0' ? '+' : '';
}

function digitsOf(text: string, places: number | undefined, grouping: boolean | undefined): string {
  const start = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  const whole = point < 0 ? text.slice(start) : text.slice(start, point);
  const decimals = point < 0 ? '' : text.slice(point + 1);
  const grouped = grouping === false ? whole : inThrees(whole);
  const shown = places === undefined ? decimals : decimals.padEnd(places, '0');
  return shown === '' ? grouped : `${grouped}.${shown}`;
}

function inThrees(digits: string): string {
  let at = digits.length % 3 || 3;
  let text = digits.slice(0, at);
  for (; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text;
}
