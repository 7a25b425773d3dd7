import {
  compare,
  deepFreeze,
  type Decimal,
  dividedBy,
  type Id,
  type Label,
  parse,
  refuse,
  round,
  issue,
  sum,
  times,
} from '../foundation/index.ts';
import { lifeTexts } from './life-messages.ts';
import { texts } from './messages.ts';
import { GateReview, StageGate } from './stage-gate.ts';

/** What was found on the criteria of a gate. */
export interface GateScore {
  /** Criteria that must be met, as found; null where not judged. */
  readonly must: readonly { readonly criterion: Id; readonly met: boolean | null }[];
  /** Scored criteria, with what each counts; points null where not judged. */
  readonly should: readonly {
    readonly criterion: Id;
    readonly points: Decimal | null;
    /** Share of the whole weight, to four decimals when shown; exact here. */
    readonly weight: Decimal;
    readonly contribution: Decimal | null;
  }[];
  /** Criteria of either kind that nobody has judged. */
  readonly unjudged: readonly Id[];
  /** Weighted mean of the points, from 0 to 10; null where a point is missing or nothing is scored. */
  readonly points: Decimal | null;
  readonly passMark: Decimal | null;
  /** All musts met and the mark reached; null while anything is not judged. */
  readonly passes: boolean | null;
  readonly because: Label;
}

/**
 * What the findings at a gate come to: the musts, and the weighted mean of the scored criteria, `Σ weight · points ÷ Σ weight`,
 * from 0 to 10. Points that are missing are no zero: without them there is no mean.
 *
 * @throws `HoshinError` `other-gate`
 * @example
 * import { gateScore, parseGateReview, parseStageGate } from 'hoshin/reviews';
 * const label = { zh: '方案设计', en: 'Design' };
 * const gate = parseStageGate({ id: 'design', label, kind: 'standard', zone: 'profit-realisation', deliverables: [], reviewers: [],
 *   approver: 'committee', must: [{ id: 'margin', label }], should: [{ id: 'fit', label, weight: '2' }, { id: 'cost', label, weight: '1' }],
 *   passMark: '7' });
 * const review = parseGateReview({ id: 'g1', gate: 'design', subject: 'riverside', exceptional: [], opinions: [], conditions: [],
 *   findings: [{ criterion: 'margin', met: true, points: null }, { criterion: 'fit', met: null, points: '9' },
 *     { criterion: 'cost', met: null, points: '6' }], state: 'submitted', history: [] });
 * const { points, passes } = gateScore(gate, review);
 * [points, passes]; // => ['8', true]
 */
export function gateScore(gate: StageGate, review: GateReview): GateScore {
  const known = parse(StageGate, gate);
  const read = parse(GateReview, review);
  if (known.id !== read.gate) refuse([issue('other-gate', ['gate'], lifeTexts.otherGate(known.id, read.gate))]);
  return deepFreeze(scoreOf(known, read));
}

/** {@link gateScore} on values that were read and belong together. */
export function scoreOf(gate: StageGate, { findings }: GateReview): GateScore {
  const found = new Map(findings.map((one) => [one.criterion, one]));
  const must = gate.must.map(({ id }) => ({ criterion: id, met: found.get(id)?.met ?? null }));
  const whole = sum(gate.should.map(({ weight }) => weight));
  const should = gate.should.map(({ id, weight }) => {
    const points = found.get(id)?.points ?? null;
    const share = whole === '0' ? ('0' as Decimal) : dividedBy(weight, whole);
    return { criterion: id, points, weight: share, contribution: points === null ? null : times(share, points) };
  });
  const unjudged = [...must.filter(({ met }) => met === null), ...should.filter(({ points }) => points === null)].map(
    ({ criterion }) => criterion,
  );
  const scored = should.length > 0 && should.every(({ points }) => points !== null) && whole !== '0';
  const points = scored
    ? dividedBy(sum(gate.should.map(({ id, weight }) => times(weight, found.get(id)?.points ?? 0))), whole)
    : null;
  const met = must.filter((one) => one.met === true).length;
  const { passMark } = gate;
  const reached = passMark === null || (points !== null && compare(points, passMark) >= 0);
  const passes = unjudged.length > 0 ? null : met === must.length && reached;
  return {
    must,
    should,
    unjudged,
    points,
    passMark,
    passes,
    because: texts.gateScore(met, must.length, points === null ? null : round(points, '0.01'), passMark, passes),
  };
}
