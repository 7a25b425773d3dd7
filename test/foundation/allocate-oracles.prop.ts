/** Allocation within bounds held against ways so slow that they can be seen to be right. */
import fc from 'fast-check';
import { allocate, type AllocationMethod } from 'hoshin/foundation';
import { expect, test } from 'vitest';

interface Part {
  readonly key: string;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
}

const parts: fc.Arbitrary<readonly Part[]> = fc
  .array(fc.record({ weight: fc.integer({ min: 0, max: 6 }), min: fc.nat(4), room: fc.nat(7) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.map(({ weight, min, room }, at) => ({ key: 'dbca'.charAt(at), weight, min, max: min + room })));

function amounts(total: number, list: readonly Part[], method: AllocationMethod): readonly number[] | string {
  const result = allocate(total, list, { quantum: 1, method });
  return result.kind === 'allocated' ? result.parts.map(({ amount }) => Number(amount)) : result.reason;
}

type Signpost = (held: number) => readonly [above: number, below: number];
const signposts: Readonly<Record<string, Signpost>> = {
  jefferson: (held) => [held + 1, 1],
  webster: (held) => [2 * held + 1, 2],
  adams: (held) => [held, 1],
  dean: (held) => [2 * held * (held + 1), 2 * held + 1],
};

/** Units one by one to whom has the highest claim, from the least that each must get. */
function oneByOne(total: number, list: readonly Part[], signpost: Signpost): readonly number[] {
  const held = list.map(({ min }) => min);
  const ranked = (at: number): readonly [number, number] => {
    const [above, below] = signpost(held[at]!);
    return [list[at]!.weight * below, above];
  };
  for (let left = total - held.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
    const open = list.flatMap(({ weight, max }, at) => (weight > 0 && held[at]! < max ? [at] : []));
    open.sort((a, b) => {
      const [x, y] = [ranked(a), ranked(b)];
      const order = y[0] * x[1] - x[0] * y[1];
      const first = Number(y[1] === 0) - Number(x[1] === 0); // nothing held yet, and the first unit is owed
      return first !== 0 ? first : order !== 0 ? order : list[a]!.key < list[b]!.key ? -1 : 1;
    });
    held[open[0]!]! += 1;
  }
  return held;
}

test.each(Object.entries(signposts))('%s gives unit by unit to the highest claim', (method, signpost) => {
  fc.assert(
    fc.property(fc.nat(25), parts, (total, list) => {
      const found = amounts(total, list, method as AllocationMethod);
      fc.pre(typeof found !== 'string');
      expect(found).toEqual(oneByOne(total, list, signpost));
    }),
    { numRuns: 1500 },
  );
});

/** Whether parts at their bounds are so at the level of those that are free. */
function isLevel(
  rest: number,
  claim: number,
  list: readonly Part[],
  fixed: readonly (number | null)[],
  states: readonly number[],
): boolean {
  return list.every(({ weight, min, max }, at) => {
    const [share, least, most] = [rest * weight, min * claim, max * claim];
    if (weight === 0) return true;
    return fixed[at] === null ? least <= share && share <= most : states[at] === 0 ? share <= least : share >= most;
  });
}

/** Whether some level holds all parts at their bounds: above none that is at its least, below none that is at its most. */
function isOneLevel(list: readonly Part[], states: readonly number[]): boolean {
  const weighing = list.map((part, at) => ({ ...part, state: states[at] })).filter(({ weight }) => weight > 0);
  return weighing.every(
    (most) =>
      most.state === 0 ||
      weighing.every((least) => least.state !== 0 || most.max * least.weight <= least.min * most.weight),
  );
}

/** Every way to hold parts at their bounds, until one fits: then the rest goes by largest remainders. */
function byTrial(total: number, list: readonly Part[]): readonly number[] | null {
  for (let way = 0; way < 3 ** list.length; way += 1) {
    const states = list.map((_, at) => Math.floor(way / 3 ** at) % 3);
    const fixed = list.map(({ weight, min, max }, at) =>
      weight === 0 || states[at] === 0 ? min : states[at] === 1 ? max : null,
    );
    const rest = total - fixed.reduce<number>((all, one) => all + (one ?? 0), 0);
    const claim = list.reduce((all, { weight }, at) => all + (fixed[at] === null ? weight : 0), 0);
    if (claim === 0 ? rest !== 0 : rest < 0) continue;
    if (claim === 0 ? isOneLevel(list, states) : isLevel(rest, claim, list, fixed, states)) {
      return remainders(rest, claim, list, fixed);
    }
  }
  return null;
}

function remainders(rest: number, claim: number, list: readonly Part[], fixed: readonly (number | null)[]): number[] {
  const shares = list.map(({ weight }, at) => fixed[at] ?? Math.floor((rest * weight) / claim));
  let left = rest - shares.reduce((all, share, at) => all + (fixed[at] === null ? share : 0), 0);
  const free = list.flatMap(({ key, weight }, at) =>
    fixed[at] === null ? [{ at, key, over: (rest * weight) % claim }] : [],
  );
  for (const { at } of free.toSorted((a, b) => b.over - a.over || (a.key < b.key ? -1 : 1))) {
    if (left === 0) break;
    shares[at]! += 1;
    left -= 1;
  }
  return shares;
}

test('largest remainders within bounds are those of the one level that fits', () => {
  fc.assert(
    fc.property(fc.nat(25), parts, (total, list) => {
      const found = amounts(total, list, 'largest-remainder');
      fc.pre(typeof found !== 'string');
      expect(found).toEqual(byTrial(total, list));
    }),
    { numRuns: 3000 },
  );
});

test('a request is refused exactly where no whole numbers could meet it', () => {
  fc.assert(
    fc.property(fc.nat(30), parts, (total, list) => {
      const least = list.reduce((all, { min }) => all + min, 0);
      const most = list.reduce((all, { weight, min, max }) => all + (weight === 0 ? min : max), 0);
      const reach = list.reduce((all, { max }) => all + max, 0);
      const found = allocate(total, list, { quantum: 1 });
      const wanted =
        total < least
          ? ['below-minimums', least - total]
          : total > reach
            ? ['above-maximums', total - most]
            : total > most
              ? ['no-weight', total - most]
              : ['allocated', null];
      expect(found.kind === 'allocated' ? ['allocated', null] : [found.reason, Number(found.shortBy)]).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
});
