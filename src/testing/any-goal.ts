import * as fc from 'fast-check';
import { allocate, type Decimal, minus, plus, subperiods } from '../foundation/index.ts';
import { type Goal, parseGoal, type Phasing } from '../goals/index.ts';
import { anyDecimal } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/** Goals of a year, with or without base and stretch (rising or falling together) and a phasing by months or quarters. */
export function anyGoal({ year }: { readonly year: number }): fc.Arbitrary<Goal> {
  const target = anyDecimal({ min: 1, max: 1_000_000, places: 2 });
  const step = anyDecimal({ min: 0, max: 1000, places: 2 });
  return fc
    .record({
      target,
      tiers: fc.option(fc.record({ down: step, up: step, falls: fc.boolean() }), { nil: null }),
      phasing: fc.option(
        fc.record({
          grain: fc.constantFrom('quarter' as const, 'month' as const),
          weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
          shares: fc.boolean(),
        }),
        { nil: null },
      ),
    })
    .map(({ target: wanted, tiers, phasing }) =>
      parseGoal({
        id: 'goal',
        indicator: 'indicator',
        entity: 'entity',
        period: String(year),
        target: wanted,
        ...(tiers === null ? {} : tiersOf(wanted, tiers)),
        ...(phasing === null ? {} : { phasing: phasingOf(wanted, String(year), phasing) }),
        provenance: { kind: 'set', by: 'board', on: `${year}-01-05` },
        version: 1,
      }),
    );
}

function tiersOf(
  target: Decimal,
  { down, up, falls }: { readonly down: Decimal; readonly up: Decimal; readonly falls: boolean },
): object {
  const less = minus(target, down);
  return falls ? { base: plus(target, up), stretch: less } : { base: less, stretch: plus(target, up) };
}

function phasingOf(
  target: Decimal,
  year: string,
  {
    grain,
    weights,
    shares,
  }: { readonly grain: 'quarter' | 'month'; readonly weights: number[]; readonly shares: boolean },
): Phasing {
  const periods = subperiods(year, grain);
  const parts = periods.map((period, at) => ({ key: period, weight: weights[at] ?? 1 }));
  const shared = allocate(shares ? '1' : target, parts, { quantum: shares ? '0.0001' : '0.01' });
  const amounts = shared.kind === 'allocated' ? new Map(shared.parts.map(({ key, amount }) => [key, amount])) : null;
  if (amounts === null) return { kind: 'linear' };
  const of = (period: string): Decimal => amounts.get(period) ?? target;
  return shares
    ? { kind: 'shares', parts: periods.map((period) => ({ period, share: of(period) })) }
    : { kind: 'amounts', parts: periods.map((period) => ({ period, amount: of(period) })) };
}

/** What may be wrong with a goal: tiers that turn back, a phasing that does not add up or stands out of order, a period that is none. */
export const goalFaults: readonly Fault<Goal>[] = [
  {
    code: 'tiers-out-of-order',
    spoil: (goal) => ({ ...goal, base: plus(goal.target, '1'), stretch: plus(goal.target, '1') }),
  },
  {
    code: 'phasing-sum',
    spoil: (goal) => ({
      ...goal,
      phasing: { kind: 'amounts', parts: [{ period: goal.period, amount: plus(goal.target, '0.01') }] },
    }),
  },
  {
    code: 'phasing-order',
    spoil: ({ phasing, ...rest }) =>
      phasing === undefined || phasing.kind === 'linear'
        ? null
        : { ...rest, phasing: { ...phasing, parts: phasing.parts.toReversed() } },
  },
  { code: 'division-by-zero', spoil: (goal) => ({ ...goal, ratioOf: { numerator: '1', denominator: '0' } }) },
  { code: 'unknown-field', spoil: (goal) => ({ ...goal, traget: goal.target }) },
];
