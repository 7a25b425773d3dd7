import type { Id } from '../foundation/index.ts';
import type { Additivity, Formula, Indicator } from '../indicators/index.ts';

/** Every indicator that one rests on, itself included: a change in any of their figures may change its own. */
export function basesOf(id: Id, indicators: ReadonlyMap<Id, Indicator>): ReadonlySet<Id> {
  const found = new Set<Id>([id]);
  for (const one of found) for (const next of restsOn(indicators.get(one))) found.add(next); // a Set grows while it is walked
  return found;
}

function restsOn(indicator: Indicator | undefined): readonly Id[] {
  switch (indicator?.kind) {
    case 'ratio':
      return [indicator.numerator, indicator.denominator];
    case 'cumulative':
      return [indicator.of];
    case 'base':
    case 'milestone':
      return weights(indicator.additivity);
    case 'derived':
      return [
        ...namedIn(indicator.formula),
        ...(indicator.leaves === undefined ? [] : weights(indicator.leaves.additivity)),
      ];
    case undefined:
      return [];
  }
}

function weights({ time, entity }: Additivity): readonly Id[] {
  return [time, entity].flatMap((by) => (typeof by === 'object' ? [by.weightedBy] : []));
}

/** The indicators that a formula names. */
function namedIn(formula: Formula): readonly Id[] {
  const found: Id[] = [];
  const waiting: Formula[] = [formula];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.op === 'indicator') found.push(next.id);
    else if ('of' in next) waiting.push(next.of);
    else if ('left' in next) waiting.push(next.left, next.right);
  }
  return found;
}
