import { type Decimal, minus, plus, sum } from '../foundation/index.ts';
import { checkCase, measureProcess, type Process, type ProcessCase, type ProcessDays } from '../processes/index.ts';

/** Shares of days are rounded to 40 digits each. */
const rounding = '0.000000000000000000000000000001';

/**
 * What is wrong with the measures of a process, in words; empty where nothing is: no step waits or works for less than no
 * days, every run of a known step is counted once, shares of days add up to the whole, and conformance agrees with the
 * cases taken one by one.
 */
export function brokenProcessLaws(
  process: Process,
  cases: readonly ProcessCase[],
  days: ProcessDays,
): readonly string[] {
  const measured = measureProcess(process, cases, days);
  const reports = cases.map((one) => checkCase(process, one, days));
  const times = reports.flatMap((report) => report.times);
  const broken: string[] = [];
  if (times.some(({ waited, worked }) => waited < 0 || (worked ?? 0) < 0)) broken.push('a step took less than no days');
  const counted = measured.steps.reduce((all, { done, running }) => all + done + running, 0);
  if (counted !== times.length) broken.push(`${counted} runs counted of ${times.length}`);
  const shares = measured.steps.flatMap(({ dayShare }) => (dayShare === null ? [] : [dayShare]));
  if (shares.length > 0 && !nearlyOne(sum(shares))) broken.push(`shares of days add up to ${sum(shares)}`);
  const deviating = reports.filter(({ kind }) => kind === 'deviating').length;
  if (measured.deviating.length !== deviating) broken.push('deviating cases differ');
  return broken;
}

function nearlyOne(total: Decimal): boolean {
  const off = minus(total, 1);
  return minus(off, rounding).startsWith('-') && !plus(off, rounding).startsWith('-');
}
