import {
  type CivilDate,
  type Decimal,
  deepFreeze,
  dividedBy,
  fromDayNumber,
  guarded,
  type Label,
} from '../../foundation/index.ts';
import { withAlap } from './alap.ts';
import { valueAt } from './axis.ts';
import { backwardPass } from './backward.ts';
import { cyclesOf } from './cycles.ts';
import { type Early, forwardPass, forwardWork } from './forward.ts';
import { idOf } from './findings.ts';
import { longestPath } from './longest-path.ts';
import { texts } from './messages.ts';
import { begun, type Net, netOf, planned } from './net.ts';
import type { Network } from './network.ts';
import { orderOf } from './order.ts';
import { type RandomGenerator, uniforms } from './random.ts';
import { type ReadSimulation, readSimulation, type SimulateOptions } from './read-simulation.ts';
import type { CyclicNetwork } from './schedule.ts';
import { workdaysOf } from './starts.ts';
import { samplerOf } from './three-point.ts';
import { type Frame, frameOf, maxOf } from './time-network.ts';

/** A time by which a given share of the runs are done. */
export interface FinishAt {
  /** The share asked for, in percent. */
  readonly percent: number;
  /** The first boundary by which at least that share of the runs are done. */
  readonly at: number;
  /** The last day of work, inclusive; on a dated network alone. */
  readonly date?: CivilDate;
  /** How many runs are done by then. */
  readonly runs: number;
  /** The sentence. */
  readonly because: Label;
}

/** An activity over all runs. */
export interface SimulatedActivity {
  readonly id: string;
  /** One for each percentile asked for, in that order. */
  readonly finish: readonly FinishAt[];
  /** In how many runs it was critical. */
  readonly criticalRuns: number;
  /** Its criticality index: `criticalRuns` ÷ runs, 0 to 1. */
  readonly criticality: Decimal;
  /** The sentence. */
  readonly because: Label;
}

/** What {@link simulate} gives. */
export interface Simulation {
  readonly kind: 'simulated';
  readonly runs: number;
  /** When the whole is finished. */
  readonly finish: readonly FinishAt[];
  /** The activities asked about, in the order of the network. */
  readonly activities: readonly SimulatedActivity[];
}

/**
 * How sure the dates are: schedules a network again and again with durations drawn from three-point estimates, and counts.
 *
 * Questions: by when is an activity done in 80 of 100 runs (P80)? In what share of the runs does it decide the finish (its
 * criticality index)? A percentile is the first finish that at least that share of the runs keep. An activity is critical in a run as
 * the options say, late dates counted back from that run's own finish. Estimates of what remains to do are drawn; done and manual
 * activities keep their dates, and an activity without estimate its duration.
 *
 * The same generator gives the same result: activities draw in the order of the network, run after run. No run uses a clock.
 *
 * @returns `cyclic` where activities wait for each other
 * @throws `HoshinError` with all issues of its arguments; `bad-generator`, `too-many-samples`
 * @example
 * import { seededGenerator, simulate } from 'hoshin/plans';
 * const result = simulate(
 *   { activities: [{ id: 'permit', duration: 10 }, { id: 'works', duration: 30 }], links: [{ from: 'permit', to: 'works', type: 'FS' as const }] },
 *   { runs: 1000, percentiles: [50, 90], generator: seededGenerator(7),
 *     estimates: { permit: { optimistic: 5, likely: 10, pessimistic: 40, shape: 'triangular' } } },
 * );
 * result.kind === 'simulated' ? result.activities.map(({ criticality }) => criticality) : []; // => ['1', '1']
 */
export function simulate(network: Network, options: SimulateOptions): Simulation | CyclicNetwork {
  const read = readSimulation(network, options);
  const { net } = read;
  const { order, count } = orderOf(net);
  if (count < net.n) return deepFreeze({ kind: 'cyclic', cycles: cyclesOf(net) });
  const frame = frameOf(net, order, read.given);
  return guarded(() => deepFreeze(told(read, runAll(read, frame, read.generator))));
}

/** What was counted over all runs. */
interface Tally {
  /** For each run the finishes of the activities asked about. */
  readonly finishes: Int32Array;
  readonly whole: Int32Array;
  readonly critical: Int32Array;
}

