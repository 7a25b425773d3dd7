import {
  calendarTable,
  deepFreeze,
  type Id,
  type Issue,
  issue,
  type Label,
  parse,
  toDayNumber,
  type WorkCalendar,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { Process, type ProcessStep } from './process.ts';
import { ProcessCase, type StepRun } from './process-case.ts';
import { readinessOf } from './readiness.ts';

/** How days are counted. */
export interface ProcessDays {
  /** Workdays of this calendar; `null` counts calendar days. There is no default. */
  readonly calendar: WorkCalendar | null;
}

/** How long one doing of a step took, and how long it had waited. */
export interface RunTime {
  /** The step. */
  readonly step: Id;
  /** Days from the day it could begin (its predecessors done, or the case open) to the day it began. */
  readonly waited: number;
  /** Days from the day it began to the day it was done; null while it runs. */
  readonly worked: number | null;
  /** Whether waiting and working stayed within the limit; null without a limit or while it runs. */
  readonly onTime: boolean | null;
}

/** Whether a case followed its process, and how long it took. */
export interface CaseReport {
  /** The case. */
  readonly id: Id;
  /** `conforming` or `deviating`. */
  readonly kind: 'conforming' | 'deviating';
  /**
   * Where it did not follow: `unknown-step`, `out-of-order`, `left-out` (closed without the step), `wrong-role`. Late steps
   * and steps done again are measured and are no deviation.
   */
  readonly deviations: readonly Issue[];
  /** Doing by doing. */
  readonly times: readonly RunTime[];
  /** Steps done again, and how many times they were done in all. */
  readonly reworked: readonly { readonly step: Id; readonly times: number; readonly because: Label }[];
  /** Days from opening to the last step done, for a closed case; null for an open one. */
  readonly cycleDays: number | null;
  /** The same in a sentence. */
  readonly because: Label;
}

/**
 * Whether a case followed its process: every step after those it waits for, by its owner, none left out that may not be;
 * with waiting and working days of every step and what was done again.
 *
 * @example
 * import { checkCase } from 'hoshin/processes';
 * const label = { zh: '示例', en: 'Example' };
 * const step = (id, after) => ({ id, label, owner: 'legal', after, inputs: [], outputs: [], days: 3, optional: false, returnsTo: [] });
 * const process = { id: 'contract', label, owner: 'legal', inputs: [], steps: [step('draft', []), step('sign', ['draft'])] };
 * const run = (of, from, to) => ({ step: of, by: 'legal', from, to });
 * const report = checkCase(process, { id: 'c1', openedOn: '2026-11-02', closed: true,
 *   runs: [run('draft', '2026-11-03', '2026-11-05'), run('sign', '2026-11-04', '2026-11-10')] }, { calendar: null });
 * report.deviations.map(({ code }) => code); // => ['out-of-order']
 * report.cycleDays; // => 8
 */
export function checkCase(process: Process, instance: ProcessCase, options: ProcessDays): CaseReport {
  const known = parse(Process, process);
  return deepFreeze(caseReport(known, parse(ProcessCase, instance), dayCounter(options)));
}

/** Days from one date to another. */
export type DayCounter = (from: string, to: string) => number;

/** Counts calendar days or workdays, as the options say. */
export function dayCounter({ calendar }: ProcessDays): DayCounter {
  if (calendar === null) return (from, to) => toDayNumber(to) - toDayNumber(from);
  const { worksBefore } = calendarTable(calendar);
  return (from, to) => worksBefore(toDayNumber(to)) - worksBefore(toDayNumber(from));
}

/** {@link checkCase} on values that were read. */
export function caseReport(process: Process, instance: ProcessCase, days: DayCounter): CaseReport {
  const { id, openedOn, runs, closed } = instance;
  const byId = new Map(process.steps.map((step) => [step.id, step]));
  const readiness = readinessOf(instance, byId);
  const deviations = runs.flatMap((run, at) => runIssues(run, at, byId, readiness[at]?.missing ?? []));
  const times = runs.flatMap((run, at) => {
    const step = byId.get(run.step);
    return step === undefined ? [] : [timeOf(step, run, readiness[at]?.since ?? openedOn, days)];
  });
  const counts = new Map<Id, number>();
  for (const { step } of runs) counts.set(step, (counts.get(step) ?? 0) + 1);
  const found = closed ? [...deviations, ...leftOut(process.steps, counts)] : deviations;
  const last = runs.reduce<string>((latest, { to }) => (to !== null && to > latest ? to : latest), openedOn);
  return {
    id,
    kind: found.length === 0 ? 'conforming' : 'deviating',
    deviations: found,
    times,
    reworked: [...counts].flatMap(([step, n]) => (n > 1 ? [{ step, times: n, because: texts.rework(step, n) }] : [])),
    cycleDays: closed ? days(openedOn, last) : null,
    because: found.length === 0 ? texts.conforming() : texts.deviating(found.length),
  };
}

/** Whether the step is there, those before it were done, and its owner did it. */
function runIssues(
  { step, by }: StepRun,
  at: number,
  byId: ReadonlyMap<Id, ProcessStep>,
  missing: readonly Id[],
): Issue[] {
  const owner = byId.get(step)?.owner;
  if (owner === undefined) return [issue('unknown-step', ['runs', at, 'step'], texts.notDefined(step))];
  return [
    ...(missing.length === 0 ? [] : [issue('out-of-order', ['runs', at], texts.notFollowed(step, missing))]),
    ...(by === owner ? [] : [issue('wrong-role', ['runs', at, 'by'], texts.wrongRole(step, by, owner))]),
  ];
}

function timeOf(step: ProcessStep, run: StepRun, since: string, days: DayCounter): RunTime {
  const waited = Math.max(0, days(since, run.from));
  const worked = run.to === null ? null : days(run.from, run.to);
  const onTime = step.days === null || worked === null ? null : waited + worked <= step.days;
  return { step: step.id, waited, worked, onTime };
}

function leftOut(steps: readonly ProcessStep[], counts: ReadonlyMap<Id, number>): Issue[] {
  return steps.flatMap(({ id, optional }) =>
    optional || counts.has(id) ? [] : [issue('left-out', ['runs'], texts.leftOutStep(id))],
  );
}
