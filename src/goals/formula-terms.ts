import { compare, type Decimal, decimal, type Id, minus, negate, plus } from '../foundation/index.ts';
import type { Formula } from '../indicators/index.ts';

/** A formula that only adds and subtracts indicators and numbers: each indicator with its sign, and what is added besides. */
export interface FormulaTerms {
  readonly signs: ReadonlyMap<Id, 1 | -1>;
  readonly constant: Decimal;
}

/** The terms of a formula; null where it does anything but add and subtract different indicators and numbers. */
export function formulaTerms(formula: Formula): FormulaTerms | null {
  const signs = new Map<Id, 1 | -1>();
  let constant = decimal('0');
  const waiting: { readonly one: Formula; readonly sign: 1 | -1 }[] = [{ one: formula, sign: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { one, sign } = next;
    if (one.op === 'number') constant = sign > 0 ? plus(constant, one.value) : minus(constant, one.value);
    else if (one.op === 'indicator') {
      if (signs.has(one.id)) return null;
      signs.set(one.id, sign);
    } else if (one.op === 'plus' || one.op === 'minus') {
      const turned = sign > 0 ? -1 : 1;
      waiting.push({ one: one.right, sign: one.op === 'plus' ? sign : turned }, { one: one.left, sign });
    } else return null;
  }
  return { signs, constant };
}

/** What the terms come to, or null where one of them has no value. */
export function termsValue(
  { signs, constant }: FormulaTerms,
  valueOf: (indicator: Id) => Decimal | null,
): Decimal | null {
  let value = constant;
  for (const [indicator, sign] of signs) {
    const one = valueOf(indicator);
    if (one === null) return null;
    value = sign > 0 ? plus(value, one) : minus(value, one);
  }
  return value;
}

/** An amount with the sign of its term. */
export function signed(amount: Decimal, sign: 1 | -1): Decimal {
  return sign > 0 || compare(amount, 0) === 0 ? amount : negate(amount);
}
