import * as fc from 'fast-check';
import { deepFreeze, type Label } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** What one law says of what was checked. */
export interface LawFinding<Law extends string, Example> {
  /** Name of the law. */
  readonly law: Law;
  /** Whether it held wherever it was tried; null where it was not claimed, or where what was found is only a remark. */
  readonly holds: boolean | null;
  /** The smallest case found that breaks it, or that a remark is about; null where there is none. */
  readonly counterexample: Example | null;
  /** What held, or what broke, in one sentence. */
  readonly because: Label;
}

/** What was checked, law by law: plain data, for an assertion of any test runner or for a screen. */
export interface LawReport<Law extends string, Example> {
  /** `kept` where no law is broken, else `broken`. */
  readonly kind: 'kept' | 'broken';
  /** One finding a law, in a fixed order. */
  readonly findings: readonly LawFinding<Law, Example>[];
  /** The broken laws in one text: the message of a failing test. Where none is broken, any remarks. */
  readonly because: Label;
}

/** How hard to look. */
export interface CheckEffort {
  /** Cases tried for each law; 200 unless given. */
  readonly runs?: number;
  /** Where the search begins: the same seed finds the same cases. 1 unless given. */
  readonly seed?: number;
}

/** A report of these findings. */
export function reportOf<Law extends string, Example>(
  findings: readonly LawFinding<Law, Example>[],
): LawReport<Law, Example> {
  const broken = findings.filter(({ holds }) => holds === false);
  const kind = broken.length === 0 ? 'kept' : 'broken';
  const remarks = findings.filter(({ holds, counterexample }) => holds === null && counterexample !== null);
  return deepFreeze({ kind, findings, because: broken.length > 0 ? texts.broke(broken) : texts.held(remarks) });
}

/** What breaks a law: the case, as it is to be shown, and why. */
export interface Breach<Example> {
  readonly example: Example;
  readonly because: Label;
}

/** A finding of a law: held where there is no breach. */
export function findingOf<Law extends string, Example>(
  law: Law,
  breach: Breach<Example> | null,
  kept: Label,
): LawFinding<Law, Example> {
  if (breach === null) return { law, holds: true, counterexample: null, because: kept };
  return { law, holds: false, counterexample: breach.example, because: breach.because };
}

/** The smallest case that breaks a law, or null. `first` are tried before all others. */
export function smallest<Case, Example>(
  cases: fc.Arbitrary<Case>,
  breach: (one: Case) => Breach<Example> | null,
  { runs = 200, seed = 1 }: CheckEffort,
  first: readonly Case[] = [],
): Breach<Example> | null {
  // Kept from the run itself: a rule that answers otherwise when asked again would take its own counterexample back.
  let last: Breach<Example> | null = null;
  const law = fc.property(cases, (one) => {
    const found = breach(one);
    last = found ?? last;
    return found === null;
  });
  fc.check(law, { numRuns: runs + first.length, seed, examples: first.map((one) => [one]) });
  return last;
}
