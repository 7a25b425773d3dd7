import { type CivilDate, dividedBy, minus, times, toNumber } from '../foundation/index.ts';
import type { NetworkActivity } from './network/network.ts';
import type { NodeState } from './node-states.ts';
import type { PlanNode } from './node.ts';

type Reported = Pick<NetworkActivity, 'actualStart' | 'actualFinish' | 'remaining'>;

/**
 * What a report says of a node's time: when it was begun and done, and of a begun one the days that remain,
 * `duration × (100 − percent) ÷ 100` rounded up to whole days. A percentage above zero without a start counts from the planned
 * start, or from the report where that came first. Days that are told otherwise take the place of those.
 */
export function remainingOf({ duration = 0, start }: PlanNode, state: NodeState, told?: number): Reported {
  const { actualFinish, percent } = state;
  if (actualFinish !== null)
    return { actualStart: earlier(state.actualStart ?? actualFinish, actualFinish), actualFinish };
  const begun = percent !== null && percent !== '0';
  const actualStart = state.actualStart ?? (begun ? earlier(start, state.lastReport) : null);
  if (actualStart === null) return {};
  if (told !== undefined) return { actualStart, remaining: told };
  const left = dividedBy(times(duration, minus(100, percent ?? 0)), 100, { quantum: 1, mode: 'ceiling' });
  return { actualStart, remaining: toNumber(left) };
}

function earlier(a: CivilDate | undefined, b: CivilDate): CivilDate;
function earlier(a: CivilDate | undefined, b: CivilDate | null): CivilDate | null;
function earlier(a: CivilDate | undefined, b: CivilDate | null): CivilDate | null {
  return a !== undefined && (b === null || a < b) ? a : b;
}
