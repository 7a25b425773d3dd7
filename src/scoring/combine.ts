import {
  guarded,
  type Decimal,
  deepFreeze,
  fail,
  type Issue,
  issue,
  type Label,
  parse,
  refuse,
  toNumber,
  weightsSumIssue,
} from '../foundation/index.ts';
import { add, divide, type Fraction, fraction, greater, lesser, multiply, settled, zero } from './fraction.ts';
import { Adjustment, type CustomSibling, type ScoreOptions } from './input.ts';
import { texts } from './messages.ts';
import { scoreBeside } from './score.ts';
import type { ScoreEffect, ScoreNode, ScoreStatus } from './score-node.ts';
import type { CombineOptions, ScoredPart, ScoreGroup, ScoreItem } from './tree.ts';

/** A part on its way into its group. */
interface Counted {
  readonly node: ScoreNode;
  readonly weight: Decimal | null;
  readonly left: boolean;
  readonly adjusted: Adjustment | null;
}

/**
 * Finished scores as one. Parts that were left out by an adjustment, or are missing under `exclude`, leave numerator and
 * denominator; under `hold` one missing part keeps the whole without points; under `zero` it counts as none, and says so. A part
 * that was left out or joined says who approved it.
 *
 * @throws `HoshinError` `weights-sum` unless the weights of a weighted mean are exactly 1 without those that joined, `no-weight`,
 * `no-parts`; all issues of an adjustment
 * @example
 * import { combineScores, score } from 'hoshin/scoring';
 * const given = (id: string, points: string) =>
 *   score({ kind: 'manual', least: '0', most: '100' }, { id, manual: { points, by: 'reviewer', because: 'seen' } });
 * const whole = combineScores([{ node: given('plan', '80'), weight: '0.6' as never }, { node: given('cash', '90'), weight: '0.4' as never }],
 *   { id: 'contract', label: { zh: '责任书', en: 'Contract' }, combine: 'weighted-mean', missing: 'hold' });
 * whole.points; // => '84'
 */
export function combineScores(parts: readonly ScoredPart[], options: CombineOptions): ScoreNode {
  return guarded(() => {
    refuse(combineIssues(parts, options));
    const counted = parts.map(
      ({ node, weight, adjusted }): Counted => ({
        node,
        weight: weight ?? null,
        left: adjusted?.treatment === 'leave-out' || node.status === 'excluded',
        adjusted: adjusted === undefined ? null : parse(Adjustment, adjusted),
      }),
    );
    return deepFreeze(combined(counted, options));
  });
}

function combineIssues(parts: readonly ScoredPart[], { combine }: CombineOptions): Issue[] {
  if (parts.length === 0) return [issue('no-parts', [], texts.noParts())];
  if (combine !== 'weighted-mean') return [];
  const unweighted = parts.flatMap(({ weight }, at) =>
    weight === undefined ? [issue('no-weight', [at, 'weight'], texts.weightNeeded())] : [],
  );
  if (unweighted.length > 0) return unweighted;
  const agreed = parts.filter(({ adjusted }) => adjusted?.treatment !== 'join');
  const sum = weightsSumIssue(agreed.map(({ weight }) => weight ?? '0'));
  return sum === null ? [] : [sum];
}

function combined(parts: readonly Counted[], { id, label, combine, missing }: CombineOptions): ScoreNode {
  const present = parts.filter(({ left }) => !left);
  const absent = present.filter(({ node }) => node.points === null);
  const counting = missing === 'exclude' ? present.filter(({ node }) => node.points !== null) : present;
  const status = statusOf(present.length, absent.length, missing);
  const whole = status === 'scored' ? ways[combine](counting) : null;
  const points = whole === null ? null : settled(whole);
  const scale = points !== null && combine === 'weighted-mean' ? weightOf(counting) : null;
  const shown = parts.map((part) => weighted(part, counting.includes(part) ? scale : null));
  return {
    kind: 'score',
    id,
    label,
    status: points === null && status === 'scored' ? 'not-reported' : status,
    inputs: Object.fromEntries(shown.map((part) => [part.id, part.points])),
    rule: points === null ? null : combine,
    points,
    weight: null,
    contribution: null,
    effects: status === 'scored' ? absent.map(({ node }) => missingEffect(node, missing)) : [],
    problems: [],
    because: reasonOf(label, points, absent),
    parts: shown,
  };
}

function statusOf(present: number, absent: number, missing: CombineOptions['missing']): ScoreStatus {
  if (present === 0) return 'excluded';
  if (absent === 0 || missing === 'zero') return 'scored';
  if (missing === 'hold') return 'held';
  return absent === present ? 'not-reported' : 'scored';
}

const read = (text: Decimal | null): Fraction => (text === null ? zero : fraction(text));
const pointsAt = ({ node }: Counted): Fraction => read(node.points);
const weightOf = (parts: readonly Counted[]): Fraction => parts.reduce((all, one) => add(all, read(one.weight)), zero);

