import type { NodeProgress } from '../plans/index.ts';
import type { ProgressFact } from './fact.ts';

/** A progress fact as the plans room reads it; `revision` tells reports of one day apart. */
export function nodeReport(fact: ProgressFact, revision: number): NodeProgress {
  const { node, recordedOn, actualStart, actualFinish, percent, forecastFinish, evidence, by, note } = fact;
  return {
    node,
    on: recordedOn,
    revision,
    ...(actualStart !== undefined && { actualStart }),
    ...(actualFinish !== undefined && { actualFinish }),
    ...(percent !== undefined && { percent }),
    ...(forecastFinish !== undefined && { forecastFinish }),
    ...(evidence !== undefined && { evidence }),
    ...(by !== undefined && { by }),
    ...(note !== undefined && { note }),
  };
}
