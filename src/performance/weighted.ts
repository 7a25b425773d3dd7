import { type Decimal, dividedBy, type Label, plus, sum, times } from '../foundation/index.ts';
import type { ScoreNode, ScoreStatus } from '../scoring/index.ts';
import { texts } from './messages.ts';

/** Something that already has points, or has none yet. */
export interface WeightedPart {
  readonly id: string;
  readonly label: Label;
  readonly points: Decimal | null;
  readonly weight: Decimal;
  /** Why it is left out of numerator and denominator; null where it counts. */
  readonly leftOut: Label | null;
}

/** What a part without points does to the whole: it is left out, or the whole waits for it. It never counts as zero. */
export type AbsentPolicy = 'exclude' | 'hold';

/** The weighted mean of parts as a score that can say why: Σ weight × points ÷ Σ weight, over the parts that count. */
export function weightedMean(
  id: string,
  label: Label,
  parts: readonly WeightedPart[],
  missing: AbsentPolicy,
): ScoreNode {
  const reported = parts.flatMap((part) =>
    part.leftOut === null && part.points !== null ? [{ ...part, points: part.points }] : [],
  );
  const absent = parts.filter(({ leftOut, points }) => leftOut === null && points === null);
  const total = sum(reported.map(({ weight }) => weight));
  const nodes = (counts: boolean): ScoreNode[] => parts.map((part) => partNode(part, counts ? total : null));
  const node = {
    kind: 'score' as const,
    id,
    label,
    inputs: {},
    weight: null,
    contribution: null,
    effects: [],
    problems: [],
  };
  if (missing === 'hold' && absent.length > 0) {
    const because = texts.held(absent.map((part) => part.id));
    return { ...node, status: 'held', rule: null, points: null, because, parts: nodes(false) };
  }
  if (total === '0') {
    return {
      ...node,
      status: 'not-reported',
      rule: null,
      points: null,
      because: texts.nothingReported(),
      parts: nodes(false),
    };
  }
  const points = over(sum(reported.map((part) => times(part.weight, part.points))), total);
  const terms = reported.map((part) => [part.weight, part.points] as const);
  const because = texts.weighted(terms, total, points);
  return { ...node, status: 'scored', rule: 'weighted-mean', points, because, parts: nodes(true) };
}

function partNode({ id, label, points, weight, leftOut }: WeightedPart, total: Decimal | null): ScoreNode {
  const status: ScoreStatus = leftOut === null ? (points === null ? 'not-reported' : 'scored') : 'excluded';
  const counted = status === 'scored' && points !== null;
  return {
    kind: 'score',
    id,
    label,
    status,
    inputs: { points },
    rule: null,
    points: counted ? points : null,
    weight,
    contribution: counted && total !== null && total !== '0' ? over(times(weight, points), total) : null,
    effects: [],
    problems: [],
    because: leftOut ?? (points === null ? texts.notReported() : texts.pointsOf(points)),
    parts: [],
  };
}

function over(part: Decimal, whole: Decimal): Decimal {
  return whole === '1' ? plus(part, 0) : dividedBy(part, whole);
}
