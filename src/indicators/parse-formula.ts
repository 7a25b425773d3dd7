import {
  decimal,
  decimalIssue,
  fail,
  type Issue,
  issue,
  parse,
  type Result,
  safeParse,
  type Schema,
} from '../foundation/index.ts';
import * as z from 'zod/mini';
import { Formula, type RollingGrain } from './formula.ts';
import { type Token, tokensOf } from './formula-tokens.ts';
import { texts } from './messages.ts';

type BinaryOp = 'plus' | 'minus' | 'times' | 'over';

/** What waits for its operands: an operator, an open bracket, or a function whose arguments are being read. */
type Waiting =
  | { readonly kind: 'operator'; readonly op: BinaryOp }
  | { readonly kind: 'bracket'; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly at: number; readonly given: Formula[] };

/** A text half read. Operands and operators wait on stacks of their own, so that no depth of brackets costs depth of calls. */
interface Reading {
  readonly tokens: readonly Token[];
  next: number;
  readonly operands: Formula[];
  readonly waiting: Waiting[];
}

const operators: Readonly<Record<string, BinaryOp>> = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'over' };
const tightness: Readonly<Record<BinaryOp, number>> = { plus: 1, minus: 1, times: 2, over: 2 };
const functions: ReadonlySet<string> = new Set(['min', 'max', 'prior-period', 'prior-year', 'to-date', 'rolling']);
const grains: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'month', 'week']);

/**
 * Reads a formula from text.
 *
 * `+ - * /` (also `− × ÷`) with the usual precedence, from left to right, and brackets; `min(a, b, …)`, `max(a, b, …)`;
 * `prior-period(a)` or `prior-period(a, 3)`; `prior-year(a)`; `to-date(a, year)` with year, half, quarter or month;
 * `rolling(a, 12, month)`, also in weeks, quarters, halves and years. A word is the id of an indicator, hyphens included:
 * a minus has blanks around it. An id that reads as a number stands in square brackets: `[2026]`.
 *
 * @throws `HoshinError` `formula-syntax` with the place of the first fault, `formula-too-deep`, `formula-too-long`,
 * `nested-window`
 * @example
 * import { parseFormula } from 'hoshin/indicators';
 * parseFormula('revenue - cost');
 * // => { op: 'minus', left: { op: 'indicator', id: 'revenue' }, right: { op: 'indicator', id: 'cost' } }
 * parseFormula('to-date(sales, year)'); // => { op: 'to-date', of: { op: 'indicator', id: 'sales' }, grain: 'year' }
 */
export function parseFormula(text: string): Formula {
  const tree = treeOf(parse(Text, text));
  return 'code' in tree ? fail(tree) : parse(Formula, tree);
}

/** Reads a formula from text, or gives its issues. */
export function safeParseFormula(text: string): Result<Formula> {
  const given = safeParse(Text, text);
  if (!given.ok) return given;
  const tree = treeOf(given.value);
  return 'code' in tree ? { ok: false, issues: [tree] } : safeParse(Formula, tree);
}

const Text: Schema<string> = /* @__PURE__ */ z.string();

function treeOf(text: string): Formula | Issue {
  const tokens = tokensOf(text);
  return 'code' in tokens ? tokens : read(tokens);
}

function read(tokens: readonly Token[]): Formula | Issue {
  const reading: Reading = { tokens, next: 0, operands: [], waiting: [] };
  for (let operand = true; ; ) {
    const token = take(reading);
    const fault: Step = operand ? readOperand(reading, token) : readOperator(reading, token);
    if (typeof fault === 'object') return fault;
    if (token.kind === 'end') return reading.operands[0] ?? fall(token);
    operand = fault === 'operand';
  }
}

function take(reading: Reading): Token {
  const token = reading.tokens[reading.next] ?? { kind: 'end', text: '', at: 0 };
  reading.next += 1;
  return token;
}

const peek = ({ tokens, next }: Reading): Token | undefined => tokens[next];
const fall = ({ text, at }: Token): Issue => issue('formula-syntax', [], texts.unexpected(text, at));
const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text;

/** What must come next, or what is wrong. */
type Step = 'operand' | 'operator' | Issue;

function readOperand(reading: Reading, token: Token): Step {
  if (isSign(token, '(')) {
    reading.waiting.push({ kind: 'bracket', at: token.at });
    return 'operand';
  }
  if (isSign(token, '-') && peek(reading)?.kind === 'number') {
    const { text, at } = take(reading);
    return readNumber(reading, `-${text}`, at);
  }
  if (token.kind === 'number') return readNumber(reading, token.text, token.at);
  if (token.kind === 'word' && isSign(peek(reading), '(')) return openCall(reading, token);
  if (token.kind !== 'word' && token.kind !== 'id') return fall(token);
  reading.operands.push({ op: 'indicator', id: token.text });
  return 'operator';
}

