export { allocate } from './allocate.ts';
export {
  type AllocatedPart,
  type Allocation,
  type AllocationInfeasible,
  type AllocationMethod,
  type AllocationOptions,
  type AllocationPart,
  type AllocationReason,
  allocationMethods,
} from './allocate-types.ts';
export { parseWeights, safeParseWeights, type Weight, Weights, weightsSumIssue } from './weights.ts';
export {
  allocateMatrix,
  type MatrixAllocation,
  type MatrixInput,
  type MatrixMargin,
  type MatrixReason,
} from './allocate-matrix.ts';
