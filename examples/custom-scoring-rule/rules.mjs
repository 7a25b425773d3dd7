import { compare, min, minus, times } from 'hoshin/foundation';

/**
 * A rule of one's own, illustrative (示例): points for signed area against its target. Full points at the target, sixty from 80 %,
 * in between a line; above the target a bonus of one point for each per cent, at most twenty.
 */

/** As it was first written. */
export function firstDraft({ actual, target }) {
  const percent = (actual / target) * 100;
  if (percent > 100) return 100 + (percent - 100);
  if (percent >= 90) return 80 + (percent - 90) * 2;
  if (percent > 80) return 60 + (percent - 80);
  if (percent < 80) return 0;
}

/**
 * Repaired: the exact attainment reckoned exactly, a line without a break, every edge on one side, a cap, and nothing for nothing
 * reported.
 */
export function repaired({ exact: { attainment } }) {
  if (attainment === null) return null;
  const percent = times(attainment, 100);
  if (compare(percent, 80) < 0) return 0;
  if (compare(percent, 100) <= 0) return minus(times(percent, 2), 100);
  return min(percent, 120);
}

/** What is promised of the rule: the same for both. */
export const promises = {
  input: { target: '20000', direction: 'increase' },
  actuals: { from: '0', to: '40000', step: '1' },
  points: { least: '0', most: '120' },
  continuous: [{ from: '16001', to: '40000' }],
  unitFree: true,
};
