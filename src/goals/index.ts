export { WeightBasis } from './basis.ts';
export { type DecompositionAxis, Goal, Goals, parseGoal, Provenance, safeParseGoal } from './goal.ts';
export { Phasing } from './phasing.ts';
export { accruedTo, expectedToDate, type PeriodAmount } from './accrued.ts';
export type { Claim, EntityClaim, PeriodClaim } from './claim.ts';
export type { InfeasibleShare } from './share.ts';
export { decompose, type DecomposeOptions, type Decomposition } from './decompose.ts';
export { decomposeTable, type HeldCell, type TableDecomposition, type TableOptions } from './decompose-table.ts';
export { decomposeTree, type TreeClaim, type TreeDecomposition, type TreeOptions } from './decompose-tree.ts';
export { decomposeFormula, type FormulaOptions, type FormulaPart } from './decompose-formula.ts';
export { checkRatioGoals, type RatioCheck, type RatioPart } from './ratio-goals.ts';
export { reconcile } from './reconcile.ts';
export type {
  GapCause,
  GoalGap,
  Reconciliation,
  ReconcileAxis,
  ReconcileOptions,
  UncheckedGoal,
} from './reconcile-types.ts';
export {
  Negotiation,
  type NegotiationEvent,
  NegotiationMove,
  type NegotiationState,
  parseNegotiation,
  safeParseNegotiation,
} from './negotiation.ts';
export { type NegotiationContext, negotiationLife } from './negotiation-life.ts';
export {
  type MoveInput,
  negotiate,
  type NegotiationOutcome,
  type NegotiationStanding,
  negotiationStanding,
} from './negotiate.ts';
export { settledGoal } from './settled-goal.ts';
export { type CatchballGap, catchballGap, type CatchballLine, type GapClaim, shareGap } from './catchball.ts';
export { phaseGoal } from './phase-goal.ts';
export { type GoalProgress, trackGoal, type TrackOptions } from './track-goal.ts';
export {
  type AppealWindow,
  type ContractGate,
  ContractItem,
  type GateEffect,
  type GateTest,
  parsePerformanceContract,
  PerformanceContract,
  type RevisionClause,
  RevisionReason,
  safeParsePerformanceContract,
} from './contract.ts';
export {
  ContractAmendment,
  ContractChange,
  parseContractAmendment,
  safeParseContractAmendment,
} from './contract-amendment.ts';
export { contractAt, type ContractVersion } from './contract-at.ts';
export type { GateOutcome } from './contract-gates.ts';
export {
  type BonusState,
  type ContractResults,
  type ContractScore,
  type ItemResult,
  scoreContract,
} from './score-contract.ts';
export { contractToDate, type ContractToDateOptions } from './contract-to-date.ts';
export { periodContract, type PeriodContractOptions } from './period-contract.ts';
export { cascadeIssues, goalChain } from './cascade.ts';
export { appealUntil } from './appeal-until.ts';
export { type GoalStanding, goalStandings, type GoalStandings } from './standings.ts';
export { parseStockLedger, safeParseStockLedger, StockLedger, StockMeasure, type StockPeriod } from './stock.ts';
export { matchStock, type MatchOptions, type StockLine, type StockMatch } from './match-stock.ts';
export {
  type Capacity,
  capacityClaims,
  sellThrough,
  type SellThrough,
  type SellThroughInput,
  type SellThroughOf,
} from './sell-through.ts';
