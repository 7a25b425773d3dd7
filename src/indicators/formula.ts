import * as z from 'zod/mini';
import { crossCheck, Decimal, Id, type Issue, issue, type Path, type Schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** Spans that a running total can start with, and in which a rolling window is counted. */
export type ToDateGrain = 'year' | 'half' | 'quarter' | 'month';

/** What a rolling window is counted in. */
export type RollingGrain = ToDateGrain | 'week';

/**
 * A formula as a tree: data, typed, without text to evaluate. Each operand is evaluated over the same entity and span, so
 * a shift of a rolling window is the rolling window of the shifted series, by construction.
 */
export type Formula =
  /** A constant without dimension. */
  | { readonly op: 'number'; readonly value: Decimal }
  /** The value of another indicator. */
  | { readonly op: 'indicator'; readonly id: Id }
  /** `+ − × ÷`, the lesser and the greater of two. */
  | {
      readonly op: 'plus' | 'minus' | 'times' | 'over' | 'min' | 'max';
      readonly left: Formula;
      readonly right: Formula;
    }
  /** The same, `periods` earlier: the month before at a month, the quarter before at a quarter (环比). */
  | { readonly op: 'prior-period'; readonly of: Formula; readonly periods: number }
  /** The same, a year earlier (同比); of weeks, 52 weeks earlier. */
  | { readonly op: 'prior-year'; readonly of: Formula }
  /** From the start of the year, half, quarter or month in which the span ends, to its end. */
  | { readonly op: 'to-date'; readonly of: Formula; readonly grain: ToDateGrain }
  /** Over the last `periods` of a grain, the one in which the span ends included, to its end. */
  | { readonly op: 'rolling'; readonly of: Formula; readonly periods: number; readonly grain: RollingGrain };

/** A formula no deeper than this is read; deeper ones want an indicator of their own for a part of them. */
export const deepestFormula = 40;
/** A formula of no more operands and operators than this is read. */
export const largestFormula = 500;

const periods = z.int().check(z.gte(1), z.lte(1200));
const grains = ['year', 'half', 'quarter', 'month'] as const;

const Part: z.ZodMiniType<Formula> = /* @__PURE__ */ z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('number'), value: Decimal }),
    z.strictObject({ op: z.literal('indicator'), id: Id }),
    z.strictObject({ op: z.enum(['plus', 'minus', 'times', 'over', 'min', 'max']), left: Part, right: Part }),
    z.strictObject({ op: z.literal('prior-period'), of: Part, periods }),
    z.strictObject({ op: z.literal('prior-year'), of: Part }),
    z.strictObject({ op: z.literal('to-date'), of: Part, grain: z.enum(grains) }),
    z.strictObject({ op: z.literal('rolling'), of: Part, periods, grain: z.enum([...grains, 'week']) }),
  ]),
);

/** Schema of {@link Formula}: at most 40 deep and of 500 parts; a window inside a window is refused. */
export const Formula: Schema<Formula> = /* @__PURE__ */ Part.check(crossCheck(formulaIssues));

/** One part of a formula, and how it stands in the whole. */
export interface FormulaPart {
  readonly formula: Formula;
  readonly path: Path;
  readonly depth: number;
  /** Whether a window (`to-date`, `rolling`) is around it. */
  readonly windowed: boolean;
}

/** Every part of a formula, operands before what is made of them, left before right. */
export function formulaParts(formula: Formula, path: Path = []): readonly FormulaPart[] {
  const order: FormulaPart[] = [];
  const waiting: FormulaPart[] = [{ formula, path, depth: 1, windowed: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    for (const child of operandsOf(next)) waiting.push(child);
  }
  return order.reverse();
}

function operandsOf({ formula, path, depth, windowed }: FormulaPart): FormulaPart[] {
  const part = (operand: Formula, step: string, inside: boolean): FormulaPart => ({
    formula: operand,
    path: [...path, step],
    depth: depth + 1,
    windowed: inside,
  });
  if ('left' in formula) return [part(formula.left, 'left', windowed), part(formula.right, 'right', windowed)];
  return 'of' in formula ? [part(formula.of, 'of', windowed || isWindow(formula))] : [];
}

/** Whether a part takes another span than the one it is asked for, ending with it. */
export function isWindow({ op }: Formula): boolean {
  return op === 'to-date' || op === 'rolling';
}

function formulaIssues(formula: Formula): Issue[] {
  const parts = formulaParts(formula);
  const depth = parts.reduce((most, part) => Math.max(most, part.depth), 0);
  return [
    ...(depth > deepestFormula ? [issue('formula-too-deep', [], texts.formulaTooDeep(deepestFormula))] : []),
    ...(parts.length > largestFormula ? [issue('formula-too-long', [], texts.formulaTooLong(largestFormula))] : []),
    ...parts
      .filter((part) => part.windowed && isWindow(part.formula))
      .map(({ path }) => issue('nested-window', path, texts.nestedWindow())),
  ];
}
