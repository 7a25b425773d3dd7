import type { Decimal, Id, Issue, Label } from '../foundation/index.ts';
import type { Stretch } from './stretch.ts';
import type { MissingPart, OwnershipView, ValueStatus } from './value.ts';

/** A question: what an indicator was for an entity over some days. */
export interface Ask {
  readonly indicator: Id;
  readonly entity: Id;
  readonly stretch: Stretch;
  readonly view: OwnershipView;
}

/** One input of a computed value. */
export interface MeasuredInput {
  readonly ask: Ask;
  readonly status: ValueStatus;
  readonly value: Decimal | null;
}

/** The answer to an {@link Ask}, before it is written out. */
export interface Measured {
  readonly status: ValueStatus;
  readonly value: Decimal | null;
  readonly facts: number;
  readonly overlapping: number;
  /** The last day covered by all that it rests on. */
  readonly through: number | null;
  readonly missing: MissingList;
  readonly problems: readonly Issue[];
  readonly inputs: readonly MeasuredInput[];
  readonly because: Label;
}

/** What is missing: how much, and the first of it. */
export interface MissingList {
  readonly count: number;
  readonly parts: readonly MissingPart[];
}

/** How many missing parts are named. */
const named = 20;

/** Missing parts as they are found. */
export function missingParts(): { readonly add: (part: MissingPart) => void; readonly list: () => MissingList } {
  const parts: MissingPart[] = [];
  let count = 0;
  return {
    add: (part) => {
      count += 1;
      if (parts.length < named) parts.push(part);
    },
    list: () => ({ count, parts }),
  };
}

/** All that is missing in several answers. */
export function joinedMissing(lists: readonly MissingList[]): MissingList {
  return {
    count: lists.reduce((all, { count }) => all + count, 0),
    parts: lists.flatMap(({ parts }) => parts).slice(0, named),
  };
}

/** The answer of another question, or null where it must be found first. */
export type Get = (ask: Ask) => Measured | null;
