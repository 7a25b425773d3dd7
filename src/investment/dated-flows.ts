import * as z from 'zod/mini';
import {
  Decimal,
  type DecimalInput,
  deepFreeze,
  FiscalCalendar,
  parse,
  Period,
  periodSpan,
  type Schema,
} from '../foundation/index.ts';
import { FlowCategory, type ProjectFlow } from './project-flow.ts';

/** Amounts of one category by period. */
export interface PeriodicFlows {
  readonly category: FlowCategory;
  readonly amounts: readonly { readonly period: string; readonly amount: DecimalInput }[];
}

/** On which day of its period an amount moves, as no plan says. */
export interface DatedFlowsOptions {
  readonly at: 'start' | 'end';
  /** The fiscal year, for its quarters and halves. */
  readonly fiscal?: FiscalCalendar;
}

const Flows: Schema<
  readonly {
    readonly category: FlowCategory;
    readonly amounts: readonly { readonly period: Period; readonly amount: Decimal }[];
  }[]
> = /* @__PURE__ */ z.lazy(() =>
  z.array(
    z.strictObject({ category: FlowCategory, amounts: z.array(z.strictObject({ period: Period, amount: Decimal })) }),
  ),
);
const Options: Schema<{ readonly at: 'start' | 'end'; readonly fiscal?: FiscalCalendar }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ at: z.enum(['start', 'end']), fiscal: z.exactOptional(FiscalCalendar) }),
);

/**
 * A plan by periods as dated flows: each amount on the first or the last day of its period. Zeros are left out.
 *
 * @returns in the order of the dates
 * @throws `HoshinError` for malformed input
 * @example
 * import { datedFlows } from 'hoshin/investment';
 * const receipts = { category: 'receipts', amounts: [{ period: '2026-Q4', amount: 90 }, { period: '2026-Q3', amount: 60 }] };
 * datedFlows([receipts], { at: 'end' }).map(({ date, amount }) => [date, amount]); // => [['2026-09-30', '60'], ['2026-12-31', '90']]
 */
export function datedFlows(flows: readonly PeriodicFlows[], options: DatedFlowsOptions): readonly ProjectFlow[] {
  const { at, fiscal } = parse(Options, options);
  const dated = parse(Flows, flows).flatMap(({ category, amounts }) =>
    amounts
      .filter(({ amount }) => amount !== '0')
      .map(({ period, amount }): ProjectFlow => ({ date: periodSpan(period, fiscal)[at], amount, category })),
  );
  return deepFreeze(dated.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)));
}
