import type { Id } from '../foundation/index.ts';
import {
  amend,
  assess,
  type AssessOptions,
  emptySummary,
  type Fact,
  finish,
  type Ledger,
  merge,
  type OperatingFramework,
  parseFramework,
  parseLedger,
  parseSummary,
  partial,
  record,
  type Summary,
} from '../framework/index.ts';
import type { Law } from './foundation-laws.ts';

/** The same value, field by field; where not, the first place at which the two texts part. */
/** Equal to the byte, the order of fields included: what two machines computed may be compared as text. */
function isSame(what: string, a: unknown, b: unknown): Law {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one === other) return true;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${what}: …${one.slice(from, at + 60)}… against …${other.slice(from, at + 60)}…`;
}

/** The first law that is broken, or true. */
function all(...laws: readonly (() => Law)[]): Law {
  for (const law of laws) {
    const found = law();
    if (found !== true) return found;
  }
  return true;
}

const ledgerOf = (facts: readonly Fact[]): Ledger => parseLedger({ format: 'hoshin.ledger', version: 1, facts });

/** The same documents give the same picture, in whatever order the facts stand and however often, and neither is changed. */
export function assessIsPure(framework: OperatingFramework, facts: readonly Fact[], options: AssessOptions): Law {
  const before = JSON.stringify([framework, facts, options]);
  const picture = assess(framework, ledgerOf(facts), options);
  const turned = assess(framework, ledgerOf([...facts.toReversed(), ...facts.slice(0, 3)]), options);
  return all(
    () => isSame('the order of the facts matters', picture, turned),
    () => isSame('an argument was changed', JSON.parse(before), [framework, facts, options]),
    () => isSame('a picture is not its own JSON', picture, JSON.parse(JSON.stringify(picture))),
  );
}

/** Documents that were stored and read back are the same, and give the same picture; no amendments change nothing. */
export function documentsAreTheirJson(
  framework: OperatingFramework,
  facts: readonly Fact[],
  options: AssessOptions,
): Law {
  const ledger = ledgerOf(facts);
  const stored = parseFramework(JSON.parse(JSON.stringify(framework)));
  const read = parseLedger(JSON.parse(JSON.stringify(ledger)));
  return all(
    () => isSame('the framework', framework, stored),
    () => isSame('the ledger', ledger, read),
    () => isSame('no amendments', framework, amend(framework, [])),
    () => isSame('the picture', assess(framework, ledger, options), assess(stored, read, options)),
  );
}

/** A picture brought up to date by the facts that came since, fact by fact, is the picture of all of them. */
export function pictureIsBroughtUpToDate(
  framework: OperatingFramework,
  first: readonly Fact[],
  more: readonly Fact[],
  options: AssessOptions,
): Law {
  let ledger = ledgerOf(first);
  let picture = assess(framework, ledger, { ...options, previous: null });
  for (const fact of more) {
    ledger = record(ledger, [fact]);
    picture = assess(framework, ledger, { ...options, previous: picture });
  }
  return isSame('up to date', picture, assess(framework, ledgerOf([...first, ...more]), options));
}

/** However entities are dealt out and in whatever order their parts come in, they give the picture of the whole. */
export function partsGiveTheWhole(
  framework: OperatingFramework,
  facts: readonly Fact[],
  hands: readonly (readonly (Id | null)[])[],
  { asOf, scope, top }: Omit<AssessOptions, 'previous'>,
): Law {
  const ledger = ledgerOf(facts);
  const limit = top === undefined ? {} : { top };
  const parts = hands.map((entities) => partial(framework, ledger, { asOf, entities, ...limit }));
  const whole = assess(framework, ledger, { asOf, ...limit, ...(scope === undefined ? {} : { scope }) });
  const put = (summaries: readonly Summary[]): unknown =>
    finish(framework, summaries.reduce(merge, emptySummary), scope === undefined ? {} : { scope });
  return all(
    () => isSame('in order', put(parts), whole),
    () => isSame('in reverse', put(parts.toReversed()), whole),
    () =>
      isSame('stored and read back', put(parts.map((part) => parseSummary(JSON.parse(JSON.stringify(part))))), whole),
  );
}

/** Putting together does not mind order, grouping or repetition, and the empty summary adds nothing. */
export function mergeIsASemilattice(a: Summary, b: Summary, c: Summary): Law {
  return all(
    () => isSame('order', merge(a, b), merge(b, a)),
    () => isSame('grouping', merge(merge(a, b), c), merge(a, merge(b, c))),
    () => isSame('repetition', merge(a, merge(a, b)), merge(a, b)),
    () => isSame('the empty summary', merge(emptySummary, a), a),
    () => isSame('the empty summary', merge(a, emptySummary), a),
  );
}
