import { type CivilDate, type Decimal, type Id, ratio } from '../foundation/index.ts';
import type { Additivity, Indicator } from '../indicators/index.ts';
import type { Days, Figures, OwnFigure } from './figures.ts';
import { rolled } from './rolled.ts';

/** What was measured over a span, and what it was read from. */
export interface Measured {
  readonly value: Decimal | null;
  /** The last day covered; null where nothing is. */
  readonly through: CivilDate | null;
  readonly facts: readonly Id[];
  /** Spans within the period, up to `through`, that no figure covers. */
  readonly gaps: readonly Days[];
  /** Whether it was added up from the entities below. */
  readonly rolledUp: boolean;
}

/** What {@link measuredOver} looks things up in. */
export interface Sources {
  readonly own: Figures['own'];
  readonly indicators: ReadonlyMap<Id, Indicator>;
  readonly children: ReadonlyMap<Id, readonly Id[]>;
}

const nothing: Measured = Object.freeze({ value: null, through: null, facts: [], gaps: [], rolledUp: false });

/**
 * What an indicator was for an entity over some days: from its own figures, else added up from the entities below. A ratio is
 * the ratio of the sums.
 */
export function measuredOver(indicator: Id, entity: Id, days: Days, sources: Sources): Measured {
  const definition = sources.indicators.get(indicator);
  switch (definition?.kind) {
    case 'base':
    case 'milestone':
      return measuredBelow(definition.id, definition.additivity, entity, days, sources);
    case 'cumulative':
      return measuredOver(definition.of, entity, days, sources);
    case 'ratio':
      return ratioOver(
        measuredOver(definition.numerator, entity, days, sources),
        measuredOver(definition.denominator, entity, days, sources),
      );
    case 'derived':
    case undefined:
      return nothing;
  }
}

function ratioOver(top: Measured, bottom: Measured): Measured {
  const value = top.value === null || bottom.value === null ? null : ratio(top.value, bottom.value);
  return { ...top, value, facts: [...top.facts, ...bottom.facts], gaps: [...top.gaps, ...bottom.gaps] };
}

/** Its own figures; where it has none, those of the nearest entities below that have. */
function measuredBelow(indicator: Id, by: Additivity, entity: Id, days: Days, { own, children }: Sources): Measured {
  const itself = own(indicator, by.time, entity, days);
  if (itself !== null) return { ...itself, rolledUp: false };
  const parts: OwnFigure[] = [];
  const waiting = [entity];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const part = own(indicator, by.time, at, days);
    if (part !== null) parts.push(part);
    else waiting.push(...(children.get(at) ?? []).toReversed());
  }
  return parts.length === 0 ? nothing : joined(parts, by);
}

/** Entities as one. The whole is only covered as far as the part that is behind. */
function joined(parts: readonly OwnFigure[], { entity }: Additivity): Measured {
  return {
    value: rolled(
      parts.map(({ value }) => value),
      entity,
    ),
    through: parts.reduce<CivilDate | null>(
      (least, { through }) => (least === null || through < least ? through : least),
      null,
    ),
    facts: parts.flatMap(({ facts }) => facts),
    gaps: parts.flatMap(({ gaps }) => gaps),
    rolledUp: true,
  };
}
