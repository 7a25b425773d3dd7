import * as z from 'zod/mini';
import { crossCheck, Id, Label, parse, type Result, safeParse, type Schema, schema } from '../foundation/index.ts';
import { catalogIssues } from './catalog-issues.ts';
import { Indicator } from './indicator.ts';

/** A family of indicators, such as 销售类. */
export interface Family {
  readonly id: Id;
  readonly label: Label;
}

/** Schema of {@link Family}. */
export const Family: Schema<Family> = /* @__PURE__ */ schema<Family>()(() => z.strictObject({ id: Id, label: Label }));

/** The families in use and the indicators in them, checked as a whole. */
export interface IndicatorCatalog {
  readonly families: readonly Family[];
  readonly indicators: readonly Indicator[];
}

/**
 * Schema of {@link IndicatorCatalog}. Across its parts it checks, all at once: ids and versions used twice, unknown families
 * and inputs, indicators that need each other in a ring, units that cannot be added or set against each other, and totals
 * over an axis on which an indicator does not add up.
 */
export const IndicatorCatalog: Schema<IndicatorCatalog> = /* @__PURE__ */ schema<IndicatorCatalog>()(() =>
  z.strictObject({ families: z.array(Family), indicators: z.array(Indicator) }).check(crossCheck(catalogIssues)),
);

/**
 * Reads families and indicators, or throws `HoshinError` with all their issues.
 *
 * @example
 * import { parseIndicatorCatalog } from 'hoshin/indicators';
 * const common = { family: 'sales', direction: 'increase', missing: 'exclude', comparison: 'percent',
 *   dataOwner: 'marketing', dueDays: 5, version: 1, effective: { from: '2026-01-01' } };
 * const catalog = parseIndicatorCatalog({
 *   families: [{ id: 'sales', label: { zh: '销售类', en: 'Sales' } }],
 *   indicators: [{ ...common, kind: 'base', id: 'contracted-sales', label: { zh: '合同销售额', en: 'Contracted sales' },
 *     unit: { kind: 'money', currency: 'CNY' }, grain: 'month', additivity: { time: 'sum', entity: 'sum' } }],
 * });
 * catalog.indicators.length; // => 1
 */
export function parseIndicatorCatalog(json: unknown): IndicatorCatalog {
  return parse(IndicatorCatalog, json);
}

/** Reads families and indicators, or gives all their issues. */
export function safeParseIndicatorCatalog(json: unknown): Result<IndicatorCatalog> {
  return safeParse(IndicatorCatalog, json);
}
