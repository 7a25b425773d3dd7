import { parse } from '../foundation/index.ts';
import { Formula, formulaParts } from './formula.ts';
import { isFormulaNumber } from './formula-tokens.ts';

/** How tightly an operator holds its operands; what stands by itself holds tightest. */
const alone = 3;
const tightness = { plus: 1, minus: 1, times: 2, over: 2 } as const;
const signs = { plus: '+', minus: '-', times: '*', over: '/' } as const;

interface Written {
  readonly text: string;
  readonly tight: number;
}

/**
 * A formula as text, which {@link parseFormula} reads back into the same tree. Brackets stand only where they are needed.
 *
 * @example
 * import { formatFormula, parseFormula } from 'hoshin/indicators';
 * formatFormula(parseFormula('(sales)/prior-year( sales )-1')); // => 'sales / prior-year(sales) - 1'
 */
export function formatFormula(formula: Formula): string {
  const read = parse(Formula, formula);
  const written = new Map<Formula, Written>();
  for (const { formula: part } of formulaParts(read))
    written.set(
      part,
      write(part, (one) => written.get(one)),
    );
  return written.get(read)?.text ?? '';
}

function write(formula: Formula, known: (part: Formula) => Written | undefined): Written {
  const of = (part: Formula): Written => known(part) ?? { text: '', tight: alone };
  if (formula.op === 'number') return { text: formula.value, tight: alone };
  if (formula.op === 'indicator') return { text: writeId(formula.id), tight: alone };
  if ('left' in formula) return writePair(formula.op, of(formula.left), of(formula.right));
  return call(formula.op, of(formula.of), ...argumentsOf(formula));
}

type Pair = Extract<Formula, { left: Formula }>;
type Shift = Extract<Formula, { of: Formula }>;

function writePair(op: Pair['op'], left: Written, right: Written): Written {
  if (op === 'min' || op === 'max') return call(op, left, right.text);
  const tight = tightness[op];
  return { text: `${within(left, tight)} ${signs[op]} ${within(right, tight + 1)}`, tight };
}

/** What stands after the first argument of a shift or a window. */
function argumentsOf(formula: Shift): readonly string[] {
  switch (formula.op) {
    case 'prior-year':
      return [];
    case 'prior-period':
      return formula.periods === 1 ? [] : [String(formula.periods)];
    case 'to-date':
      return [formula.grain];
    case 'rolling':
      return [String(formula.periods), formula.grain];
  }
}

const within = ({ text, tight }: Written, least: number): string => (tight < least ? `(${text})` : text);

const call = (name: string, first: Written, ...rest: readonly string[]): Written => ({
  text: `${name}(${[first.text, ...rest].join(', ')})`,
  tight: alone,
});

/** An id that reads as a number stands in square brackets. */
function writeId(id: string): string {
  return isFormulaNumber(id) ? `[${id}]` : id;
}
