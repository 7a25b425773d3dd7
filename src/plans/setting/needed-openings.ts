import * as z from 'zod/mini';
import {
  addDays,
  addMonths,
  CivilDate,
  compare,
  crossCheck,
  Decimal,
  decimal,
  deepFreeze,
  Id,
  issue,
  type Label,
  minus,
  parse,
  plus,
  type Schema,
  schema,
  sum,
  times,
} from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import { notNegative } from '../ranges.ts';
import { settingTexts as texts } from './messages.ts';

/** What one batch is to sell. */
export interface SalesDemand {
  /** Its opening node; or that of its handover, where `counts` says so. */
  readonly node: Id;
  /** What it is to sell: its part of the project's annual goal, in any unit of money. */
  readonly target: Decimal;
  /** The last day on which a sale counts. */
  readonly by: CivilDate;
  /** What it has to sell (货值), in the same unit. */
  readonly value: Decimal;
  /** Share of the value that sells (or is handed over) in the first month, in the second, and so on; 1 or less together. */
  readonly pace: readonly Decimal[];
  /** When the target is reached: with the sale (where left out), or, for income, with the handover of what was sold. */
  readonly counts?: 'sale' | 'handover';
}

/** Schema of {@link SalesDemand}. */
export const SalesDemand: Schema<SalesDemand> = /* @__PURE__ */ schema<SalesDemand>()(() =>
  z.strictObject({
    node: Id,
    target: notNegative,
    by: CivilDate,
    value: notNegative,
    pace: z.array(notNegative).check(
      crossCheck((pace: readonly Decimal[]) => {
        const total = sum(pace);
        return compare(total, 1) > 0 ? [issue('pace-above-one', [], texts.pace(total))] : [];
      }),
    ),
    counts: z.exactOptional(z.enum(['sale', 'handover'])),
  }),
);

const Demands: Schema<readonly SalesDemand[]> = /* @__PURE__ */ schema<readonly SalesDemand[]>()(() =>
  z.array(SalesDemand),
);

/** When a batch must open for its sales, or begin to hand over for its income. */
export interface NeededOpening {
  readonly node: Id;
  /** The last day it may open, or begin to hand over, on; null where the target cannot be sold whenever it opens, or where nothing is to be sold. */
  readonly by: CivilDate | null;
  /** Whole months on sale that the target takes; all of the pace where that does not do. */
  readonly months: number;
  /** What those months sell. */
  readonly sold: Decimal;
  /** What is missing to the target: above zero where `by` is null for that reason. */
  readonly short: Decimal;
  readonly because: Label;
}

/**
 * From sales to opening dates: the fewest whole months on sale that reach the target, `value × Σ pace ≥ target`, counted back from
 * the last day on which a sale counts. The same with `counts: 'handover'` gives when homes must be handed over. A target beyond what the batch can sell at its pace is shown with what is missing, and no date.
 *
 * @throws `HoshinError` with all issues of the demands
 * @example
 * import { neededOpenings } from 'hoshin/plans';
 * const demand = { node: 'b1.opening', target: '600', by: '2026-12-31', value: '1000', pace: ['0.4', '0.15', '0.1', '0.05'] };
 * const [needed] = neededOpenings([demand]);
 * [needed?.by, needed?.months, needed?.sold]; // => ['2026-10-01', 3, '650']
 * neededOpenings([{ ...demand, target: '800' }])[0]?.short; // => '100'
 */
export function neededOpenings(demands: readonly Written<SalesDemand>[]): readonly NeededOpening[] {
  return deepFreeze(parse(Demands, demands).map(openingFor));
}

function openingFor({ node, target, by, value, pace, counts = 'sale' }: SalesDemand): NeededOpening {
  let sold = decimal(0);
  let months = 0;
  while (compare(sold, target) < 0 && months < pace.length) {
    sold = plus(sold, times(value, pace[months] ?? 0));
    months += 1;
  }
  if (compare(sold, target) < 0) {
    const short = minus(target, sold);
    return { node, by: null, months, sold, short, because: texts.soldShort(counts, sold, target, short) };
  }
  const opening = addMonths(addDays(by, 1), -months);
  const because = texts.needed(counts, target, by, months, opening);
  return { node, by: months === 0 ? null : opening, months, sold, short: decimal(0), because };
}
