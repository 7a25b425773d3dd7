export { type AhpWeights, ahpWeights, type RandomIndex } from './ahp.ts';
export { groupJudgements, type Judgements } from './judgements.ts';
export { type BestWorstJudgements, type BestWorstWeights, bestWorstWeights } from './best-worst.ts';
export {
  capabilityIndex,
  type CapabilityOptions,
  type CapabilityParts,
  type CapabilityWeights,
} from './capability-index.ts';
export type { CapabilityTerm } from './term.ts';
export type { MissingTerm } from './weighted-mean.ts';
export { type CapabilityKeyNode, type DevelopmentOptions, developmentScore } from './development-score.ts';
export { type CashRules, cashScore, type QuarterCash } from './cash-score.ts';
export {
  type CapabilityEntry,
  type CapabilityRanking,
  capabilityRanking,
  type CapabilityRow,
  type CapabilityStanding,
  type CapabilityTrend,
  type RankingOptions,
} from './capability-ranking.ts';
export {
  composite,
  type CompositeIndex,
  type CompositeNode,
  type CompositeResult,
  type CompositeWarning,
} from './composite.ts';
export type { Aggregation, CompositeOptions, CompositePart, CompositeUnit } from './composite-tree.ts';
export type { IndicatorParameters, Normalization, NormalizationParameters } from './normalization.ts';
export { criticWeights, type DataWeights, entropyWeights, rankOrderCentroid } from './data-weights.ts';
export { type Dominance, dominancePairs } from './dominance.ts';
export { type RandomSource, seededRandom } from './random.ts';
export { type RankRange, rankRange, type RankRangeOptions, type UnitRankRange } from './rank-range.ts';
export { type PairSwings, type PartSwing, type RankSwings, rankSwings } from './rank-swings.ts';
export { type RankWithout, withoutEachIndicator, type WithoutIndicator } from './without-each.ts';
export { equalWeights, settledWeights } from './given-weights.ts';
