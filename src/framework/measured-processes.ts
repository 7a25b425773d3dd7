import { measureProcess, type ProcessMeasure } from '../processes/index.ts';
import type { FewSource } from './few-found.ts';
import { byId, latest } from './latest.ts';

/** How every process of the framework did over its cases; none where the policies do not say how days are counted. */
export function measuredProcesses({ setting, inScope, take }: FewSource): readonly ProcessMeasure[] {
  const { processes, policies, calendars, calendar } = setting.framework;
  if (policies.processDays === undefined) return [];
  const days = { calendar: policies.processDays === 'days' ? null : (calendars[calendar] ?? null) };
  const facts = take('case-event').filter(({ entity }) => inScope.hasEntity(entity));
  return processes.map((process) => {
    const own = facts.filter((fact) => fact.process === process.id);
    const cases = latest(
      own,
      (fact) => fact.case,
      ({ id }) => id,
    );
    return measureProcess(process, cases.toSorted(byId), days);
  });
}
