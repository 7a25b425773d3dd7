/** A figure between base, target and stretch, by a general engine of rules: which stretch it falls in, and the points of it. */
import { Engine } from 'json-rules-engine';

const condition = (operator, path, value) => ({ fact: 'figure', path, operator, value });
const engine = new Engine([
  { conditions: { all: [condition('lessThan', '$.over', 0)] }, event: { type: 'below' } },
  {
    conditions: { all: [condition('greaterThanInclusive', '$.over', 0), condition('lessThanInclusive', '$.over', 1)] },
    event: { type: 'to target' },
  },
  {
    conditions: { all: [condition('greaterThan', '$.over', 1), condition('lessThan', '$.over', 2)] },
    event: { type: 'to stretch' },
  },
  { conditions: { all: [condition('greaterThanInclusive', '$.over', 2)] }, event: { type: 'above' } },
]);

const points = {
  below: () => 0,
  'to target': (over) => 60 + 40 * over,
  'to stretch': (over) => 100 + 20 * (over - 1),
  above: () => 120,
};

/** `over` counts in steps from base to target, from target to stretch. */
export async function byRules({ actual, target, baseline, stretch }, count) {
  let all = 0;
  for (let at = 0; at < count; at += 1) {
    const x = actual[at];
    const over =
      x <= target[at]
        ? (x - baseline[at]) / (target[at] - baseline[at])
        : 1 + (x - target[at]) / (stretch[at] - target[at]);
    const { events } = await engine.run({ figure: { over } });
    all += points[events[0].type](over);
  }
  return all;
}
