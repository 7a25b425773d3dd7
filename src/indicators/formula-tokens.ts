import { type Issue, issue, isId } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** A word or a sign of a formula's text, and where it starts, counted from 1. */
export interface Token {
  readonly kind: 'word' | 'id' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** The longest text read. */
export const longestText = 250_000;

const blank = /\s+/uy;
const word = /[\p{L}\p{N}][\p{L}\p{N}._-]*/uy;
const quoted = /\[([^\]]*)\]/uy;
const sign = /[-+*/×÷−(),，（）]/uy;
const number = /^\d+(?:\.\d+)?(?:[eE]-?\d{1,3})?$/;
/** Signs that people type for the same thing. */
const plain: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '，': ',', '（': '(', '）': ')' };

/** Whether a word is a number and not an id: `12.5`, `1e6`. */
export function isFormulaNumber(text: string): boolean {
  return number.test(text);
}

/** The words and signs of a text, closed by an `end`; or what cannot be read. */
export function tokensOf(text: string): readonly Token[] | Issue {
  if (text.length > longestText) return issue('formula-too-long', [], texts.textTooLong(longestText));
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const read = tokenAt(text, at);
    if (read === null) return issue('formula-syntax', [], texts.strayCharacter(text.charAt(at), at + 1));
    if (read.token !== null) tokens.push(read.token);
    at = read.next;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length + 1 }];
}

interface Read {
  /** Null of blanks. */
  readonly token: Token | null;
  readonly next: number;
}

function tokenAt(text: string, at: number): Read | null {
  const space = match(blank, text, at);
  if (space !== null) return { token: null, next: at + space[0].length };
  return wordAt(text, at) ?? quotedAt(text, at) ?? signAt(text, at);
}

function wordAt(text: string, at: number): Read | null {
  const name = match(word, text, at)?.[0];
  if (name === undefined) return null;
  const kind = isFormulaNumber(name) ? 'number' : 'word';
  return { token: { kind, text: name, at: at + 1 }, next: at + name.length };
}

function quotedAt(text: string, at: number): Read | null {
  const [whole = '', id] = match(quoted, text, at) ?? [];
  return isId(id) ? { token: { kind: 'id', text: id, at: at + 1 }, next: at + whole.length } : null;
}

function signAt(text: string, at: number): Read | null {
  const mark = match(sign, text, at)?.[0];
  if (mark === undefined) return null;
  return { token: { kind: 'sign', text: plain[mark] ?? mark, at: at + 1 }, next: at + mark.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
