export { type FloatPath, type FloatPathOptions, floatPaths, type FloatPathStep } from './float-paths.ts';
export { type FourDates, type MovedActivity, reschedule, type Rescheduled } from './reschedule.ts';
export { checkQuality, type Quality } from './check-quality.ts';
export {
  type DaysAndShare,
  dcmaThresholds,
  parseQualityThresholds,
  type QualityKey,
  type QualityPoint,
  QualityThresholds,
  safeParseQualityThresholds,
} from './quality.ts';
export type { BaselineOfActivity, QualityOptions } from './read-quality.ts';
export { type RandomGenerator, seededGenerator } from './random.ts';
export type { SimulateOptions } from './read-simulation.ts';
export { type FinishAt, simulate, type SimulatedActivity, type Simulation } from './simulate.ts';
export { ThreePoint } from './three-point.ts';
export { scheduleNetwork } from './schedule-network.ts';
export type {
  LagCalendar,
  LinkType,
  Network,
  NetworkActivity,
  NetworkConstraint,
  NetworkLink,
  NetworkTime,
} from './network.ts';
export type { ScheduleOptions } from './options.ts';
export type {
  Anchor,
  Conflict,
  CyclicNetwork,
  DrivenBy,
  MissedDeadline,
  NetworkCycle,
  OutOfSequence,
  ScheduledActivity,
  ScheduledLink,
  Schedule,
  ScheduleResult,
  TruncatedLead,
  Violation,
} from './schedule.ts';
