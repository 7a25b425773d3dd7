export { type AhpWeights, ahpWeights, type RandomIndex } from './ahp.ts';
export { type BestWorstJudgements, type BestWorstWeights, bestWorstWeights } from './best-worst.ts';
export {
  capabilityIndex,
  type CapabilityOptions,
  type CapabilityParts,
  type CapabilityWeights,
  type MissingTerm,
} from './capability-index.ts';
export {
  type Aggregation,
  composite,
  type CompositeIndex,
  type CompositeNode,
  type CompositeOptions,
  type CompositePart,
  type CompositeResult,
  type CompositeUnit,
  type Normalization,
} from './composite.ts';
export { criticWeights, type DataWeights, entropyWeights, rankOrderCentroid } from './data-weights.ts';
