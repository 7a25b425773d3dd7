import * as z from 'zod/mini';
import {
  crossCheck,
  type Issue,
  issue,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Fact } from './fact.ts';
import { texts } from './messages.ts';

/** What happened: facts, only ever added. Their order never matters. */
export interface Ledger {
  /** Always `hoshin.ledger`. */
  readonly format: 'hoshin.ledger';
  /** Version of the format. */
  readonly version: 1;
  readonly facts: readonly Fact[];
}

/** Schema of {@link Ledger}. The same fact twice is harmless; two contents under one id and revision are refused. */
export const Ledger: Schema<Ledger> = /* @__PURE__ */ schema<Ledger>()(
  z
    .strictObject({ format: z.literal('hoshin.ledger'), version: z.literal(1), facts: z.array(Fact) })
    .check(crossCheck(ledgerIssues)),
);

function ledgerIssues({ facts }: Ledger): Issue[] {
  const first = new Map<string, Fact>();
  return facts.flatMap((fact, at) => {
    const revision = fact.revision ?? 0;
    const key = `${fact.id} ${revision}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, fact);
    if (known === undefined || sameContent(known, fact)) return [];
    return [issue('conflicting-fact', ['facts', at], texts.conflictingFact(fact.id, revision))];
  });
}

/** Parsed facts have their fields in the order of the schema, so equal facts have equal text. */
function sameContent(a: Fact, b: Fact): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Reads a ledger, or throws `HoshinError` with all its issues. */
export function parseLedger(json: unknown): Ledger {
  return parse(Ledger, json);
}

/** Reads a ledger, or gives all its issues. */
export function safeParseLedger(json: unknown): Result<Ledger> {
  return safeParse(Ledger, json);
}