const ways: Readonly<Record<CombineOptions['combine'], (parts: readonly Counted[]) => Fraction | null>> = {
  'weighted-mean': (parts) => {
    const weight = weightOf(parts);
    if (weight.n === 0n) return null;
    return divide(
      parts.reduce((all, one) => add(all, multiply(read(one.weight), pointsAt(one))), zero),
      weight,
    );
  },
  sum: (parts) => parts.reduce((all, one) => add(all, pointsAt(one)), zero),
  lowest: ([first, ...rest]) =>
    first === undefined ? null : rest.reduce((least, one) => lesser(least, pointsAt(one)), pointsAt(first)),
  highest: ([first, ...rest]) =>
    first === undefined ? null : rest.reduce((most, one) => greater(most, pointsAt(one)), pointsAt(first)),
};

function missingEffect({ label }: ScoreNode, missing: CombineOptions['missing']): ScoreEffect {
  const code = missing === 'zero' ? 'missing-as-zero' : 'missing-excluded';
  return { code, before: null, after: null, because: texts.partMissing(label, missing === 'zero') };
}

function reasonOf(label: Label, points: Decimal | null, absent: readonly Counted[]): Label {
  return points === null
    ? texts.combinedHeld(
        label,
        absent.map(({ node }) => node.label),
      )
    : texts.combined(label, points);
}

function weighted({ node, weight, left, adjusted }: Counted, scale: Fraction | null): ScoreNode {
  const { points } = node;
  const contribution = scale === null ? null : settled(divide(multiply(read(weight), read(points)), scale));
  const effects = adjusted === null ? node.effects : adjustedEffects(node, adjusted);
  const out = left ? { status: 'excluded' as const, points: null } : {};
  return { ...node, weight, contribution, effects, ...out };
}

/** Who took the part out or in, told once however often the part is combined. */
function adjustedEffects({ effects, points }: ScoreNode, adjusted: Adjustment): readonly ScoreEffect[] {
  const code = adjusted.treatment === 'join' ? 'joined' : 'left-out';
  if (effects.some((one) => one.code === code)) return effects;
  const after = code === 'joined' ? points : null;
  return [...effects, { code, before: points, after, because: texts.adjusted(adjusted) }];
}

/**
 * The score of a tree of items and groups, from the leaves up: each item by its own rule, each group by its own way.
 *
 * @throws as {@link combineScores} and `score`
 */
export function scoreTree(root: ScoreGroup | ScoreItem, options: ScoreOptions = {}): ScoreNode {
  return guarded(() => {
    const done = new Map<ScoreGroup | ScoreItem, ScoreNode>();
    const waiting: { part: ScoreGroup | ScoreItem; ready: boolean }[] = [{ part: root, ready: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { part, ready } = next;
      if (part.kind === 'item') done.set(part, itemNode(part, options, []));
      else if (ready) done.set(part, groupNode(part, done, options));
      else {
        // Functions of one's own come last, when the parts beside them are finished.
        const plain = part.parts.filter((one) => !isCustom(one));
        waiting.push({ part, ready: true });
        for (const one of plain) waiting.push({ part: one, ready: false });
      }
    }
    // The root is always the last to be scored.
    return done.get(root) ?? fail(issue('no-parts', [], texts.noParts()));
  });
}

function isCustom(part: ScoreGroup | ScoreItem): part is ScoreItem {
  return part.kind === 'item' && part.rule.kind === 'custom';
}

function itemNode(
  { id, label, weight, rule, input }: ScoreItem,
  options: ScoreOptions,
  siblings: readonly CustomSibling[],
): ScoreNode {
  return scoreBeside(rule, { ...input, id, label, ...(weight === undefined ? {} : { weight }) }, options, siblings);
}

function groupNode(
  group: ScoreGroup,
  done: ReadonlyMap<ScoreGroup | ScoreItem, ScoreNode>,
  options: ScoreOptions,
): ScoreNode {
  const siblings = group.parts.flatMap((part) => siblingOf(done.get(part), part.weight ?? null));
  const parts = group.parts.flatMap((part): ScoredPart[] => {
    const node = isCustom(part) ? itemNode(part, options, siblings) : done.get(part);
    if (node === undefined) return [];
    const { weight, adjusted } = part;
    return [{ node, ...(weight === undefined ? {} : { weight }), ...(adjusted === undefined ? {} : { adjusted }) }];
  });
  const { id, label, combine, missing } = group;
  return combineScores(parts, { id, label, combine, missing });
}

function siblingOf(node: ScoreNode | undefined, weight: Decimal | null): CustomSibling[] {
  if (node === undefined) return [];
  const number = (text: Decimal | null): number | null => (text === null ? null : toNumber(text));
  const { id, points } = node;
  return [{ id, points: number(points), weight: number(weight), exact: { points, weight } }];
}
