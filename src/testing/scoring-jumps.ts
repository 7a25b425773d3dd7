import { abs, compare, type Decimal, decimal, dividedBy, minus, plus, round, times } from '../foundation/index.ts';
import { texts } from './messages.ts';
import type { ScoreSeen } from './scoring-check.ts';
import { at, type ScoreBreach } from './scoring-points.ts';
import type { Probe, Stretch } from './scoring-probe.ts';

const cells = 50;
const deepest = 12;

/** Two neighbouring questions and how far their points lie apart. */
interface Gap {
  readonly low: ScoreSeen;
  readonly high: ScoreSeen;
}

const actual = (seen: ScoreSeen): Decimal => seen.input.actual as Decimal;

/** Whether the points of two questions lie further apart than a hair; points beside none always do. */
function apart({ hair }: Probe, { low, high }: Gap): boolean {
  if (low.points === null || high.points === null) return low.points !== high.points;
  return compare(abs(minus(high.points, low.points)), hair) > 0;
}

/** Which of two gaps is the wider. */
function wider(one: Gap, other: Gap): Gap {
  return compare(width(other), width(one)) > 0 ? other : one;
}

function width({ low, high }: Gap): Decimal {
  if (low.points === null || high.points === null) return low.points === high.points ? decimal('0') : decimal('1e30');
  return abs(minus(high.points, low.points));
}

/** Nearly equal parts of a stretch, at numbers as round as may be: the questions at their ends. */
function questions(probe: Probe, { from, to }: Stretch, parts: number): ScoreSeen[] {
  const length = minus(to, from);
  let { step } = probe;
  while (compare(times(step, parts), length) > 0) step = times(step, '0.1');
  const inside = Array.from({ length: parts - 1 }, (_, n) =>
    plus(from, round(dividedBy(times(length, n + 1), parts), step)),
  );
  return [from, ...inside, to].map((one) => at(probe, one));
}

function gaps(seen: readonly ScoreSeen[]): Gap[] {
  return seen.flatMap((high, n) => {
    const low = seen[n - 1];
    return low === undefined ? [] : [{ low, high }];
  });
}

/** Follows the widest tenth of a stretch down: where points still part at its end there is a jump, else null. */
function jumpIn(probe: Probe, start: Gap): Gap | null {
  let gap = start;
  for (let level = 0; level < deepest; level += 1) {
    if (!apart(probe, gap)) return null;
    const parts = gaps(questions(probe, { from: actual(gap.low), to: actual(gap.high) }, 10));
    gap = parts.reduce(wider);
  }
  return apart(probe, gap) ? gap : null;
}

/** Jumps of a stretch, at most one a cell, in rising order. */
function jumps(probe: Probe, stretch: Stretch): Gap[] {
  return gaps(questions(probe, stretch, cells)).flatMap((cell) => {
    const jump = jumpIn(probe, cell);
    return jump === null ? [] : [jump];
  });
}

/** The first jump inside a stretch where none was promised. */
export function continuousBreach(probe: Probe): ScoreBreach {
  for (const stretch of probe.stretches) {
    const [jump] = jumps(probe, stretch);
    if (jump !== undefined) {
      const { low, high } = jump;
      return { example: [low, high], because: texts.broken.continuous(edgeOf(jump), low.points, high.points) };
    }
  }
  return null;
}

/** The end of a gap that a person would have written: the shorter text. */
function edgeOf({ low, high }: Gap): Decimal {
  return actual(low).length <= actual(high).length ? actual(low) : actual(high);
}

/** The first edge of the table, named or found, that belongs to neither of its sides. */
export function edgeBreach(probe: Probe): ScoreBreach {
  const { from, to } = probe.range;
  const found = jumps(probe, probe.range).map(edgeOf);
  const even = questions(probe, probe.range, cells).map(actual);
  const places = [...new Set([...probe.edges, ...found, ...even])]
    .filter((edge) => compare(edge, from) > 0 && compare(edge, to) < 0)
    .toSorted((one, other) => compare(abs(one), abs(other)));
  for (const edge of places) {
    const breach = holeAt(probe, edge);
    if (breach !== null) return breach;
  }
  return null;
}

function holeAt(probe: Probe, edge: Decimal): ScoreBreach {
  const nudge = times(probe.step, '1e-9');
  const [below, on, above] = [minus(edge, nudge), edge, plus(edge, nudge)].map((one) => at(probe, one));
  if (below === undefined || on === undefined || above === undefined) return null;
  const sides = [below, above];
  const covered = sides.every(({ points }) => points !== null) && on.points !== null;
  if (covered && sides.some((side) => !apart(probe, { low: side, high: on }))) return null;
  return { example: [below, on, above], because: texts.broken.edges(edge, below.points, on.points, above.points) };
}
