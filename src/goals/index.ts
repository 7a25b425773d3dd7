export { type DecompositionAxis, Goal, Goals, parseGoal, Provenance, safeParseGoal } from './goal.ts';
export { Phasing } from './phasing.ts';
export { accruedTo, expectedToDate, type PeriodAmount } from './accrued.ts';
export {
  type Claim,
  decompose,
  type DecomposeOptions,
  type Decomposition,
  type EntityClaim,
  phaseGoal,
  type PeriodClaim,
} from './decompose.ts';
export { type GoalProgress, trackGoal, type TrackOptions } from './track-goal.ts';
