import * as z from 'zod/mini';
import {
  type Decimal,
  deepFreeze,
  duplicateIds,
  type Id,
  type Label,
  median,
  nearestRank,
  parse,
  ratio,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type CaseReport, caseReport, dayCounter, type ProcessDays, type RunTime } from './check-case.ts';
import { texts } from './messages.ts';
import { Process } from './process.ts';
import { ProcessCase } from './process-case.ts';

/** How one step did over many cases. */
export interface StepMeasure {
  /** The step. */
  readonly step: Id;
  /** Its owner. */
  readonly owner: Id;
  /** How often it was done. */
  readonly done: number;
  /** How often it runs now. */
  readonly running: number;
  /** Median of working days; null where it was never done. */
  readonly median: Decimal | null;
  /** 80th percentile of working days, the nearest rank; null where it was never done. */
  readonly p80: Decimal | null;
  /** Mean of waiting days; null where it never began. */
  readonly waiting: Decimal | null;
  /** Done within the limit ÷ done; null without a limit or where it was never done. */
  readonly onTime: Decimal | null;
  /** Done again ÷ done; null where it was never done. */
  readonly rework: Decimal | null;
  /** Its days, waiting and working, ÷ the days of all steps; null where no days were spent. */
  readonly dayShare: Decimal | null;
  /** The same in a sentence. */
  readonly because: Label;
}

/** How a process did over many cases. */
export interface ProcessMeasure {
  /** The process. */
  readonly process: Id;
  /** Cases, and how many of them came to their end. */
  readonly cases: { readonly all: number; readonly closed: number };
  /** Median of days from opening to end over closed cases; null where none is closed. */
  readonly cycleDays: Decimal | null;
  /** Cases that followed the process ÷ cases; null without cases. */
  readonly conformance: Decimal | null;
  /** Closed cases without a step done again ÷ closed cases; null where none is closed. */
  readonly firstPass: Decimal | null;
  /** Step by step, in the order of the process. */
  readonly steps: readonly StepMeasure[];
  /** The steps by the days they take, most first: where time goes. Steps that took none are left out. */
  readonly bottlenecks: readonly { readonly step: Id; readonly dayShare: Decimal; readonly because: Label }[];
  /** The cases that deviated. */
  readonly deviating: readonly CaseReport[];
}

const Cases: Schema<readonly ProcessCase[]> = /* @__PURE__ */ schema<readonly ProcessCase[]>()(() =>
  z.array(ProcessCase),
);

/**
 * How a process did over many cases: durations, share on time, rework, conformance, and where its days go.
 *
 * @throws `HoshinError` `duplicate-id` where a case stands twice
 * @example
 * import { measureProcess } from 'hoshin/processes';
 * const label = { zh: '示例', en: 'Example' };
 * const step = (id, after) => ({ id, label, owner: 'legal', after, inputs: [], outputs: [], days: 3, optional: false, returnsTo: [] });
 * const process = { id: 'contract', label, owner: 'legal', inputs: [], steps: [step('draft', []), step('sign', ['draft'])] };
 * const run = (of, from, to) => ({ step: of, by: 'legal', from, to });
 * const measured = measureProcess(process, [{ id: 'c1', openedOn: '2026-11-02', closed: true,
 *   runs: [run('draft', '2026-11-02', '2026-11-04'), run('sign', '2026-11-04', '2026-11-12')] }], { calendar: null });
 * measured.cycleDays; // => '10'
 * measured.bottlenecks[0].step; // => 'sign'
 * measured.steps[1].onTime; // => '0'
 */
export function measureProcess(process: Process, cases: readonly ProcessCase[], options: ProcessDays): ProcessMeasure {
  const known = parse(Process, process);
  const read = parse(Cases, cases);
  refuse(
    duplicateIds(
      read.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
  );
  const days = dayCounter(options);
  const reports = read.map((one) => caseReport(known, one, days));
  const closed = reports.filter((report) => report.cycleDays !== null);
  const steps = stepMeasures(known, reports);
  return deepFreeze({
    process: known.id,
    cases: { all: reports.length, closed: closed.length },
    cycleDays: median(closed.map(({ cycleDays }) => cycleDays ?? 0)),
    conformance: ratio(reports.filter(({ kind }) => kind === 'conforming').length, reports.length),
    firstPass: ratio(closed.filter(({ reworked }) => reworked.length === 0).length, closed.length),
    steps,
    bottlenecks: bottlenecksOf(steps),
    deviating: reports.filter(({ kind }) => kind === 'deviating'),
  });
}

function stepMeasures({ steps }: Process, reports: readonly CaseReport[]): StepMeasure[] {
  const timesOf = new Map<Id, RunTime[]>(steps.map(({ id }) => [id, []]));
  const againOf = new Map<Id, number>();
  for (const { times, reworked } of reports) {
    for (const time of times) timesOf.get(time.step)?.push(time);
    for (const { step, times: n } of reworked) againOf.set(step, (againOf.get(step) ?? 0) + n - 1);
  }
  const spent = (times: readonly RunTime[]): number =>
    times.reduce((all, one) => all + one.waited + (one.worked ?? 0), 0);
  const all = [...timesOf.values()].reduce((sum, times) => sum + spent(times), 0);
  return steps.map(({ id, owner }) => {
    const times = timesOf.get(id) ?? [];
    const worked = times.flatMap((time) => (time.worked === null ? [] : [time.worked]));
    const judged = times.flatMap(({ onTime }) => (onTime === null ? [] : [onTime]));
    const middle = median(worked);
    const onTime = ratio(judged.filter(Boolean).length, judged.length);
    const waited = times.reduce((sum, time) => sum + time.waited, 0);
    return {
      step: id,
      owner,
      done: worked.length,
      running: times.length - worked.length,
      median: middle,
      p80: nearestRank(worked, 80),
      waiting: ratio(waited, times.length),
      onTime,
      rework: worked.length === 0 ? null : ratio(againOf.get(id) ?? 0, times.length),
      dayShare: ratio(spent(times), all),
      because: middle === null ? texts.neverRun() : texts.stepLine(worked.length, middle, onTime),
    };
  });
}

function bottlenecksOf(steps: readonly StepMeasure[]): ProcessMeasure['bottlenecks'] {
  return steps
    .flatMap(({ step, dayShare }) => (dayShare === null || dayShare === '0' ? [] : [{ step, dayShare }]))
    .toSorted((a, b) => Number(b.dayShare) - Number(a.dayShare))
    .map(({ step, dayShare }) => ({ step, dayShare, because: texts.bottleneck(step, dayShare) }));
}
