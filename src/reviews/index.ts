export { dueReviews, type DueReviewsOptions } from './due-reviews.ts';
export { reviewNodes } from './review-nodes.ts';
export { type ReviewRecord, type TrackedReview, trackReviews, type TrackReviewsOptions } from './track-reviews.ts';
export { parsePdcaCycle, PdcaCycle, PdcaState, safeParsePdcaCycle } from './pdca.ts';
export { type PdcaEvent, pdcaLife, type PdcaSurroundings, stepPdca } from './pdca-life.ts';
export {
  checkCycles,
  type CycleGrain,
  type CyclePlan,
  nextCycle,
  type NextCycle,
  type NextCycleOutcome,
  planCycles,
} from './pdca-cycles.ts';
export {
  type DueReview,
  type EventReviewRule,
  type NodeReviewRule,
  parseReviewRule,
  ReviewDay,
  ReviewEvent,
  ReviewEvery,
  ReviewNode,
  type ReviewReason,
  ReviewRule,
  safeParseReviewRule,
  type TimeReviewRule,
} from './review-rule.ts';
export { parseResolution, Resolution, ResolutionProgress, ResolutionState, safeParseResolution } from './resolution.ts';
export { type ResolutionEvent, resolutionLife, stepResolution } from './resolution-life.ts';
export {
  type RegisterLine,
  type RegisterOptions,
  type ResolutionRegister,
  resolutionRegister,
} from './resolution-register.ts';
export { followUp, type FollowUp, type FollowUpAgenda, type FollowUpItem, type UnreportedAt } from './follow-up.ts';
export { Deliverable, DeliverableState, parseDeliverable, safeParseDeliverable } from './deliverable.ts';
export { type DeliverableEvent, deliverableLife, stepDeliverable } from './deliverable-life.ts';
export {
  type DeliverableLine,
  type DeliverableRegister,
  deliverableRegister,
  type DeliverableRegisterOptions,
} from './deliverable-register.ts';
export {
  GateCondition,
  GateDeliverable,
  GateFinding,
  GateReview,
  GateState,
  MustCriterion,
  parseGateReview,
  parseStageGate,
  safeParseGateReview,
  safeParseStageGate,
  ShouldCriterion,
  StageGate,
} from './stage-gate.ts';
export { type GateEvent, gateLife, type GateSurroundings, stepGate } from './gate-life.ts';
export { type GateScore, gateScore } from './gate-score.ts';
export { type GateProgress, gateProgress } from './gate-progress.ts';
export {
  Meeting,
  MeetingDecision,
  MeetingInput,
  MeetingState,
  MeetingStep,
  MeetingType,
  parseMeeting,
  parseMeetingType,
  safeParseMeeting,
  safeParseMeetingType,
} from './meeting.ts';
export { type MeetingEvent, meetingLife, type MeetingSurroundings, stepMeeting } from './meeting-life.ts';
export { type InputStanding, meetingReadiness, type MeetingReadiness } from './meeting-readiness.ts';
export {
  checkCorrectiveAction,
  CorrectiveAction,
  CorrectiveState,
  type CorrectiveTask,
  parseCorrectiveAction,
  safeParseCorrectiveAction,
  type VerifiedEffect,
} from './corrective-action.ts';
export { type CorrectiveEvent, correctiveLife, stepCorrectiveAction } from './corrective-life.ts';
export {
  checkManagementReview,
  ManagementReview,
  managementReviewInputs,
  parseManagementReview,
  type ReviewInput,
  type ReviewOutput,
  type ReviewOutputKind,
  safeParseManagementReview,
} from './management-review.ts';
export {
  type DurationLesson,
  FinishedDuration,
  recalibrate,
  type RecalibrateOptions,
  type RecalibrationProposal,
} from './lessons.ts';
