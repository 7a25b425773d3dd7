import * as z from 'zod/mini';
import { crossCheck, remember, type Result, type Schema, schema } from '../foundation/index.ts';
import { Fact } from './fact.ts';
import { factIssues } from './filed-facts.ts';
import { plainFacts } from './plain-facts.ts';
import { readDocument, safeReadDocument } from './read-document.ts';

/** What happened: facts, only ever added. Their order never matters. */
export interface Ledger {
  /** Always `hoshin.ledger`. */
  readonly format: 'hoshin.ledger';
  /** Version of the format. */
  readonly version: 1;
  readonly facts: readonly Fact[];
}

/** Schema of {@link Ledger}. The same fact twice is harmless; two contents under one id and revision are refused. */
export const Ledger: Schema<Ledger> = /* @__PURE__ */ schema<Ledger>()(() =>
  z
    .strictObject({ format: z.literal('hoshin.ledger'), version: z.literal(1), facts: z.array(Fact) })
    .check(crossCheck(({ facts }: Ledger) => factIssues(facts))),
);

/** Reads a ledger, of an older version too, or throws `HoshinError` with all its issues. */
export function parseLedger(json: unknown): Ledger {
  return plainLedger(json) ?? readDocument(Ledger, 'hoshin.ledger', json);
}

/** Reads a ledger, of an older version too, or gives all its issues. */
export function safeParseLedger(json: unknown): Result<Ledger> {
  const value = plainLedger(json);
  return value === null ? safeReadDocument(Ledger, 'hoshin.ledger', json) : { ok: true, value };
}

/** A ledger in which nothing is wrong, read at several times the speed of its schema; null of any other. */
function plainLedger(json: unknown): Ledger | null {
  const facts = plainFacts(json);
  return facts === null ? null : remember(Ledger, Object.freeze({ format: 'hoshin.ledger', version: 1, facts }));
}
