import { type Risk, type RiskMatrix, type RiskRating, riskRegister, type RiskRegister } from '../risks/index.ts';
import type { FewSource } from './few-found.ts';
import { byId, latest } from './latest.ts';

/** The register of open risks, and those that the matrix has no grade for. */
export interface GradedRisks {
  /** Null where the policies say no matrix. */
  readonly register: RiskRegister | null;
  readonly ungraded: readonly Risk[];
}

/** The open risks, graded by the matrix of the policies. */
export function gradedRisks({ setting, inScope, take }: FewSource): GradedRisks {
  const { riskMatrix: matrix } = setting.framework.policies;
  if (matrix === undefined) return { register: null, ungraded: [] };
  const all = latest(
    take('risk-event'),
    ({ risk }) => risk,
    ({ id }) => id,
  )
    .filter(({ subject }) => inScope.hasSubject(subject))
    .toSorted(byId);
  const isGraded = (risk: Risk): boolean =>
    [risk.inherent, risk.current, risk.residual].every((rating) => rating === null || fits(rating, matrix));
  return {
    register: riskRegister(all.filter(isGraded), { asOf: setting.asOf, matrix }),
    ungraded: all.filter((risk) => !isGraded(risk)),
  };
}

function fits({ likelihood, impact }: RiskRating, matrix: RiskMatrix): boolean {
  return likelihood <= matrix.likelihood.length && impact <= matrix.impact.length;
}
