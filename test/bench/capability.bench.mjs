/** Composite indices: 100 projects by 50 indicators, and how firm their ranking stands, against a minimal loop. */
import {
  composite,
  dominancePairs,
  rankRange,
  rankSwings,
  seededRandom,
  withoutEachIndicator,
} from 'hoshin/capability';

const groups = Array.from({ length: 5 }, (_, group) => ({
  id: `g${group}`,
  weight: group + 1,
  parts: Array.from({ length: 10 }, (_, at) => ({ id: `i${group * 10 + at}`, weight: 1 + (at % 3) })),
}));
const tree = { id: 'index', weight: 1, parts: groups };
const ids = groups.flatMap(({ parts }) => parts.map(({ id }) => id));
const value = (unit, at) => 1 + ((unit * 7919 + at * 104729 + unit * at * 31) % 1000) / 10;
const units = Array.from({ length: 100 }, (_, unit) => ({
  id: `p${unit}`,
  values: Object.fromEntries(ids.map((id, at) => [id, value(unit, at)])),
}));
const options = { normalize: 'min-max', aggregate: 'arithmetic' };
const geometric = { normalize: 'none', aggregate: 'geometric' };
const settings = { draws: 1000, noise: 0.25, random: seededRandom(1) };

/** Redraws on a plain matrix with flat weights: no tree, no missing value, ranks by sorting. */
function loop() {
  const rows = units.map(({ values }) => ids.map((id) => values[id]));
  const weights = ids.map(() => 1 / ids.length);
  let sum = 0;
  for (let draw = 0; draw < 1000; draw += 1) {
    const noisy = weights.map((weight) => weight * (0.75 + Math.random() / 2));
    const index = rows.map((row) => row.reduce((all, one, at) => all + one * noisy[at], 0));
    const order = index.map((_, unit) => unit).sort((a, b) => index[b] - index[a]);
    sum += order[0];
  }
  return sum;
}

export const rows = [
  {
    work: 'rank range, 100 projects x 50 indicators, 1,000 redraws',
    ours: () => rankRange(tree, units, options, settings),
    against: { 'a flat loop without a tree': loop },
    aims: { itself: 200 },
  },
  {
    work: 'the same, geometric means',
    ours: () => rankRange(tree, units, geometric, settings),
    against: { 'a flat loop without a tree': loop },
  },
  { work: 'composite, 100 projects x 50 indicators', ours: () => composite(tree, units, options) },
  { work: 'swings of 99 neighbours x 55 weights', ours: () => rankSwings(tree, units, options) },
  { work: 'dominance of 9,900 pairs x 50 indicators', ours: () => dominancePairs(tree, units, options) },
  {
    work: 'ranking without each of 50 indicators',
    ours: () => withoutEachIndicator(tree, units, options),
  },
];