function runAll(read: ReadSimulation, frame: Frame, generator: RandomGenerator): Tally {
  const { runs, asked } = read;
  const net = netOf({ ...read.net, duration: read.net.duration.slice() });
  const draw = drawer(read, net, uniforms(generator));
  const work = forwardWork(net.n);
  const late = { start: new Int32Array(net.n), finish: new Int32Array(net.n) };
  const tally: Tally = {
    finishes: new Int32Array(runs * asked.length),
    whole: new Int32Array(runs),
    critical: new Int32Array(net.n),
  };
  for (let run = 0; run < runs; run += 1) {
    draw();
    forwardPass(net, frame.order, frame, work);
    const finish = net.n === 0 ? frame.floor : maxOf(work.finish);
    backwardPass(net, frame.order, finish, late);
    const early = withAlap(net, frame.order, work, late, finish);
    tally.whole[run] = finish;
    noteFinishes(asked, early, tally.finishes, run * asked.length);
    countCritical(read, net, frame, { early, late, finish }, tally.critical);
  }
  return tally;
}

function noteFinishes(asked: readonly number[], { finish }: Early, finishes: Int32Array, from: number): void {
  for (let place = 0; place < asked.length; place += 1) finishes[from + place] = valueAt(finish, asked[place] ?? 0);
}

/** Draws the days of all that is still to do. */
function drawer({ estimates }: ReadSimulation, net: Net, uniform: () => number): () => void {
  const open = [...estimates].filter(([at]) => net.state[at] === planned || net.state[at] === begun);
  const samplers = open.map(([at, estimate]) => ({ at, sample: samplerOf(estimate) }));
  return () => {
    for (const { at, sample } of samplers) net.duration[at] = sample(uniform);
  };
}

interface Run {
  readonly early: Early;
  readonly late: Pick<Early, 'start' | 'finish'>;
  readonly finish: number;
}

function countCritical({ given }: ReadSimulation, net: Net, { order }: Frame, run: Run, critical: Int32Array): void {
  const { criticalBy, criticalFloat = 0 } = given;
  const path = criticalBy === 'longest-path' ? longestPath(net, order, run.early, run.finish) : null;
  for (let at = 0; at < net.n; at += 1) {
    if (net.state[at] !== planned && net.state[at] !== begun) continue;
    const hit = path === null ? floatOf(net, run, at) <= criticalFloat : path[at] === 1;
    if (hit) critical[at] = valueAt(critical, at) + 1;
  }
}

function floatOf(net: Net, { early, late }: Run, at: number): number {
  const byFinish = workdaysOf(net, at, valueAt(early.finish, at), valueAt(late.finish, at));
  if (net.state[at] === begun) return byFinish;
  return Math.min(byFinish, workdaysOf(net, at, valueAt(early.start, at), valueAt(late.start, at)));
}

function told(read: ReadSimulation, { finishes, whole, critical }: Tally): Simulation {
  const { net, runs, asked } = read;
  const own = new Int32Array(runs);
  return {
    kind: 'simulated',
    runs,
    finish: percentilesOf(read, whole),
    activities: asked.map((at, place) => {
      const criticalRuns = valueAt(critical, at);
      const id = idOf(net, at);
      for (let run = 0; run < runs; run += 1) own[run] = valueAt(finishes, run * asked.length + place);
      return {
        id,
        finish: percentilesOf(read, own),
        criticalRuns,
        criticality: dividedBy(criticalRuns, runs),
        because: texts.criticalIn(id, criticalRuns, runs),
      };
    }),
  };
}

/** Nearest rank: the first value that at least the share of the runs do not pass. */
function percentilesOf({ net, percentiles, runs }: ReadSimulation, finishes: Int32Array): FinishAt[] {
  const sorted = finishes.sort();
  return percentiles.map((percent) => {
    const at = valueAt(sorted, Math.ceil((percent * runs) / 100) - 1);
    const within = upTo(sorted, at);
    const date = net.dated ? fromDayNumber(at - 1) : null;
    return {
      percent,
      at,
      ...(date === null ? {} : { date }),
      runs: within,
      because: texts.finishedBy(date ?? String(at), within, runs),
    };
  });
}

/** How many values are at most `most`. */
function upTo(sorted: Int32Array, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(sorted, middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
