/** Scores: a million figures by base, target and stretch, and cases that say why one by one. */
import { score, scoreValues } from 'hoshin/scoring';
import { byRules } from './peers/rules.mjs';

const size = 1e6;
const actual = Float64Array.from({ length: size }, (_, at) => ((at * 7919) % 1_000_003) / 1000);
const target = Float64Array.from({ length: size }, (_, at) => 400 + ((at * 31) % 97));
const baseline = target.map((one) => one * 0.8);
const stretch = target.map((one) => one * 1.2);
const anchors = {
  kind: 'anchors',
  points: { base: '60', target: '100', stretch: '120' },
  below: 'zero',
  above: 'hold',
};
const rounded = { ...anchors, round: { quantum: '0.1', mode: 'half-up' } };
const ratio = { kind: 'ratio', full: '100', floor: { at: '50', gives: '0' }, cap: '120' };

/** The same in doubles, without a thought for edges, ties or what is missing. */
function plainAnchors() {
  const out = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    const [x, low, middle, high] = [actual[at], baseline[at], target[at], stretch[at]];
    if (x < low) out[at] = 0;
    else if (x <= middle) out[at] = 60 + (40 * (x - low)) / (middle - low);
    else if (x < high) out[at] = 100 + (20 * (x - middle)) / (high - middle);
    else out[at] = 120;
  }
  return out;
}

function plainRatio() {
  const out = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    const points = (100 * actual[at]) / target[at];
    out[at] = points < 50 ? 0 : Math.min(120, points);
  }
  return out;
}

const columns = { actual, target, baseline, stretch, direction: 'increase' };
const oneByOne = () => {
  for (let at = 0; at < 1e4; at += 1) {
    score(anchors, {
      actual: actual[at].toFixed(3),
      target: String(target[at]),
      baseline: baseline[at].toFixed(1),
      stretch: stretch[at].toFixed(1),
      direction: 'increase',
    });
  }
};

const beside = {
  against: {
    'a plain loop': plainAnchors,
    'json-rules-engine': { part: 1e4 / size, run: () => byRules(columns, 1e4) },
  },
  aims: { 'a plain loop': { slower: 5 }, 'json-rules-engine': { faster: 50 } },
};
const sized = [1e4, 1e5, 3e5, 1e6].map((n) => {
  const part = { direction: 'increase' };
  for (const [name, values] of Object.entries({ actual, target, baseline, stretch }))
    part[name] = values.subarray(0, n);
  return {
    work: `score ${n} values by anchors`,
    ours: () => scoreValues(anchors, part),
    ...(n === size ? beside : {}),
    size: { of: 'scoreValues', n },
  };
});

export const rows = [
  ...sized,
  {
    work: 'score 1e6 values by anchors, rounded to 0.1 as exact points are',
    ours: () => scoreValues(rounded, columns),
    against: { 'a plain loop': plainAnchors },
  },
  {
    work: 'score 1e6 values by a capped ratio',
    ours: () => scoreValues(ratio, { actual, target, direction: 'increase' }),
    against: { 'a plain loop': plainRatio },
  },
  { work: 'score 1e4 cases one by one, each with its reasons', ours: oneByOne },
];
