import * as z from 'zod/mini';
import { Decimal, type DecimalInput, fail, issue, parse, Period, type Schema } from '../foundation/index.ts';
import { Goal } from './goal.ts';
import type { Phasing } from './phasing.ts';
import { share } from './share.ts';

const Options: Schema<{
  readonly parts: readonly { readonly period: Period; readonly weight: Decimal }[];
  readonly quantum: Decimal;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    parts: z.array(z.strictObject({ period: Period, weight: Decimal })).check(z.minLength(1)),
    quantum: Decimal,
  }),
);

/**
 * Gives a goal the shape in which its target builds up: an amount for each period, exact to the quantum. Periods may be
 * blocks of several months that are known only as a sum (`2026-01-01/P59D`): they stay blocks.
 *
 * @throws `HoshinError` for malformed parts, `phasing-order` where they overlap or stand out of order, and
 * `cannot-phase` where no part has a weight or the target is no whole number of quanta
 * @example
 * import { parseGoal, phaseGoal } from 'hoshin/goals';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const phased = phaseGoal(goal, { quantum: '1', parts: [
 *   { period: '2026-H1', weight: '2' }, { period: '2026-H2', weight: '3' }] });
 * phased.phasing; // => { kind: 'amounts', parts: [{ period: '2026-H1', amount: '40' }, { period: '2026-H2', amount: '60' }] }
 */
export function phaseGoal(
  goal: Goal,
  options: {
    readonly parts: readonly { readonly period: string; readonly weight: DecimalInput }[];
    readonly quantum: DecimalInput;
  },
): Goal {
  const parent = parse(Goal, goal);
  const { parts, quantum } = parse(Options, options);
  const shared = share(parent, parts, quantum);
  if (shared.kind === 'infeasible') fail(issue('cannot-phase', ['parts'], shared.because));
  const phasing: Phasing = {
    kind: 'amounts',
    parts: parts.map(({ period }, at) => ({ period, amount: shared.amounts[at] ?? parent.target })),
  };
  return parse(Goal, { ...parent, phasing });
}
