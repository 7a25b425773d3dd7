import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  deepFreeze,
  Fiscal,
  isCivilDate,
  Label,
  Locale,
  parse,
  Period,
  periodSpan,
  plus,
  type Schema,
  schema,
  toNumber,
} from '../../foundation/index.ts';

/** One line of an S-curve: amounts of periods that are added up, such as what was planned, earned and spent. */
export interface CurveSeries {
  readonly id: string;
  readonly label: Label;
  /** True for what really happened: nothing of it is drawn after the day the curve is seen from. */
  readonly actual: boolean;
  /** Of periods or days, in the order of time; null for one that is not reported, and the line ends there. */
  readonly amounts: readonly { readonly period: Period | CivilDate; readonly amount: Decimal | null }[];
}

/** Schema of {@link CurveSeries}. */
export const CurveSeries: Schema<CurveSeries> = /* @__PURE__ */ schema<CurveSeries>()(() =>
  z.strictObject({
    id: z.string(),
    label: Label,
    actual: z.boolean(),
    amounts: z.array(z.strictObject({ period: z.union([CivilDate, Period]), amount: z.nullable(Decimal) })),
  }),
);

/** A point of a line. */
export interface CurveRow {
  readonly series: string;
  readonly seriesName: string;
  /** A period, or a day. */
  readonly period: Period | CivilDate;
  /** Its last day. */
  readonly date: CivilDate;
  /** The sum up to it. */
  readonly value: number;
}

const AllSeries: Schema<readonly CurveSeries[]> = /* @__PURE__ */ z.array(CurveSeries);
const Options: Schema<{ readonly locale: Locale; readonly asOf: CivilDate; readonly fiscal?: Fiscal }> =
  /* @__PURE__ */ z.strictObject({ locale: Locale, asOf: CivilDate, fiscal: z.exactOptional(Fiscal) });

/**
 * Running sums of one or more series as tidy rows, exact before they become numbers.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { sCurveRows } from 'hoshin/views';
 * const amounts = [{ period: '2026-01', amount: '0.1' }, { period: '2026-02', amount: '0.2' }];
 * sCurveRows([{ id: 'pv', label: { zh: '计划', en: 'Planned' }, actual: false, amounts }], { locale: 'en', asOf: '2026-02-28' })
 *   .map(({ value }) => value); // => [0.1, 0.3]
 */
export function sCurveRows(
  series: readonly CurveSeries[],
  options: { readonly locale: Locale; readonly asOf: string; readonly fiscal?: Fiscal },
): readonly CurveRow[] {
  const { locale, asOf, fiscal } = parse(Options, options);
  return deepFreeze(parse(AllSeries, series).flatMap((one) => rowsOf(one, { locale, asOf, fiscal })));
}

interface Reading {
  readonly locale: Locale;
  readonly asOf: CivilDate;
  readonly fiscal: Fiscal | undefined;
}

function rowsOf({ id, label, actual, amounts }: CurveSeries, { locale, asOf, fiscal }: Reading): CurveRow[] {
  const rows: CurveRow[] = [];
  let total = parse(Decimal, 0);
  for (const { period, amount } of amounts) {
    const date = isCivilDate(period) ? period : periodSpan(period, fiscal).end;
    if (amount === null || (actual && date > asOf)) break;
    total = plus(total, amount);
    rows.push({ series: id, seriesName: label[locale], period, date, value: toNumber(total) });
  }
  return rows;
}
