import {
  answered,
  type CivilDate,
  type Decimal,
  type Fiscal,
  type Id,
  type Issue,
  type Label,
} from '../foundation/index.ts';
import type { BaseIndicator, ComputedInput, Indicator, MeasuredDays, MilestoneIndicator } from '../indicators/index.ts';
import { computedOver } from './computed.ts';
import type { Days, Figures, OwnFigure } from './figures.ts';
import { joined, nothing, type Part, told } from './joined.ts';
import { isLeafwise, leavesOver } from './leaves.ts';
import type { Setting } from './setting.ts';

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
  /** What it was computed from; empty for what is reported. */
  readonly inputs: readonly ComputedInput[];
  /** How it was computed, or why it could not be; null for what is reported. */
  readonly because: Label | null;
  /** What is wrong where there are figures that make no value. */
  readonly problem: Issue | null;
}

/** What {@link measuredOver} looks things up in. */
export interface Sources {
  readonly own: Figures['own'];
  readonly indicators: ReadonlyMap<Id, Indicator>;
  readonly children: ReadonlyMap<Id, readonly Id[]>;
  readonly fiscal: Fiscal | undefined;
}

/** What is looked up in a setting and its figures. */
export function sourcesOf({ indicators, children, framework: { fiscal } }: Setting, own: Figures['own']): Sources {
  return { own, indicators, children, fiscal };
}

/** A question: what an indicator was for an entity over some days. */
export interface Ask {
  readonly indicator: Id;
  readonly entity: Id;
  readonly days: MeasuredDays;
}

/** The answer to another question; null while it is open. */
export type Get = (ask: Ask) => Measured | null;

/**
 * What an indicator was for an entity over some days: from its own figures, else those of the entities below it, as the
 * indicator declares. What is computed is computed from the rolled-up values of its inputs, each over its own days.
 */
export function measuredOver(indicator: Id, entity: Id, days: MeasuredDays, sources: Sources): Measured {
  const asked = { indicator, entity, days };
  const definition = sources.indicators.get(indicator);
  if (definition !== undefined && restsOnItself(definition))
    return measuredBelow(definition, asked, sources, () => null);
  return answered<Ask, Measured>(asked, { keyOf, answerOf: (ask, get) => answerOf(ask, sources, get) });
}

/** Whether no other indicator is asked for its value: most are such. */
function restsOnItself(definition: Indicator): definition is BaseIndicator | MilestoneIndicator {
  return 'additivity' in definition && typeof definition.additivity.entity !== 'object';
}

const keyOf = ({ indicator, entity, days: { from, to, grain } }: Ask): string =>
  `${indicator} ${entity} ${from} ${to} ${grain}`;

function answerOf(ask: Ask, sources: Sources, get: Get): Measured {
  const definition = sources.indicators.get(ask.indicator);
  if (definition === undefined) return nothing;
  if (definition.kind === 'base' || definition.kind === 'milestone')
    return measuredBelow(definition, ask, sources, get);
  return isLeafwise(definition)
    ? leavesOver(definition, ask, sources, get)
    : computedOver(definition, ask, sources, get);
}

/** Its own figures; where it has none, those of the nearest entities below that have. */
function measuredBelow(
  { id, additivity: by }: BaseIndicator | MilestoneIndicator,
  { entity, days }: Ask,
  { own, children }: Sources,
  get: Get,
): Measured {
  const itself = own(id, by.time, entity, days);
  if (itself !== null) return told(id, itself, false);
  const parts: Part[] = [];
  const waiting: Id[] = [];
  waitFor(children.get(entity), waiting);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const part = own(id, by.time, at, days);
    if (part !== null) parts.push(partOf(at, part));
    else waitFor(children.get(at), waiting);
  }
  return parts.length === 0 ? nothing : told(id, joined(parts, by.entity, days, get), true);
}

/** Field by field: there are many, and a spread takes longer. */
const partOf = (entity: Id, { value, through, facts, gaps }: OwnFigure): Part => ({
  entity,
  value,
  through,
  facts,
  gaps,
});

/** Puts children on the stack so that the first of them is taken first. */
function waitFor(children: readonly Id[] | undefined, waiting: Id[]): void {
  if (children !== undefined) for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] ?? '');
}
