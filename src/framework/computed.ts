import type { CivilDate, Id } from '../foundation/index.ts';
import {
  type CumulativeIndicator,
  computeIndicator,
  type DerivedIndicator,
  type MeasuredDays,
  type RatioIndicator,
} from '../indicators/index.ts';
import type { Ask, Get, Measured, Sources } from './measured.ts';

/** An input that was found, and over which days. */
interface Found {
  readonly days: MeasuredDays;
  readonly measured: Measured;
}

/** What a computed indicator was for an entity over some days, from the rolled-up values of its inputs. */
export function computedOver(
  definition: RatioIndicator | DerivedIndicator | CumulativeIndicator,
  { entity, days }: Pick<Ask, 'entity' | 'days'>,
  { indicators, fiscal }: Sources,
  get: Get,
): Measured {
  const found = new Map<string, Found>();
  const { value, inputs, because, problems } = computeIndicator(definition, {
    days,
    ...(fiscal === undefined ? {} : { fiscal }),
    unitOf: (id) => indicators.get(id)?.unit,
    valueOf: (id, span) => {
      const measured = get({ indicator: id, entity, days: span });
      if (measured !== null) found.set(`${id} ${span.from} ${span.to}`, { days: span, measured });
      return measured?.problem ?? measured?.value ?? null;
    },
  });
  const parts = [...found.values()];
  return {
    value,
    through: throughOf(parts, days.to),
    facts: [...new Set(parts.flatMap(({ measured }): readonly Id[] => measured.facts))],
    gaps: parts.flatMap(({ measured }) => measured.gaps),
    rolledUp: parts.some(({ measured }) => measured.rolledUp),
    inputs,
    because,
    problem: problems[0] ?? null,
  };
}

/** As far as the input that is behind, of those that are asked for to the last day: what is held against an earlier year is not. */
function throughOf(parts: readonly Found[], to: CivilDate): CivilDate | null {
  let through: CivilDate | null = null;
  for (const { days, measured } of parts) {
    if (days.to !== to || measured.through === null) continue;
    if (through === null || measured.through < through) through = measured.through;
  }
  return through;
}
