import type { DecimalInput, Label } from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';

/** The three terms of the capability index: scored nodes, plain points, or null where not reported. */
export interface CapabilityParts {
  readonly development: ScoreNode | DecimalInput | null;
  readonly operation: ScoreNode | DecimalInput | null;
  readonly cash: ScoreNode | DecimalInput | null;
}
/** A1, A2 and A3: they must add up to exactly 1. There is no default. */
export interface CapabilityWeights {
  readonly development: DecimalInput;
  readonly operation: DecimalInput;
  readonly cash: DecimalInput;
}
/** What to do where a term is missing: hold the index (unless told), leave it out and rescale, or count zero. */
export type MissingTerm = 'hold' | 'exclude' | 'zero';
/** Options of `capabilityIndex`. */
export interface CapabilityOptions {
  readonly id?: string;
  readonly label?: Label;
  readonly missing?: MissingTerm;
}

/** Name of a published table of random indices. */
export type RandomIndex = 'saaty-1980' | 'saaty-2005' | 'donegan-dodd';
/** Weights out of a pairwise comparison matrix. */
export interface AhpWeights {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
}
