import type { DecimalInput, Label } from '../foundation/index.ts';
import type { CustomScore, ScoreInput, ScoreOptions, ScoreStatus, ScoringRule } from '../scoring/index.ts';
import { type CheckEffort, findingOf, type LawFinding, type LawReport, reportOf } from './law-report.ts';
import { texts } from './messages.ts';
import { continuousBreach, edgeBreach } from './scoring-jumps.ts';
import {
  boundedBreach,
  digitsBreach,
  missingBreach,
  monotoneBreach,
  repeatBreach,
  totalBreach,
  unitBreach,
} from './scoring-points.ts';
import { type Probe, probeOf } from './scoring-probe.ts';

/**
 * A law of {@link checkScoringRule}:
 *
 * - `total`: every reported actual of the range has points; nothing throws, nothing is left out;
 * - `missing`: an actual that was not reported has no points and is no problem (missing is not zero);
 * - `bounded`: points never leave the range that was promised;
 * - `monotone`: a better actual never has fewer points; for `maintain-within` a nearer one, on either side of the target;
 * - `continuous`: where it is claimed, a small step of the actual is a small step of the points;
 * - `edges`: no hole in the table: points at an edge are those of one of the two sides;
 * - `unit-free`: yuan or ten thousand yuan, the points are the same;
 * - `deterministic`: asked again, also after other questions, the answer is the same;
 * - `digits`: no points such as 64.99999999999999, which binary fractions leave of 65. Never a failure: where one is found, `holds` is
 *   null and the case is told.
 */
export type ScoringLaw =
  | 'total'
  | 'missing'
  | 'bounded'
  | 'monotone'
  | 'continuous'
  | 'edges'
  | 'unit-free'
  | 'deterministic'
  | 'digits';

/** What a rule is asked, and what is promised of it. Nothing is promised unless it is said here. */
export interface ScoringCheck extends CheckEffort, ScoreOptions {
  /** What each question has in common: direction, target, baseline, measures. The actual is filled in. */
  readonly input: ScoreInput;
  /** The actuals to try, ends included, and the least difference that is ever reported (`'0.01'` for cents). */
  readonly actuals: { readonly from: DecimalInput; readonly to: DecimalInput; readonly step: DecimalInput };
  /** The least and the most points promised. */
  readonly points: { readonly least: DecimalInput; readonly most: DecimalInput };
  /** Stretches of the actual on which points are promised to have no jump; without any, continuity is not looked at. */
  readonly continuous?: readonly { readonly from: DecimalInput; readonly to: DecimalInput }[];
  /** Whether points are promised not to depend on the unit of the figures; false for a rule that reads the actual itself. */
  readonly unitFree: boolean;
  /**
   * Edges of the rule's own table, as actuals. Jumps are sought without them, and target, baseline and stretch are always looked at;
   * another single number that was forgotten may need naming.
   */
  readonly edges?: readonly DecimalInput[];
  /** Numbers that a function of one's own reads under `parameters`. */
  readonly parameters?: Readonly<Record<string, DecimalInput>>;
}

/** One question and its answer. */
export interface ScoreSeen {
  readonly input: ScoreInput;
  /** Whether there are points, and if not, why not. */
  readonly status: ScoreStatus;
  /** The points, or null where there are none. */
  readonly points: string | null;
  /** Why these points, or why none. */
  readonly because: Label;
}

/** What {@link checkScoringRule} finds; a counterexample is the questions that together break the law. */
export type ScoringReport = LawReport<ScoringLaw, readonly ScoreSeen[]>;

/**
 * Holds a scoring rule, plain data or a function of one's own, to the laws of scoring, and names the smallest case that breaks each.
 *
 * Cases come from fast-check over whole steps of the actual and shrink toward zero; jumps are found by dividing any stretch
 * over which the points change. Where an example is found the law is broken for certain; where none is found it held in all cases
 * tried. The same arguments give the same report.
 *
 * @param rule - a rule, or the function that a rule of kind `custom` would name
 * @throws `HoshinError` for a malformed rule, input or range
 * @example
 * import { checkScoringRule } from 'hoshin/testing';
 * const rule = { kind: 'ratio' as const, full: '100', cap: '120' };
 * const report = checkScoringRule(rule, {
 *   input: { target: '200', direction: 'increase' },
 *   actuals: { from: '0', to: '400', step: '0.01' },
 *   points: { least: '0', most: '100' },
 *   unitFree: true,
 * });
 * report.kind; // => 'broken'
 * report.findings.filter(({ holds }) => holds === false).map(({ law }) => law); // => ['bounded']
 * report.findings.find(({ law }) => law === 'bounded')?.counterexample?.map(({ input }) => input.actual); // => ['200.01']
 */
export function checkScoringRule(rule: ScoringRule | CustomScore | object, options: ScoringCheck): ScoringReport {
  const probe = probeOf(rule, options);
  return reportOf([
    findingOf('total', totalBreach(probe), texts.kept.total()),
    findingOf('missing', missingBreach(probe), texts.kept.missing()),
    findingOf('bounded', boundedBreach(probe), texts.kept.bounded(probe.least, probe.most)),
    monotone(probe),
    continuous(probe),
    findingOf('edges', edgeBreach(probe), texts.kept.edges()),
    unitFree(probe),
    findingOf('deterministic', repeatBreach(probe), texts.kept.deterministic()),
    digits(probe),
  ]);
}

type Finding = LawFinding<ScoringLaw, readonly ScoreSeen[]>;

const notClaimed = (law: ScoringLaw, because: Label): Finding => ({ law, holds: null, counterexample: null, because });

/** Digits are a remark, no promise. */
function digits(probe: Probe): Finding {
  const finding = findingOf('digits', digitsBreach(probe), texts.kept.digits());
  return finding.holds === false ? { ...finding, holds: null } : finding;
}

function monotone(probe: Probe): Finding {
  if (probe.better === null) return notClaimed('monotone', texts.noDirection());
  return findingOf('monotone', monotoneBreach(probe, probe.better), texts.kept.monotone());
}

function continuous(probe: Probe): Finding {
  if (probe.stretches.length === 0) return notClaimed('continuous', texts.notClaimed());
  return findingOf('continuous', continuousBreach(probe), texts.kept.continuous());
}

function unitFree(probe: Probe): Finding {
  if (!probe.unitFree) return notClaimed('unit-free', texts.notClaimed());
  return findingOf('unit-free', unitBreach(probe), texts.kept.unitFree());
}
