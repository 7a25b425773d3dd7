import * as z from 'zod/mini';
import { addDays, CivilDate, parse, type Schema } from '../../foundation/index.ts';
import { readScheduleOptions } from '../network/read.ts';
import { EvidencePolicy, statesById } from '../node-states.ts';
import { asPlanned, networkOfPlans } from '../plan-network.ts';
import { type Plan, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { otherOptions, readOptions } from '../read-options.ts';
import { type PlansSchedule, type SchedulePlanOptions, withDates } from '../schedule-plan.ts';
import { settleOffsets } from '../settle-offsets.ts';

/** How {@link forecastPlans} goes on from what is reported. */
export interface ForecastPlansOptions extends Omit<SchedulePlanOptions, 'dataDate' | 'direction' | 'start' | 'finish'> {
  /** The day up to which reports are known: work not yet begun comes after it. */
  readonly asOf: string;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /**
   * When work not yet begun begins: on its planned day, or later where links or the data date push it; or as soon as links
   * allow, planned or not.
   */
  readonly unstarted: 'as-planned' | 'as-soon-as-possible';
}

const Unstarted: Schema<ForecastPlansOptions['unstarted']> = /* @__PURE__ */ z.enum([
  'as-planned',
  'as-soon-as-possible',
]);

/**
 * Where plans lead from here: what is done stays done, what was begun takes the days that remain, what waits follows the links from
 * the day after `asOf` on. The dates are forecasts and the schedule's floats say what can still slip; give it to `forecastNodes` and
 * `lightsOf`. Dates that nodes are held to (`MFO`, offsets) are not pulled earlier than they say; where a node comes too late for
 * them, `schedule.conflicts` says by how much and along which chain.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { forecastPlans, parseNodeProgress, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'head', maySet: [], mayChange: [], nodes: [
 *   { id: 'frame', label, tier: 2, duration: 100, start: '2026-03-01', finish: '2026-06-08' },
 *   { id: 'open', label, tier: 2, duration: 0, finish: '2026-06-08' }], links: [{ from: 'frame', to: 'open', type: 'FS' }] });
 * const told = parseNodeProgress({ node: 'frame', on: '2026-05-31', actualStart: '2026-03-01', percent: 80 });
 * const ahead = forecastPlans([plan], [told], { calendars: {}, asOf: '2026-06-01', evidence: 'optional',
 *   unstarted: 'as-planned' });
 * ahead.kind === 'scheduled' ? ahead.plans[0]?.nodes.map(({ finish }) => finish) : []; // => ['2026-06-21', '2026-06-21']
 */
export function forecastPlans(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: ForecastPlansOptions,
): PlansSchedule {
  const read = parse(Plans, plans);
  const own = { asOf: CivilDate, evidence: EvidencePolicy, unstarted: Unstarted };
  const { asOf, evidence, unstarted } = readOptions(options, own, {});
  const states = statesById(read, parse(NodeProgressList, facts), asOf, evidence);
  const settings = readScheduleOptions({
    ...otherOptions(options, Object.keys(own)),
    dataDate: addDays(asOf, 1),
    direction: 'forward',
  });
  const nodes = read.flatMap((plan) => plan.nodes);
  const bounds = new Map(unstarted === 'as-planned' ? nodes.map((node) => [node.id, asPlanned(node)]) : []);
  const schedule = settleOffsets(nodes, (pins) => networkOfPlans(read, { pins, states, bounds }), settings);
  if (schedule.kind === 'cyclic') return schedule;
  return Object.freeze({ kind: 'scheduled', plans: withDates(read, schedule.activities), schedule });
}
