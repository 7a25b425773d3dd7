import type { CivilDate, Decimal, Id, Label } from '../foundation/index.ts';
import type { ResolutionState } from '../reviews/index.ts';
import type { LightCode } from '../scoring/index.ts';

/** A value before and after; null on the side where there was none. */
export interface FromTo<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** How a goal came to stand otherwise. */
export interface GoalChange {
  readonly kind: 'goal-change';
  readonly goal: Id;
  readonly light: FromTo<LightCode>;
  readonly actual: FromTo<Decimal>;
  readonly target: FromTo<Decimal>;
  /** What was asked for by the day. */
  readonly expected: FromTo<Decimal>;
  /** Where it lands; null where no landing is told. */
  readonly landing: FromTo<Decimal>;
  /** Facts it now rests on and did not before, and the other way round. */
  readonly facts: { readonly added: readonly Id[]; readonly removed: readonly Id[] };
  readonly because: Label;
}

/** How a plan node came to stand otherwise. */
export interface NodeChange {
  readonly kind: 'node-change';
  readonly node: Id;
  readonly light: FromTo<LightCode>;
  readonly due: FromTo<CivilDate>;
  readonly finish: FromTo<CivilDate>;
  readonly daysLate: FromTo<number>;
  readonly because: Label;
}

/** A line of the key figures that reads otherwise. */
export interface KeyFigureChange {
  readonly kind: 'key-figure-change';
  readonly id: Id;
  readonly label: Label;
  readonly actual: FromTo<Decimal>;
  readonly target: FromTo<Decimal>;
  readonly attainment: FromTo<Decimal>;
  readonly because: Label;
}

/** A warning that was raised (`from` null), cleared (`to` null), or is graver or milder than before. */
export interface WarningChange {
  readonly kind: 'warning-change';
  readonly subject: Id;
  readonly change: 'raised' | 'cleared' | 'graver' | 'milder';
  readonly light: FromTo<LightCode>;
  readonly because: Label;
}

/** A resolution that came to be open, is no longer, or moved. */
export interface ResolutionChange {
  readonly kind: 'resolution-change';
  readonly resolution: Id;
  readonly change: 'opened' | 'ended' | 'changed';
  readonly due: FromTo<CivilDate>;
  readonly state: FromTo<ResolutionState>;
  readonly because: Label;
}

/** A rate of a system, or a capability index, that moved. */
export interface RateChange {
  readonly kind: 'rate-change';
  /** Such as `achievement`, `completeness`, `timeliness`, `deliverables`; `index` for a capability index. */
  readonly rate: 'achievement' | 'completeness' | 'timeliness' | 'deliverables' | 'index' | 'contract';
  /** Whose index it is; null for a rate of the whole. */
  readonly subject: Id | null;
  readonly value: FromTo<Decimal>;
  readonly because: Label;
}

/** Something that could be told and no longer can (`known` false), or the other way round. */
export interface UnknownChange {
  readonly kind: 'unknown-change';
  readonly subject: Id;
  readonly known: boolean;
  readonly because: Label;
}

/** Which picture is meant. */
export interface PictureStamp {
  readonly asOf: CivilDate;
  readonly amendments: number;
  readonly facts: number;
}

/** What changed from one picture to another, and why. Empty lists where nothing did. */
export interface PictureDiff {
  readonly kind: 'picture-diff';
  readonly from: PictureStamp;
  readonly to: PictureStamp;
  readonly keyFigures: readonly KeyFigureChange[];
  readonly goals: readonly GoalChange[];
  readonly nodes: readonly NodeChange[];
  /** Gravest first. */
  readonly warnings: readonly WarningChange[];
  readonly resolutions: readonly ResolutionChange[];
  readonly rates: readonly RateChange[];
  readonly unknowns: readonly UnknownChange[];
  readonly because: Label;
}