function readNumber(reading: Reading, text: string, at: number): Step {
  if (decimalIssue(text) !== null) return issue('formula-syntax', [], texts.unexpected(text.slice(0, 40), at));
  reading.operands.push({ op: 'number', value: decimal(text) });
  return 'operator';
}

function openCall(reading: Reading, { text, at }: Token): Step {
  if (!functions.has(text)) return issue('formula-syntax', [], texts.noFunction(text, at));
  take(reading);
  reading.waiting.push({ kind: 'call', name: text, at, given: [] });
  return 'operand';
}

function readOperator(reading: Reading, token: Token): Step {
  const op = token.kind === 'sign' ? operators[token.text] : undefined;
  join(reading, op === undefined ? 1 : tightness[op]);
  if (op !== undefined) {
    reading.waiting.push({ kind: 'operator', op });
    return 'operand';
  }
  const open = reading.waiting.at(-1);
  if (token.kind === 'end') return open === undefined ? 'operator' : notClosed(open);
  if (open === undefined || open.kind === 'operator') return fall(token);
  if (open.kind === 'bracket') return isSign(token, ')') ? close(reading) : fall(token);
  return readArgument(reading, open, token);
}

function close(reading: Reading): Step {
  reading.waiting.pop();
  return 'operator';
}

const notClosed = (open: Waiting): Issue =>
  issue('formula-syntax', [], texts.notClosed('at' in open ? open.at : 0, open.kind === 'call' ? open.name : ''));

/** Joins what waits and holds at least as tight: operators of one tightness go from left to right. */
function join({ operands, waiting }: Reading, least: number): void {
  for (let top = waiting.at(-1); top?.kind === 'operator' && tightness[top.op] >= least; top = waiting.at(-1)) {
    const right = operands.pop();
    const left = operands.pop();
    if (left === undefined || right === undefined) return;
    operands.push({ op: top.op, left, right });
    waiting.pop();
  }
}

type Call = Extract<Waiting, { kind: 'call' }>;

/** A comma or the closing bracket of a function. */
function readArgument(reading: Reading, call: Call, token: Token): Step {
  const argument = reading.operands.pop();
  const more = isSign(token, ',');
  if (argument === undefined || (!more && !isSign(token, ')'))) return fall(token);
  call.given.push(argument);
  const many = call.name === 'min' || call.name === 'max';
  if (many) return more ? 'operand' : finish(reading, call, joined(call));
  const words = more ? wordsOf(reading) : [];
  return Array.isArray(words) ? finish(reading, call, windowOf(call.name, argument, words)) : words;
}

function finish(reading: Reading, { name, at }: Call, made: Formula | null): Step {
  if (made === null) return issue('formula-syntax', [], texts.badArguments(name, at));
  reading.waiting.pop();
  reading.operands.push(made);
  return 'operator';
}

/** The plain words after the first argument, up to the closing bracket. */
function wordsOf(reading: Reading): string[] | Issue {
  const words: string[] = [];
  for (;;) {
    const token = take(reading);
    if (token.kind !== 'word' && token.kind !== 'number') return fall(token);
    words.push(token.text);
    const mark = take(reading);
    if (isSign(mark, ')')) return words;
    if (!isSign(mark, ',')) return fall(mark);
  }
}

/** `min(a, b, c)` is the lesser of the lesser of a and b, and c. */
function joined({ name, given }: Call): Formula | null {
  const op = name === 'min' ? 'min' : 'max';
  const [first, ...rest] = given;
  if (first === undefined || rest.length === 0) return null;
  return rest.reduce<Formula>((left, right) => ({ op, left, right }), first);
}

/** What each shift or window makes of what stands after its first argument, by how many words that is. */
const windows: Readonly<Record<string, (of: Formula, first: string, second: string) => Formula | null>> = {
  'prior-year 0': (of) => ({ op: 'prior-year', of }),
  'prior-period 0': (of) => ({ op: 'prior-period', of, periods: 1 }),
  'prior-period 1': (of, first) => ({ op: 'prior-period', of, periods: countOf(first) }),
  'to-date 1': (of, first) => (isGrain(first) && first !== 'week' ? { op: 'to-date', of, grain: first } : null),
  'rolling 2': (of, first, second) =>
    isGrain(second) ? { op: 'rolling', of, periods: countOf(first), grain: second } : null,
};

function windowOf(name: string, of: Formula, words: readonly string[]): Formula | null {
  const [first = '', second = ''] = words;
  return windows[`${name} ${words.length}`]?.(of, first, second) ?? null;
}

/** A number of periods; what is none becomes 0, which no formula takes. */
const countOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

const isGrain = (text: string): text is RollingGrain => grains.has(text);
