export {
  capabilityIndex,
  type CapabilityOptions,
  type CapabilityParts,
  type CapabilityWeights,
  type MissingTerm,
} from './capability-index.ts';

/** Name of a published table of random indices. */
export type RandomIndex = 'saaty-1980' | 'saaty-2005' | 'donegan-dodd';
/** Weights out of a pairwise comparison matrix. */
export interface AhpWeights {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
}
