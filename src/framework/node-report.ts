import type { ProgressFact } from './fact.ts';

const told = ['node', 'actualStart', 'actualFinish', 'percent', 'forecastFinish', 'evidence', 'by', 'note'];

/**
 * A progress fact as the plans room reads it, on its way to a parse. Facts come in the order in which later overrides earlier,
 * so a fact's place among them is its revision.
 */
export function nodeReport(fact: ProgressFact, place: number): unknown {
  const fields = Object.entries(fact).filter(([name]) => told.includes(name));
  return { ...Object.fromEntries(fields), on: fact.recordedOn, revision: place };
}
