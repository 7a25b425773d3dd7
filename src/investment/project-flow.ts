import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  crossCheck,
  Decimal,
  deepFreeze,
  type Issue,
  issue,
  parse,
  type Schema,
  schema,
  sign,
  times,
} from '../foundation/index.ts';
import type { Flow } from './flow.ts';
import { texts } from './messages.ts';

/** What a project's money is for: land, construction, fees, tax, financing (loans, interest, repayment), receipts. */
export type FlowCategory = 'land' | 'construction' | 'fees' | 'tax' | 'financing' | 'receipts';

/** A dated amount of the whole project, with its category. */
export interface ProjectFlow {
  readonly date: CivilDate;
  /** Positive received, negative paid, for the whole project. */
  readonly amount: Decimal;
  readonly category: FlowCategory;
}

/** Schema of {@link FlowCategory}. */
export const FlowCategory: Schema<FlowCategory> = schema<FlowCategory>()(() =>
  z.enum(['land', 'construction', 'fees', 'tax', 'financing', 'receipts']),
);

/** Schema of {@link ProjectFlow}. */
export const ProjectFlow: Schema<ProjectFlow> = schema<ProjectFlow>()(() =>
  z.strictObject({ date: CivilDate, amount: Decimal, category: FlowCategory }),
);

/**
 * Whose money is counted.
 *
 * - `project` (项目口径): the whole project before any financing;
 * - `shareholder` (股东口径): after financing, one shareholder's part of it by the share owned.
 */
export type FlowBasis =
  | { readonly kind: 'project' }
  | { readonly kind: 'shareholder'; /** Above 0, at most 1. */ readonly share: Decimal };

function shareIssues(share: Decimal): readonly Issue[] {
  const inside = sign(share) > 0 && compare(share, 1) <= 0;
  return inside ? [] : [issue('share-out-of-range', [], texts.shareOutOfRange(share))];
}

/** Schema of {@link FlowBasis}. */
export const FlowBasis: Schema<FlowBasis> = schema<FlowBasis>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('project') }),
    z.strictObject({ kind: z.literal('shareholder'), share: Decimal.check(crossCheck(shareIssues)) }),
  ]),
);

const Flows: Schema<readonly ProjectFlow[]> = z.array(ProjectFlow);

/**
 * The amounts that count on a basis: without financing for the project, all of them times the share for a shareholder.
 * Exact; the order is kept.
 *
 * @throws `HoshinError` for malformed input
 * @example
 * import { basisFlows } from 'hoshin/investment';
 * const flows = [
 *   { date: '2026-01-01', amount: '-100', category: 'land' },
 *   { date: '2026-01-01', amount: '60', category: 'financing' },
 * ];
 * basisFlows(flows, { kind: 'project' }); // => [{ date: '2026-01-01', amount: '-100' }]
 * basisFlows(flows, { kind: 'shareholder', share: '0.5' }).map(({ amount }) => amount); // => ['-50', '30']
 */
export function basisFlows(flows: readonly ProjectFlow[], basis: FlowBasis): readonly Flow[] {
  const read = parse(Flows, flows);
  const on = parse(FlowBasis, basis);
  if (on.kind === 'shareholder') {
    return deepFreeze(read.map(({ date, amount }) => ({ date, amount: times(amount, on.share) })));
  }
  const own = read.filter((flow) => flow.category !== 'financing');
  return deepFreeze(own.map(({ date, amount }) => ({ date, amount })));
}
