import * as z from 'zod/mini';
import {
  compare,
  crossCheck,
  Decimal,
  type DecimalInput,
  deepFreeze,
  type Issue,
  issue,
  type Label,
  parse,
  ratio,
  type Schema,
  schema,
  sign,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import type { SuccessDimension } from './success-criteria.ts';

/** A dimension without its thresholds: those are the firm's. */
export type DimensionDefinition = Omit<SuccessDimension, 'thresholds'>;

/**
 * The five dimensions that success is usually held to: cost, income, profit, IRR and the pass rate of the one-time handover.
 * Their names come from seed 000; add thresholds, and dimensions of one's own beside them.
 *
 * @example
 * import { successDimensions } from 'hoshin/investment';
 * const irr = { ...successDimensions.irr, thresholds: [{ beyond: '2', light: 'red' }] };
 * [irr.direction, irr.deviation]; // => ['increase', 'points']
 */
export const successDimensions: Readonly<
  Record<'cost' | 'income' | 'profit' | 'irr' | 'handover', DimensionDefinition>
> = /* @__PURE__ */ deepFreeze({
  cost: money('cost', 'decrease', { zh: '项目成本', en: 'Project cost' }),
  income: money('income', 'increase', { zh: '项目收入', en: 'Project income' }),
  profit: money('profit', 'increase', { zh: '项目利润', en: 'Project profit' }),
  irr: share('irr', { zh: '内部收益率', en: 'IRR' }),
  handover: share('handover', { zh: '一次性交房通过率', en: 'One-time handover pass rate' }),
});

function money(id: string, direction: 'increase' | 'decrease', label: Label): DimensionDefinition {
  return { id, label, unit: { zh: '万元', en: '10k yuan' }, direction, deviation: 'percent' };
}

function share(id: string, label: Label): DimensionDefinition {
  return { id, label, unit: { zh: '百分点', en: 'points' }, direction: 'increase', deviation: 'points' };
}

/** Units at a handover. */
export interface HandoverInspections {
  /** Units presented for inspection in the agreed window. */
  readonly presented: DecimalInput;
  /** Of these, accepted at the first inspection. */
  readonly accepted: DecimalInput;
}

/** A pass rate, with what it was computed from. */
export interface HandoverPassRate {
  readonly presented: Decimal;
  readonly accepted: Decimal;
  /** Accepted ÷ presented, to six decimals; null where none was presented. */
  readonly rate: Decimal | null;
  readonly because: Label;
}

interface ReadInspections {
  readonly presented: Decimal;
  readonly accepted: Decimal;
}

const Inspections: Schema<ReadInspections> = schema<ReadInspections>()(() =>
  z.strictObject({ presented: Decimal, accepted: Decimal }).check(crossCheck(inspectionIssues)),
);

function inspectionIssues({ presented, accepted }: ReadInspections): readonly Issue[] {
  const fine = sign(accepted) >= 0 && compare(accepted, presented) <= 0;
  return fine ? [] : [issue('more-than-presented', ['accepted'], texts.moreThanPresented(accepted, presented))];
}

/**
 * Pass rate of the one-time handover (一次性交房通过率): units accepted at their first inspection ÷ units presented. Not the
 * completion rate of the handover, which counts the units due. No published formula was found: a proposal of ours.
 *
 * @throws `HoshinError` `more-than-presented`, and for malformed input
 * @example
 * import { handoverPassRate } from 'hoshin/investment';
 * handoverPassRate({ presented: 400, accepted: 372 }).rate; // => '0.93'
 */
export function handoverPassRate(inspections: HandoverInspections): HandoverPassRate {
  const { presented, accepted } = parse(Inspections, inspections);
  const rate = ratio(accepted, presented, { quantum: '0.000001' });
  return deepFreeze({ presented, accepted, rate, because: texts.passRate(accepted, presented, rate) });
}
