import { type CivilDate, type Id, issue } from '../foundation/index.ts';
import { type MeasuredDays, type RolledPart, type RollUp, rollValues } from '../indicators/index.ts';
import type { Days, OwnFigure } from './figures.ts';
import type { Get, Measured } from './measured.ts';
import { texts } from './messages.ts';

const noInputs: readonly never[] = Object.freeze([]);

/** Nothing was measured. */
export const nothing: Measured = Object.freeze({
  value: null,
  through: null,
  facts: [],
  gaps: [],
  rolledUp: false,
  inputs: noInputs,
  because: null,
  problem: null,
});

/** What figures say, before it is told how. */
export type Found = Omit<Measured, 'rolledUp' | 'inputs' | 'because' | 'problem'>;

/** An entity, and what its own figures say. */
export interface Part extends OwnFigure {
  readonly entity: Id;
}

/** What is reported, with what is wrong where the figures make no value. */
export function told(indicator: Id, found: Found, rolledUp: boolean): Measured {
  const { value, through, facts, gaps } = found;
  const problem = value === null ? issue('not-rolled-up', [], texts.notRolledUp(indicator)) : null;
  return { value, through, facts, gaps, rolledUp, inputs: noInputs, because: problem?.text ?? null, problem };
}

/** Entities as one. The whole is only covered as far as the part that is behind. */
export function joined(parts: readonly Part[], by: RollUp, days: MeasuredDays, get: Get): Found {
  const values: RolledPart[] = [];
  const facts: Id[] = [];
  const gaps: Days[] = [];
  let through: CivilDate | null = null;
  for (const part of parts) {
    const { value } = part;
    if (value !== null)
      values.push(typeof by === 'object' ? { value, ...weightOf(by, part.entity, days, get) } : { value });
    for (const fact of part.facts) facts.push(fact);
    for (const gap of part.gaps) gaps.push(gap);
    if (through === null || part.through < through) through = part.through;
  }
  // A part that cannot be told leaves the whole untold.
  const value = values.length < parts.length ? null : rollValues(values, by);
  return { value, through, facts, gaps };
}

/** What an entity weighs over some days, where parts are weighted. */
export function weightOf(by: RollUp, entity: Id, days: MeasuredDays, get: Get): Pick<RolledPart, 'weight'> {
  return typeof by === 'object' ? { weight: get({ indicator: by.weightedBy, entity, days })?.value ?? null } : {};
}
