import * as z from 'zod/mini';
import { parse, refuse, remember, type Schema } from '../foundation/index.ts';
import { Fact } from './fact.ts';
import { fileMore } from './filed-facts.ts';
import { Ledger } from './ledger.ts';

const NewFacts: Schema<readonly Fact[]> = /* @__PURE__ */ z.array(Fact);

/**
 * The ledger with further facts at its end. The facts that were there are not read again, so that a day's reports cost what
 * they are and not what the years before them were.
 *
 * @throws `HoshinError` with all issues of the new facts, each at its place among them; `conflicting-fact` also where one goes
 * against what is there
 * @example
 * import { parseLedger, record } from 'hoshin/framework';
 * const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: [] });
 * const sold = { kind: 'measurement', id: 'm1', recordedOn: '2026-02-03', indicator: 'sales', entity: 'group', at: '2026-01',
 *   value: '40' };
 * record(ledger, [sold as never]).facts.length; // => 1
 */
export function record(ledger: Ledger, facts: readonly Fact[]): Ledger {
  const before = parse(Ledger, ledger);
  const added = parse(NewFacts, facts);
  if (added.length === 0) return before;
  const all = Object.freeze([...before.facts, ...added]);
  refuse(fileMore(before.facts, all));
  return remember(Ledger, Object.freeze({ ...before, facts: all }));
}
