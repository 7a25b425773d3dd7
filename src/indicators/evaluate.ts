import { answered, type FiscalCalendar, type Id, issue } from '../foundation/index.ts';
import type { FactSource } from './each-part.ts';
import type { Indicator } from './indicator.ts';
import { measureBase } from './measure-base.ts';
import { type FormulaTools, measureFormula } from './measure-formula.ts';
import { measureLeaves } from './measure-leaves.ts';
import type { Ask, Measured } from './measured.ts';
import { texts } from './messages.ts';

/** Definitions of one day, the facts, and what was answered so far. */
export interface Evaluation {
  readonly definitions: ReadonlyMap<Id, Indicator>;
  readonly source: FactSource;
  readonly fiscal: FiscalCalendar;
  readonly answers: Map<string, Measured>;
}

/** The answer to a question, of which a parsed catalogue has no rings. */
export function evaluate(asked: Ask, evaluation: Evaluation): Measured {
  const { answers } = evaluation;
  return answered(asked, { keyOf, answers, answerOf: (ask, get) => compute(ask, evaluation, get) });
}

const keyOf = ({ indicator, entity, stretch: { from, to, unit }, view }: Ask): string =>
  `${indicator} ${entity} ${from} ${to} ${unit} ${view}`;

function compute(ask: Ask, { definitions, source, fiscal }: Evaluation, get: FormulaTools['get']): Measured {
  const definition = definitions.get(ask.indicator);
  if (definition === undefined) return notInForce(ask);
  if (definition.kind === 'base' || definition.kind === 'milestone') return measureBase(definition, ask, source, get);
  const tools = { get, fiscal, unitOf: (id: Id) => definitions.get(id)?.unit };
  if (definition.kind !== 'derived' || definition.leaves === undefined) return measureFormula(definition, ask, tools);
  return measureLeaves({ ...definition, leaves: definition.leaves }, ask, source, tools);
}

/** No version of the definition holds on the day. */
function notInForce({ indicator }: Ask): Measured {
  const text = texts.notInForce(indicator);
  return {
    status: 'problem',
    value: null,
    facts: 0,
    overlapping: 0,
    through: null,
    missing: { count: 0, parts: [] },
    problems: [issue('not-in-force', [], text)],
    inputs: [],
    because: text,
  };
}
