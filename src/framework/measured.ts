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
  const waiting: Id[] = [];
  waitFor(children.get(entity), waiting);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const part = own(indicator, by.time, at, days);
    if (part !== null) parts.push(part);
    else waitFor(children.get(at), waiting);
  }
  return parts.length === 0 ? nothing : joined(parts, by);
}

/** Puts children on the stack so that the first of them is taken first. */
function waitFor(children: readonly Id[] | undefined, waiting: Id[]): void {
  if (children !== undefined) for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] ?? '');
}

/** Entities as one. The whole is only covered as far as the part that is behind. */
function joined(parts: readonly OwnFigure[], { entity }: Additivity): Measured {
  const values: Decimal[] = [];
  const facts: Id[] = [];
  const gaps: Days[] = [];
  let through: CivilDate | null = null;
  for (const part of parts) {
    values.push(part.value);
    for (const fact of part.facts) facts.push(fact);
    for (const gap of part.gaps) gaps.push(gap);
    if (through === null || part.through < through) through = part.through;
  }
  return { value: rolled(values, entity), through, facts, gaps, rolledUp: true };
}
