import * as z from 'zod/mini';
import { both, guarded, fail, inLocale, issue, type Label, Locale, parse, type Schema } from '../foundation/index.ts';
import { factsBehind } from './facts-behind.ts';
import { filed } from './filed-facts.ts';
import { Ledger } from './ledger.ts';
import { texts } from './messages.ts';

/** How {@link explain} speaks. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** How many levels below the value are told; all where left out. */
  readonly depth?: number;
  /** The ledger behind a picture: facts are then told one by one, what was reported, when and by whom, and not named alone. */
  readonly ledger?: Ledger;
}

const Telling: Schema<{ readonly locale: Locale; readonly depth?: number }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    locale: Locale,
    depth: z.exactOptional(z.int().check(z.gte(0))),
  }),
);

/** A value that can say why, as every computed value of this library can. */
export interface Explained {
  /** Why, in one sentence. */
  readonly because: Label;
}

/**
 * Why a computed value is what it is, in sentences: its own, then those of every part it was made of, indented below, down to
 * the facts that a goal rests on. A reading of the value and never a second computation: it works on anything this library
 * computed, stored and read back included.
 *
 * @throws `HoshinError` `not-explained` for a value that carries no reason; all issues of its options
 * @example
 * import { explain } from 'hoshin/framework';
 * import { attainment } from 'hoshin/scoring';
 * const reached = attainment({ actual: '128.34', target: '230', direction: 'increase' });
 * explain(reached, { locale: 'en' }).split('\n').length; // => 1
 */
export function explain(node: Explained, options: ExplainOptions): string {
  return guarded(() => {
    if (!isExplained(node)) fail(issue('not-explained', [], texts.notExplained()));
    const lines: string[] = [];
    const seen = new Set<object>();
    const { ledger, ...telling } = options;
    const { locale, depth: deepest = Number.MAX_SAFE_INTEGER } = parse(Telling, telling);
    const filedFacts = ledger === undefined ? null : filed(parse(Ledger, ledger).facts);
    const waiting: { value: object; depth: number }[] = [{ value: node, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { value, depth } = next;
      if (depth > deepest || seen.has(value)) continue;
      seen.add(value);
      const speaks = isExplained(value);
      if (speaks) lines.push(`${'  '.repeat(depth)}${told(value, locale)}`);
      const below = [...childrenOf(value), ...factsBehind(value, filedFacts).map((because) => ({ because }))];
      for (const child of below.reverse()) waiting.push({ value: child, depth: speaks ? depth + 1 : depth });
    }
    return lines.join('\n');
  });
}

/** The sentence of a value. One on a node of a plan speaks of days alone, so the node is named before it. */
function told(value: Explained, locale: Locale): string {
  const said = inLocale(value.because, locale);
  const node = nodeOf(value);
  if (node === null || said.includes(node)) return said;
  return inLocale(both(`"${node}": ${said}`, `“${node}”：${said}`), locale);
}

function nodeOf(value: Explained & { node?: unknown; kind?: unknown; subject?: unknown }): string | null {
  if (typeof value.node === 'string') return value.node;
  return value.kind === 'node' && typeof value.subject === 'string' ? value.subject : null;
}

/** What a value holds, in order. */
function childrenOf(value: object): object[] {
  const held = Object.values(value) as unknown[];
  return held.filter((child): child is object => typeof child === 'object' && child !== null);
}

function isExplained(value: unknown): value is Explained {
  if (typeof value !== 'object' || value === null) return false;
  const because = (value as { because?: unknown }).because;
  return typeof because === 'object' && because !== null && 'zh' in because && 'en' in because;
}
