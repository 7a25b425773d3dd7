import { type CivilDate, daysBetween, deepFreeze, guarded, type Id, type Label } from '../../foundation/index.ts';
import type { NodeLight } from '../light.ts';
import type { Schedule } from '../network/schedule.ts';
import type { NodeState } from '../node-states.ts';
import { trackingTexts as texts } from './messages.ts';

/** When a node will be done, by what is known. */
export interface NodeForecast {
  readonly node: Id;
  readonly due: CivilDate | null;
  /** The day it is expected, or the day it was done; null where nothing tells. */
  readonly expected: CivilDate | null;
  /** What tells: what was reported done, what who answers for it expects, or what the schedule gives. */
  readonly by: 'done' | 'owner' | 'schedule' | 'nothing';
  /** Days from due to expected; null where either is not known. */
  readonly daysLate: number | null;
  readonly because: Label;
}

/**
 * The expected finish of every node that has a light: done, else the later of what its owner expects and what the schedule gives from the
 * data date on. A schedule that knows more work before a node than its owner says is believed, and so is an owner who says
 * it will take longer.
 *
 * @throws `HoshinError` `unreadable` for arguments of another shape
 */
export function forecastNodes(
  lights: readonly NodeLight[],
  sources: { readonly states: readonly NodeState[]; readonly schedule?: Schedule },
): readonly NodeForecast[] {
  return guarded(() => {
    const owners = new Map(sources.states.map(({ node, forecastFinish }) => [node, forecastFinish]));
    const scheduled = new Map(
      (sources.schedule?.activities ?? []).map(({ id, finishDate }) => [id, finishDate ?? null]),
    );
    return deepFreeze(
      lights.map((light) => forecastOf(light, owners.get(light.node) ?? null, scheduled.get(light.node) ?? null)),
    );
  });
}

function forecastOf(
  { node, due, finish }: NodeLight,
  owner: CivilDate | null,
  scheduled: CivilDate | null,
): NodeForecast {
  if (finish !== null) {
    const daysLate = due === null ? null : daysBetween(due, finish);
    return { node, due, expected: finish, by: 'done', daysLate, because: texts.alreadyDone(finish) };
  }
  const byOwner = owner !== null && (scheduled === null || owner >= scheduled);
  const expected = byOwner ? owner : scheduled;
  if (expected === null) return { node, due, expected, by: 'nothing', daysLate: null, because: texts.noForecast() };
  const daysLate = due === null ? null : daysBetween(due, expected);
  const by = byOwner ? 'owner' : 'schedule';
  return { node, due, expected, by, daysLate, because: texts.forecastMoved(by, daysLate ?? 0) };
}
