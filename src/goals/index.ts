export { type DecompositionAxis, Goal, Goals, parseGoal, Provenance, safeParseGoal } from './goal.ts';
export { Phasing } from './phasing.ts';
