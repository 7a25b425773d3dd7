export { parseProcess, Process, type ProcessStep, safeParseProcess } from './process.ts';
export { ProcessCase, type StepRun } from './process-case.ts';
export { type CaseReport, checkCase, type ProcessDays, type RunTime } from './check-case.ts';
export { measureProcess, type ProcessMeasure, type StepMeasure } from './measure-process.ts';
export {
  type ImprovementGround,
  type ImprovementProposal,
  type ImprovementThresholds,
  proposeImprovements,
} from './propose-improvements.ts';
