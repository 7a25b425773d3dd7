import { deepFreeze } from '../../foundation/index.ts';
import { cyclesOf } from './cycles.ts';
import type { Network } from './network.ts';
import type { ScheduleOptions } from './options.ts';
import { orderOf } from './order.ts';
import { readScheduling } from './read.ts';
import type { ScheduleResult } from './schedule.ts';
import { scheduleOf } from './schedule-value.ts';
import { frameOf, timedOf } from './time-network.ts';

/**
 * A network in time by the critical path method: early and late dates, floats, what drives what, and everything that does
 * not fit. Both passes are always made; the direction only picks which dates are the planned ones.
 *
 * Equations, for boundaries and the link `i → j` with lag `l`: FS `start(j) ≥ finish(i) + l`, SS `start(j) ≥ start(i) + l`,
 * FF `finish(j) ≥ finish(i) + l`, SF `finish(j) ≥ start(i) + l`; `finish = start + duration` on the activity's own
 * calendar. Total float is the smaller of late − early start and late − early finish, in workdays, and never clamped.
 *
 * @returns `cyclic` with every ring where activities wait for each other
 * @throws `HoshinError` with all issues of its arguments; `start-needed` for a dated network without start, data date or
 * anything to count back from; `date-out-of-range`
 * @example
 * import { scheduleNetwork } from 'hoshin/plans';
 * const network = {
 *   activities: [{ id: 'design', duration: 3 }, { id: 'permit', duration: 5 }, { id: 'works', duration: 2 }],
 *   links: [{ from: 'design', to: 'works', type: 'FS' as const, lag: 1 }, { from: 'permit', to: 'works', type: 'FS' as const }],
 * };
 * const plan = scheduleNetwork(network);
 * plan.kind === 'scheduled' ? plan.activities.map((one) => `${one.id} ${one.earlyStart}-${one.earlyFinish} ${one.totalFloat}`) : [];
 * // => ['design 0-3 1', 'permit 0-5 0', 'works 5-7 0']
 */
export function scheduleNetwork(network: Network, options: ScheduleOptions = {}): ScheduleResult {
  const { net, given } = readScheduling(network, options);
  const { order, count } = orderOf(net);
  if (count < net.n) return deepFreeze({ kind: 'cyclic', cycles: cyclesOf(net) });
  return scheduleOf(timedOf(net, frameOf(net, order, given)));
}
