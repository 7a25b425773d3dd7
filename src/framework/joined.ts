import { type CivilDate, type Id, issue } from '../foundation/index.ts';
import { type MeasuredDays, type RolledPart, type RollUp, rollValues } from '../indicators/index.ts';
import type { Days, OwnFigure } from './figures.ts';
import type { Get, Measured } from './measured.ts';
import { texts } from './messages.ts';

const reported = { inputs: Object.freeze([]), because: null, problem: null };

/** Nothing was measured. */
export const nothing: Measured = Object.freeze({
  value: null,
  through: null,
  facts: [],
  gaps: [],
  rolledUp: false,
  ...reported,
});

/** What figures say, before it is told how. */
export type Found = Omit<Measured, 'inputs' | 'because' | 'problem'>;

/** An entity, and what its own figures say. */
export interface Part extends OwnFigure {
  readonly entity: Id;
}

/** What is reported, with what is wrong where the figures make no value. */
export function told(indicator: Id, found: Found): Measured {
  if (found.value !== null) return { ...found, ...reported };
  const problem = issue('not-rolled-up', [], texts.notRolledUp(indicator));
  return { ...found, ...reported, problem, because: problem.text };
}

/** Entities as one. The whole is only covered as far as the part that is behind. */
export function joined(parts: readonly Part[], by: RollUp, days: MeasuredDays, get: Get): Found {
  const values: RolledPart[] = [];
  const facts: Id[] = [];
  const gaps: Days[] = [];
  let through: CivilDate | null = null;
  for (const part of parts) {
    if (part.value !== null) values.push({ value: part.value, ...weightOf(by, part.entity, days, get) });
    for (const fact of part.facts) facts.push(fact);
    for (const gap of part.gaps) gaps.push(gap);
    if (through === null || part.through < through) through = part.through;
  }
  // A part that cannot be told leaves the whole untold.
  const value = values.length < parts.length ? null : rollValues(values, by);
  return { value, through, facts, gaps, rolledUp: true };
}

/** What an entity weighs over some days, where parts are weighted. */
export function weightOf(by: RollUp, entity: Id, days: MeasuredDays, get: Get): Pick<RolledPart, 'weight'> {
  return typeof by === 'object' ? { weight: get({ indicator: by.weightedBy, entity, days })?.value ?? null } : {};
}
