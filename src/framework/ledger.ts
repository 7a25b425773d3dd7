import * as z from 'zod/mini';
import {
  crossCheck,
  isCivilDate,
  type Issue,
  issue,
  parse,
  periodIssue,
  type Result,
  safeParse,
  type Schema,
  schema,
  within,
} from '../foundation/index.ts';
import { Fact } from './fact.ts';
import { NodeProgress } from '../plans/index.ts';
import { texts } from './messages.ts';
import { nodeReport } from './node-report.ts';

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
    const twice = known !== undefined && !sameContent(known, fact);
    return [
      ...(twice ? [issue('conflicting-fact', ['facts', at], texts.conflictingFact(fact.id, revision))] : []),
      ...within(['facts', at], contentIssues(fact)),
    ];
  });
}

/** What only the room that reads a fact can tell: a period that is none, a finish after the day of its report. */
function contentIssues(fact: Fact): readonly Issue[] {
  if (fact.kind === 'measurement') {
    const wrong = isCivilDate(fact.at) ? null : periodIssue(fact.at, ['at']);
    return wrong === null ? [] : [wrong];
  }
  if (fact.kind !== 'progress') return [];
  const read = safeParse(NodeProgress, nodeReport(fact, 0));
  return read.ok ? [] : read.issues;
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
