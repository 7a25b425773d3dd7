export { dueReviews, type DueReviewsOptions } from './due-reviews.ts';
export { parsePdcaCycle, PdcaCycle, PdcaState, safeParsePdcaCycle } from './pdca.ts';
export {
  type DueReview,
  type EventReviewRule,
  parseReviewRule,
  ReviewDay,
  ReviewEvent,
  ReviewEvery,
  type ReviewReason,
  ReviewRule,
  safeParseReviewRule,
  type TimeReviewRule,
} from './review-rule.ts';
export { parseResolution, Resolution, ResolutionProgress, ResolutionState, safeParseResolution } from './resolution.ts';
export { Deliverable, DeliverableState, parseDeliverable, safeParseDeliverable } from './deliverable.ts';
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
