import { type CivilDate, type Decimal, decimal, plus, type Result } from 'hoshin/foundation';
import { type Goal, parseGoal, safeParseGoal } from 'hoshin/goals';
import { expectTypeOf, test } from 'vitest';

test('scalars are branded: plain text is no decimal and no date until it was read', () => {
  expectTypeOf(decimal('1')).toEqualTypeOf<Decimal>();
  expectTypeOf<string>().not.toExtend<Decimal>();
  expectTypeOf<Decimal>().not.toExtend<CivilDate>();
  expectTypeOf(plus).parameter(0).toEqualTypeOf<string | number>();
});

test('values are readonly, and a safe parse is one or the other', () => {
  expectTypeOf(parseGoal).returns.toEqualTypeOf<Goal>();
  expectTypeOf(safeParseGoal).returns.toEqualTypeOf<Result<Goal>>();
  // @ts-expect-error a goal is never changed
  parseGoal({}).target = decimal('1');
});
