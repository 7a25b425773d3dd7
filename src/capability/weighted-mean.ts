import { type Decimal, decimal, dividedBy, type Label, plus, sum, times } from '../foundation/index.ts';
import type { ScoreEffect, ScoreNode, ScoreStatus } from '../scoring/index.ts';
import { type SpokenPart, texts } from './messages.ts';
import type { ReadTerm } from './term.ts';

/** What to do where a part is missing: hold the whole, leave the part out and rescale, or count it zero. */
export type MissingTerm = 'hold' | 'exclude' | 'zero';

/** One part on its way into a weighted mean. */
export interface WeighedPart {
  readonly id: string;
  readonly label: Label;
  /** The score it comes from, carried on unchanged; null where plain points were given. */
  readonly node: ScoreNode | null;
  readonly points: Decimal | null;
  readonly weight: Decimal;
}

/** What the whole is called, and how its points are told. */
export interface WeighedWhole {
  readonly id: string;
  readonly label: Label;
  readonly missing: MissingTerm;
  readonly because: (points: Decimal, parts: readonly SpokenPart[]) => Label;
  readonly held: (absent: readonly Label[]) => Label;
}

/** A part out of a scored node, plain points, or null. */
export function weighedPart(id: string, label: Label, term: ReadTerm, weight: Decimal): WeighedPart {
  if (typeof term === 'string' || term === null) return { id, label, node: null, points: term, weight };
  return { id, label, node: term, points: term.points, weight };
}

/** `Σ weight × points ÷ Σ weight` as a score that says where it comes from; exact where the weights add up to 1. */
export function weightedMean(parts: readonly WeighedPart[], whole: WeighedWhole): ScoreNode {
  const { id, label, missing } = whole;
  const absent = parts.filter(({ points }) => points === null);
  const counted = missing === 'exclude' ? parts.filter(({ points }) => points !== null) : parts;
  const status = statusOf(absent.length, parts.length, missing);
  const scale = sum(counted.map(({ weight }) => weight));
  const gives = status === 'scored' && scale !== '0';
  const contributions = parts.map((part) => (gives ? contributionOf(part, missing, scale) : null));
  // Of the products and not of the contributions: one rounding, not one a part.
  const points = gives
    ? dividedBy(
        counted.reduce<Decimal>((all, one) => plus(all, times(one.weight, one.points ?? '0')), decimal('0')),
        scale,
      )
    : null;
  return {
    kind: 'score',
    id,
    label,
    status: gives ? 'scored' : status === 'scored' ? 'not-reported' : status,
    inputs: Object.fromEntries(parts.map((part) => [part.id, part.points])),
    rule: gives ? 'weighted-mean' : null,
    points,
    weight: null,
    contribution: null,
    effects: gives ? absent.map((part) => effectOf(part.label, missing)) : [],
    problems: [],
    because: reasonOf(whole, points, parts, contributions),
    parts: parts.map((part, at) => partNode(part, contributions[at] ?? null)),
  };
}

function reasonOf(
  { because, held }: WeighedWhole,
  points: Decimal | null,
  parts: readonly WeighedPart[],
  contributions: readonly (Decimal | null)[],
): Label {
  if (points === null) return held(parts.filter((part) => part.points === null).map(({ label }) => label));
  return because(
    points,
    parts.map((part, at) => ({ ...part, adds: contributions[at] ?? null })),
  );
}

function contributionOf({ points, weight }: WeighedPart, missing: MissingTerm, scale: Decimal): Decimal | null {
  if (points === null && missing !== 'zero') return null;
  return dividedBy(times(weight, points ?? '0'), scale);
}

function statusOf(absent: number, of: number, missing: MissingTerm): ScoreStatus {
  if (of === 0) return 'not-reported';
  if (absent === 0 || missing === 'zero') return 'scored';
  if (absent === of) return 'not-reported';
  return missing === 'hold' ? 'held' : 'scored';
}

function effectOf(label: Label, missing: MissingTerm): ScoreEffect {
  const zero = missing === 'zero';
  return {
    code: zero ? 'missing-as-zero' : 'missing-excluded',
    before: null,
    after: zero ? decimal('0') : null,
    because: zero ? texts.termAsZero(label) : texts.termExcluded(label),
  };
}

function partNode({ id, label, node, points, weight }: WeighedPart, contribution: Decimal | null): ScoreNode {
  if (node !== null) return { ...node, weight, contribution };
  return {
    kind: 'score',
    id,
    label,
    status: points === null ? 'not-reported' : 'scored',
    inputs: {},
    rule: points === null ? null : 'given',
    points,
    weight,
    contribution,
    effects: [],
    problems: [],
    because: points === null ? texts.termMissing(label) : texts.termGiven(label, points),
    parts: [],
  };
}
